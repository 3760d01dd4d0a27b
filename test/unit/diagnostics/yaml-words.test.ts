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

test('what follows a value that has ended is told from that', () => {
  expect(said('a: "x" y\n')).toEqual(['Something follows after the end of this value']);
});
