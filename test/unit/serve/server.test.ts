import { expect, test } from 'vitest';
import { FILES, LAYOUT, served, tagOf, text } from './site.ts';

const BROKEN = '---\ntitle: A\n---\n\n{{ page.titel }}\n';

test('a page is rendered when it is asked for, and nothing else is', async () => {
  const { ask, session } = await served();
  const before = session.stale().size;
  const answer = await ask('/a');
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(text(answer)).toContain('<p>Text of A</p>');
  expect(before - session.stale().size).toBe(1);
});

test('the rest is rendered when there is time, and then it is said that all is made', async () => {
  const { timers, events, session } = await served();
  timers.pass(1000);
  expect(session.stale().size).toBe(0);
  expect(events.at(-1)).toMatchObject({ kind: 'settled', diagnostics: [] });
});

test('a save is in the next answer', async () => {
  const { ask, change } = await served();
  await ask('/a');
  await change({ 'content/a.md': '---\ntitle: A\n---\n\nAnother text\n' });
  expect(text(await ask('/a'))).toContain('<p>Another text</p>');
  await change({ 'templates/default.njk': LAYOUT.replace('<body>', '<body class="new">') });
  expect(text(await ask('/a'))).toContain('<body class="new">');
  await change({ 'content/a.md': undefined, 'content/b.md': FILES['content/a.md'] });
  expect([(await ask('/a')).status, (await ask('/b')).status]).toEqual([404, 200]);
});

test('a browser that has a page gets it again only when it is another', async () => {
  const { ask, change } = await served();
  const etag = (await ask('/a')).headers['etag']!;
  expect((await ask('/a', { 'if-none-match': etag })).status).toBe(304);
  await change({ 'content/a.md': '---\ntitle: A\n---\n\nAnother text\n' });
  expect((await ask('/a', { 'if-none-match': etag })).status).toBe(200);
});

test('a site with a base path is served below it, its addresses too', async () => {
  const { ask, server } = await served({ ...FILES, '_config.yml': 'baseurl: /repo\n' });
  expect(server.home()).toBe('/repo/');
  expect((await ask('/')).headers['location']).toBe('/repo/');
  expect((await ask('/repo/dir')).headers['location']).toBe('/repo/dir/');
  expect(text(await ask('/repo/dir/'))).toContain('href="/repo/a.html"');
  expect((await ask('/a')).status).toBe(404);
});

test('what is not there is answered with the site’s 404.html', async () => {
  const { ask } = await served({ ...FILES, 'content/404.md': '---\ntitle: N\n---\n\nLost\n' });
  const answer = await ask('/nowhere');
  expect([answer.status, text(answer).includes('<p>Lost</p>')]).toEqual([404, true]);
});

test('without one, by a plain page that follows changes as every page does', async () => {
  const { ask, change, listen } = await served();
  const answer = await ask('/new');
  expect(answer.status).toBe(404);
  const messages = await listen('/new', tagOf(answer));
  await change({ 'content/new.md': FILES['content/a.md'] });
  expect(messages.map(({ kind }) => kind)).toEqual(['hello', 'page']);
});

test('only GET and HEAD are answered, only to this computer’s names, only to its own pages', async () => {
  const { ask } = await served();
  expect((await ask('/', {}, 'POST')).status).toBe(405);
  expect((await ask('/', { host: 'evil.example' })).status).toBe(403);
  expect((await ask('/__wsite/events?at=/', { origin: 'http://evil.example' })).status).toBe(403);
});

test.each([
  '/../package.json',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2fetc/passwd',
  '/%00',
  '/a%5c..%5c..',
  '*',
  'http://x/',
])('no path leads out of the site: %s', async (target) => {
  const { ask } = await served();
  expect((await ask(target)).status).toBeGreaterThanOrEqual(400);
});

test('an open page is told once that it is another, and not that another page is', async () => {
  const { ask, change, listen } = await served();
  const a = await listen('/a', tagOf(await ask('/a')));
  const home = await listen('/', tagOf(await ask('/')));
  await change({ 'content/a.md': '---\ntitle: A\n---\n\nAnother text\n' });
  await change({ 'content/a.md': '---\ntitle: A\n---\n\nAnother text\n' });
  expect([a.map(({ kind }) => kind), home.map(({ kind }) => kind)]).toEqual([['hello', 'page'], ['hello']]);
});

test('a page that comes back is told at once what it missed', async () => {
  const { ask, change, listen } = await served();
  const tag = tagOf(await ask('/a'));
  await change({ 'content/a.md': '---\ntitle: A\n---\n\nAnother text\n' });
  expect((await listen('/a', tag)).map(({ kind }) => kind)).toEqual(['hello', 'page']);
});

test('a style sheet that a browser asked for in vain is told as soon as it comes', async () => {
  const { ask, change, listen } = await served();
  const messages = await listen('/a', tagOf(await ask('/a')));
  expect((await ask('/assets/late.css', { accept: 'text/css,*/*' })).status).toBe(404);
  await change({ 'content/index.md': '---\ntitle: H\n---\nOther\n' });
  await change({ 'assets/late.css': 'p {}' });
  expect(messages.slice(1)).toEqual([{ kind: 'assets', urls: ['/assets/late.css'], assets: 'run-1' }]);
});

