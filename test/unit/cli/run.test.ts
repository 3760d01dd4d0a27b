import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { emittedSchemas } from '../../../src/schema/emitted.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wsite-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function wsite(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const stream = (to: string[]) => ({ write: (text: string) => void to.push(text) });
  const code = await run(args, { stdout: stream(out), stderr: stream(err), env });
  return { code, out: out.join(''), err: err.join('') };
}

const build = (...more: string[]) => wsite(['build', folder, '--out', join(folder, '_site'), ...more]);

test('a site without errors exits with 0 and says what was done in one line', async () => {
  put('content/index.md', '# Hello\n');
  const { code, out, err } = await build();
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^Built .+_site: 1 page, \d+ written, 0 unchanged, [\d.]+ s\n$/);
});

test('a second build makes and writes nothing', async () => {
  put('content/index.md', '# Hello\n');
  await build();
  expect((await build()).out).toMatch(/1 page, 0 made anew, 0 written, \d+ unchanged/);
});

test('--no-cache makes everything anew, and leaves nothing for the next build', async () => {
  put('content/index.md', '# Hello\n');
  await build('--no-cache');
  expect(existsSync(join(folder, '.wsite'))).toBe(false);
  await build();
  expect((await build('--no-cache')).out).toMatch(/1 page, 0 written, \d+ unchanged/);
});

test('an import shows the first few notes of a kind, and IMPORT.md lists all', async () => {
  put('old/_data/times.yml', [1, 2, 3, 4, 5].map((hour) => `t${hour}: 1${hour}:30\n`).join(''));
  const to = join(folder, 'new');
  const { code, out, err } = await wsite(['import', 'jekyll', join(folder, 'old'), to, '--format', 'pretty']);
  expect(code).toBe(0);
  expect(err.match(/\[yaml-1-1\]/g)).toHaveLength(3);
  expect(out).toContain('notes: 5 (3 of a kind are shown)');
  expect(readFileSync(join(to, 'IMPORT.md'), 'utf8').match(/\(yaml-1-1\)/g)).toHaveLength(5);
});

test('a site with errors exits with 1, says all of them, and leaves the former output', async () => {
  put('content/index.md', 'fine\n');
  await build();
  const before = readFileSync(join(folder, '_site/index.html'), 'utf8');
  put('content/index.md', '{{ nothing }}\n');
  put('content/two.md', '---\nlayout: lost\n---\n');
  const { code, out, err } = await build();
  expect(code).toBe(1);
  expect(err).toMatch(
    /content\/index\.md:1:4 error `nothing` is undefined[\s\S]+content\/two\.md:2:9 error There is no layout `lost`/,
  );
  expect(out).toMatch(/^Not built: 2 errors, [\d.]+ s; nothing was changed in .+_site\n$/);
  expect(readFileSync(join(folder, '_site/index.html'), 'utf8')).toBe(before);
});

test('the configuration names the folder for the site, and what in it is never deleted', async () => {
  put('_config.yml', 'title: T\ndestination: public/site\nkeep_files: [mine]\n');
  put('content/index.md', 'fine\n');
  put('content/mine/old.md', 'once from here\n');
  put('content/gone.md', 'once\n');
  const site = join(folder, 'public/site');
  expect((await wsite(['build', folder])).code).toBe(0);
  rmSync(join(folder, 'content/mine'), { recursive: true });
  rmSync(join(folder, 'content/gone.md'));
  await wsite(['build', folder]);
  const there = ['index.html', 'mine/old.html', 'gone.html'].map((file) => existsSync(join(site, file)));
  expect(there).toEqual([true, true, false]);
});

test('a warning exits with 0, and with 1 under --strict', async () => {
  put('content/A.txt', '1');
  put('content/a.txt', '2');
  expect((await build()).code).toBe(0);
  expect((await build('--strict')).code).toBe(1);
});

test('an empty folder is no site', async () => {
  const { code, err } = await build();
  expect(code).toBe(1);
  expect(err).toMatch(/There is no site here: neither a folder `content\/` nor a `_config\.yml`/);
});

