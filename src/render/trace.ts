import type { BodyStretch } from '../model/check.ts';
import type { FinishPage } from '../model/plan.ts';
import type { Page, Site } from '../model/site.ts';
import { type Anchored, markHeld, takeMarks } from '../syntax/markdown/anchors.ts';
import { type Printed, type Written, whereWritten } from './printed.ts';
import type { Segment } from './template/language.ts';
import { placeInText } from './trace-body.ts';
import { writtenInData } from './trace-data.ts';

/** Which step of making a page printed what, noted while it is made with segments and marks. */
export interface Trail {
  /** Goes between a custom tag of a Markdown page and what holds its text back. */
  holding(
    held: (html: string) => string,
  ): (html: string, tag: string, segments: () => readonly Segment[] | undefined) => string;
  /** What the body's templates made of it. */
  printed(text: string, segments: readonly Segment[]): void;
  /** What became of the body, with marks. @returns it without */
  body(html: string): string;
  /** @param inner what the layout was given as `content` */
  layout(html: string, segments: readonly Segment[], inner: string): void;
  readonly noted: Readonly<Noted>;
}

interface Noted {
  readonly held: Printed[];
  template: Printed | undefined;
  body: Anchored;
  /** Innermost first. */
  readonly layouts: { readonly printed: Printed; readonly inner: string }[];
}

/** A page that was made with a trail. */
export interface Traced {
  readonly html: string;
  /** The body without layouts, and where it begins in the page; -1: nowhere, or changed. */
  readonly body: string;
  readonly bodyAt: number;
  /** Where a stretch of the page is written. */
  where(start: number, end: number): Written;
}

/** The last step of a page that is traced: facts are taken before images are shown. */
export const asPrinted: FinishPage = (html) => ({ html, reads: [], wants: [], diagnostics: [] });

/**
 * Notes where a page holds its body, before images are shown in it; forgets it where the page does not hold it as it is.
 * @returns the place; undefined where there is none
 */
export function noteBody(
  bodies: Map<string, BodyStretch>,
  file: string,
  html: string,
  body: string,
): BodyStretch | undefined {
  const start = body === '' ? -1 : html.indexOf(body.slice(0, HEAD));
  if (start !== -1 && html.startsWith(body, start)) bodies.set(file, { start, end: start + body.length });
  else bodies.delete(file);
  return bodies.get(file);
}

/** So much of a body is looked for; the rest is only compared. */
const HEAD = 200;

export function newTrail(): Trail {
  const noted: Noted = {
    held: [],
    template: undefined,
    body: { html: '', lines: [], held: [] },
    layouts: [],
  };
  return {
    noted,
    holding: (held) => (text, _tag, segments) => {
      const index = noted.held.push({ text, segments: segments() ?? [] }) - 1;
      return held(markHeld(text, index));
    },
    printed(text, segments) {
      noted.template = { text, segments };
    },
    body(html) {
      noted.body = takeMarks(html);
      return noted.body.html;
    },
    layout(text, segments, inner) {
      noted.layouts.push({ printed: { text, segments }, inner });
    },
  };
}

/** @param html the finished page, which may differ from what the layouts made of it by a stretch put in */
export function traced({ noted }: Trail, html: string, page: Page, site: Site): Traced {
  const textOf = (path: string): string => {
    const entry = site.entries.get(path) ?? site.templates.get(path);
    return entry && 'text' in entry ? entry.text : '';
  };
  const layouts = [...noted.layouts].reverse();
  const laidOut = layouts[0]?.printed.text ?? noted.body.html;
  const shift = changed(laidOut, html);
  const starts = layouts.map(({ printed, inner }) => (inner === '' ? -1 : printed.text.indexOf(inner)));
  const bodyAt = starts.includes(-1) ? -1 : starts.reduce((sum, at) => sum + at, 0);
  return {
    html,
    body: noted.body.html,
    bodyAt: bodyAt === -1 ? -1 : bodyAt >= shift.at ? bodyAt + shift.by : bodyAt,
    where(start, end) {
      const written = printedAt(start, end);
      const isValue = !written.exact && PRINTS.test(textOf(written.path).slice(0, written.offset).slice(-20));
      return (isValue ? writtenInData(html, start, end, page, site) : undefined) ?? written;
    },
  };

  function printedAt(start: number, end: number): Written {
    let at = start >= shift.at + Math.max(0, shift.by) ? start - shift.by : Math.min(start, shift.at);
    for (const [i, { printed, inner }] of layouts.entries()) {
      const from = starts[i]!;
      if (from === -1 || at < from || at >= from + inner.length)
        return whereWritten(printed, at, page, textOf);
      at -= from;
    }
    return inBody(noted, at, at + end - start, page, textOf);
  }
}

/** The beginning of a tag that prints a value. */
const PRINTS = /\{\{[-(\s]*$/;

/** Where one text begins to differ from another, and by how many characters the rest is moved. */
function changed(before: string, after: string): { at: number; by: number } {
  if (before === after) return { at: before.length, by: 0 };
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  return { at, by: after.length - before.length };
}

function inBody(
  { held, template, body }: Readonly<Noted>,
  start: number,
  end: number,
  page: Page,
  textOf: (path: string) => string,
): Written {
  const { entry } = page;
  const stretch = body.held.findLast((one) => one.start <= start && start < one.end);
  if (stretch) return whereWritten(held[stretch.index]!, start - stretch.start, page, textOf);
  const printed: Printed = template ?? { text: entry.text.slice(entry.bodyStart), segments: undefined };
  if (!page.markdown) return whereWritten(printed, start, page, textOf);
  const place = placeInText(body, start, end, printed.text);
  const written = whereWritten(printed, place.at, page, textOf);
  const exact = written.exact && place.exact;
  return { ...written, exact, ...(exact && place.length !== undefined && { length: place.length }) };
}
