// The page: two phones, the clock that can be moved on, fresh patients, and two languages.

import { get, listen, post } from './api.js';
import { make } from './dom.js';
import { panel } from './panel.js';
import { Phone } from './phone.js';
import { dayOf, momentOf, now, setNow, timeOf } from './time.js';
import { pageLanguage, say, setLanguage, speaks, translate } from './words.js';

const $ = (selector) => document.querySelector(selector);
const narrow = matchMedia('(max-width: 859px)');
const patient = new Phone($('#patient'), notice);
const therapist = new Phone($('#therapist'), notice);
const phones = { patient, therapist };
let state;

function notice() {
  return say('notice', { emergency: state.clinic.emergency });
}

// --- Who is there -----------------------------------------------------------------------------------------------------

/** Load who is there; show the wanted patient, or the newest. The first to come is made here, in the page's language. */
async function load(chat = patient.chat) {
  state = await get('/demo/state');
  setNow(state.now);
  if (!state.patients.length) return fresh(pageLanguage());
  const shown = state.patients.find((person) => person.chat === chat) ?? state.patients.at(-1);
  await patient.open(shown, state.bot.first_name);
  if (state.therapist) await therapist.open(state.therapist, state.bot.first_name);
  dress();
  countAll();
}

async function fresh(language) {
  const { chat } = await post('/demo/patient', { language });
  showPhone('patient');
  await load(chat);
}

/** Take over what changed about people; the chats stay as they are. */
async function refresh() {
  state = await get('/demo/state');
  const shown = state.patients.find((person) => person.chat === patient.chat);
  if (shown) patient.update(shown);
  if (state.therapist) therapist.update(state.therapist);
  if (shown && !shown.started) await patient.open(shown, state.bot.first_name);
  listPatients();
}

/** Put words, names and times everywhere. */
function dress() {
  translate();
  if (state.therapist) therapist.update(state.therapist);
  else therapist.empty(patient.zone);
  $('#therapist-name').textContent = state.therapist ? say('therapistNamed', { name: state.therapist.name }) : say('therapist');
  $('#patient-name').textContent = say('patientNamed', { name: patient.person.name });
  for (const line of document.querySelectorAll('.notice')) line.textContent = notice();
  for (const button of document.querySelectorAll('[data-fresh]')) {
    button.setAttribute('aria-label', say('freshIn', { language: button.textContent }));
  }
  $('#language').lang = pageLanguage() === 'nl' ? 'en' : 'nl';
  patient.update(patient.person);
  listPatients();
  tick();
}

function listPatients() {
  const options = state.patients.map(({ chat, name }) => make('option', { value: chat, selected: chat === patient.chat }, name));
  $('#patients').replaceChildren(...options);
  $('.pick').hidden = options.length < 2;
}

// --- Time -------------------------------------------------------------------------------------------------------------

function tick() {
  if (!patient.person) return; // nobody is shown yet
  $('#clock').textContent = timeOf(now(), patient.zone);
  $('#day').textContent = dayOf(now(), patient.zone);
  patient.tick();
  therapist.tick();
}

async function ahead(button, wish) {
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  try {
    const arrival = await post('/demo/next', wish);
    setNow(arrival.now);
    tick();
    await refresh();
    inSight().toast(told(arrival));
  } catch {
    inSight().toast(say('failed'));
  } finally {
    button.setAttribute('aria-busy', 'false');
  }
}

/** Say what a press of "Next" brought: to the patient that is shown, to the therapist, or to somebody else. */
function told({ steps, news }) {
  const when = momentOf(now(), patient.zone);
  if (!steps) return say('nothingPlanned');
  const arrived = [counted('news', patient, news), counted('newsThere', therapist, news)].filter(Boolean);
  if (arrived.length) return [when, ...arrived].join(' · ');
  if (news.some(({ chat }) => chat === patient.chat)) return say('changed', { when });
  const other = state.patients.find(({ chat }) => news.some((it) => it.chat === chat));
  return other ? say('elsewhere', { when, name: other.name }) : say('unseen', { when });
}

