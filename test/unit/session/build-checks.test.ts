import { expect, test } from 'vitest';
import { type MemoryProject, memoryOutput, memoryProject } from '../../../src/host/memory.ts';
import { openSession } from '../../../src/session.ts';
import { wordImages } from '../../law/edits.ts';
import { emptyShelf, mapStore } from '../../law/map-store.ts';

const THEME = memoryProject({
  'templates/default.njk':
    '<!doctype html>\n<html lang="en">\n<head><title>{{ page.title }}</title></head>\n<body>\n{{ content }}\n</body>\n</html>\n',
});

/** A folder in which a site is built again and again, as one run of the program after the other. */
function builds(files: Record<string, string>) {
  const project = memoryProject({ '_config.yml': 'not_found: false\n', ...files });
  const shelf = emptyShelf();
  const output = memoryOutput();
  return {
    project,
    async build() {
      const session = open(project, mapStore(shelf, 'one'));
      await session.commit(output, { force: false, checks: true });
      return {
        said: session
          .diagnostics()
          .map(({ code, place, morePages }) => [
            code,
            place?.path,
            place?.line,
            ...(morePages ? [morePages] : []),
          ]),
        made: session.tally().made,
      };
    },
  };
}

function open(project: MemoryProject, memory: ReturnType<typeof mapStore>) {
  const session = openSession({
    project,
    theme: THEME,
    configs: ['_config.yml'],
    facts: true,
    baseUrl: undefined,
    unpublished: false,
    now: 0,
    images: wordImages(),
    memory,
  });
  session.update();
  return session;
}

const page = (title: string, body: string) => `---\ntitle: ${title}\n---\n${body}\n`;

test('a build says what the quick checks find, and says it again', async () => {
  const site = builds({ 'content/index.md': page('Home', '[x](/lost)'), 'content/a.md': page('A', 'fine') });
  expect((await site.build()).said).toEqual([['dead-link', 'content/index.md', 4]]);
  expect(await site.build()).toEqual({ said: [['dead-link', 'content/index.md', 4]], made: 0 });
});

test('pages in which nothing was found are not made again', async () => {
  const site = builds({ 'content/index.md': page('Home', '[x](/a)'), 'content/a.md': page('A', 'fine') });
  expect(await site.build()).toEqual({ said: [], made: 2 });
  expect(await site.build()).toEqual({ said: [], made: 0 });
});

test('a page that an earlier build made is spoken of when what it links to is gone', async () => {
  const site = builds({
    'content/index.md': page('Home', 'no links'),
    'content/a.md': page('A', '\n[b](b.html)'),
    'content/b.md': page('B', 'fine'),
    'content/c.md': page('C', '[b](/b)'),
  });
  await site.build();
  site.project.delete('content/b.md');
  expect(await site.build()).toEqual({
    said: [
      ['addresses-gone', undefined, undefined],
      ['dead-link', 'content/a.md', 5],
      ['dead-link', 'content/c.md', 4],
    ],
    made: 2,
  });
  site.project.set('content/b.md', page('B', 'back'));
  expect((await site.build()).said).toEqual([]);
  expect(await site.build()).toEqual({ said: [], made: 0 });
});

test('and when a place that it links to is gone from a page that is still there', async () => {
  const site = builds({
    'content/a.md': page('A', '[b](/b#here) [c](/b#there)'),
    'content/b.md': page('B', '<p id="here">x</p>\n<p id="there">y</p>'),
  });
  expect((await site.build()).said).toEqual([]);
  site.project.set('content/b.md', page('B', '<p id="there">y</p>'));
  expect((await site.build()).said).toEqual([['dead-fragment', 'content/a.md', 4]]);
});

test('a new page is held to places of pages that an earlier build made', async () => {
  const site = builds({ 'content/b.md': page('B', '<p id="here">x</p>') });
  await site.build();
  site.project.set('content/a.md', page('A', '[b](/b#here)\n[c](/b#lost)'));
  expect(await site.build()).toEqual({ said: [['dead-fragment', 'content/a.md', 5]], made: 1 });
});

test('a page that takes over an address is held to what others link to in it', async () => {
  const site = builds({
    'content/a.md': page('A', '[b](/b#here)'),
    'content/b/index.md': page('B', '<p id="here">x</p>'),
  });
  expect((await site.build()).said).toEqual([]);
  site.project.set('content/b.html', page('Other', 'no such place'));
  expect((await site.build()).said).toContainEqual(['dead-fragment', 'content/a.md', 4]);
});

test('another address of the site is another way to see its links', async () => {
  const site = builds({ 'content/index.md': page('Home', '[x](https://w.example/gone)') });
  expect((await site.build()).said).toEqual([]);
  site.project.set('_config.yml', 'not_found: false\nurl: https://w.example\nsitemap: false\n');
  expect((await site.build()).said).toContainEqual(['dead-link', 'content/index.md', 4]);
});

test('a fault of a layout is said once, with the number of pages, in the next build too', async () => {
  const site = builds({
    'templates/default.njk': '<html lang="en">\n<title>x</title>\n<a href="/lost">x</a>{{ content }}</html>',
    'content/a.md': page('A', 'a'),
    'content/b.md': page('B', 'b'),
    'content/c.md': page('C', 'c'),
  });
  const said = [['dead-link', 'templates/default.njk', 3, 2]];
  expect((await site.build()).said).toEqual(said);
  expect(await site.build()).toEqual({ said, made: 0 });
  site.project.set('content/lost.md', page('Found', 'it is here now'));
  expect((await site.build()).said).toEqual([]);
});

