// One phone: its clock, the chat with the bot, and what its owner can do. Without an owner it stands there, empty.

import { act, get } from './api.js';
import { Composer } from './composer.js';
import { icon, make } from './dom.js';
import { Log } from './log.js';
import { panel } from './panel.js';
import { momentOf, now } from './time.js';
import { say, translate } from './words.js';

//: How long a short line stays, and how long a "typing" is believed (Telegram shows it for 5 seconds), in ms.
const TOAST = 2500;
const TYPING = 5000;
//: After this a tapped button stops waiting for an answer, in ms.
const PATIENCE = 10000;

/** A phone inside ``device``; ``notice`` returns the line that says what this demo is. */
export class Phone {
  constructor(device, notice) {
    this.device = device;
    device.append(document.querySelector('#phone').content.cloneNode(true));
    this.root = device.querySelector('.phone');
    this.taps = new Map();
    this.waiting = null;
    const ways = {
      notice,
      onTap: (...tap) => this.#tap(...tap),
      onToast: (text) => this.toast(text),
      onCommand: (text) => this.#send('text', { text }),
    };
    this.log = new Log(this.#find('.log'), this.#find('.jump'), ways);
    this.composer = new Composer(this.#find('.foot'), {
      send: (kind, fields) => this.#send(kind, fields),
      lastOwn: () => this.log.lastOwn(),
      onBegun: () => this.log.root.focus({ preventScroll: true }),
    });
    panel(this.#find('[data-open="chat"]'), this.#find('[data-panel="chat"]'));
    this.#find('[data-do="block"]').addEventListener('click', () => this.#send(this.person.blocked ? 'unblock' : 'block'));
  }

  get chat() {
    return this.person?.chat ?? null;
  }

  /** Nobody owns this phone yet. */
  empty(zone) {
    this.zone = zone;
    this.root.classList.add('empty');
    translate(this.root);
    this.#find('.name').textContent = 'Rugcoach';
    this.log.root.replaceChildren(
      make('div', { className: 'about' }, icon('calm'), make('h4', {}, say('emptyTitle')), make('p', {}, say('empty'))),
    );
    this.tick();
  }

  /** Show a person's chat with the bot. What happens while it loads is shown after it. */
  async open(person, bot) {
    const missed = [];
    this.waiting = missed;
    this.bot = bot;
    this.update(person);
    const messages = await get(`/control/messages?chat=${person.chat}`);
    if (this.waiting !== missed) return; // opened again meanwhile
    this.log.show(messages, person, bot);
    this.waiting = null;
    missed.forEach((event) => this.hear(event));
  }

  /** Take over what is known of the person now: blocked, started, menu, zone. */
  update(person) {
    this.person = person;
    this.zone = person.zone;
    translate(this.root);
    this.#find('.name').textContent = this.bot;
    this.#find('[data-do="block"] span').textContent = say(person.blocked ? 'unblock' : 'block');
    this.composer.show(person);
    this.#present();
    this.tick();
  }

  /** Take an event of this chat. */
  hear(event) {
    if (this.waiting) this.waiting.push(event);
    else if (!this.log.person) return; // the chat is not shown yet: opening it brings everything
    else if (event.event === 'message') this.#message(event.message);
    else if (event.event === 'deleted') this.log.remove(event.message_id);
    else if (event.event === 'action') this.#busy(event.action);
    else if (event.event === 'answer') this.#answered(event);
  }

  /** Show the time. */
  tick() {
    const time = this.#find('.when');
    time.dateTime = now().toISOString();
    time.textContent = momentOf(now(), this.zone);
  }

  /** Show a short line for a few seconds. */
  toast(text) {
    const line = this.#find('.toast');
    line.textContent = text;
    line.classList.add('shown');
    clearTimeout(this.fading);
    this.fading = setTimeout(() => line.classList.remove('shown'), TOAST + text.length * 45);
  }

  #message(message) {
    if (!message.outgoing) this.#present();
    this.log.put(message);
  }

  async #send(kind, fields) {
    try {
      return await act(kind, this.chat, fields);
    } catch {
      this.toast(say('failed'));
      return null;
    }
  }

  async #tap(messageId, button, element) {
    if (element.classList.contains('waits')) return;
    const rest = () => element.classList.remove('waits');
    element.classList.add('waits');
    setTimeout(rest, PATIENCE);
    const tap = await this.#send('tap', { message_id: messageId, button });
    if (!tap || this.taps.has(tap.query_id)) rest();
    else this.taps.set(tap.query_id, rest);
  }

  /** The bot's answer to a tap, which may come before the tap itself was confirmed. */
  #answered({ query, text, alert }) {
    const rest = this.taps.get(query);
    this.taps.set(query, () => {});
    rest?.();
    if (!text) return;
    if (alert) this.#alert(text);
    else this.toast(text);
  }

  #alert(text) {
    const dialog = this.#find('.alert');
    dialog.querySelector('p').textContent = text;
    dialog.showModal();
  }

  #busy(action) {
    this.#present(action === 'typing' ? say('typing') : say('sending'));
    this.resting = setTimeout(() => this.#present(), TYPING);
  }

  #present(words) {
    clearTimeout(this.resting);
    const line = this.#find('.presence');
    line.textContent = words ?? say(this.person.blocked ? 'blockedNow' : 'online');
    line.classList.toggle('busy', Boolean(words));
  }

  #find(selector) {
    return this.root.querySelector(selector);
  }
}
