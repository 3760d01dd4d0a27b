import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { build, check } from '../../../src/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wsite new '));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function wsite(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const stream = (to: string[]) => ({ write: (text: string) => void to.push(text) });
  const code = await run(args, { stdout: stream(out), stderr: stream(err), env: {} });
  return { code, out: out.join(''), err: err.join('') };
}

const read = (path: string) => readFileSync(join(folder, path), 'utf8');

test('a new site builds without a word', async () => {
  const said = ['--title', 'Learning: Systems', '--edition', 'ls2027', '--date', 'May 15, 2027'];
  const where = ['--place', 'Lyon, France', '--timezone', 'Europe/Paris', '--accent', '#2f6f4f'];
  const { code, err, out } = await wsite('new', folder, ...said, ...where);
  expect([code, err]).toEqual([0, '']);
  expect(out).not.toContain('made up');
  expect(out).toContain('files, for a workshop on 15 May 2027\n');
  const built = await build({ dir: folder, baseUrl: 'https://example.org/ls/' });
  expect(built.diagnostics).toEqual([]);
  expect(built.files).toEqual(
    expect.arrayContaining([
      'index.html',
      'ls2027/schedule.html',
      'ls2027/talks/adeyemi.html',
      'ls2027/papers/small-models.html',
      'ls2027/schedule.ics',
      'feed.xml',
    ]),
  );
  const home = read('_site/index.html');
  for (const text of ['<title>Learning: Systems', '15 May 2027', 'Lyon', '--accent:#2f6f4f'])
    expect(home).toContain(text);
});

test('the page of a paper leads to its sessions, and that of a talk to the session that it is part of', async () => {
  await wsite('new', folder, '--yes', '--edition', 'ls2027');
  await build({ dir: folder });
  const paper = read('_site/ls2027/papers/small-models.html');
  expect(paper).toMatch(/<a href="\/ls2027\/talks\/small-models.html">Talk<\/a>, /);
  expect(paper).toMatch(/<a href="\/ls2027\/schedule.html#posters">Posters<\/a>, /);
  expect(read('_site/ls2027/talks/small-models.html')).toMatch(
    /<dt>Session<\/dt><dd><a href="[^"]+">Contributed talks<\/a>/,
  );
});

test('run in a clone, it asks for that clone, and says so', async () => {
  const { out } = await wsite('new', folder, '--yes');
  const [, way] = /^file:(.*)$/.exec(JSON.parse(read('package.json')).devDependencies.wsite)!;
  expect(resolve(folder, way!)).toBe(resolve(new URL('../../../', import.meta.url).pathname));
  expect(out).toContain(`package.json takes wsite from where it runs now, ${way}`);
});

test('nothing in it stays unfilled', async () => {
  await wsite('new', folder, '--yes');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.[a-z]+$/.test(name) && !/\.github$|_posts$/.test(name),
  );
  expect(names.filter((name) => /%[A-Z_]+%/.test(read(name)) || /EDITION|TODAY/.test(name))).toEqual([]);
});

test('what was not said is made up, and said', async () => {
  const { out } = await wsite('new', folder, '--title', 'ML for Systems', '--date', '2027-05-15');
  expect(out).toContain('--edition "mlsystems2027"');
  expect(out).toMatch(/npm install\n {2}npm start\n$/);
});

test('all that is wrong with a command line is said at once, and nothing is written', async () => {
  const { code, err } = await wsite(
    'new',
    folder,
    '--date',
    'soon',
    '--timezone',
    'Mars/Base',
    '--edition',
    'A b',
  );
  expect(code).toBe(2);
  expect(err.match(/^error: `--\w+/gm)).toEqual([
    'error: `--edition',
    'error: `--date',
    'error: `--timezone',
  ]);
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder that holds something is left alone, and what it holds is named', async () => {
  for (const name of ['d', 'a', 'c', 'b']) writeFileSync(join(folder, name), '');
  const { code, err } = await wsite('new', folder, '--yes');
  expect(code).toBe(1);
  expect(err).toContain('holds `a`, `b`, `c` and 1 more');
  expect(readdirSync(folder)).toEqual(['a', 'b', 'c', 'd']);
});

test('a folder in which wsite was just installed becomes the site, and wsite comes from where it came', async () => {
  mkdirSync(join(folder, 'node_modules/wsite'), { recursive: true });
  writeFileSync(join(folder, 'wsite-0.1.0.tgz'), '');
  writeFileSync(join(folder, 'package-lock.json'), '{"lockfileVersion": 3}');
  writeFileSync(join(folder, 'package.json'), '{"dependencies": {"wsite": "file:../wsite.tgz"}}');
  expect((await wsite('new', folder, '--yes')).code).toBe(0);
  const { dependencies, devDependencies, scripts } = JSON.parse(read('package.json'));
  expect([dependencies, devDependencies]).toEqual([{ wsite: 'file:../wsite.tgz' }, undefined]);
  expect(scripts.start).toBe('wsite serve --open');
  expect(read('package-lock.json')).toBe('{"lockfileVersion": 3}');
});

test('a `package.json` that is none is told of before anything is written', async () => {
  writeFileSync(join(folder, 'package.json'), '{');
  const { code, err } = await wsite('new', folder, '--yes');
  expect([code, err]).toEqual([1, expect.stringContaining('package.json is no JSON object')]);
  expect(readdirSync(folder)).toEqual(['package.json']);
});

