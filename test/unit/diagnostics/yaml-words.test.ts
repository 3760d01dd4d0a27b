import { expect, test } from 'vitest';
import { memoryProject } from '../../../src/host/memory.ts';
import { openSession } from '../../../src/session.ts';

function said(data: string): string[] {
  const session = openSession({
    project: memoryProject({ 'content/_data/t.yml': data, 'content/index.md': 'x' }),
    theme: memoryProject({}),
    configs: ['_config.yml'],
    facts: false,
    baseUrl: undefined,
    unpublished: false,
    now: 0,
  });
  session.update();
  return session.diagnostics().map(({ message }) => message);
}

test.each(['- name: Mei\n\taffil: x\n', 'a:\n\tname: Mei\n', '- name: "Mei"\n\taffil: x\n'])(
  'a tab that indents a line of %j is named',
  (data) => {
    expect(said(data)).toContain('This line is indented with a tab, which YAML does not allow');
  },
);

test.each([
  '- id: a\n\tname: A\n- id: b\n  name: B\n',
  '- id: a\n  name: A\n-\tid: b\n  name: B\n',
  '-\tid: a\n  name: A\n- id: b\n',
])('of %j, nothing is said but that a tab indents', (data) => {
  expect(said(data)).toEqual(['This line is indented with a tab, which YAML does not allow']);
});

test.each([
  ['- id: a\n  name: A\n - id: b\n   name: B\n- id: c\n', 2, 1, 1],
  ['- id: a\n  name: A\n  - id: b\n    name: B\n- id: c\n', 3, 1, 1],
  [' - id: a\n   name: A\n- id: b\n  name: B\n- id: c\n', 1, 1, 2],
  ['x:\n  - id: a\n    talks:\n      - b\n   - id: c\n', 4, 2, 3],
])('of %j, the columns are said in which items begin', (data, own, line, other) => {
  expect(said(data)).toEqual([
    `This \`-\` stands in column ${own}, and that of line ${line} in column ${other}`,
  ]);
});

test('what follows a value that has ended is told from that', () => {
  expect(said('a: "x" y\n')).toEqual(['Something follows after the end of this value']);
});