test('a style sheet that was gone before the server knew of it is told as soon as another makes it', async () => {
  const { ask, change, listen, project } = await served();
  const messages = await listen('/a', tagOf(await ask('/a')));
  project.delete('assets/s.css');
  expect((await ask('/assets/s.css', { accept: 'text/css,*/*' })).status).toBe(500);
  await change({ 'assets/s.css': 'p {}' });
  expect(messages.slice(1)).toEqual([{ kind: 'assets', urls: ['/assets/s.css'], assets: 'run-1' }]);
});

test('a change to a style sheet that a browser has is told by its address, and to no page as its own', async () => {
  const { ask, change, listen } = await served();
  await ask('/assets/s.css');
  const messages = await listen('/a', tagOf(await ask('/a')));
  await change({ 'assets/s.css': 'p { color: blue }' });
  await change({ 'assets/other.css': 'p {}' });
  expect(messages).toEqual([
    expect.objectContaining({ kind: 'hello', assets: 'run-0' }),
    { kind: 'assets', urls: ['/assets/s.css'], assets: 'run-1' },
  ]);
});

test('a page that breaks is shown as it last was, with its error, until it is mended', async () => {
  const { ask, change, listen } = await served();
  const messages = await listen('/a', tagOf(await ask('/a')));
  await change({ 'content/a.md': BROKEN });
  expect(text(await ask('/a'))).toContain('<p>Text of A</p>');
  await change({ 'content/a.md': FILES['content/a.md'] });
  expect(messages).toMatchObject([
    { kind: 'hello' },
    {
      kind: 'errors',
      errors: [{ place: { path: 'content/a.md', line: 5 }, frame: expect.stringContaining('titel') }],
    },
    { kind: 'errors', errors: [] },
  ]);
});

test('broken front matter, a broken layout and broken settings keep the last good page too', async () => {
  for (const edit of [
    { 'content/a.md': '---\ntitle: [\n---\n\nText\n' },
    { 'content/a.md': '---\ntitle: [\npermalink: /moved/\n---\n\nText\n' },
    { 'templates/default.njk': '{% if %}' },
    { '_config.yml': 'title: [\n' },
  ]) {
    const { ask, change, listen } = await served();
    const messages = await listen('/a', tagOf(await ask('/a')));
    await change(edit);
    const answer = await ask('/a');
    expect([answer.status, text(answer).includes('<p>Text of A</p>')]).toEqual([200, true]);
    expect(messages.map(({ kind }) => kind)).toEqual(['hello', 'errors']);
  }
});

test('a page that moves away in a broken state is shown as it was', async () => {
  const { ask, change } = await served({
    ...FILES,
    'content/a.md': '---\ntitle: X\npermalink: /x/\n---\n\nText\n',
  });
  expect((await ask('/x/')).status).toBe(200);
  await change({ 'content/a.md': '---\npermalink: [\n---\n\nText\n' });
  const answer = await ask('/x/');
  expect([answer.status, text(answer).includes('<p>Text</p>')]).toEqual([200, true]);
});

test('a page that never was good says so, and is told its error', async () => {
  const { ask, listen } = await served({ ...FILES, 'content/a.md': BROKEN });
  const answer = await ask('/a');
  expect(answer.status).toBe(500);
  const messages = await listen('/a', tagOf(answer));
  expect(messages).toMatchObject([
    { kind: 'hello' },
    { kind: 'errors', errors: [{ code: expect.any(String) }] },
  ]);
});

test('an error in one page is not told to another', async () => {
  const { ask, change, listen } = await served();
  const home = await listen('/', tagOf(await ask('/')));
  await change({ 'content/a.md': '---\ntitle: [\n---\n' });
  expect(home.map(({ kind }) => kind)).toEqual(['hello']);
});

test('each complaint is said once, and again when it comes back', async () => {
  const { change, timers, complaints } = await served();
  timers.pass(1000);
  await change({ 'content/a.md': BROKEN });
  timers.pass(1000);
  await change({ 'content/index.md': FILES['content/a.md'] });
  timers.pass(1000);
  expect(complaints()).toHaveLength(1);
  await change({ 'content/a.md': FILES['content/a.md'] });
  timers.pass(1000);
  await change({ 'content/a.md': BROKEN });
  timers.pass(1000);
  expect(complaints()).toHaveLength(2);
});

test('a fault of wsite itself in one page stops neither the server nor the others', async () => {
  const { ask, session, timers, complaints } = await served();
  const produce = session.produce.bind(session);
  Object.assign(session, {
    produce: (file: string) => {
      if (file === 'a.html') throw new TypeError('oops');
      return produce(file);
    },
  });
  expect((await ask('/a')).status).toBe(500);
  expect((await ask('/')).status).toBe(200);
  timers.pass(1000);
  expect(complaints().map(({ code }) => code)).toEqual(['internal-error']);
});

test('when all is made version control is asked again, and what shows its dates follows', async () => {
  const { server, timers, events, renewed } = await served();
  const updates = () => events.filter((event) => event.kind === 'updated').length;
  renewed.push(true);
  expect(updates()).toBe(1);
  timers.pass(1000);
  await server.update(new Set());
  expect([updates(), renewed]).toEqual([3, []]);
});

test('after very many updates the engine is told once that it has learnt what is worth it', async () => {
  const { server, learnt } = await served();
  for (let i = 0; i < 490; i++) await server.update(new Set());
  expect(learnt()).toBe(0);
  for (let i = 0; i < 800; i++) await server.update(new Set());
  expect(learnt()).toBe(1);
});
