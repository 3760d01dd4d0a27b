import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { jobSummary } from '../../../src/cli/job-summary.ts';
import { run } from '../../../src/cli/run.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wsite-summary-'));
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'content/index.md'), '---\nlayout: lost\n---\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function built(env: Readonly<Record<string, string>>): Promise<string> {
  const err: string[] = [];
  const stderr = { write: (text: string) => void err.push(text) };
  await run(['build', folder], { stdout: { write: () => undefined }, stderr, env });
  return err.join('');
}

test('in a job of GitHub Actions, the outcome and the complaints are added to its summary', async () => {
  const path = join(folder, 'summary.md');
  writeFileSync(path, 'before\n');
  await built({ GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: path });
  const said = readFileSync(path, 'utf8');
  expect(said).toMatch(
    /^before\n### wsite build\n\nNot built: 1 error, [\d.]+ s; nothing was changed in _site\n/,
  );
  expect(said).toContain('| error | content/index.md:2 | There is no layout `lost`.');
});

test('a summary that cannot be written is said, and is no error', async () => {
  const said = await built({ GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(folder, 'no/where') });
  expect(said).toBe('The summary of the job could not be written: it is no longer there\n');
});

test('what a complaint says stays in its cell, and is no HTML', () => {
  const complaint: Diagnostic = { code: 'c', severity: 'warning', message: 'a | b\n<b>c', hint: 'Do d.' };
  expect(jobSummary('build', 'Built', [complaint])).toContain(
    '| warning |  | a \\| b &lt;b>c. Do d. (c) |\n',
  );
});

test('of many complaints the first hundred are shown, and the others counted', () => {
  const many = Array.from(
    { length: 102 },
    (_, i): Diagnostic => ({ code: `c${i}`, severity: 'note', message: 'm' }),
  );
  const said = jobSummary('build', 'Built', many);
  expect(said.match(/^\| note/gm)).toHaveLength(100);
  expect(said).toContain('\n2 more stand in the log.\n');
});

test('without complaints there is no table', () => {
  expect(jobSummary('build', 'Built _site: 3 pages\n', [])).toBe(
    '### wsite build\n\nBuilt _site: 3 pages\n\n',
  );
});
