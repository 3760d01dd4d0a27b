import { endTag } from './html-tags.ts';

/** A raw HTML element that was opened and not closed yet. */
export interface OpenElement {
  readonly name: string;
  /** Nesting level of the Markdown container that it was opened in. */
  readonly level: number;
}

const words = (list: string) => new Set(list.split(' '));

/** CommonMark's list of elements that begin an HTML block of the sixth kind. */
export const BLOCK = words(
  'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li ' +
    'link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th ' +
    'thead title tr track ul',
);

/** Elements that hold text only: an end tag is due before the next block begins. */
const LEAF = words('p h1 h2 h3 h4 h5 h6 summary legend dt');

/** Elements that hold neither text of their own nor Markdown. */
const FRAME = words(
  'ul ol dl table thead tbody tfoot tr colgroup select optgroup picture video audio object canvas svg math title',
);

/** Elements that the start of another closes, as HTML has it. */
const CLOSED_BY: Readonly<Record<string, ReadonlySet<string>>> = {
  li: words('li'),
  dt: words('dt dd'),
  dd: words('dt dd'),
  td: words('td th'),
  th: words('td th'),
  tr: words('td th tr'),
  tbody: words('td th tr thead tbody'),
  tfoot: words('td th tr thead tbody'),
  option: words('option'),
};

/** Notes a start tag. */
export function enter(open: OpenElement[], name: string, level: number): void {
  if (open.at(-1)?.name === 'p' && BLOCK.has(name)) open.pop();
  const closed = CLOSED_BY[name];
  while (closed?.has(open.at(-1)?.name ?? '')) open.pop();
  open.push({ name, level });
}

/** Notes an end tag; one that closes nothing is passed over, as browsers do. */
export function leave(open: OpenElement[], name: string): void {
  for (let i = open.length - 1; i >= 0; i--) {
    if (open[i]!.name !== name) continue;
    open.length = i;
    return;
  }
}

/** Forgets elements that were opened in a list item or quote which has ended. */
export function forgetInner(open: OpenElement[], level: number): void {
  while ((open.at(-1)?.level ?? 0) > level) open.pop();
}

/**
 * Whether text at an offset stands in an element that holds no Markdown. Such an element counts as open only while its
 * end tag still comes, so that a forgotten `</p>` or `</ul>` does not turn the rest of the page raw.
 */
export function refusesMarkdown(open: OpenElement[], text: string, at: number): boolean {
  for (let top = open.at(-1); top; top = open.at(-1)) {
    if (LEAF.has(top.name)) {
      if (leafCloses(text, at, top.name)) return true;
    } else if (!FRAME.has(top.name)) return false;
    else if (endTag(text, top.name, at) >= 0) return true;
    open.pop();
  }
  return false;
}

const TAG = /<(\/?)([A-Za-z][\w:.-]*)/g;

function leafCloses(text: string, at: number, name: string): boolean {
  TAG.lastIndex = at;
  for (let tag = TAG.exec(text); tag; tag = TAG.exec(text)) {
    const found = tag[2]!.toLowerCase();
    if (found === name) return tag[1] === '/';
    if (tag[1] === '' && BLOCK.has(found)) return false;
  }
  return false;
}

/** How Markdown that an author asked for inside an element is read. */
export function contentModel(name: string, wish: string): 'raw' | 'block' | 'inline' {
  if (wish === '0') return 'raw';
  if (wish === 'block' || wish === 'span') return wish === 'block' ? 'block' : 'inline';
  return LEAF.has(name) || !BLOCK.has(name) ? 'inline' : 'block';
}
