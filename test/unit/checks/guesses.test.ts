import { expect, test } from 'vitest';
import { memoryProject } from '../../../src/host/memory.ts';
import { openSession } from '../../../src/session.ts';

/** What is said of a link from the home page of a site with these further pages. */
async function hintFor(link: string, pages: readonly string[]): Promise<string | undefined> {
  const files = pages.map((path): [string, string] => [`content/${path}`, '---\nlayout: none\n---\n']);
  const session = openSession({
    project: memoryProject({
      'content/index.md': `---\nlayout: none\n---\n[x](${link})\n`,
      ...Object.fromEntries(files),
    }),
    theme: memoryProject({}),
    configs: ['_config.yml'],
    facts: true,
    baseUrl: undefined,
    unpublished: false,
    now: 0,
  });
  session.update();
  await session.prepare();
  for (const file of session.files()) session.produce(file);
  return session.check(true).find(({ code }) => code === 'dead-link')?.hint;
}

test('a page of another name in the same folder is no guess for a link that leads nowhere', async () =>
  expect(await hintFor('/oqm2027/dates.html', ['oqm2027/papers.md'])).not.toContain('papers'));

test('a name that is misspelt is one', async () =>
  expect(await hintFor('/oqm2027/paper.html', ['oqm2027/papers.md'])).toBe(
    'Did you mean `/oqm2027/papers.html`?',
  ));
