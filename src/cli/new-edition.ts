import { blankLines } from '../importers/edition/changes.ts';
import { type NewEdition, newEdition } from '../index.ts';
import { parseDay } from '../syntax/day-text.ts';
import { defaultFormat, printDiagnostics } from './build.ts';
import type { Streams } from './streams.ts';

/** What `wsite new edition NAME` understands. */
export interface NewEditionFlags {
  readonly from: string;
  readonly date?: string;
  readonly dir: string;
}

/** Begins a new edition and says what is left to fill in. @returns the exit code */
export async function newEditionCommand(
  name: string,
  { from, date, dir }: NewEditionFlags,
  streams: Streams,
): Promise<number> {
  if (date !== undefined && !parseDay(date)) {
    streams.stderr.write(`error: \`--date ${date}\` is no day; write one such as 2027-05-15\n`);
    return 2;
  }
  const made = await newEdition({ dir, name, from, date });
  printDiagnostics(made.notes, defaultFormat(streams), streams);
  streams.stdout.write(said(name, from, made));
  return 0;
}

function said(name: string, from: string, { files, days }: NewEdition): string {
  const blanks = [...files].flatMap(([path, text]) => blankLines(text).map((line) => `  ${path}:${line}\n`));
  const how = days % 7 === 0 ? `${days / 7} weeks` : `${days} days`;
  return [
    `${name}: ${files.size - 1} files, with the days of ${from} moved by ${how}; \`/\` shows it from now on\n`,
    blanks.length > 0 ? `\nTo fill in, ${blanks.length} places with \`__FILL__\`:\n${blanks.join('')}` : '',
  ].join('');
}
