import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { memoryOutput } from '../src/host/memory.ts';
import { openProject } from '../src/host/project-files.ts';
import { openSession } from '../src/session.ts';

const ROOT = new URL('..', import.meta.url).pathname;

test('the body of the page that the project exists for is in the output to the byte', () => {
  const page = readFileSync(`${ROOT}content/neurips2023/schedule.md`, 'utf8');
  const body = page.slice(page.indexOf('---\n', 4) + 4);
  const project = openProject(ROOT);
  const session = openSession({
    project,
    theme: project,
    configs: ['_config.yml'],
    facts: true,
    baseUrl: undefined,
    unpublished: false,
    now: 0,
  });
  session.update();
  const output = memoryOutput();
  expect(session.commit(output, { force: false })).toBeDefined();
  const html = Buffer.from(output.files.get('neurips2023/schedule.html')!).toString('utf8');
  expect(html).toContain(body.trimStart());
  expect(html).toContain('<title>Schedule | ML For Systems</title>');
});
