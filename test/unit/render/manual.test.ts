import { expect, test } from 'vitest';
import { CODES } from '../../../src/diagnostics/codes.ts';
import { memoryProject } from '../../../src/host/memory.ts';
import { openSession } from '../../../src/session.ts';

async function rendered(body: string): Promise<string> {
  const session = openSession({
    project: memoryProject({
      '_config.yml': 'not_found: false\n',
      'content/index.njk': `---\nlayout: none\n---\n${body}`,
    }),
    theme: memoryProject({}),
    configs: ['_config.yml'],
    facts: false,
    baseUrl: undefined,
    unpublished: false,
    now: 0,
  });
  session.update();
  await session.prepare();
  const { artifact, content } = session.produce('index.html');
  expect(artifact.diagnostics).toEqual([]);
  return String(content);
}

test('a page can print every code', async () => {
  const page = await rendered('{% for one in wsite.codes %}{{ one.code }},{% endfor %}');
  expect(page).toBe(CODES.map((code) => `${code},`).join(''));
});

test('settings, facts of an edition and fields of data files come with their help', async () => {
  const page = await rendered(
    '{{ (wsite.settings | find("name", "baseurl")).help }}|{{ (wsite.edition | find("name", "venue.city")).help }}|' +
      '{{ (wsite.event | find("name", "sponsors")).fields | map("name") | join(" ") }}',
  );
  expect(page).toBe(
    'The path of the site below the domain: `/workshop`, or empty.|The town.|' +
      '[].id [].name [].logo [].url [].tier [].sponsors',
  );
});

test('it can be asked for by its bare name too', async () => {
  expect(await rendered('{% set manual = wsite %}{{ manual.codes.size }}')).toBe(String(CODES.length));
});

test('what has no default has none in a template either', async () => {
  expect(
    await rendered('{{ (wsite.settings | find("name", "title")).default }}|{{ wsite.filters[0].title }}'),
  ).toBe('|Text');
});
