import { type NewSite, newSite } from '../index.ts';
import type { Streams } from './streams.ts';

/** What `wsite new DIR` understands. */
export interface NewFlags {
  readonly title?: string;
  readonly edition?: string;
  readonly date?: string;
  readonly place?: string;
  readonly timezone?: string;
  readonly accent?: string;
  readonly yes?: boolean;
}

/** Lays a new site down, after some questions on a terminal. @returns the exit code */
export async function newCommand(dir: string, flags: NewFlags, streams: Streams): Promise<number> {
  const { yes, ...typed } = flags;
  const ask = !yes && streams.stdout.isTTY === true && process.stdin.isTTY === true && !streams.env['CI'];
  const made = await newSite({ ...typed, dir, ask });
  if (made.problems.length > 0) {
    for (const { option, value, problem } of made.problems)
      streams.stderr.write(`error: \`--${option} ${value}\`: ${problem}\n`);
    return 2;
  }
  streams.stdout.write(said(dir, made));
  return 0;
}

function said(dir: string, { files, assumed }: NewSite): string {
  const made = assumed.map(({ option, value }) => `  --${option} ${JSON.stringify(value)}\n`).join('');
  return [
    `${dir}: a new site of ${files.length} files\n`,
    ...(made === ''
      ? []
      : [`Not said, and so made up (change it in _config.yml and _edition.yml):\n${made}`]),
    `\nNow:\n  ${dir === '.' ? '' : `cd ${/^[\w./-]+$/.test(dir) ? dir : JSON.stringify(dir)}\n  `}npm install\n  npm start\n`,
  ].join('');
}
