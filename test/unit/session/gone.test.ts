import { expect, test } from 'vitest';
import { memoryOutput, memoryProject } from '../../../src/host/memory.ts';
import { openSession } from '../../../src/session.ts';

const THEME = memoryProject({ 'templates/default.njk': '<title>{{ page.title }}</title>{{ content }}' });
const page = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n${title}\n`;

/** Builds a site twice into one output, with a change between. @returns what the second build says of lost addresses */
async function after(
  files: Readonly<Record<string, string>>,
  change: (project: ReturnType<typeof memoryProject>) => void,
  { config = '', drafts = false } = {},
): Promise<string[]> {
  const project = memoryProject({ '_config.yml': `not_found: false\n${config}`, ...files });
  const output = memoryOutput(project);
  const build = async (first: boolean) => {
    const session = openSession({
      ...{ project, theme: THEME, configs: ['_config.yml'], facts: false, baseUrl: undefined, now: 0 },
      ...{ unpublished: false, drafts: first && drafts },
    });
    session.update();
    await session.prepare();
    expect(await session.commit(output, { force: false })).toBeDefined();
    return session.diagnostics();
  };
  await build(true);
  change(project);
  const said = (await build(false)).filter(({ code }) => code === 'addresses-gone');
  return said.map(({ place, message, hint }) => `${place?.path}: ${message} / ${hint}`);
}

/** Moves all that lies in a folder. */
function rename(project: ReturnType<typeof memoryProject>, from: string, to: string): void {
  for (const { path } of project.list(() => false).files) {
    if (!path.startsWith(from)) continue;
    project.set(to + path.slice(from.length), new TextDecoder().decode(project.read(path)));
    project.delete(path);
  }
}

const EDITION = {
  'content/ws2026/_edition.yml': 'title: The workshop\n',
  'content/ws2026/index.md': page('Home'),
  'content/ws2026/call.md': page('Call'),
  'content/ws2026/talks/one.md': page('One'),
};

test('an edition whose folder was renamed is said to have left its addresses', async () => {
  const said = await after(EDITION, (project) => rename(project, 'content/ws2026/', 'content/ws-2026/'));
  expect(said).toEqual([
    'content/ws-2026/_edition.yml: This edition has left `/ws2026/`: nothing answers any longer at 3 addresses, such as `/ws2026/call.html` / Name its folder as before, or add `redirect_from: /ws2026/` to its `_edition.yml`: each page then answers at its old address too.',
  ]);
});

test('nothing is lost where the facts of the edition name its former folder', async () => {
  const said = await after(EDITION, (project) => {
    rename(project, 'content/ws2026/', 'content/ws-2026/');
    project.set('content/ws-2026/_edition.yml', 'title: The workshop\nredirect_from: /ws2026/\n');
  });
  expect(said).toEqual([]);
});

test('the only new page of a folder is asked whether it has taken the place of the lost one', async () => {
  const files = { 'content/a/call.md': page('Call'), 'content/a/b.md': page('B') };
  const said = await after(files, (project) => rename(project, 'content/a/call', 'content/a/cfp'));
  expect(said).toEqual([
    'content/a/cfp.md: The last build had a page at `/a/call.html`, and now nothing answers there / If this page has taken its place, add `redirect_from: /a/call.html` to its front matter: links and bookmarks then still lead there.',
  ]);
});

test('a redirect to the new page keeps the old address', async () => {
  const said = await after({ 'content/call.md': page('Call') }, (project) => {
    project.delete('content/call.md');
    project.set('content/cfp.md', page('Call', 'redirect_from: /call.html\n'));
  });
  expect(said).toEqual([]);
});

test('many lost pages are told in one line', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const files = Object.fromEntries(names.map((name) => [`content/${name}.md`, page(name)]));
  const said = await after({ ...files, 'content/stays.md': page('Stays') }, (project) => {
    for (const name of names) project.delete(`content/${name}.md`);
  });
  expect(said).toEqual([
    "undefined: The last build had pages at `/a.html`, `/b.html`, `/c.html` and 3 more addresses, and now nothing answers there / Where a page has taken the place of one, add its old address to the new one's front matter, such as `redirect_from: /a.html`: links and bookmarks then still lead there.",
  ]);
});

test('what is held back now, and what `keep_files` keeps, is not lost', async () => {
  const files = { 'content/a.md': page('A'), 'content/_drafts/b.md': page('B'), 'content/k/c.md': page('C') };
  const change = (project: ReturnType<typeof memoryProject>) => {
    project.set('content/a.md', page('A', 'published: false\n'));
    project.delete('content/k/c.md');
  };
  expect(await after(files, change, { config: 'keep_files: [k]\n', drafts: true })).toEqual([]);
});
