import { expect, test } from 'vitest';
import { memoryProject } from '../../../../src/host/memory.ts';
import { FILTER_EXAMPLES, TALKS } from '../../../../src/render/filters/examples.ts';
import { liquidFilters } from '../../../../src/render/filters/filters.ts';
import { baseLanguage } from '../../../../src/render/template/base.ts';
import { openSession } from '../../../../src/session.ts';

const rows = FILTER_EXAMPLES.flatMap(({ filters }) => filters);

test('every filter has one example', () => {
  const known = new Set([...baseLanguage().filters.keys(), ...liquidFilters()]);
  expect(rows.map(({ name }) => name).sort()).toEqual([...known].sort());
});

test('every example uses its filter, and prints what is said', async () => {
  for (const { name, example } of rows) expect(example).toMatch(new RegExp(`\\| ${name}\\b`));
  const page = rows
    .map(({ example }) => `{% set x = ${example} %}{{ x | jsonify | safe }}`)
    .join('{{ "\\n" }}');
  const session = openSession({
    project: memoryProject({
      '_config.yml': 'url: https://example.org\ntimezone: Europe/Paris\nnot_found: false\n',
      'content/index.njk': `---\nlayout: none\n---\n{# scssify #}{% set talks = ${TALKS} %}${page}`,
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
  const printed = String(content).replace('{# scssify #}', '').split('\n');
  const shown = printed.map((line): string => {
    const value: unknown = JSON.parse(line);
    return typeof value === 'string' ? value : line;
  });
  expect(rows.map(({ name }, i) => [name, shown[i]])).toEqual(rows.map(({ name, result }) => [name, result]));
});
