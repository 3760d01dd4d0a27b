import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putBase } from '../../../src/assets/addresses.ts';
import { memoryProject } from '../../../src/host/memory.ts';
import { openProject } from '../../../src/host/project-files.ts';
import { serveRim } from '../../../src/host/serve-rim.ts';
import type { ServeEvent, Serving } from '../../../src/model/serving.ts';
import { startServing } from '../../../src/serve/serve.ts';
import { openSession } from '../../../src/session.ts';

/* Real files, the system's watcher, real requests. What is waited for is an event of the server, never a time. */

const LAYOUT =
  '<title>{{ site.title }}</title>{% include "parts/foot.njk" %}<h1>{{ page.title }}</h1>{{ edition.title }}{% for t in edition.data.talks %}{{ t.title }}{% endfor %}{{ content }}';
const FILES = {
  '_config.yml': 'title: First\nworkshop_name: e\n',
  'templates/default.njk': LAYOUT,
  'templates/parts/foot.njk': 'foot',
  'assets/s.scss': "@use 'colours' as c; a { color: c.$ink }",
  '_sass/_colours.scss': '$ink: red;',
  'content/e/_edition.yml': 'title: Edition One\n',
  'content/e/_data/talks.yml': '- {title: Talk One}\n',
  'content/e/a.md': '---\ntitle: A\n---\n\nText of A\n',
  'content/e/b.md': '---\ntitle: B\n---\n\nText of B\n',
};

let root: string;
let serving: Serving;
let events: ServeEvent[];
let happened: () => void;
let next: Promise<void>;

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

const move = (from: string, to: string) => renameSync(join(root, from), join(root, to));
const remove = (path: string) => rmSync(join(root, path), { recursive: true });

function renew(): void {
  next = new Promise((done) => {
    happened = done;
  });
}

async function start(): Promise<void> {
  const project = openProject(root);
  const session = openSession({
    project,
    theme: memoryProject(),
    configs: ['_config.yml'],
    baseUrl: undefined,
    facts: false,
    unpublished: false,
    now: 0,
  });
  let ready = () => {};
  const watching = new Promise<void>((done) => {
    ready = done;
  });
  const rim = serveRim(root, project, '127.0.0.1');
  serving = await startServing(
    {
      session,
      putBase,
      extent: { folders: session.folders, configs: ['_config.yml'] },
      host: '127.0.0.1',
      port: 0,
      open: false,
      stands: false,
      tell(event) {
        events.push(event);
        happened();
        renew();
      },
    },
    {
      ...rim,
      client: () => '',
      watch: (options) =>
        rim.watch({
          ...options,
          onReady() {
            options.onReady();
            ready();
          },
        }),
    },
  );
  await ask('/e/a');
  await watching;
}

async function ask(path: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(new URL(path, serving.url));
  return { status: answer.status, text: await answer.text() };
}

/** Settles when an address holds a text, or holds it no more. */
async function shows(path: string, text: string, isThere = true): Promise<void> {
  for (;;) {
    const changed = next;
    if ((await ask(path)).text.includes(text) === isThere) return;
    await changed;
  }
}

const batches = () =>
  events.flatMap((event) => (event.kind === 'updated' && event.paths.length > 0 ? [event.paths] : []));

/** The paths below a folder that the server told of, each once. */
const toldBelow = (folder: string) => [
  ...new Set(
    batches()
      .flat()
      .filter((path) => path.startsWith(folder)),
  ),
];

beforeEach(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'wsite-real-')));
  for (const [path, content] of Object.entries(FILES)) write(path, content);
  events = [];
  renew();
  await start();
});

afterEach(async () => {
  await serving.close();
  rmSync(root, { recursive: true, force: true });
});

test.each<[string, () => void, string, string]>([
  ['a body', () => write('content/e/a.md', '---\ntitle: A\n---\n\nOther\n'), '/e/a', 'Other'],
  ['front matter', () => write('content/e/a.md', '---\ntitle: New\n---\n'), '/e/a', '<h1>New</h1>'],
  ['the settings', () => write('_config.yml', 'title: Second\nworkshop_name: e\n'), '/e/a', 'Second'],
  [
    'the facts of an edition',
    () => write('content/e/_edition.yml', 'title: Edition Two\n'),
    '/e/a',
    'Edition Two',
  ],
  ['a row of data', () => write('content/e/_data/talks.yml', '- {title: Talk Two}\n'), '/e/a', 'Talk Two'],
  ['new data', () => write('content/e/_data/more.yml', 'x: 1\n'), '/e/a', 'Talk One'],
  ['a layout', () => write('templates/default.njk', `layout ${LAYOUT}`), '/e/a', 'layout <title>'],
  ['a part', () => write('templates/parts/foot.njk', 'other foot'), '/e/a', 'other foot'],
  ['a part of an edition', () => write('templates/e/parts/foot.njk', 'its own foot'), '/e/a', 'its own foot'],
  ['Sass that others use', () => write('_sass/_colours.scss', '$ink: blue;'), '/assets/s.css', 'blue'],
  ['Sass', () => write('assets/s.scss', 'b { color: green }'), '/assets/s.css', 'green'],
  ['a new page', () => write('content/e/new.md', '---\ntitle: N\n---\n\nNew page\n'), '/e/new', 'New page'],
  [
    'a new folder with a page',
    () => write('content/e/deep/er/new.md', '---\ntitle: N\n---\n\nDeep page\n'),
    '/e/deep/er/new',
    'Deep page',
  ],
  ['a new asset', () => write('assets/new.txt', 'New asset'), '/assets/new.txt', 'New asset'],
  ['a renamed page', () => move('content/e/a.md', 'content/e/c.md'), '/e/c', 'Text of A'],
  ['a renamed folder', () => move('content/e', 'content/f'), '/f/a', 'Text of A'],
])('followed without a new start: %s', async (_what, edit, path, text) => {
  edit();
  await shows(path, text);
});

