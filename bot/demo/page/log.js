// The messages of one chat: in order, with a line for each new day, and without pulling away whoever reads further up.

import { calm, icon, make } from './dom.js';
import { messageElement } from './message.js';
import { dayOf } from './time.js';
import { say } from './words.js';

//: So many pixels from the end still count as being there.
const NEAR = 48;

/** One chat's messages inside ``root``; ``jump`` is the button that leads back to the end. */
export class Log {
  constructor(root, jump, ways) {
    Object.assign(this, { root, jump, ways, known: new Map(), pinned: true, unread: 0, last: 0, height: 0 });
    root.addEventListener('scroll', () => this.#scrolled());
    jump.addEventListener('click', () => this.toEnd());
    new ResizeObserver(() => this.pinned && this.toEnd('instant')).observe(root);
  }

  /** Show a chat from its beginning; nothing of it is announced. */
  show(messages, person, bot) {
    Object.assign(this, { person, bot, pinned: true });
    this.root.setAttribute('aria-busy', 'true');
    this.root.lang = person.language;
    this.root.setAttribute('aria-label', say('log', { bot }));
    this.known.clear();
    this.root.replaceChildren(make('p', { className: 'notice-in' }, this.ways.notice()), ...(messages.length ? [] : [this.#about()]));
    for (const message of messages) this.#append(message);
    this.toEnd('instant');
    this.root.setAttribute('aria-busy', 'false');
  }

  /** Show a message that is new, or that has changed. */
  put(message) {
    const old = this.known.get(message.message_id);
    if (old) this.#replace(old, message);
    else this.#arrive(message);
  }

  /** Take a message away. */
  remove(id) {
    this.known.get(id)?.element.remove();
    this.known.delete(id);
  }

  /** The id of the newest message, or 0. */
  newest() {
    return Math.max(0, ...this.known.keys());
  }

  /** How many messages the bot has written after that one. */
  after(id) {
    return [...this.known.values()].filter(({ message }) => !message.outgoing && message.message_id > id).length;
  }

  /** The newest text that the person wrote, or undefined. */
  lastOwn() {
    return [...this.known.values()].map(({ message }) => message).findLast((message) => message.outgoing && message.kind === 'text');
  }

  /** Scroll to the newest message. */
  toEnd(behavior = calm() ? 'instant' : 'smooth') {
    this.pinned = true;
    this.root.scrollTo({ top: this.root.scrollHeight, behavior });
    this.#count(0);
  }

  #arrive(message) {
    const element = this.#append(message);
    element.classList.add('arrives');
    if (this.pinned || message.outgoing) this.toEnd();
    else this.#count(this.unread + 1);
  }

  #append(message) {
    this.root.querySelector('.about')?.remove();
    const day = dayOf(new Date(message.date * 1000), this.person.zone);
    if (day !== this.root.dataset.day || !this.known.size) this.root.append(make('p', { className: 'day' }, day));
    this.root.dataset.day = day;
    const element = messageElement(message, this.person.zone, this.bot, this.ways);
    this.known.set(message.message_id, { message, element });
    this.root.append(element);
    return element;
  }

  /** Put the changed message in the old one's place; who was on one of its buttons stays on it. */
  #replace({ element: old }, message) {
    const keys = [...old.querySelectorAll('.key')];
    const place = keys.indexOf(document.activeElement);
    const focused = old.contains(document.activeElement);
    const element = messageElement(message, this.person.zone, this.bot, this.ways);
    this.known.set(message.message_id, { message, element });
    old.replaceWith(element);
    const fresh = element.querySelectorAll('.key');
    if (focused) (fresh[Math.min(Math.max(place, 0), fresh.length - 1)] ?? element).focus({ preventScroll: true });
    if (this.pinned) this.toEnd();
  }

  #about() {
    return make(
      'div',
      { className: 'about' },
      make('span', { className: 'face' }, icon('spine')),
      make('h4', {}, say('about')),
      make('p', {}, this.person.about),
    );
  }

  #scrolled() {
    const { scrollTop, clientHeight, scrollHeight } = this.root;
    if (scrollHeight - scrollTop - clientHeight < NEAR) this.#reached();
    // A chat that became shorter moves up by itself; only a reader who moves up is left where he reads.
    else if (scrollTop < this.last && scrollHeight === this.height) this.pinned = false;
    Object.assign(this, { last: scrollTop, height: scrollHeight });
    this.jump.hidden = this.pinned;
  }

  #reached() {
    this.pinned = true;
    this.#count(0);
  }

  #count(unread) {
    this.unread = unread;
    this.jump.hidden = this.pinned;
    const badge = this.jump.querySelector('.badge');
    badge.hidden = !unread;
    badge.textContent = unread;
    this.jump.setAttribute('aria-label', unread ? `${say('toEnd')}, ${say('unread', { n: unread })}` : say('toEnd'));
  }
}
