import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gitHistory, heldHistory } from '../../../src/host/git.ts';
import { NO_HISTORY } from '../../../src/model/history.ts';
import { inTemp, lay } from './temp.ts';

const AUTHOR = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main'];

/** Runs git at a moment, in seconds since the epoch. */
function git(folder: string, at: number, ...args: readonly string[]): void {
  const time = `${at} +0200`;
  const env = { ...process.env, GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time };
  execFileSync('git', [...AUTHOR, ...args], { cwd: folder, env, stdio: 'pipe' });
}

function commit(folder: string, at: number, files: Readonly<Record<string, string>>): void {
  if (!existsSync(join(folder, '.git'))) git(folder, at, 'init', '-q');
  lay(folder, files);
  git(folder, at, 'add', '-A');
  git(folder, at, 'commit', '-qm', `At ${at}`);
}

test('a file was changed last by the newest commit that touched it', () =>
  inTemp((folder) => {
    commit(folder, 1_700_000_000, { 'content/a.md': '1', 'content/b ö.md': '1', 'assets/c.pdf': '1' });
    commit(folder, 1_700_000_100, { 'content/a.md': '2', 'README.md': '1' });
    lay(folder, { 'content/new.md': '' });
    const history = gitHistory(folder)();
    const times = ['content/a.md', 'content/b ö.md', 'assets/c.pdf', 'content/new.md'].map(history.changed);
    expect(times).toEqual([1_700_000_100, 1_700_000_000, 1_700_000_000, undefined]);
    expect(history.complaints).toEqual([]);
  }));

test('what was merged counts by the commits that brought it, and a file under a new name by its renaming', () =>
  inTemp((folder) => {
    commit(folder, 1_700_000_000, { 'content/a.md': 'a', 'content/b.md': 'b' });
    git(folder, 1_700_000_100, 'checkout', '-qb', 'side');
    commit(folder, 1_700_000_200, { 'content/a.md': 'side' });
    git(folder, 1_700_000_300, 'checkout', '-q', 'main');
    renameSync(join(folder, 'content/b.md'), join(folder, 'content/c.md'));
    commit(folder, 1_700_000_400, {});
    git(folder, 1_700_000_500, 'merge', '-q', '--no-edit', 'side');
    const { changed } = gitHistory(folder)();
    expect([changed('content/a.md'), changed('content/c.md')]).toEqual([1_700_000_200, 1_700_000_400]);
  }));

test('a site below the folder of its repository has the paths of the site', () =>
  inTemp((folder) => {
    commit(folder, 1_700_000_000, { 'docs/site/content/a.md': '1', 'content/a.md': '1' });
    commit(folder, 1_700_000_100, { 'content/a.md': '2' });
    expect(gitHistory(join(folder, 'docs/site'))().changed('content/a.md')).toBe(1_700_000_000);
  }));

test('a history that is cut off says so, and nothing else', () =>
  inTemp((folder) => {
    const whole = join(folder, 'whole');
    mkdirSync(whole);
    commit(whole, 1_700_000_000, { 'content/a.md': '1' });
    commit(whole, 1_700_000_100, { 'content/b.md': '1' });
    git(folder, 1_700_000_000, 'clone', '-q', '--depth', '1', `file://${whole}`, 'cut');
    const history = gitHistory(join(folder, 'cut'))();
    expect(history.complaints.map(({ code }) => code)).toEqual(['shallow-history']);
    expect(history.changed('content/b.md')).toBeUndefined();
  }));

test('without a repository, or without a commit, nothing is known and nothing is wrong', () =>
  inTemp((folder) => {
    lay(folder, { 'content/a.md': '' });
    const none = gitHistory(folder)();
    git(folder, 1_700_000_000, 'init', '-q');
    for (const { name, changed, complaints } of [none, gitHistory(folder)()])
      expect([name, changed('content/a.md'), complaints]).toEqual(['', undefined, []]);
  }));

test('a new commit is another history, and the former one stays what it was', () =>
  inTemp((folder) => {
    const look = gitHistory(folder);
    commit(folder, 1_700_000_000, { 'content/a.md': '1' });
    const before = look();
    expect(look()).toBe(before);
    commit(folder, 1_700_000_100, { 'content/a.md': '2' });
    expect(look().name).not.toBe(before.name);
    expect(look().changed('content/a.md')).toBe(1_700_000_100);
    expect(before.changed('content/a.md')).toBe(1_700_000_000);
  }));

test('what a stranger has configured in the repository does not run', () =>
  inTemp((folder) => {
    const ran = join(realpathSync(folder), 'ran');
    const signature = '-----BEGIN PGP SIGNATURE-----\\n\\n-----END PGP SIGNATURE-----\\n';
    lay(folder, {
      'sign.sh': `#!/bin/sh\ntouch ${ran}\ncat >/dev/null\necho "[GNUPG:] SIG_CREATED " >&2\nprintf -- '${signature}'\n`,
    });
    chmodSync(join(folder, 'sign.sh'), 0o755);
    git(folder, 1_700_000_000, 'init', '-q');
    const harm = {
      'core.fsmonitor': `touch ${ran}`,
      'core.pager': `touch ${ran}`,
      'pager.log': `touch ${ran}`,
      'diff.external': `touch ${ran}`,
      'alias.log': `!touch ${ran}`,
      'log.showSignature': 'true',
      'gpg.program': join(realpathSync(folder), 'sign.sh'),
      'commit.gpgSign': 'true',
    };
    for (const [key, value] of Object.entries(harm)) git(folder, 1_700_000_000, 'config', key, value);
    commit(folder, 1_700_000_000, { 'content/a.md': '1' });
    expect(existsSync(ran)).toBe(true);
    rmSync(ran);
    expect(gitHistory(folder)().changed('content/a.md')).toBe(1_700_000_000);
    expect(existsSync(ran)).toBe(false);
  }));

test('a history that cannot be walked is told of', () =>
  inTemp((folder) => {
    commit(folder, 1_700_000_000, { 'content/a.md': '1' });
    commit(folder, 1_700_000_100, { 'content/a.md': '2' });
    const history = gitHistory(folder)();
    rmSync(join(folder, '.git/objects'), { recursive: true });
    expect(history.changed('content/a.md')).toBeUndefined();
    expect(history.complaints.map(({ code }) => code)).toEqual(['history-unread']);
  }));

test('a history that is held is the same until it is asked again, which tells whether it is another', () => {
  const names = ['one', 'one', 'two'];
  let asked = 0;
  const held = heldHistory(() => ({ ...NO_HISTORY, name: names[asked++]! }));
  expect([held.renew(), asked]).toEqual([false, 0]);
  expect([held.now().name, held.now().name, asked]).toEqual(['one', 'one', 1]);
  expect([held.renew(), held.renew(), held.now().name, asked]).toEqual([false, true, 'two', 3]);
});
