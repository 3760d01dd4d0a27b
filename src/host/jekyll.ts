import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../diagnostics/diagnostic.ts';
import { jekyllFailed, jekyllMissing } from '../diagnostics/messages/import-jekyll.ts';

/**
 * Builds a site with the `jekyll` on PATH into a folder that is gone when `look` has seen it; the site is not written.
 * @param site absolute @throws Fault `jekyll-missing`, `jekyll-failed`
 */
export async function withJekyllBuild<T>(site: string, look: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'wsite-jekyll-'));
  try {
    const run = spawnSync(
      'jekyll',
      ['build', '--quiet', '--disable-disk-cache', '--source', site, '--destination', folder],
      { cwd: site, encoding: 'utf8', env: { ...process.env, JEKYLL_NO_BUNDLER_REQUIRE: 'true' } },
    );
    if (run.error) throw new Fault(jekyllMissing());
    if (run.status !== 0) throw new Fault(jekyllFailed(firstLines(run.stderr + run.stdout)));
    return await look(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');

function firstLines(text: string): string {
  const lines = text.replace(COLOURS, '').split('\n');
  const said = lines
    .map((line) => line.trim())
    .filter((line) => /\w/.test(line) && !line.startsWith('from '));
  return said.slice(0, 3).join(' ');
}
