import { Fault } from '../diagnostics/diagnostic.ts';
import { bodyCircle } from '../diagnostics/messages/documents.ts';
import { spot, wholeText } from '../diagnostics/text.ts';
import type { Read } from '../model/plan.ts';
import type { Page, Part, Site } from '../model/site.ts';
import { byName } from '../syntax/by-name.ts';
import type { ValueMap } from '../syntax/value.ts';
import { safeText } from './template/values.ts';

/** Makes a page's text and its excerpt when another page asks for them, once per state of the site. */
export interface Parts {
  /** A page's `content`, or its `excerpt`. @throws Fault where the text asks for itself, or cannot be made */
  of(path: string, part: Part): unknown;
  /** Runs the making of a part of a page, and notes in `reads` what it asks of other pages. */
  within<T>(page: Page, part: Part | 'layout', reads: Set<Read>, make: () => T): T;
  /** A page's text before it is made. */
  source(page: Page): unknown;
  /** Adds to the reads of what is being made. */
  note(read: Read): void;
}

/** A body as it is rendered for others, and all that it has read. */
export interface Body {
  readonly html: string;
  readonly reads: readonly Read[];
}

interface Frame {
  readonly page: Page;
  readonly part: Part | 'layout';
  readonly reads: Set<Read>;
}

/** @param render a page's body, or the whole of it in its layouts, with the reads that it recorded itself */
export function partsOf(site: Site, render: (page: Page, whole: boolean) => Body): Parts {
  const made = new Map<string, Body>();
  const stack: Frame[] = [];
  let pages: ReadonlyMap<string, Page> | undefined;
  let ranks: ReadonlyMap<string, number> | undefined;
  const rankOf = (page: Page): number => {
    ranks ??= new Map(
      (site.globals.site['documents'] as readonly ValueMap[]).map((view, i) => [
        `content/${view['path']}`,
        i,
      ]),
    );
    return ranks.get(page.path) ?? ranks.size;
  };
  /** Whether Jekyll, which makes documents first, by their collections, and then pages as they are listed, has not yet made a page for another. */
  const isUnmade = (page: Page, { page: asking, part }: Frame): boolean => {
    if (site.config.templates.pageContent === 'html') return false;
    if (page.path === asking.path) return part === 'content' || part === 'excerpt';
    const apart = rankOf(page) - rankOf(asking);
    return apart !== 0 ? apart > 0 : byName(page.path, asking.path) > 0;
  };
  const parts: Parts = {
    of(path, part) {
      pages ??= firstByPath([...site.pages, ...site.listed]);
      const page = pages.get(path);
      if (!page) throw new RangeError(`no page ${path}`);
      if (part === 'excerpt' && separatorOf(page, site) === '') return null;
      const asking = stack.at(-1);
      if (part === 'content' && asking && isUnmade(page, asking)) return parts.source(page);
      const body = made.get(`${part} ${path}`) ?? make(page, part);
      if (asking) for (const read of body.reads) asking.reads.add(read);
      return safeText(body.html);
    },
    source(page) {
      parts.note(`source:${page.path}`);
      return safeText(sourceOf(page));
    },
    note: (read) => void stack.at(-1)?.reads.add(read),
    within(page, part, reads, run) {
      stack.push({ page, part, reads });
      try {
        return run();
      } finally {
        stack.pop();
      }
    },
  };
  const make = (page: Page, part: Part): Body => {
    const circle = stack.findIndex((frame) => frame.page.path === page.path && frame.part === part);
    if (circle >= 0) throw circleFault(stack.slice(circle).map((frame) => frame.page));
    const reads = new Set<Read>([`body:${page.path}`]);
    const body = parts.within(page, part, reads, () =>
      part === 'excerpt'
        ? firstSound(beginnings(page, separatorOf(page, site), isAsInJekyll(site)), (one) =>
            render(one, false),
          )
        : render(page, part === 'output'),
    );
    for (const read of body.reads) reads.add(read);
    const whole = { html: body.html, reads: [...reads] };
    made.set(`${part} ${page.path}`, whole);
    return whole;
  };
  return parts;
}

/** Pages of posts are made of one file: the first of them is the page itself. */
function firstByPath(pages: readonly Page[]): Map<string, Page> {
  return new Map([...pages].reverse().map((page) => [page.path, page]));
}

function circleFault(pages: readonly Page[]): Fault {
  const { entry } = pages.at(-1)!;
  const where = spot(wholeText(entry.path, entry.text), entry.bodyStart);
  return new Fault(
    bodyCircle(
      where,
      [...pages, pages[0]!].map((page) => page.path),
    ),
  );
}

/** A page's text before it is made: as Jekyll had it, where an import kept that, else as it is written. */
function sourceOf({ view, entry }: Page): string {
  const kept = view['jekyll_source'];
  return typeof kept === 'string' ? kept : entry.text.slice(entry.bodyStart);
}

const REFERENCE = /^ {0,3}\[[^\]\n]+\]:.+$/gm;

function separatorOf(page: Page, site: Site): string {
  const own = page.view['excerpt_separator'];
  return typeof own === 'string' ? own : site.config.excerptSeparator;
}

/** Jekyll finds no blank line between lines that end in CRLF. */
function isAsInJekyll({ config }: Site): boolean {
  return config.templates.pageContent === 'source';
}

/** How many separators may stand between the two halves of a block before its beginning is said to be broken. */
const WIDEST = 20;

/**
 * A page whose body ends at an excerpt's separator, by Jekyll's rule; the definitions of links that come later stay. Then
 * the same with the next separator, for where the first one stands inside of a block; the whole page at last.
 * @param exactly whether blank lines end as the separator does
 */
function* beginnings(page: Page, separator: string, exactly: boolean): Generator<Page> {
  const { entry } = page;
  const { text } = entry;
  const sign =
    separator === '\n\n' && !exactly ? /\r?\n\r?\n/g : new RegExp(separator.replace(SPECIAL, '\\$&'), 'g');
  sign.lastIndex = entry.bodyStart + /^\s*/.exec(text.slice(entry.bodyStart))![0].length;
  for (let count = 0; count < WIDEST; count++) {
    const found = sign.exec(text);
    if (!found) return yield page;
    const definitions = page.markdown ? (text.slice(found.index).match(REFERENCE) ?? []) : [];
    const kept = [text.slice(0, found.index), ...definitions];
    yield { ...page, entry: { ...entry, text: kept.join(definitions.length > 0 ? '\n\n' : '') } };
  }
}

const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** The first of some beginnings that can be made. @throws Fault the first one's, where none can */
function firstSound(pages: Iterable<Page>, render: (page: Page) => Body): Body {
  let fault: Fault | undefined;
  for (const page of pages) {
    try {
      return render(page);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      fault ??= error;
    }
  }
  throw fault;
}
