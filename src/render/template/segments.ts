import { lineAndColumn } from '../../diagnostics/text.ts';
import type { Mark, Running, Segment } from './language.ts';

/** Marks as an author reads them: line and column of the file. */
export function writeSegments(marks: readonly Mark[], segments: Segment[]): void {
  for (const { offset, unit, source } of marks) {
    segments.push({ offset, path: unit.path, ...lineAndColumn(unit.source.text, source) });
  }
}

/** Puts what a called template marked into the caller's marks, moved to where its output begins. */
export function adopt(marks: Mark[], offset: number, running: Running): void {
  for (const mark of running.marks ?? []) marks.push({ ...mark, offset: mark.offset + offset });
  running.marks = null;
}

/** What the template that was called last marked, taken out of the render. */
export function takeSegments(running: Running): readonly Segment[] | undefined {
  const { marks } = running;
  if (!marks) return undefined;
  running.marks = null;
  const segments: Segment[] = [];
  writeSegments(marks, segments);
  return segments;
}
