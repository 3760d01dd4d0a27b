import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { MOMENT_STYLE } from './moment-bar.ts';

/** What stands over the page: its errors, and that the server cannot be reached. */
export interface Surface {
  showErrors(errors: readonly Diagnostic[]): void;
  showConnection(connected: boolean): void;
  /** Where else there is something to show beside the page. */
  readonly root: ShadowRoot;
}

const STYLE = `
:host { all: initial; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.errors { position: fixed; inset: auto 0 0 0; max-height: 60vh; overflow: auto; z-index: 2147483647; padding: 1rem 1.25rem;
  background: #1d1f23; color: #eceef1; border-top: 4px solid #ff6b5e; font: 15px/1.5 system-ui, sans-serif; box-shadow: 0 -4px 24px #0008; }
.head { display: flex; justify-content: space-between; align-items: start; gap: 1rem; }
h2 { margin: 0; font-size: 1rem; color: #ff9a90; }
button { font: inherit; color: inherit; background: #3a3e46; border: 1px solid #666c78; border-radius: 4px; padding: .1rem .6rem; cursor: pointer; }
button:focus-visible { outline: 2px solid #9ecbff; outline-offset: 2px; }
article { margin-top: .9rem; }
p { margin: .25rem 0; overflow-wrap: anywhere; }
.place { color: #9ecbff; font-family: ui-monospace, monospace; font-size: 13px; }
.code { color: #a9b0bc; }
pre { margin: .5rem 0; padding: .6rem .8rem; background: #101114; border-radius: 4px; overflow: auto; font: 13px/1.45 ui-monospace, monospace; tab-size: 2; }
.lost { position: fixed; inset: auto 1rem 1rem auto; z-index: 2147483646; padding: .4rem .8rem; border-radius: 4px;
  background: #1d1f23; color: #ffd479; font: 14px/1.4 system-ui, sans-serif; box-shadow: 0 2px 12px #0006; }
`;

/** Lives beside the page's body in a shadow tree: the page's styles do not reach it, nor does its own reach the page. */
export function createSurface(): Surface {
  const host = document.createElement('wsite-surface');
  const root = host.attachShadow({ mode: 'open' });
  const style = element('style', '', STYLE + MOMENT_STYLE);
  const errors = element('section', 'errors');
  errors.setAttribute('role', 'alert');
  errors.hidden = true;
  const lost = element('div', 'lost', 'The connection to wsite is lost; looking for it…');
  lost.setAttribute('role', 'status');
  lost.hidden = true;
  root.append(style, errors, lost);
  document.documentElement.append(host);
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') errors.hidden = true;
  });
  return {
    root,
    showErrors(list) {
      errors.replaceChildren(...(list.length > 0 ? [headOf(list, errors), ...list.map(articleOf)] : []));
      errors.hidden = list.length === 0;
    },
    showConnection(connected) {
      lost.hidden = connected;
    },
  };
}

function headOf(list: readonly Diagnostic[], errors: HTMLElement): HTMLElement {
  const head = element('div', 'head');
  const what =
    list.length === 1
      ? 'An error keeps this page as it was'
      : `${list.length} errors keep this page as it was`;
  const button = element('button', '', 'Hide');
  button.setAttribute('type', 'button');
  button.addEventListener('click', () => {
    errors.hidden = true;
  });
  head.append(element('h2', '', what), button);
  return head;
}

function articleOf({ message, code, place, frame, via, hint, page }: Diagnostic): HTMLElement {
  const article = element('article', '');
  const said = element('p', '', message + ' ');
  said.append(element('span', 'code', `[${code}]`));
  if (place) article.append(element('p', 'place', placeText(place)));
  article.append(said);
  if (frame) article.append(element('pre', '', frame));
  for (const step of via ?? [])
    article.append(element('p', 'code', `in ${step.what}, ${placeText(step.place)}`));
  if (page && page !== place?.path) article.append(element('p', 'code', `while making ${page}`));
  if (hint) article.append(element('p', 'hint', `→ ${hint}`));
  return article;
}

function placeText({ path, line, column }: Place): string {
  return `${path}:${line}:${column}`;
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
