import { type NewSite, newSite } from '../index.ts';
import { dayInWords } from '../syntax/day-text.ts';
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

function said(dir: string, { files, held, assumed, wsiteFrom }: NewSite): string {
  const made = assumed.map(({ option, value }) => `  --${option} ${JSON.stringify(value)}\n`).join('');
  return [
    `${dir}: a new site of ${files.length} files, for a workshop on ${dayInWords(held!)}\n`,
    ...(made === ''
      ? []
      : [`Not said, and so made up (change it in _config.yml and _edition.yml):\n${made}`]),
    ...assumed.filter(({ option }) => option === 'edition').map(({ value }) => address(value)),
    ...(wsiteFrom === undefined ? [] : [origin(wsiteFrom)]),
    `\nNow:\n  ${dir === '.' ? '' : `cd ${/^[\w./-]+$/.test(dir) ? dir : JSON.stringify(dir)}\n  `}npm install\n  npm start\n`,
  ].join('');
}

/** What the name of an edition is for, where it was made up. */
function address(edition: string): string {
  return `Pages will be at /${edition}/. For another address, empty the folder and run this again with \`--edition NAME\`.\n`;
}

/** Where the site takes wsite from, where that is not npm. @param from `file:wsite-0.1.0.tgz` */
function origin(from: string): string {
  return from.endsWith('.tgz')
    ? `${from.slice('file:'.length)} is this wsite, of which package.json speaks: it is a part of the site, so commit it too.\n`
    : `package.json takes wsite from where it runs now, ${from.slice('file:'.length)}. To put the site on GitHub, install wsite from npm or from a tarball in its folder.\n`;
}
