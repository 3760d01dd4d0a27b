import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { runIn } from '../packed.ts';

interface Step {
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Plays the `run:` steps of the workflow in a clone, one after the other as a runner of GitHub does.
 * @param baseUrl what GitHub's action answers that asks the settings of Pages
 * @returns the summary of the job @throws where a step fails
 */
export function playWorkflow(clone: string, baseUrl: string): string {
  const summary = join(clone, '..', 'summary.md');
  const runner = { ...process.env, CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
  const text = readFileSync(join(clone, '.github/workflows/pages.yml'), 'utf8');
  const { steps } = parse(text).jobs.build as { steps: readonly Step[] };
  for (const { run, env = {} } of steps) {
    if (run === undefined) continue;
    const set = Object.entries(env).map(([name, value]) => [name, answered(value, baseUrl)]);
    const bash = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run];
    runIn(clone, 'bash', bash, { ...runner, ...Object.fromEntries(set) });
  }
  return existsSync(summary) ? readFileSync(summary, 'utf8') : '';
}

function answered(value: string, baseUrl: string): string {
  return /^\$\{\{ steps\.pages\.outputs\.base_url /.test(value) ? baseUrl : value;
}