test('a repository without files is as good as an empty folder, and one that is not there is made', async () => {
  mkdirSync(join(folder, 'repo/.git'), { recursive: true });
  expect((await wsite('new', join(folder, 'repo'), '--yes')).code).toBe(0);
  expect((await wsite('new', join(folder, 'a/b ö'), '--yes')).code).toBe(0);
  expect(read('a/b ö/.gitignore')).toContain('_site/');
});

test('a file cannot become a site', async () => {
  writeFileSync(join(folder, 'a'), '');
  const { code, err } = await wsite('new', join(folder, 'a'), '--yes');
  expect([code, err]).toEqual([1, expect.stringContaining('is a file, and a new site needs a folder')]);
});

test('a new edition takes over `/`; every address of before is still there, and nothing has errors', async () => {
  await wsite('new', folder, '--yes', '--edition', 'w2027', '--date', '2027-05-15');
  const before = await build({ dir: folder, baseUrl: 'https://workshop.example/' });
  expect(read('_site/index.html')).toContain('15 May 2027');
  const { code, out } = await wsite('new', 'edition', 'w2028', '--from', 'w2027', '-C', folder);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^w2028: \d+ files, with the days of w2027 moved by 52 weeks\n`\/` shows it from now on, as `workshop_name: w2028`/,
  );
  expect(out).toMatch(/^ {2}content\/w2028\/_data\/speakers\.yml:\d+$/m);
  const after = await build({ dir: folder, baseUrl: 'https://workshop.example/' });
  expect(after.diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
  expect(after.files).toEqual(expect.arrayContaining([...before.files]));
  expect(after.files).toContain('w2028/schedule.html');
  expect(read('_site/index.html')).toContain('13 May 2028');
  expect(read('_site/w2027/index.html')).toContain('15 May 2027');
});

test('a new site checks clean, and a new edition once its blanks are filled', async () => {
  const base = { dir: folder, baseUrl: 'https://example.org/w/' };
  await wsite('new', folder, '--yes', '--edition', 'w2027');
  const fresh = (await check(base)).diagnostics;
  expect(new Set(fresh.map(({ code }) => code))).toEqual(new Set(['sample-left']));
  const { out } = await wsite('new', 'edition', 'w2028', '--from', 'w2027', '-C', folder);
  const listed = out.match(/^ {2}content\/.+:\d/gm)!.map((line) => line.trim().slice(0, -2));
  const { diagnostics } = await check(base);
  const blanks = diagnostics.filter(({ severity }) => severity !== 'note');
  expect(new Set(blanks.map(({ code }) => code))).toEqual(new Set(['unfilled-blank']));
  expect(new Set(blanks.map(({ place }) => place!.path))).toEqual(new Set(listed));
  for (const path of listed) writeFileSync(join(folder, path), read(path).replaceAll('__FILL__', 'Nobody'));
  const after = await check(base);
  expect(after.diagnostics.filter(({ code }) => code === 'unfilled-blank')).toEqual([]);
});

test('an edition that is not there is told of with those that are', async () => {
  await wsite('new', folder, '--yes', '--edition', 'w2027');
  const { code, err } = await wsite('new', 'edition', 'x2028', '--from', 'sample2026', '-C', folder);
  expect(code).toBe(1);
  expect(err).toContain('There is no edition `sample2026` in a folder of its own');
  expect(err).toContain('There is `w2027`.');
});

test('a new edition whose day is none is a mistake in the command line', async () => {
  const { code, err } = await wsite(
    'new',
    'edition',
    'w2028',
    '--from',
    'w2027',
    '--date',
    'soon',
    '-C',
    folder,
  );
  expect([code, err]).toEqual([2, 'error: `--date soon`: it is a day, written such as `2027-05-15`\n']);
});

test('what is asked of a new site has no place in a new edition', async () => {
  const { code, err } = await wsite('new', 'edition', 'w2028', '--from', 'w2027', '--title', 'W');
  expect(code).toBe(2);
  expect(err).toContain("unknown option '--title'");
});

test('a new edition that is held back leaves the site as it is, and says how it is shown', async () => {
  await wsite('new', folder, '--yes', '--edition', 'w2027', '--date', '2027-05-15');
  const before = await build({ dir: folder, baseUrl: 'https://workshop.example/' });
  const config = read('_config.yml');
  const { code, out } = await wsite(
    ...['new', 'edition', 'w2028', '--from', 'w2027', '-C', folder, '--unpublished'],
  );
  expect(code).toBe(0);
  expect(out).toContain('`/` and all else stay as they are, and `wsite serve --unpublished` shows it to you');
  expect(out).toContain('delete `published: false` in content/w2028/_edition.yml');
  expect(read('_config.yml')).toBe(config);
  const after = await build({ dir: folder, baseUrl: 'https://workshop.example/' });
  expect(after.files).toEqual(before.files);
  expect(after.diagnostics.map(({ code }) => code)).toEqual(['held-back']);
  const shown = await build({ dir: folder, baseUrl: 'https://workshop.example/', unpublished: true });
  expect(shown.files).toContain('w2028/index.html');
  expect(read('_site/index.html')).toContain('15 May 2027');
});