test('a build without checks leaves nothing that one with checks would trust', async () => {
  const site = builds({ 'content/index.md': page('Home', '[x](/lost)') });
  const shelf = emptyShelf();
  const before = open(site.project, mapStore(shelf, 'one'));
  await before.commit(memoryOutput(), { force: false });
  const after = open(site.project, mapStore(shelf, 'one'));
  await after.commit(memoryOutput(), { force: false, checks: true });
  expect(after.diagnostics().map(({ code }) => code)).toEqual(['dead-link']);
});

test('a page in which images are shown is not made again for what was found in it', async () => {
  const site = builds({
    'assets/i.gif': `GIF89ad\x01d\x01${'one'.repeat(1500)}`,
    'content/index.md': page('Home', '<img src="/assets/i.gif">\n\n[x](/lost)'),
  });
  const said = [
    ['dead-link', 'content/index.md', 6],
    ['missing-alt', 'content/index.md', 4],
  ];
  expect((await site.build()).said).toEqual(said);
  expect(await site.build()).toEqual({ said, made: 0 });
});

test('a tag that a body leaves open is named at its own place, whatever images are shown before it', async () => {
  const site = builds({
    'templates/default.njk': '<html lang="en">\n<title>x</title>\n<div>{{ content }}</div></html>',
    'assets/i.gif': `GIF89ad\x01d\x01${'one'.repeat(1500)}`,
    'content/index.md': page(
      'Home',
      `${'![Logo](/assets/i.gif) '.repeat(9)}\n\n<div class="note">\n\nSome text.`,
    ),
  });
  const said = [['unclosed-element', 'content/index.md', 6]];
  const session = open(site.project, mapStore(emptyShelf(), 'one'));
  const checked = session.check(true).map(({ code, place }) => [code, place?.path, place?.line]);
  expect(checked).toEqual(said);
  expect((await site.build()).said).toEqual(said);
  expect(await site.build()).toEqual({ said, made: 0 });
});

test('a tag that a body leaves open is looked for anew in a page of an earlier build', async () => {
  const site = builds({
    'templates/default.njk': '<html lang="en">\n<title>x</title>\n<div>{{ content }}</div></html>',
    'content/a.md': page('A', '<div class="note">\n\nSome text.'),
    'content/_data/a.yml': '- one\n',
  });
  const said = [['unclosed-element', 'content/a.md', 4]];
  expect((await site.build()).said).toEqual(said);
  site.project.set('content/_data/a.yml', '- two\n');
  expect(await site.build()).toEqual({ said, made: 0 });
});

test('what a site silences at a place is not looked for again, and is said once it is silenced no longer', async () => {
  const silencer = 'checks: [{code: dead-link, path: templates/default.njk, reason: known}]';
  const site = builds({
    '_config.yml': `not_found: false\n${silencer}\n`,
    'templates/default.njk': '<html lang="en">\n<title>x</title>\n<a href="/lost">x</a>{{ content }}</html>',
    'content/a.md': page('A', 'a'),
  });
  expect((await site.build()).said).toEqual([]);
  expect(await site.build()).toEqual({ said: [], made: 0 });
  site.project.set('_config.yml', 'not_found: false\n');
  expect((await site.build()).said).toEqual([['dead-link', 'templates/default.njk', 3]]);
});

test('a complaint follows its value to another line of the data', async () => {
  const site = builds({
    'content/_data/a.yml': '- {to: /lost}\n',
    'content/a.md': page('A', '<a href="{{ site.data.a[0].to }}">x</a>'),
  });
  expect((await site.build()).said).toEqual([['dead-link', 'content/_data/a.yml', 1]]);
  site.project.set('content/_data/a.yml', '# Links\n- {to: /lost}\n');
  expect(await site.build()).toEqual({ said: [['dead-link', 'content/_data/a.yml', 2]], made: 0 });
  expect((await site.build()).said).toEqual([['dead-link', 'content/_data/a.yml', 2]]);
});

test('a place that a page lacked and has now is missed no longer', async () => {
  const site = builds({
    'content/a.md': page('A', '[b](/b#late)'),
    'content/b.md': page('B', 'fine'),
  });
  expect((await site.build()).said).toEqual([['dead-fragment', 'content/a.md', 4]]);
  expect((await site.build()).said).toEqual([['dead-fragment', 'content/a.md', 4]]);
  site.project.set('content/b.md', page('B', '<p id="late">x</p>'));
  expect((await site.build()).said).toEqual([]);
});

test('a page in which something was found is held to what it links to besides', async () => {
  const site = builds({
    'content/a.md': page('A', '[x](/lost) [b](/b#here)'),
    'content/b.md': page('B', '<p id="here">x</p>'),
  });
  expect((await site.build()).said).toEqual([['dead-link', 'content/a.md', 4]]);
  site.project.set('content/b.md', page('B', 'fine'));
  expect((await site.build()).said).toEqual([
    ['dead-link', 'content/a.md', 4],
    ['dead-fragment', 'content/a.md', 4],
  ]);
});
