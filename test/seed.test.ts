import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inOrder } from '../src/diagnostics/formats.ts';
import { memoryOutput, memoryProject } from '../src/host/memory.ts';
import { openProject } from '../src/host/project-files.ts';
import { openSession } from '../src/session.ts';

const ROOT = new URL('..', import.meta.url).pathname;

test('the body of the page that the project exists for is in the output to the byte', async () => {
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
  await session.prepare();
  const output = memoryOutput();
  expect(await session.commit(output, { force: false })).toBeDefined();
  const html = Buffer.from(output.files.get('neurips2023/schedule.html')!).toString('utf8');
  expect(html).toContain(body.trimStart());
  expect(html).toContain('<title>Schedule | ML For Systems</title>');
});

test('the tags that the page leaves open are found at their lines, and nothing else but its portraits is missed', () => {
  const project = openProject(ROOT);
  const files = Object.fromEntries(
    ['content/neurips2023/schedule.md', 'content/neurips2023/_edition.yml'].map((path) => [
      path,
      project.read(path),
    ]),
  );
  const session = openSession({
    project: memoryProject({ ...files, '_config.yml': new TextEncoder().encode('not_found: false\n') }),
    theme: memoryProject({ 'templates/default.njk': new TextEncoder().encode('{{ content }}') }),
    configs: ['_config.yml'],
    facts: true,
    baseUrl: undefined,
    unpublished: false,
    now: 0,
  });
  session.update();
  const found = inOrder(session.check(false)).map(({ code, place, message }) => [code, place?.line, message]);
  expect(found).toEqual([
    ['unclosed-element', 9, 'This `<div>` is never closed'],
    ['unclosed-element', 10, 'This `<div>` is never closed'],
    ['unclosed-element', 11, 'This `<section>` is never closed'],
    ['missing-image', 14, 'There is no image `/assets/images/speakers/chris_lattner.jpeg`'],
    ['missing-image', 24, 'There is no image `/assets/images/speakers/bill_dally.jpeg`'],
    ['missing-image', 34, 'There is no image `/assets/images/speakers/atlas_wang.jpg`'],
  ]);
});

test('this site says why the faults of the page stay, and has no others', async () => {
  const project = openProject(ROOT);
  const session = openSession({
    project,
    theme: project,
    configs: ['_config.yml'],
    facts: true,
    baseUrl: undefined,
    unpublished: false,
    now: Date.UTC(2026, 10, 26),
  });
  session.update();
  await session.prepare();
  expect(session.check(false)).toEqual([]);
});
