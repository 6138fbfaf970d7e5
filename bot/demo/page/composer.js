// What a person can send: words, commands, other things; and the one big button before the first word.

import { icon, make } from './dom.js';
import { panel } from './panel.js';
import { say } from './words.js';

//: What the attach menu offers; each is an act of the stand-in's people.
const THINGS = ['photo', 'voice', 'sticker', 'video', 'document', 'location', 'contact'];

/**
 * The foot of a phone. ``send(kind, fields)`` lets the person act, ``lastOwn()`` is what can be edited, and
 * ``onBegun()`` hears that the big button was pressed: it is gone then, and the keyboard needs another place.
 */
export class Composer {
  constructor(foot, { send, lastOwn, onBegun }) {
    Object.assign(this, { foot, send, lastOwn, onBegun, person: null, edited: null });
    this.form = foot.querySelector('.composer');
    this.input = foot.querySelector('textarea');
    this.form.addEventListener('submit', (event) => this.#submit(event));
    this.input.addEventListener('keydown', (event) => this.#typed(event));
    this.input.addEventListener('input', () => this.#grow());
    this.#on('start', () => this.#begin());
    this.#on('restart', () => this.#begin('unblock'));
    this.#on('leave', () => this.#edit(null));
    panel(this.#opener('commands'), this.#panel('commands'), () => this.#fillCommands());
    panel(this.#opener('attach'), this.#panel('attach'), () => this.#fillThings());
  }

  /** Show what this person can do now: start, write, or unblock. */
  show(person) {
    this.person = person;
    const mode = person.blocked ? 'restart' : person.started ? 'write' : 'start';
    this.form.hidden = mode !== 'write';
    for (const name of ['start', 'restart']) this.foot.querySelector(`[data-do="${name}"]`).hidden = mode !== name;
    if (mode !== 'write') this.#edit(null);
  }

  async #begin(...before) {
    for (const kind of before) await this.send(kind);
    if (await this.send('start', { payload: this.person.code ?? '' })) this.onBegun();
  }

  async #submit(event) {
    event.preventDefault();
    const text = this.input.value.trim();
    if (!text) return;
    const { edited } = this;
    this.#edit(null);
    const sent = edited ? this.send('edit', { message_id: edited.message_id, text }) : this.send('text', { text });
    if (!(await sent) && !this.input.value) this.#fill(text); // what could not be sent is not lost
  }

  #typed(event) {
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) this.#submit(event);
    if (event.key === 'Escape') this.#edit(null);
    if (event.key === 'ArrowUp' && !this.input.value) this.#edit(this.lastOwn() ?? null);
  }

  #edit(message) {
    if (!message && !this.edited) return this.#fill('');
    this.edited = message;
    this.foot.querySelector('.editing').hidden = !message;
    this.#fill(message?.text ?? '');
    if (message) this.input.focus();
  }

  #fill(text) {
    this.input.value = text;
    this.#grow();
  }

  #grow() {
    this.input.style.height = 'auto';
    this.input.style.height = `${this.input.scrollHeight}px`;
  }

  #fillCommands() {
    const items = this.person.menu.map(({ command, description }) => {
      const item = make('button', { type: 'button' }, make('b', {}, `/${command}`), make('span', {}, description));
      item.addEventListener('click', () => this.send('text', { text: `/${command}` }));
      return item;
    });
    this.#panel('commands').replaceChildren(...items);
  }

  #fillThings() {
    const items = THINGS.map((kind) => this.#thing(kind, say(kind), () => this.send(kind)));
    const last = this.lastOwn();
    if (last) items.push(this.#thing('pencil', say('editLast'), () => setTimeout(() => this.#edit(last))));
    this.#panel('attach').replaceChildren(...items);
  }

  #thing(drawing, words, onClick) {
    const item = make('button', { type: 'button' }, icon(drawing), make('span', {}, words));
    item.addEventListener('click', onClick);
    return item;
  }

  #on(name, act) {
    this.foot.querySelector(`[data-do="${name}"]`).addEventListener('click', act);
  }

  #opener(name) {
    return this.foot.querySelector(`[data-open="${name}"]`);
  }

  #panel(name) {
    return this.foot.querySelector(`[data-panel="${name}"]`);
  }
}
