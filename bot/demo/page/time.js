// The demo's time: the server says what it is and when it was moved; here it only ticks on.

import { pageLanguage } from './words.js';

let base = Date.now();
let at = performance.now();
const known = new Map();

/** Take over the server's time. */
export function setNow(iso) {
  base = Date.parse(iso);
  at = performance.now();
}

/** The moment in the demo. */
export const now = () => new Date(base + performance.now() - at);

function format(options, zone) {
  const key = JSON.stringify([pageLanguage(), zone, options]);
  if (!known.has(key)) {
    const locale = pageLanguage() === 'nl' ? 'nl-NL' : 'en-GB';
    known.set(key, new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }));
  }
  return known.get(key);
}

/** 08:05 */
export const timeOf = (date, zone) => format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, zone).format(date);

/** vrijdag 14 juni */
export const dayOf = (date, zone) => format({ weekday: 'long', day: 'numeric', month: 'long' }, zone).format(date);

/** vr 14 jun 08:05 */
export const momentOf = (date, zone) =>
  `${format({ weekday: 'short', day: 'numeric', month: 'short' }, zone).format(date).replace(',', '')} ${timeOf(date, zone)}`;
