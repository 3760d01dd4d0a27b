import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { blocksOf, type Example, exampleOf } from './examples.ts';
import { pictures } from './pictures.ts';
import { type ReaderSite, readerSite } from './site.ts';

/*
 * Every command and every example of the guide is tried, in the order in which a reader meets them: on each page, in a site
 * that `wsite new` has just laid down (on the first page, in an empty folder). What an example must look like to be tried
 * stands in examples.ts. After each file the site must build and check without an error or a warning. WSITE_UPDATE=1 writes anew what
 * commands print and what is complained of: read the difference before it is kept.
 */

const GUIDE = new URL('../../content/guide/', import.meta.url);
const pages = readdirSync(GUIDE).filter((name) => name.endsWith('.md'));
const NEW =
  'npx wsite new my-workshop --title "Systems That Learn" --edition stl2027 --date 2027-06-14 --place "Lyon, France" --timezone Europe/Paris';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wsite-guide-'));
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', 'origin.git'], { cwd: folder });
  const origin = join(folder, 'origin.git');
  writeFileSync(
    join(folder, 'gitconfig'),
    `[user]\n\tname = Reader\n\temail = reader@example.org\n[url "${origin}"]\n\tinsteadOf = https://github.com/you/my-workshop.git\n`,
  );
  process.env['GIT_CONFIG_GLOBAL'] = join(folder, 'gitconfig');
});

afterAll(() => {
  delete process.env['GIT_CONFIG_GLOBAL'];
  rmSync(folder, { recursive: true, force: true });
});

describe.each(pages)('%s', (name) => {
  test('holds what it promises', async () => {
    let page = readFileSync(new URL(name, GUIDE), 'utf8');
    const blocks = blocksOf(page);
    const examples = blocks.map(exampleOf);
    const home = join(folder, name);
    mkdirSync(home);
    const site = readerSite(home);
    await arrive(name, site);
    const told: Told = { printed: '', written: '' };
    for (const [i, example] of examples.entries()) {
      const at = `${name}:${blocks[i]!.line}`;
      const wrong = examples[i + 1]?.does === 'complain';
      const outcome = await tried(example, site, told, wrong);
      if (process.env['WSITE_UPDATE'] && (example.does === 'print' || example.does === 'complain'))
        page = outcome === 'fine' ? page : page.replace(example.text, () => outcome);
      else expect([at, outcome]).toEqual([at, 'fine']);
    }
    if (process.env['WSITE_UPDATE']) writeFileSync(new URL(name, GUIDE), page);
  }, 240_000);
});

/** Where a reader of a page stands: before a site of Jekyll, before nothing, or in a new site. */
async function arrive(name: string, site: ReaderSite): Promise<void> {
  if (name === 'index.md') return;
  if (name !== 'coming-from-jekyll.md') {
    await site.type(`${NEW} && cd my-workshop`);
    if (name === 'images.md') for (const [path, bytes] of await pictures()) site.write(path, bytes);
    return;
  }
  site.write('old-site/_config.yml', 'title: Old\n');
  site.write('old-site/_layouts/page.html', '<title>{{ page.title | upcase }}</title>{{ content }}');
  site.write('old-site/index.md', '---\nlayout: page\ntitle: Frogs\n---\n- a\n');
}

/** What the examples before have left. */
interface Told {
  printed: string;
  written: string;
}

/** @param wrong whether a complaint about it comes next; @returns `fine`, or what is not */
async function tried(example: Example, site: ReaderSite, told: Told, wrong: boolean): Promise<string> {
  switch (example.does) {
    case 'run':
      for (const line of example.commands)
        told.printed = await site.type(line === 'npx wsite new my-workshop' ? NEW : line);
      return 'fine';
    case 'print':
      return told.printed === example.text ? 'fine' : told.printed;
    case 'list':
      return example.paths.filter((path) => !site.has(path)).join(' ') || 'fine';
    case 'give': {
      const page = await site.page(told.written);
      return page.includes(example.html.trim()) ? 'fine' : page;
    }
    case 'complain': {
      const said = await site.complaints();
      return said === example.text ? 'fine' : said;
    }
    default: {
      const { does, path, language, text } = example;
      if (does === 'add') site.add(path, language, text);
      else site.write(path, text);
      told.written = path;
      if (wrong) return 'fine';
      return (await site.complaints()).trim() || 'fine';
    }
  }
}

test('the contents name every page of the guide once', () => {
  const listed = parse(readFileSync(new URL('../_data/guide.yml', GUIDE), 'utf8')) as { pages: string[] }[];
  expect(listed.flatMap((group) => group.pages).sort()).toEqual(
    pages.map((name) => name.replace(/\.md$/, '')).sort(),
  );
});