test('what is no site is left as it is, and is not checked', async () => {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  expect((await wsite(['build', empty])).code).toBe(1);
  expect(readdirSync(empty)).toEqual([]);
  const { code, out } = await wsite(['check', empty]);
  expect([code, out]).toEqual([1, expect.stringContaining('Checked 0 pages: 1 error,')]);
});

test('a folder that is not there is said to be so', async () => {
  const { code, err } = await wsite(['build', join(folder, 'nowhere')]);
  expect(code).toBe(1);
  expect(err).toMatch(/could not be opened: there is no such folder/);
});

test('a configuration file that is named must be there', async () => {
  put('content/index.md', 'x');
  const { code, err } = await build('--config', '_config.yml,more.yml');
  expect(code).toBe(1);
  expect(err).toMatch(/There is no configuration file `more\.yml`/);
});

test.each([
  [['check', '--verbose'], /unknown option '--verbose'/],
  [['biuld'], /Did you mean build\?/],
  [['build', '--bse-url', '/x'], /--base-url/],
  [['build', '--base-url', 'x'], /neither an address/],
  [['build', '--now', 'yesterday'], /is no moment/],
  [['build', '--format', 'xml'], /Allowed choices are pretty, json, github/],
])('%j is a mistake in the command line: 2', async (args, said) => {
  const { code, err } = await wsite(args);
  expect([code, said.test(err)]).toEqual([2, true]);
});

test('--format json prints JSON and nothing else', async () => {
  put('content/index.md', '{{ nothing }}\n');
  const { out, err } = await build('--format', 'json');
  expect(err).toBe('');
  expect(JSON.parse(out)).toMatchObject({
    errors: 1,
    diagnostics: [{ code: 'undefined-value', place: { path: 'content/index.md', line: 1, column: 4 } }],
  });
});

test('what --format json prints fits the schema that the package ships', async () => {
  put('_config.yml', 'url: https://example.org\n');
  put('templates/default.njk', '<a href="/lost">x</a>{{ content }}');
  put('content/index.md', '{% include "part.njk" %}\n[x](/gone)\n');
  put('content/two.md', '---\ntitle: two\n---\n');
  put('templates/part.njk', '{{ nothing }}');
  const { out } = await wsite(['check', folder, '--format', 'json']);
  const fits = new Ajv().compile(emittedSchemas().get('diagnostics')!);
  expect(JSON.parse(out).diagnostics.length).toBeGreaterThan(1);
  expect([fits(JSON.parse(out)), fits.errors]).toEqual([true, null]);
});

test('check --urls compares with the addresses of the older site', async () => {
  put('_config.yml', 'url: https://example.org\ndescription: A workshop\n');
  put('content/index.md', '---\ntitle: Home\n---\nHome\n');
  put('old.txt', 'https://example.org/\n');
  const fine = await wsite(['check', folder, '--urls', join(folder, 'old.txt')]);
  expect([fine.code, fine.err]).toEqual([0, '']);
  put('old.txt', 'https://example.org/\nhttps://example.org/gone\n');
  const { code, err } = await wsite(['check', folder, '--urls', join(folder, 'old.txt')]);
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(/old\.txt:2:1 warning There was a page at `\/gone`/),
  ]);
});

test('check --urls says where it found no list', async () => {
  put('content/index.md', 'Home\n');
  const { code, err } = await wsite(['check', folder, '--urls', join(folder, 'lost.xml')]);
  expect([code, err]).toEqual([1, expect.stringContaining('lost.xml')]);
});