function counted(word, phone, news) {
  const n = news.find(({ chat }) => chat === phone.chat)?.sent;
  return n && say(n > 1 ? `${word}Many` : word, { n });
}

// --- Which phone ------------------------------------------------------------------------------------------------------

function showPhone(name) {
  $('.stage').dataset.shown = name;
  for (const button of document.querySelectorAll('[data-phone]')) {
    button.setAttribute('aria-pressed', String(button.dataset.phone === name));
  }
  countAll();
}

const inSight = () => phones[narrow.matches ? $('.stage').dataset.shown : 'patient'];
const isHidden = (name) => narrow.matches && $('.stage').dataset.shown !== name;

/** Count what came to a phone since it was last in sight; the browser remembers that, for this demo. */
function count(name) {
  const { chat, log } = phones[name];
  const place = `seen-${chat}`;
  if (!isHidden(name)) sessionStorage.setItem(place, log.newest());
  mark(name, isHidden(name) ? log.after(Number(sessionStorage.getItem(place))) : 0);
}

function countAll() {
  Object.keys(phones).forEach(count);
}

function mark(name, count) {
  const badge = $(`[data-phone="${name}"] .badge`);
  badge.hidden = !count;
  badge.replaceChildren(String(count), make('span', { className: 'sr' }, ` ${say('unread', { n: '' }).trim()}`));
}

// --- What happens -----------------------------------------------------------------------------------------------------

function heard(event) {
  if (event.event === 'clock') {
    setNow(event.now);
    tick();
  } else if (event.event === 'person' || event.event === 'menu') refresh();
  else if (event.event === 'reload') load();
  for (const [name, phone] of Object.entries(phones)) {
    if (event.chat === undefined || event.chat !== phone.chat) continue;
    phone.hear(event);
    if (event.event === 'message') count(name);
    if (event.event === 'message' && event.message.outgoing && !phone.person.started) refresh();
  }
}

function wire() {
  $('#next').addEventListener('click', (event) => ahead(event.currentTarget, {}));
  $('#next-day').addEventListener('click', (event) => ahead(event.currentTarget, { until: 'day', chat: patient.chat }));
  $('#fresh').addEventListener('click', () => fresh(pageLanguage()));
  for (const button of document.querySelectorAll('[data-fresh]')) button.addEventListener('click', () => fresh(button.dataset.fresh));
  for (const button of document.querySelectorAll('[data-phone]')) button.addEventListener('click', () => showPhone(button.dataset.phone));
  $('#patients').addEventListener('change', (event) => load(Number(event.target.value)));
  $('#language').addEventListener('click', () => {
    setLanguage(pageLanguage() === 'nl' ? 'en' : 'nl');
    load();
  });
  $('#theme').addEventListener('click', () => theme(dark() ? 'light' : 'dark'));
  const close = panel($('#more'), $('#extras'));
  const fold = () => { $('#extras').hidden = narrow.matches; };
  narrow.addEventListener('change', () => { close(); fold(); countAll(); });
  fold();
}

const dark = () => (document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';

function theme(name) {
  if (name) document.documentElement.dataset.theme = name;
  if (name) localStorage.setItem('theme', name);
}

theme(localStorage.getItem('theme'));
wire();
const own = localStorage.getItem('language') ?? navigator.language.slice(0, 2);
state = await get('/demo/state');
setLanguage(speaks(own) ? own : state.clinic.language);
await post('/demo/therapist', { language: pageLanguage() });
let loaded;
listen({
  heard: (event) => loaded && heard(event),
  back: () => { loaded = load(); $('#lost').hidden = true; },
  lost: () => { $('#lost').textContent = say('lost'); $('#lost').hidden = false; },
});
setInterval(() => loaded && tick(), 1000);
