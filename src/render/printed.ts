import type { Page } from '../model/site.ts';
import type { Segment } from './template/language.ts';

/** What a page's body became, and where its stretches come from. */
export interface Printed {
  readonly text: string;
  /** Undefined where no template ran: the text is the body as it is written. */
  readonly segments: readonly Segment[] | undefined;
}

/** A place in an author's file; not `exact`: of the tag that printed what stands there. */
export interface Written {
  readonly path: string;
  readonly offset: number;
  readonly exact: boolean;
  /** Of what is written there, where it is known and is not what was printed. */
  readonly length?: number;
}

/** Where a stretch of what a page printed is written. @param textOf the whole text of a file */
export function whereWritten(
  printed: Printed,
  offset: number,
  page: Page,
  textOf: (path: string) => string,
): Written {
  const { bodyStart } = page.entry;
  if (!printed.segments) return { path: page.path, offset: bodyStart + offset, exact: true };
  const segment = printed.segments.findLast((one) => one.offset <= offset);
  if (!segment) return { path: page.path, offset: bodyStart, exact: false };
  const text = textOf(segment.path);
  const start = offsetAt(text, segment.line, segment.column);
  const exact = text.startsWith(printed.text.slice(segment.offset, offset + 1), start);
  return { path: segment.path, offset: exact ? start + offset - segment.offset : start, exact };
}

/** The offset of a line and column, both from 1. */
export function offsetAt(text: string, line: number, column: number): number {
  const ends = /\r\n|\n|\r/g;
  for (let i = 1; i < line && ends.exec(text); i++);
  return ends.lastIndex + column - 1;
}
