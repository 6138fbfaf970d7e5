// The buttons under a message. A tap goes to the bot and the button waits for its answer; others copy or open.

import { icon, make } from './dom.js';
import { say } from './words.js';

/** Return the rows of buttons of a message, or null; ``onTap(message_id, callback_data, element)`` hears the taps. */
export function keyboard(message, { onTap, onToast }) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (!rows.length) return null;
  const box = make('div', { className: 'keys' });
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', say('keys'));
  for (const row of rows) box.append(make('div', { className: 'row' }, ...row.map((button) => key(button, message, onTap, onToast))));
  return box;
}

function key(button, message, onTap, onToast) {
  const style = button.style ? `key ${button.style}` : 'key';
  if (button.url) return opening(button, style);
  const element = make('button', { type: 'button', className: style }, button.text);
  if (button.copy_text) {
    element.append(icon('copy'));
    element.setAttribute('aria-label', `${button.text} (${say('copies', { text: button.copy_text.text })})`);
    element.addEventListener('click', () => copy(button.copy_text.text, onToast));
  } else {
    element.addEventListener('click', () => onTap(message.message_id, button.callback_data, element));
  }
  return element;
}

function opening(button, style) {
  const element = make('a', { className: style, href: button.url, target: '_blank', rel: 'noopener noreferrer' }, button.text);
  element.append(icon('out'), make('span', { className: 'sr' }, ` (${say('opens')})`));
  return element;
}

async function copy(text, onToast) {
  try {
    await navigator.clipboard.writeText(text);
    onToast(say('copied', { text }));
  } catch {
    onToast(say(copied(text) ? 'copied' : 'noCopy', { text }));
  }
}

/** Copy where the browser does not let a page write to the clipboard by itself. */
function copied(text) {
  const before = document.activeElement;
  const field = make('textarea', { className: 'sr', value: text });
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  before.focus({ preventScroll: true });
  return done;
}
