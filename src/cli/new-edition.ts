import { blankLines, blanksIn } from '../importers/edition/changes.ts';
import { type NewEdition, newEdition } from '../index.ts';
import { dayProblem } from '../syntax/day-text.ts';
import { defaultFormat, plural, printDiagnostics } from './build.ts';
import type { Streams } from './streams.ts';

/** What `wsite new edition NAME` understands. */
export interface NewEditionFlags {
  readonly from: string;
  readonly date?: string;
  readonly unpublished?: boolean;
  readonly dir: string;
}

/** Begins a new edition and says what is left to fill in. @returns the exit code */
export async function newEditionCommand(
  name: string,
  { from, date, unpublished = false, dir }: NewEditionFlags,
  streams: Streams,
): Promise<number> {
  const problem = date === undefined ? undefined : dayProblem(date);
  if (problem !== undefined) {
    streams.stderr.write(`error: \`--date ${date}\`: ${problem}\n`);
    return 2;
  }
  const made = await newEdition({ dir, name, from, date, unpublished });
  printDiagnostics(made.notes, defaultFormat(streams), streams);
  streams.stdout.write(said(name, from, made));
  return 0;
}

function said(name: string, from: string, { files, days }: NewEdition): string {
  const how = days % 7 === 0 ? plural(days / 7, 'week') : plural(days, 'day');
  const config = files.has('_config.yml');
  return [
    `${name}: ${files.size - (config ? 1 : 0)} files, with the days of ${from} moved by ${how}\n`,
    config ? shown(name, from) : heldBack(name, files),
    toFill(files),
  ].join('');
}

function shown(name: string, from: string): string {
  return [
    `\`/\` shows it from now on, as \`workshop_name: ${name}\` in _config.yml says; every page of ${from} keeps its address.\n`,
    'What is left blank stops `wsite check`, and so the workflow of GitHub Pages: the site online stays as it is till then.\n',
    `To prepare it in peace, write \`published: false\` into its _edition.yml and \`workshop_name: ${from}\` into _config.yml, until it is ready.\n`,
  ].join('');
}

function heldBack(name: string, files: NewEdition['files']): string {
  const facts = [...files.keys()].find((path) => path.endsWith('/_edition.yml'));
  return [
    'It is held back: `/` and all else stay as they are, and `wsite serve --unpublished` shows it to you.\n',
    `To put it up: delete \`published: false\` in ${facts}, and write \`workshop_name: ${name}\` in _config.yml.\n`,
  ].join('');
}

function toFill(files: NewEdition['files']): string {
  const blanks = [...files].map(([path, text]) => [path, blankLines(text)] as const);
  const count = [...files.values()].reduce((sum, text) => sum + blanksIn(text), 0);
  if (count === 0) return '';
  const listed = blanks
    .filter(([, lines]) => lines.length > 0)
    .map(([path, lines]) => `  ${path}:${lines.join(', ')}\n`);
  return `\nTo fill in, ${plural(count, 'place')} with \`__FILL__\` (file:lines):\n${listed.join('')}`;
}
