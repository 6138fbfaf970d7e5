// One message as an element: whose, what, when, and its buttons.

import { icon, make } from './dom.js';
import { keyboard } from './keyboard.js';
import { media } from './media.js';
import { styled } from './styled.js';
import { timeOf } from './time.js';
import { say } from './words.js';

/** Return the element for a message; ``ways`` says what happens when something in it is tapped. */
export function messageElement(message, zone, bot, ways) {
  const element = make('article', { className: `message ${message.outgoing ? 'out' : 'in'}`, tabIndex: -1 });
  element.dataset.id = message.message_id;
  element.append(
    make('span', { className: 'sr' }, `${message.outgoing ? say('you') : bot}: `),
    bubble(message, zone, ways),
  );
  const keys = keyboard(message, ways);
  if (keys) element.append(keys);
  return element;
}

function bubble(message, zone, ways) {
  const carried = media(message);
  const words = message.text ?? message.caption ?? '';
  const marks = message.entities ?? message.caption_entities;
  const bare = !words && (message.sticker || carried?.matches('.picture'));
  const box = make('div', { className: `bubble is-${message.kind}${carried ? ' carries' : ''}${bare ? ' bare' : ''}` }, carried);
  if (words) box.append(make('div', { className: 'text' }, styled(words, marks, ways.onCommand)));
  box.append(meta(message, zone));
  return box;
}

function meta(message, zone) {
  const sent = new Date(message.date * 1000);
  const line = make('span', { className: 'meta' });
  if (message.edit_date) line.append(make('span', {}, say('edited')));
  line.append(make('time', { dateTime: sent.toISOString() }, timeOf(sent, zone)));
  if (message.silent) line.append(icon('quiet'), make('span', { className: 'sr' }, say('silent')));
  return line;
}
