// Everything but text: pictures, moving pictures, files, stickers, places.

import { calm, icon, make } from './dom.js';
import { say } from './words.js';

//: A picture smaller than this is the stand-in's sample, a single pixel: a drawing says that it is a photo.
const SAMPLE = 8;

const address = (file) => `/control/file/${encodeURIComponent(file.file_id)}`;

/** Return the element for what a message carries beside its text, or null. */
export function media(message) {
  if (message.photo) return picture(message.photo.at(-1));
  if (message.animation) return animation(message.animation);
  if (message.sticker) return make('div', { className: 'sticker' }, message.sticker.emoji, hidden('sticker'));
  if (message.voice ?? message.audio) return voice(message.voice ?? message.audio);
  if (message.video) return tile('video', seconds(message.video.duration));
  if (message.document) return file(message.document);
  if (message.location) return tile('location', place(message.location));
  if (message.contact) return tile('contact', `${message.contact.first_name} ${message.contact.phone_number}`);
  return null;
}

function picture(photo) {
  if (photo.width <= SAMPLE) return make('div', { className: 'sample' }, icon('photo'), hidden('photo'));
  const image = make('img', { src: address(photo), alt: say('picture'), width: photo.width, height: photo.height });
  return make('div', { className: 'picture' }, image);
}

function animation(file) {
  if (file.mime_type?.startsWith('video/')) return film(file);
  const image = make('img', { src: address(file), alt: say('animation') });
  if (file.width) Object.assign(image, { width: file.width, height: file.height });
  return make('div', { className: 'picture' }, calm() ? still(image) : image);
}

function film(file) {
  const video = make('video', { src: address(file), loop: true, muted: true, playsInline: true, controls: calm() });
  video.autoplay = !calm();
  video.setAttribute('aria-label', say('animation'));
  return make('div', { className: 'picture' }, video);
}

/** A moving picture that stands still until somebody wants it to move. */
function still(image) {
  const canvas = make('canvas', { className: 'still' });
  const play = make('button', { type: 'button', className: 'play' }, icon('play'));
  play.setAttribute('aria-label', `${say('play')}: ${say('animation')}`);
  image.addEventListener('load', () => {
    Object.assign(canvas, { width: image.naturalWidth, height: image.naturalHeight });
    canvas.getContext('2d').drawImage(image, 0, 0);
  }, { once: true });
  play.addEventListener('click', () => play.replaceWith(image));
  play.prepend(canvas);
  return play;
}

function voice(file) {
  const wave = make('span', { className: 'wave' });
  for (let bar = 0; bar < 22; bar += 1) wave.append(make('i', { className: `h${(bar * 7 + (bar % 5) * 3) % 6}` }));
  wave.setAttribute('aria-hidden', 'true');
  return make('div', { className: 'tile' }, badge('play'), wave, make('span', {}, seconds(file.duration)), hidden('voice'));
}

function file(document) {
  const link = make('a', { className: 'tile', href: address(document), download: document.file_name ?? say('document') });
  link.append(badge('document'), make('span', {}, document.file_name ?? say('document')));
  return link;
}

const tile = (name, words) => make('div', { className: 'tile' }, badge(name), make('span', {}, words), hidden(name));
const badge = (name) => make('span', { className: 'disc' }, icon(name));
const hidden = (word) => make('span', { className: 'sr' }, say(word));
const seconds = (all) => `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`;
const place = ({ latitude, longitude }) => `${latitude.toFixed(2)}, ${longitude.toFixed(2)}`;
