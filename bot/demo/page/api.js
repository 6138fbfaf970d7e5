// The demo's own addresses: acts of people, what stands in a chat, and the live feed. Nothing else is ever called.

async function answer(response) {
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.json();
}

/** Read something. */
export const get = async (path) => answer(await fetch(path));

/** Let something happen. */
export const post = async (path, body = {}) =>
  answer(await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }));

/** Let a person do something, as in ``act('tap', 1000, {message_id: 3, button: 'pain:1:3'})``. */
export const act = (kind, chat, fields = {}) => post('/control/update', { kind, chat, ...fields });

/**
 * Listen to everything that happens. ``heard`` gets each event; ``back`` is called at each (re)connection, because
 * something may have been missed; ``lost`` when the demo does not answer any more.
 */
export function listen({ heard, back, lost }) {
  const feed = new EventSource('/control/events');
  feed.addEventListener('open', back);
  feed.addEventListener('message', (event) => heard(JSON.parse(event.data)));
  feed.addEventListener('error', lost);
  addEventListener('pagehide', () => feed.close());
}
