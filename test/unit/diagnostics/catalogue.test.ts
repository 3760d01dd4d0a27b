import { expect, test } from 'vitest';
import { CATALOGUE } from '../../../src/diagnostics/catalogue.ts';
import { CODES } from '../../../src/diagnostics/codes.ts';
import { memoryProject } from '../../../src/host/memory.ts';
import { openSession } from '../../../src/session.ts';

function codesOf(body: string): string[] {
  const files = {
    '_config.yml': 'not_found: false\n',
    'content/index.md': `---\nlayout: none\n---\n\n${body}\n`,
    'content/programme.md': '---\nlayout: none\n---\n\nTalks\n',
  };
  const bytes = Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]);
  const session = openSession({
    project: memoryProject(Object.fromEntries(bytes)),
    theme: memoryProject({}),
    configs: ['_config.yml'],
    facts: true,
    baseUrl: undefined,
    unpublished: false,
    now: 0,
  });
  session.update();
  return [...session.diagnostics(), ...session.check(false)].map(({ code }) => code);
}

test.each([...CATALOGUE])('%s: the wrong example gives it, and the mended one nothing', (code, entry) => {
  expect(CODES).toContain(code);
  expect(codesOf(entry.wrong)).toEqual([code]);
  expect(codesOf(entry.mended)).toEqual([]);
});
