import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { momentOf } from '../src/cli/build.ts';
import { run } from '../src/cli/run.ts';
import { serve } from '../src/index.ts';

const ROOT = new URL('..', import.meta.url).pathname;
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
let clone: string;

beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'wsite-readme-'));
  const files = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  for (const file of files.split('\0').filter((name) => name !== '' && existsSync(join(ROOT, name)))) {
    mkdirSync(dirname(join(clone, file)), { recursive: true });
    cpSync(join(ROOT, file), join(clone, file));
  }
}, 120_000);

afterAll(() => rmSync(clone, { recursive: true, force: true }));

/** Every command that the README tells its reader to type. */
function commands(): string[] {
  const blocks = [...README.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, text]) =>
    text!.trim().split('\n'),
  );
  const inline = [...README.matchAll(/`((?:npx|npm) [^`]+)`/g)].map(([, text]) => text!);
  return [...new Set([...blocks, ...inline])];
}

/** How each command is run here. */
const RUN: Readonly<Record<string, () => unknown>> = {
  'npm ci && npm run site': () => {
    const said = execFileSync('npm ci && npm run site', {
      cwd: clone,
      encoding: 'utf8',
      shell: true as unknown as string,
      stdio: 'pipe',
    });
    expect(said).toMatch(/Built _site: \d+ pages/);
    expect(readFileSync(join(clone, '_site/index.html'), 'utf8')).toContain('<title>');
  },
  /* This test is part of it, so that only what CI runs can be held against it. */
  'npm ci && npm run verify': () =>
    expect(readFileSync(join(ROOT, '.ci/run'), 'utf8')).toMatch(/\nnpm ci && npm run verify\n$/),
  'npm run verify': () => expect(scripts()).toHaveProperty('verify'),
  'npm run verify:long': () => expect(scripts()['verify:long']).toBe('WSITE_LONG=1 npm run verify'),
  'npm run bench': () => expect(scripts()).toHaveProperty('bench'),
  'npx wsite serve': async () => {
    const serving = await serve({ dir: clone, port: 0 });
    const page = await (await fetch(serving.url)).text();
    await serving.close();
    expect(page).toContain('<title>');
  },
  'npx wsite new my-workshop': async () => {
    await wsite('new', join(clone, 'my-workshop'));
    await wsite('build', join(clone, 'my-workshop'));
  },
  'cd my-workshop': () => expect(existsSync(join(clone, 'my-workshop'))).toBe(true),
  'npm start': () => {
    const { scripts: made } = JSON.parse(readFileSync(join(clone, 'my-workshop/package.json'), 'utf8'));
    expect(made.start).toBe('wsite serve --open');
  },
  'npm install': () => {
    const { devDependencies } = JSON.parse(readFileSync(join(clone, 'my-workshop/package.json'), 'utf8'));
    expect(join(clone, 'my-workshop', devDependencies.wsite.replace(/^file:/, ''))).toBe(join(ROOT, '.'));
  },
  /* All of this is done in test/journey, in an empty folder. */
  'npm install ./wsite-0.1.0.tgz': () =>
    expect(`./${manifest().name}-${manifest().version}.tgz`).toBe('./wsite-0.1.0.tgz'),
  'npx wsite new .': () => {
    const folder = join(clone, 'here');
    mkdirSync(folder);
    writeFileSync(join(folder, 'wsite-0.1.0.tgz'), '');
    execFileSync(process.execPath, [join(ROOT, 'dist/main.js'), 'new', '.'], { cwd: folder, stdio: 'pipe' });
    expect(existsSync(join(folder, '_config.yml'))).toBe(true);
  },
  'npm ci && npm pack': () => expect(scripts()['prepack']).toBe('npm run build'),
  'git init -b main && git add -A && git commit -m "Begin"': () => {
    const author = '-c user.name=A -c user.email=a@example.org';
    shell('git init -q -b main && git add -A', `git ${author} commit -qm "Begin"`);
    expect(shell('git ls-files')).toContain('.github/workflows/pages.yml');
  },
  'git remote add origin https://github.com/you/my-workshop.git': () =>
    expect(shell('git remote add origin https://github.com/you/my-workshop.git', 'git remote')).toBe(
      'origin\n',
    ),
  'git push -u origin main': () => expect(shell('git branch --show-current')).toBe('main\n'),
  'npx wsite import jekyll old-site new-site': async () => {
    const old = join(clone, 'old-site');
    mkdirSync(join(old, '_layouts'), { recursive: true });
    writeFileSync(join(old, '_config.yml'), 'title: Old\n');
    writeFileSync(join(old, '_layouts/page.html'), '<title>{{ page.title | upcase }}</title>{{ content }}');
    writeFileSync(join(old, 'index.md'), '---\nlayout: page\ntitle: Frogs\n---\n- a\n');
    await wsite('import', 'jekyll', old, join(clone, 'new-site'));
    await wsite('build', join(clone, 'new-site'));
    const page = readFileSync(join(clone, 'new-site/_site/index.html'), 'utf8');
    expect(page).toBe('<title>FROGS</title><ul>\n  <li>a</li>\n</ul>\n');
  },
  'npx wsite serve --now 2026-12-12T10:15': async () => {
    const serving = await serve({ dir: clone, port: 0, now: momentOf('2026-12-12T10:15') });
    const page = await (await fetch(serving.url)).text();
    await serving.close();
    expect(page).toContain('data-wsite-now="2026-12-12T16:15:00.000Z"');
  },
  'npx wsite check': () => wsite('check', clone),
  'npx wsite explain dead-link': () => wsite('explain', 'dead-link'),
  'npx wsite explain speakers': () => wsite('explain', 'speakers'),
  'npx wsite explain': () => wsite('explain'),
  'npx wsite serve --unpublished': async () => {
    const serving = await serve({ dir: clone, port: 0, unpublished: true });
    const page = await (await fetch(serving.url)).text();
    await serving.close();
    expect(page).toContain('<title>');
  },
  'npx wsite new edition sample2027 --from sample2026': async () => {
    await wsite('new', 'edition', 'sample2027', '--from', 'sample2026', '--dir', clone);
    await wsite('build', clone, '--out', join(clone, 'out'));
    expect(readFileSync(join(clone, 'out/index.html'), 'utf8')).toContain('/sample2027/');
  },
  'npx wsite build': () => wsite('build', clone, '--out', join(clone, 'out')),
  'npx wsite build --base-url https://you.github.io/repo/': () =>
    wsite('build', clone, '--out', join(clone, 'out'), '--base-url', 'https://you.github.io/repo/'),
  'npx wsite explain content/neurips2023/schedule.md': () =>
    wsite('explain', 'content/neurips2023/schedule.md', '--dir', clone),
  'npx wsite clean': () => wsite('clean', clone, '--out', join(clone, 'out')),
};

test('the pictures of the README are there, and none keeps its reader waiting', () => {
  const files = [...README.matchAll(/src="([^"]+\.png)"/g)].map(([, file]) => file!);
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) expect([file, statSync(join(ROOT, file)).size < 150_000]).toEqual([file, true]);
});

/** Runs lines in the site that the README's reader has begun. @returns what they print */
function shell(...lines: readonly string[]): string {
  const said = { cwd: join(clone, 'my-workshop'), encoding: 'utf8', stdio: 'pipe' } as const;
  return execFileSync('bash', ['-ec', lines.join('\n')], said);
}

function manifest(): { name: string; version: string; scripts: Record<string, string> } {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
}

function scripts(): Record<string, string> {
  return manifest().scripts;
}

async function wsite(...args: string[]): Promise<void> {
  const said: string[] = [];
  const stream = { write: (text: string) => void said.push(text) };
  expect([await run(args, { stdout: stream, stderr: stream, env: {} }), said]).toEqual([
    0,
    expect.anything(),
  ]);
}

test.each(commands())(
  'the README tells the truth about: %s',
  async (command) => {
    const act = RUN[command];
    if (!act) throw new Error(`no test runs \`${command}\``);
    await act();
  },
  180_000,
);
