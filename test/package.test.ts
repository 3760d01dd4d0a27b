import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { install, pack, runIn, wsiteIn } from './packed.ts';

const ROOT = new URL('..', import.meta.url).pathname;
let folder: string;
let listed: readonly string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wsite package '));
  const packed = pack(folder);
  listed = packed.files;
  install(packed, folder);
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'content/index.md'), '---\ntitle: Hello\n---\n\n*A first page*\n');
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the tarball holds the program, its types, the theme, and nothing else of this site', () => {
  const strange = listed.filter(
    (path) =>
      !/^(?:dist\/[^/]+\.c?js|dist\/[^/]+\.LEGAL\.txt|dist\/types\/.+\.d\.ts|dist\/schemas\/[a-z]+\.json|dist\/short\/[0-9a-f]{32}|templates\/(?:parts\/|blocks\/)?[^/]+\.njk|assets\/theme\/.+|src\/importers\/starter\/site\/.+|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/.test(
        path,
      ),
  );
  expect(strange).toEqual([]);
  expect(listed).toEqual(
    expect.arrayContaining([
      'dist/main.js',
      'dist/index.cjs',
      'dist/types/index.d.ts',
      'dist/schemas/edition.json',
      'dist/schemas/schedule.json',
      'src/importers/starter/site/gitignore.txt',
      'templates/404.njk',
      'templates/default.njk',
      'assets/theme/theme.css',
      'assets/theme/theme.js',
    ]),
  );
});

test('the packed program builds a site in a folder with a space in its name', () => {
  const said = wsiteIn(folder, ['build']);
  expect(said).toMatch(/^Built _site: 1 page, \d+ written, 0 unchanged, [\d.]+ s$/m);
  const page = readFileSync(join(folder, '_site/index.html'), 'utf8');
  expect(page).toContain('<p><em>A first page</em></p>');
  expect(existsSync(join(folder, '_site/assets/theme/theme.css'))).toBe(true);
});

test('the packed program is a function too', () => {
  const program =
    "import { build } from 'wsite'; const r = await build(); console.log(JSON.stringify([r.pages, r.committed]));";
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(JSON.parse(said)).toEqual([1, { written: 0, unchanged: 4, removed: 0 }]);
});

test('a site that it lays down elsewhere takes wsite from the same tarball, which is a part of it', () => {
  const said = wsiteIn(folder, ['new', 'my workshop', '--yes', '--edition', 'w2027']);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(said).toContain(`wsite-${version}.tgz is this wsite`);
  const site = join(folder, 'my workshop');
  const { devDependencies } = JSON.parse(readFileSync(join(site, 'package.json'), 'utf8'));
  expect(devDependencies).toEqual({ wsite: `file:wsite-${version}.tgz` });
  runIn(site, 'npm', ['install', '--no-audit', '--no-fund']);
  expect(existsSync(join(site, 'node_modules/wsite/dist/main.js'))).toBe(true);
  expect(runIn(site, 'npm', ['run', '--silent', 'build'])).toMatch(
    /^Built _site: \d+ pages.*\nLeft to do: samples in 9 files to replace; `wsite check` lists them\n$/,
  );
  rmSync(site, { recursive: true });
});

test('the version is the one of package.json', () => {
  const said = wsiteIn(folder, ['--version']);
  expect(said.trim()).toBe(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version);
});

test('the version is told by one small part of the program, so that it is told at once', () => {
  const dist = join(folder, 'node_modules/wsite/dist');
  const alone = join(folder, 'alone');
  const shared = (file: string) =>
    [...readFileSync(join(dist, file), 'utf8').matchAll(/(?:from|import) ?"\.\/([^"]+)"/g)].map(
      ([, name]) => name!,
    );
  const parts = new Set(['main.js']);
  for (const part of parts) for (const name of shared(part)) parts.add(name);
  for (const part of parts) cpSync(join(dist, part), join(alone, part));
  writeFileSync(join(alone, 'package.json'), '{"type": "module"}');
  const sizes = [...parts].map((part) => statSync(join(alone, part)).size);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(8000);
  expect(execFileSync(process.execPath, [join(alone, 'main.js'), '-v'], { encoding: 'utf8' })).toMatch(
    /^\d+\.\d+/,
  );
});

test('a mistake in the command line exits with 2 and names the nearest command', () => {
  expect(() => wsiteIn(folder, ['biuld'])).toThrow(/Did you mean build/);
});

test('a build ends where Sass was begun beside it for sheets that no page makes', () => {
  mkdirSync(join(folder, '_sass'));
  writeFileSync(join(folder, '_sass/_part.scss'), '$a: 1');
  rmSync(join(folder, '.wsite'), { recursive: true });
  expect(wsiteIn(folder, ['build'])).toContain('Built _site');
  rmSync(join(folder, '_sass'), { recursive: true });
});

test('Sass is a part of its own, which a site without style sheets in it does not load', () => {
  const build = () => wsiteIn(folder, ['build']);
  const dist = join(folder, 'node_modules/wsite/dist');
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets/a.scss'), 'a { b { c: 1px + 1px } }');
  build();
  expect(readFileSync(join(folder, '_site/assets/a.css'), 'utf8')).toBe('a b{c:2px}');
  rmSync(join(folder, 'assets'), { recursive: true });
  for (const name of readdirSync(dist)) if (name.startsWith('sass.')) rmSync(join(dist, name));
  expect(build()).toContain('Built _site');
  writeFileSync(join(folder, 'content/sheet.scss'), '---\n---\n');
  expect(build).toThrow(/sass\.cjs/);
  rmSync(join(folder, 'content/sheet.scss'));
});

test('the types of the packed program hold for those who call it', () => {
  const program = [
    "import { build, type BuildResult } from 'wsite';",
    'const result: BuildResult = await build({ dir: ".", baseUrl: "/x" });',
    'const pages: number = result.pages;',
    '// @ts-expect-error a build has no such thing',
    'console.log(pages, result.nothing);',
    '// @ts-expect-error nor such an option',
    'await build({ nothing: 1 });',
  ];
  writeFileSync(join(folder, 'consumer.mts'), program.join('\n'));
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const args = [
    tsc,
    '--noEmit',
    '--strict',
    '--target',
    'es2022',
    '--module',
    'nodenext',
    '--types',
    'node',
    '--typeRoots',
    join(ROOT, 'node_modules/@types'),
    'consumer.mts',
  ];
  expect(execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })).toBe('');
});

test('the same sources give the same bytes in any folder, zone and locale', () => {
  const built = [
    { name: 'one', env: { TZ: 'Asia/Kolkata', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
    { name: 'zwei ö', env: { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' } },
  ].map(({ name, env }) => {
    const site = join(folder, name);
    for (const part of ['content', 'templates', 'assets', '_config.yml'])
      cpSync(join(ROOT, part), join(site, part), { recursive: true });
    writeFileSync(
      join(site, 'content/clock.md'),
      '{{ site.time | date("%c %z") }} {{ "2026-03-01" | date("%s") }} {{ ["I", "i", "ı"] | sort | join }}',
    );
    const program = join(folder, 'node_modules/wsite/dist/main.js');
    execFileSync(
      process.execPath,
      [program, 'build', site, '--out', join(site, 'out'), '--now', '2026-05-18T10:15:00Z'],
      { env: { ...process.env, ...env }, stdio: 'pipe' },
    );
    return filesBelow(join(site, 'out'));
  });
  expect(Object.keys(built[0]!).length).toBeGreaterThan(6);
  expect(built[1]).toEqual(built[0]);
});

function filesBelow(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(files.map((file) => [file.slice(path.length), readFileSync(file, 'latin1')]));
}
