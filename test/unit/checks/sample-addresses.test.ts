import { expect, test } from 'vitest';
import { memoryProject } from '../../../src/host/memory.ts';
import { openSession } from '../../../src/session.ts';

async function said(files: Readonly<Record<string, string>>, url = 'https://workshop.dev') {
  const session = openSession({
    project: memoryProject({
      '_config.yml': `url: ${url}\n`,
      'content/index.md': '---\nlayout: none\n---\n',
      ...files,
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
  return session.check(false).filter(({ code }) => code === 'sample-address');
}

const FACTS = [
  'title: W',
  'registration: { url: https://example.org/register }',
  '# contact: a@example.org',
  'contact: organizers@example.org',
  '',
];

test('addresses of hosts for examples are told once a file, with their lines; comments are not', async () => {
  const [one, ...others] = await said({ 'content/w/_edition.yml': FACTS.join('\n') });
  expect(others).toEqual([]);
  expect(one).toMatchObject({ severity: 'warning', place: { path: 'content/w/_edition.yml', line: 2 } });
  expect(one!.message).toMatch(/^`https:\/\/example\.org\/register` is an example.*in the lines 2 and 4/);
});

test('a file that says that it holds samples is told of as such', async () =>
  expect(await said({ 'content/w/_edition.yml': ['# __SAMPLE__', ...FACTS].join('\n') })).toEqual([]));

test('a site that lives on such a host is an example as a whole', async () =>
  expect(await said({ 'content/w/_edition.yml': FACTS.join('\n') }, 'https://systems.example.org')).toEqual(
    [],
  ));
