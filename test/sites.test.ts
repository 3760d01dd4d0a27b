import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inOrder, pretty } from '../src/diagnostics/formats.ts';
import { wholeText } from '../src/diagnostics/text.ts';
import { passingShelf } from '../src/host/image-shelf.ts';
import { memoryOutput, memoryProject } from '../src/host/memory.ts';
import type { CheckBesides, OutsideAnswer } from '../src/model/check.ts';
import { parseBaseUrl } from '../src/schema/base-url.ts';
import { openSession } from '../src/session.ts';
import { imported } from './unit/importers/jekyll/old-site.ts';

/*
 * Each folder test/sites/FEATURE/CASE is a whole small site: `site/` is built (or what the import makes of the Jekyll site `old/`), its output must equal `expected/` byte
 * for byte and its complaints `diagnostics.txt`. `theme/` is the theme of the case (none: an empty one), `options.json`
 * what the command line would say. WSITE_UPDATE=1 writes what is expected anew: read the difference before it is kept.
 */

const ROOT = new URL('./sites/', import.meta.url).pathname;

interface Options {
  readonly baseUrl?: string;
  readonly unpublished?: boolean;
  readonly drafts?: boolean;
  readonly future?: boolean;
  readonly now?: string;
  /** Whether the finished site is checked too. */
  readonly check?: boolean;
  /** A file of the case with addresses of an older site. */
  readonly urls?: string;
  /** What other sites answer. */
  readonly outside?: Readonly<Record<string, OutsideAnswer>>;
  /** Whether style sheets and scripts are made short. */
  readonly short?: boolean;
  readonly configs?: readonly string[];
}

for (const feature of folders(ROOT)) {
  describe(feature, () => {
    for (const name of folders(join(ROOT, feature))) {
      test(name.replaceAll('-', ' '), () => runCase(join(ROOT, feature, name)));
    }
  });
}

async function runCase(folder: string): Promise<void> {
  const options: Options = existsSync(join(folder, 'options.json'))
    ? JSON.parse(readFileSync(join(folder, 'options.json'), 'utf8'))
    : {};
  const output = memoryOutput();
  const session = openSession({
    project: memoryProject(siteOf(folder)),
    theme: memoryProject(filesBelow(join(folder, 'theme'))),
    configs: options.configs ?? ['_config.yml'],
    facts: true,
    baseUrl: options.baseUrl === undefined ? undefined : parseBaseUrl(options.baseUrl),
    unpublished: options.unpublished ?? false,
    drafts: options.drafts ?? false,
    future: options.future ?? false,
    now: Date.parse(options.now ?? '2026-05-18T10:15:00Z'),
    ...(options.short && { short: { shelf: passingShelf(), program: () => 'tests' } }),
  });
  session.update();
  await session.prepare();
  const committed = await session.commit(output, { force: false });
  const found = options.check ? session.check(false, besidesOf(options, folder)) : [];
  const said = inOrder([...session.diagnostics(), ...found])
    .map((d) => pretty(d, { colour: false }) + '\n')
    .join('\n');
  const built = committed
    ? Object.fromEntries([...output.files].map(([file, bytes]) => [file, text(bytes)]))
    : {};
  delete built['.wsite-files'];
  if (process.env['WSITE_UPDATE']) write(folder, built, said);
  const expected = filesBelow(join(folder, 'expected'));
  expect(said).toBe(
    existsSync(join(folder, 'diagnostics.txt')) ? readFileSync(join(folder, 'diagnostics.txt'), 'utf8') : '',
  );
  expect(built).toEqual(
    Object.fromEntries(Object.entries(expected).map(([file, bytes]) => [file, text(bytes)])),
  );
}

/** The site of a case: as it stands, or imported from the Jekyll site in `old/`. */
function siteOf(folder: string): Record<string, string | Uint8Array> {
  const old = filesBelow(join(folder, 'old'));
  if (Object.keys(old).length === 0) return filesBelow(join(folder, 'site'));
  return imported(
    Object.fromEntries(Object.entries(old).map(([path, bytes]) => [path, Buffer.from(bytes).toString()])),
  ).texts;
}

function besidesOf({ urls, outside }: Options, folder: string): CheckBesides {
  return {
    ...(urls && { formerUrls: wholeText(urls, readFileSync(join(folder, urls), 'utf8')) }),
    ...(outside && { outside: new Map(Object.entries(outside)) }),
  };
}

function write(folder: string, built: Readonly<Record<string, string>>, said: string): void {
  rmSync(join(folder, 'expected'), { recursive: true, force: true });
  for (const [file, content] of Object.entries(built)) {
    mkdirSync(dirname(join(folder, 'expected', file)), { recursive: true });
    writeFileSync(join(folder, 'expected', file), content, 'latin1');
  }
  rmSync(join(folder, 'diagnostics.txt'), { force: true });
  if (said !== '') writeFileSync(join(folder, 'diagnostics.txt'), said);
}

/** Bytes as text that tells every byte apart. */
function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function folders(path: string): string[] {
  return readdirSync(path).filter((name) => statSync(join(path, name)).isDirectory());
}

function filesBelow(path: string, prefix = ''): Record<string, Uint8Array> {
  if (!existsSync(path)) return {};
  const files: Record<string, Uint8Array> = {};
  for (const name of readdirSync(path)) {
    const full = join(path, name);
    if (statSync(full).isDirectory()) Object.assign(files, filesBelow(full, `${prefix}${name}/`));
    else files[prefix + name] = readFileSync(full);
  }
  return files;
}