test('a page that is removed is gone, and a folder with it', async () => {
  remove('content/e/a.md');
  await shows('/e/a', 'Text of A', false);
  expect((await ask('/e/a')).status).toBe(404);
  remove('content/e');
  await shows('/e/b', 'Text of B', false);
  for (const [path, content] of Object.entries(FILES)) write(path, content);
  await shows('/e/a', 'Text of A');
});

test('folders that are missing are said and followed when they come', async () => {
  remove('templates');
  remove('assets');
  remove('content');
  await shows('/e/a', 'Text of A', false);
  for (const [path, content] of Object.entries(FILES)) write(path, content);
  await shows('/e/a', 'Text of A');
  await shows('/assets/s.css', 'red');
});

test('an editor that writes beside a file and renames over it never lets the page be missing', async () => {
  let isOver = false;
  const statuses = new Set<number>();
  const watching = (async () => {
    while (!isOver) statuses.add((await ask('/e/a')).status);
  })();
  for (let i = 1; i <= 5; i++) {
    write('content/e/.a.md.swp', `---\ntitle: A\n---\n\nSave ${i}\n`);
    move('content/e/.a.md.swp', 'content/e/a.md');
    await shows('/e/a', `Save ${i}`);
  }
  isOver = true;
  await watching;
  expect([...statuses]).toEqual([200]);
  expect(
    batches()
      .flat()
      .every((path) => path === 'content/e/a.md'),
  ).toBe(true);
});

test.each([
  ['Vim', ['content/e/4913', 'content/e/a.md~', 'content/e/.a.md.swp']],
  ['Emacs', ['content/e/.#a.md', 'content/e/#a.md#']],
  ['sed', ['content/e/sedRx2b0c']],
  ['LibreOffice', ['content/e/_data/.~lock.talks.csv#']],
])('what %s leaves beside a file is neither published nor told of', async (_program, paths) => {
  for (const path of paths) write(path, '---\ntitle: [\n');
  write('content/e/a.md', '---\ntitle: A\n---\n\nSaved\n');
  await shows('/e/a', 'Saved');
  for (const path of paths) remove(path);
  write('content/e/a.md', '---\ntitle: A\n---\n\nSaved again\n');
  await shows('/e/a', 'Saved again');
  expect(toldBelow('content/')).toEqual(['content/e/a.md']);
  expect(JSON.stringify(events.filter(({ kind }) => kind === 'complaints'))).not.toContain('title: [');
});

test('a file that only came by is not told of, whatever its name', async () => {
  write('content/e/perlXk29', '---\ntitle: A\n---\n\nSaved\n');
  move('content/e/perlXk29', 'content/e/a.md');
  await shows('/e/a', 'Saved');
  expect(toldBelow('content/')).toEqual(['content/e/a.md']);
});

test('broken files of all sorts stop nothing, and are mended', async () => {
  write('content/e/a.md', '---\ntitle: [\n---\n\nBroken {{ nothing }}\n');
  write('content/e/_data/talks.yml', '- {title: [\n');
  write('templates/parts/foot.njk', '{% if %}');
  write('_config.yml', 'title: [\n');
  write('assets/s.scss', 'a { b: ');
  const codes = () =>
    events.flatMap((event) =>
      event.kind === 'complaints' ? event.diagnostics.map((one) => one.place?.path) : [],
    );
  while (
    !['content/e/a.md', '_config.yml', 'templates/default.njk', 'assets/s.scss'].every((path) =>
      codes().includes(path),
    )
  ) {
    const changed = next;
    await ask('/e/b');
    await changed;
  }
  for (const [path, content] of Object.entries(FILES)) write(path, `${content}\n`);
  await shows('/e/a', 'Text of A');
  await shows('/assets/s.css', 'red');
});

test('a checkout of 500 files is followed as a whole, not file by file', async () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=n', '-c', 'user.email=n@x.example', ...args], {
      cwd: root,
      stdio: 'pipe',
    });
  const all = (text: string) => {
    for (let i = 0; i < 500; i++) write(`content/e/many/p${i}.md`, `---\ntitle: P\n---\n\n${text} ${i}\n`);
  };
  git('init', '-q', '-b', 'one');
  all('First');
  git('add', '.');
  git('commit', '-qm', 'one');
  git('checkout', '-qb', 'two');
  all('Second');
  git('commit', '-qam', 'two');
  await shows('/e/many/p499', 'Second 499');
  const before = batches().length;
  git('checkout', '-q', 'one');
  for (const i of [0, 250, 499]) await shows(`/e/many/p${i}`, `First ${i}`);
  expect(batches().length - before).toBeLessThan(10);
});

test('what is saved while all else is still being made is in the next answer, and all is made in the end', async () => {
  for (let i = 0; i < 60; i++) write(`content/e/p${i}.md`, `---\ntitle: P\n---\n\nPage ${i}\n`);
  await shows('/e/p59', 'Page 59');
  for (let i = 0; i < 5; i++) {
    write('templates/parts/foot.njk', `foot ${i}`);
    write('content/e/a.md', `---\ntitle: A\n---\n\nSave ${i}\n`);
    await shows('/e/a', `Save ${i}`);
  }
  const settled = () => events.at(-1)?.kind === 'settled';
  while (!settled()) await next;
  await shows('/e/p0', 'foot 4');
  const last = events.filter((event) => event.kind === 'settled').at(-1)!;
  expect(last.kind === 'settled' && last.diagnostics.filter(({ severity }) => severity === 'error')).toEqual(
    [],
  );
});
