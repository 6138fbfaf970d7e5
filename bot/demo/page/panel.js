// A small menu that a button opens: closed by a choice, by Escape and by a tap elsewhere; arrows walk through it.

const ITEMS = 'button:not([hidden]), select, a[href]';

/** Join a button and its panel; returns how to close it. ``filled`` is called before it opens. */
export function panel(button, box, filled = () => {}) {
  button.setAttribute('aria-expanded', 'false');

  function close() {
    if (button.getAttribute('aria-expanded') !== 'true') return;
    const inside = box.contains(document.activeElement);
    box.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    if (inside) button.focus();
  }

  function open() {
    filled();
    box.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    box.querySelector(ITEMS)?.focus();
  }

  button.addEventListener('click', () => (box.hidden ? open() : close()));
  box.addEventListener('click', (event) => event.target.closest('button') && close());
  box.addEventListener('change', close);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  box.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walk(box, event);
  });
  document.addEventListener('pointerdown', (event) => {
    if (!box.contains(event.target) && !button.contains(event.target)) close();
  });
  return close;
}

function walk(box, event) {
  if (event.target.matches('select')) return;
  const items = [...box.querySelectorAll(ITEMS)];
  const step = event.key === 'ArrowDown' ? 1 : -1;
  items[(items.indexOf(document.activeElement) + step + items.length) % items.length]?.focus();
  event.preventDefault();
}
