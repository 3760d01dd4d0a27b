import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { memoryOutput, memoryProject } from '../../../src/host/memory.ts';
import { openMemoryStore } from '../../../src/host/memory-store.ts';
import { openSession, type Session } from '../../../src/session.ts';

const THEME = memoryProject({ 'templates/default.njk': '<title>{{ page.title }}</title>{{ content }}' });
const page = (i: number, text: string) => `---\ntitle: Page ${i}\n---\n${text}\n`;
const PAGES = [0, 1, 2, 3];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wsite-two-runs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A site of some pages, and runs of the program that share what is kept in one folder. */
function site() {
  const project = memoryProject({ '_config.yml': 'not_found: false\n' });
  for (const i of PAGES) project.set(`content/${i}.md`, page(i, 'first'));
  const open = (): Session => {
    const session = openSession({
      project,
      theme: THEME,
      configs: ['_config.yml'],
      facts: false,
      baseUrl: undefined,
      unpublished: false,
      now: 0,
      memory: openMemoryStore(join(folder, 'memory'), () => 'program'),
    });
    session.update();
    return session;
  };
  const output = memoryOutput(project);
  const save = (session: Session) => session.commit(output, { force: false });
  return {
    project,
    open,
    save,
    build: () => save(open()),
    /** Another run makes most pages anew: what the first has left of them is put together in another place, as is the output. */
    async buildWithNews(): Promise<void> {
      for (const i of PAGES.slice(1)) project.set(`content/${i}.md`, page(i, 'news '.repeat(20)));
      await open().commit(memoryOutput(project), { force: false });
    },
  };
}

const codesOf = (session: Session) => session.diagnostics().map(({ code }) => code);

test('what another run has put in another place is read from there, and nothing is said', async () => {
  const { open, build, buildWithNews } = site();
  await build();
  const slow = open();
  await buildWithNews();
  expect(slow.produce('0.html').content).toContain('first');
  expect([slow.tally().made, codesOf(slow)]).toEqual([0, []]);
});

test('what another run has done away with is made anew, and nothing is said', async () => {
  const { open, build, buildWithNews } = site();
  await build();
  const slow = open();
  await buildWithNews();
  expect(slow.produce('1.html').content).toContain('first');
  expect([slow.tally().made, codesOf(slow)]).toEqual([1, []]);
});

test('a run that ends after another one leaves an index of what is there', async () => {
  const { project, open, save, build, buildWithNews } = site();
  await build();
  project.set('content/new.md', page(9, 'new'));
  const slow = open();
  await buildWithNews();
  await save(slow);
  const next = open();
  expect([codesOf(next), next.artifact('0.html') === undefined]).toEqual([[], false]);
  for (const file of next.files()) next.produce(file);
  expect([next.tally().made, codesOf(next)]).toEqual([3, []]);
});

test('a page that came out empty is kept like any other', async () => {
  const { project, open, build } = site();
  await build();
  project.set('content/0.md', '---\nlayout: none\n---\n');
  await build();
  const next = open();
  expect(next.produce('0.html').content).toBe('');
  expect([next.tally().made, codesOf(next)]).toEqual([0, []]);
});
