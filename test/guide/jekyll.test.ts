import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Difference {
  readonly filters: readonly string[];
  readonly why: string;
}

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

test("the guide lists the filters' differences from Jekyll that the tests know, and no others", () => {
  const guide = read('../../content/guide/coming-from-jekyll.md');
  const [, section = ''] = /^### Filters\n\n([\s\S]*?)\n\n#/m.exec(guide) ?? [];
  const known = JSON.parse(read('../fixtures/filters/differences.json')) as readonly Difference[];
  expect(section.split('\n')).toEqual(
    known.map(({ filters, why }) => `- ${filters.map((name) => `\`${name}\``).join(', ')}: ${why}`),
  );
});