test('check --external asks the sites that pages link to, and says how many', async () => {
  const server = createServer((request, response) => {
    response.statusCode = request.url === '/gone' ? 404 : 200;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  put('_config.yml', 'url: https://example.org\ndescription: A workshop\n');
  put('content/index.md', `---\ntitle: Home\n---\n[a](${site}/a)\n`);
  const fine = await wsite(['check', folder, '--external']);
  expect([fine.code, fine.err]).toEqual([0, '']);
  expect(fine.out).toMatch(/^Checked \d+ pages? and 1 outside link: nothing to complain of/);
  put('content/index.md', `---\ntitle: Home\n---\n[a](${site}/gone)\n`);
  const { code, err } = await wsite(['check', folder, '--external']);
  expect([code, err]).toEqual([1, expect.stringContaining(`\`${site}/gone\` answers 404 Not Found`)]);
  await new Promise((resolve) => server.close(resolve));
});

test('in GitHub Actions complaints are annotations without being asked for', async () => {
  put('content/index.md', '{{ nothing }}\n');
  const { out } = await wsite(['build', folder, '--out', join(folder, '_site')], { GITHUB_ACTIONS: 'true' });
  expect(out).toMatch(/^::error file=content\/index\.md,line=1,col=4,title=undefined-value::/);
});

test('a folder with somebody else’s files is refused, and taken with --force', async () => {
  put('content/index.md', 'x');
  put('_site/mine.txt', 'keep me');
  expect(await build()).toMatchObject({
    code: 1,
    err: expect.stringMatching(/holds `mine\.txt`, which wsite did not write/),
  });
  expect((await build('--force')).code).toBe(0);
  expect(readFileSync(join(folder, '_site/mine.txt'), 'utf8')).toBe('keep me');
});

test('--verbose names each file', async () => {
  put('content/a/b.md', 'x');
  expect((await build('--verbose')).out).toMatch(
    /^ {2}a\/b\.html\n(?: {2}assets\/theme\/[\w.]+\n)+ {2}404\.html\nBuilt/,
  );
});

test('clean deletes what was built and nothing else', async () => {
  put('content/index.md', 'x');
  await build();
  put('_site/mine.txt', 'keep me');
  const { code, out } = await wsite(['clean', folder, '--out', join(folder, '_site')]);
  expect([code, out]).toEqual([0, expect.stringMatching(/^Deleted \d+ files in .+ and \.wsite\/\n$/)]);
  expect(existsSync(join(folder, '.wsite'))).toBe(false);
  expect(readFileSync(join(folder, '_site/mine.txt'), 'utf8')).toBe('keep me');
});

test('explain prints each value with the file and line that set it, and what it replaces', async () => {
  put('_config.yml', 'defaults:\n  - scope: {path: ""}\n    values:\n      title: Weak\n      extra: 1\n');
  put('content/one.md', '---\ntitle: Strong\n---\n');
  const { code, out } = await wsite(['explain', 'one.md', '--dir', folder]);
  expect(code).toBe(0);
  expect(out).toContain('content/one.md → /one.html\n');
  expect(out).toMatch(/title +"Strong" +\(content\/one\.md:2, instead of _config\.yml:4\)/);
  expect(out).toMatch(/extra +1 +\(_config\.yml:5\)/);
});

test('explain of an `_edition.yml` prints its facts, what they replace, and the zone of the news beside its own', async () => {
  put('_config.yml', 'timezone: Europe/Paris\neditions:\n  w2027: {title: Weak, number: 3}\n');
  put('content/w2027/_edition.yml', 'title: Strong\ntimezone: Asia/Tokyo\n');
  put('content/w2027/index.md', 'x');
  for (const path of ['content/w2027/_edition.yml', 'w2027/_edition.yml']) {
    const { code, out } = await wsite(['explain', path, '--dir', folder]);
    expect(code).toBe(0);
    expect(out).toContain('content/w2027/_edition.yml → /w2027/, the edition w2027\n');
    expect(out).toMatch(/title +"Strong" +\(content\/w2027\/_edition\.yml:1, instead of _config\.yml:3\)/);
    expect(out).toMatch(/number +3 +\(_config\.yml:3\)/);
    expect(out).toMatch(/\ntimezone +"Asia\/Tokyo" +\(content\/w2027\/_edition\.yml:2\)/);
    expect(out).toMatch(/site\.timezone +"Europe\/Paris" +\(_config\.yml:1\)/);
  }
});

test('explain tells the keys of each kind of file, by its name or its path, where there is no site too', async () => {
  const { code, out } = await wsite(['explain', 'speakers', '--dir', folder]);
  expect(code).toBe(0);
  expect(out).toMatch(/^content\/EDITION\/_data\/speakers\.yml: Who speaks\.\n/);
  expect(out).toMatch(/\n {2}affiliation +Where the person works\. \(a text\)\n/);
  expect((await wsite(['explain', 'content\\w2027\\_data\\speakers.csv'])).out).toBe(out);
  const all = (await wsite(['explain'])).out;
  const kinds = /KIND +.*: (.*)\n/.exec(all)![1]!.split(' ');
  expect(kinds).toEqual(expect.arrayContaining(['config', 'edition', 'schedule', 'deadlines']));
  for (const kind of kinds) expect((await wsite(['explain', kind])).out).toMatch(/\n {2}\w+ .*\(.*\)\n/);
});

test('explain tells what a key is for, and in which files it may stand', async () => {
  const { code, out } = await wsite(['explain', 'redirect_from', '--dir', folder]);
  expect([code, out]).toEqual([0, expect.stringContaining('`redirect_from: /old.html`')]);
  const { out: files } = await wsite(['explain', 'affiliation', '--dir', folder]);
  expect(files).toContain(
    'content/EDITION/_data/speakers.yml, of which `wsite explain speakers` tells all keys:',
  );
});

test('paths may be typed as Windows writes them', async () => {
  put('conf/a.yml', 'title: From a\n');
  put('content/one/index.md', '---\ntitle: One\n---\n');
  const explained = await wsite(['explain', '.\\content\\one\\index.md', '-C', folder]);
  expect(explained.out).toContain('content/one/index.md → /one/');
  put('templates/default.njk', '{{ site.title }}');
  expect((await build('--config', '.\\conf\\a.yml')).code).toBe(0);
  expect(readFileSync(join(folder, '_site/one/index.html'), 'utf8')).toBe('From a');
});

test('explain and clean of a folder that is not there say so', async () => {
  for (const args of [
    ['explain', 'x', '--dir', join(folder, 'no')],
    ['clean', join(folder, 'no')],
  ]) {
    expect(await wsite(args)).toMatchObject({
      code: 1,
      err: expect.stringContaining('there is no such folder'),
    });
  }
});

test('explain of a page that is not there names the nearest', async () => {
  put('content/speakers.md', 'x');
  const { code, err } = await wsite(['explain', 'content/speekers.md', '--dir', folder]);
  expect([code, err]).toEqual([1, expect.stringContaining('Did you mean `content/speakers.md`?')]);
});

test('drafts and what lies in the future are built when they are asked for', async () => {
  put('content/_drafts/idea.md', '# Idea\n');
  put('content/_posts/2030-01-02-later.md', '# Later\n');
  const pages = ['_site/2026/05/18/idea.html', '_site/2030/01/02/later.html'].map((file) =>
    join(folder, file),
  );
  await build('--now', '2026-05-18T10:15');
  expect(pages.map((file) => existsSync(file))).toEqual([false, false]);
  await build('--now', '2026-05-18T10:15', '--drafts', '--future');
  expect(pages.map((file) => existsSync(file))).toEqual([true, true]);
});

test('check finds what is wrong with finished pages, writes nothing and exits with 1', async () => {
  put('content/index.md', '---\nlayout: none\n---\n[a](/nothing.html)\n');
  const { code, out, err } = await wsite(['check', folder]);
  expect(code).toBe(1);
  expect(err).toContain('content/index.md:4:5 warning This leads to `/nothing.html`');
  expect(out).toMatch(/^Checked 1 page: 1 warning, [\d.]+ s\n$/);
  expect([existsSync(join(folder, '_site')), existsSync(join(folder, '.wsite'))]).toEqual([false, false]);
});

test('check of a site without faults exits with 0', async () => {
  put('content/index.md', '---\nlayout: none\n---\n[a](#b)\n\n<p id="b">b</p>\n');
  const { code, out } = await wsite(['check', folder]);
  expect(code).toBe(0);
  expect(out).toMatch(/^Checked 1 page: nothing to complain of, /);
});
