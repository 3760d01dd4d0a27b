import { resolve } from 'node:path';
import type { Explained, ExplainedPage } from '../assemble/explain.ts';
import { CATALOGUE } from '../diagnostics/catalogue.ts';
import { CODES } from '../diagnostics/codes.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { projectPathOf } from '../host/native-paths.ts';
import { explain } from '../index.ts';
import { KINDS_OF_FILES, keysOfKind, meaningOfKey } from './explain-keys.ts';
import { projectPath } from './project-path.ts';
import type { Streams } from './streams.ts';

/** Prints what a code means, or where each value of a page comes from. @returns the exit code: 1 where there is no such page */
export async function explainCommand(
  page: string | undefined,
  flags: { config?: readonly string[]; dir: string },
  streams: Streams,
): Promise<number> {
  if (page === undefined) {
    streams.stdout.write(ASKABLE);
    return 0;
  }
  const told = CODES.includes(page)
    ? meaning(page)
    : (keysOfKind(page.replaceAll('\\', '/')) ?? meaningOfKey(page));
  if (told !== undefined) {
    streams.stdout.write(told);
    return 0;
  }
  const options = { dir: flags.dir, configs: flags.config };
  const inside = projectPathOf(process.cwd(), resolve(flags.dir));
  const beside = inside === '' ? undefined : await explain(`${inside}/${projectPath(page)}`, options);
  const found = beside?.page ? beside : await explain(projectPath(page), options);
  if (!found.page) {
    const near = didYouMean(page, [...found.pages, ...CODES, ...KINDS_OF_FILES]);
    streams.stderr.write(
      `error: there is no page, no code, no key and no kind of file \`${page}\`\n  → ${near ?? 'Without a name, `wsite explain` says what it can be asked for.'}\n`,
    );
    return 1;
  }
  streams.stdout.write(heading(found.page));
  const { values } = found.page;
  const width = Math.min(24, Math.max(...values.map(({ key }) => key.length)));
  for (const value of values) streams.stdout.write(line(value, width) + '\n');
  return 0;
}

/** What it can be asked for. */
const ASKABLE = `wsite explain PAGE           where each value of a page comes from: content/w2027/index.md, or /w2027/
wsite explain _edition.yml   the facts of an edition, by the path of that file
wsite explain CODE           what a complaint means, such as dead-link
wsite explain KEY            what a key is for, such as redirect_from
wsite explain KIND           the keys of a file: ${KINDS_OF_FILES.join(' ')}
`;

function heading({ path, url, edition }: ExplainedPage): string {
  const where = url === undefined ? '' : ` → ${url}`;
  if (path.endsWith('/_edition.yml'))
    return `${path}${where}, the edition ${edition}\nTimes of the programme, and deadlines that name no zone, are in \`timezone\`; dates of news in \`site.timezone\`.\nAll keys that it may have: \`wsite explain edition\`\n\n`;
  return `${path}${where}${edition === undefined ? '' : `, of the edition ${edition}`}\n\n`;
}

/** What is written about a code, with its examples. */
function meaning(code: string): string {
  const entry = CATALOGUE.get(code);
  if (!entry)
    return `${code}: each complaint says what is wrong and what to do; no example is written of it yet\n`;
  const { title, why, file, wrong, mended } = entry;
  const place = file === undefined ? '' : `, in ${file}`;
  const example = (kind: string, text: string | undefined) =>
    text === undefined ? '' : `\n${kind}${place}:\n\n${text.replace(/^(?=.)/gm, '    ')}\n`;
  return `${code}: ${title}\n\n${why}\n${example('Wrong', wrong)}${example('Mended', mended)}`;
}

function line({ key, value, place, overrides }: Explained, width: number): string {
  const from = place ? `${place.path}:${place.line}` : 'wsite';
  const over =
    overrides.length > 0 ? `, instead of ${overrides.map((p) => `${p.path}:${p.line}`).join(', ')}` : '';
  return `${key.padEnd(width)}  ${shown(value)}  (${from}${over})`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? text.slice(0, 59) + '…' : text;
}
