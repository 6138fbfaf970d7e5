// A text with its entities as elements. Text is only ever put in as text: nothing of a message is parsed as HTML.

import { say } from './words.js';

const PLAIN = {
  bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code', pre: 'pre', blockquote: 'blockquote',
  expandable_blockquote: 'blockquote',
};

/**
 * Return a fragment; offsets and lengths count UTF-16 units, as JavaScript's strings do.
 * ``onCommand`` is called with a /command that is tapped in the text.
 */
export function styled(text, entities = [], onCommand = () => {}) {
  const sorted = [...entities].sort((one, other) => one.offset - other.offset || other.length - one.length);
  return build(text, sorted, 0, text.length, onCommand);
}

function build(text, entities, start, end, onCommand) {
  const fragment = new DocumentFragment();
  let at = start;
  entities.forEach((entity, index) => {
    if (entity.offset < at) return; // shown already, inside an outer one
    const to = Math.min(entity.offset + entity.length, end);
    const inside = entities.slice(index + 1).filter((other) => other.offset < to);
    const element = elementFor(entity, text.slice(entity.offset, to), onCommand);
    element.append(build(text, inside, entity.offset, to, onCommand));
    fragment.append(text.slice(at, entity.offset), element);
    at = to;
  });
  fragment.append(text.slice(at, end));
  return fragment;
}

function elementFor(entity, words, onCommand) {
  switch (entity.type) {
    case 'url':
      return link(words);
    case 'text_link':
      return link(entity.url);
    case 'bot_command':
      return inlineButton('command', () => onCommand(words));
    case 'spoiler':
      return spoiler();
    default:
      return document.createElement(PLAIN[entity.type] ?? 'span');
  }
}

/** A link for the web only: nothing else a message names is opened. */
export function link(address) {
  if (!/^https?:\/\//i.test(address)) return document.createElement('span');
  const element = document.createElement('a');
  Object.assign(element, { href: address, target: '_blank', rel: 'noopener noreferrer' });
  return element;
}

function inlineButton(name, onClick) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = name;
  button.addEventListener('click', onClick);
  return button;
}

function spoiler() {
  const button = inlineButton('spoiler', () => {
    button.classList.add('shown');
    button.removeAttribute('aria-label');
  });
  button.setAttribute('aria-label', say('spoiler'));
  return button;
}
