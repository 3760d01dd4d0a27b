import { NOW_PATH, type ShownMoment } from '../messages.ts';

/** The clock in a corner of the page that shows the site at another moment. */
export interface MomentBar {
  /** What the server says of the moment. @returns whether it is another one than the page was told before */
  show(moment: ShownMoment): boolean;
  /** Marks a page that is to be shown with the moment for its scripts. */
  mark(page: Document): void;
}

export const MOMENT_STYLE = `
.clock { position: fixed; inset: auto auto .75rem .75rem; z-index: 2147483645; display: flex; flex-wrap: wrap; gap: .4rem; align-items: center;
  max-width: calc(100vw - 1.5rem); padding: .25rem; border-radius: 6px; background: #1d1f23; color: #eceef1; font: 14px/1.4 system-ui, sans-serif;
  box-shadow: 0 2px 12px #0006; color-scheme: dark; opacity: .55; }
.clock:hover, .clock:focus-within, .clock.stands, .clock.open { opacity: 1; }
.clock input, .clock select { font: inherit; color: inherit; background: #101114; border: 1px solid #666c78; border-radius: 4px; padding: .1rem .3rem; max-width: 14rem; }
.clock :focus-visible { outline: 2px solid #9ecbff; outline-offset: 2px; }
@media print { .clock { display: none; } }
`;

/** @param stands the moment that the page was served at, where it is not the clock's */
export function momentBar(root: ShadowRoot, stands: string | null): MomentBar {
  let told = stands;
  const bar = make('div', {
    class: 'clock',
    role: 'group',
    'aria-label': 'The moment that the site is seen at',
  });
  const toggle = make('button', {
    type: 'button',
    'aria-expanded': 'false',
    title: 'Show the site at another moment',
  });
  const panel = make('span', {});
  const input = make('input', { type: 'datetime-local', 'aria-label': 'Moment' });
  const presets = make('select', { 'aria-label': 'Moments of the edition' });
  const zone = make('span', {});
  const real = make('button', { type: 'button' }, 'Real time');
  panel.hidden = true;
  panel.append(input, ' ', zone, ' ', presets, ' ', real);
  bar.append(toggle, panel);
  root.append(bar);

  const ask = (wall: string) =>
    void fetch(`${NOW_PATH}?at=${encodeURIComponent(wall)}`, { method: 'POST' }).catch(() => undefined);
  toggle.addEventListener('click', () => {
    panel.hidden = !panel.hidden;
    toggle.setAttribute('aria-expanded', String(!panel.hidden));
    bar.classList.toggle('open', !panel.hidden);
  });
  input.addEventListener('change', () => {
    if (input.value !== '') ask(input.value);
  });
  presets.addEventListener('change', () => ask(presets.value));
  real.addEventListener('click', () => ask(''));

  const put = (page: Document, moment: string | null) => {
    if (moment === null) delete page.documentElement.dataset['now'];
    else page.documentElement.dataset['now'] = moment;
  };
  if (told !== null) put(document, told);
  return {
    show(moment) {
      const { stands, wall, marks } = moment;
      toggle.textContent = stands === null ? '🕒' : `🕒 ${wall.replace('T', ' ')}`;
      toggle.setAttribute('aria-label', stands === null ? 'Real time' : `Seen at ${wall.replace('T', ' ')}`);
      bar.classList.toggle('stands', stands !== null);
      zone.textContent = moment.zone;
      if (root.activeElement !== input) input.value = wall;
      presets.hidden = marks.length === 0;
      presets.replaceChildren(
        make('option', { value: wall }, 'Go to…'),
        ...marks.map((mark) => make('option', { value: mark.wall }, mark.name)),
      );
      real.hidden = stands === null;
      if (stands === told) return false;
      put(document, stands);
      told = stands;
      return true;
    },
    mark(page) {
      if (told !== null) put(page, told);
    },
  };
}

function make<T extends keyof HTMLElementTagNameMap>(
  name: T,
  attributes: Readonly<Record<string, string>>,
  text = '',
): HTMLElementTagNameMap[T] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}
