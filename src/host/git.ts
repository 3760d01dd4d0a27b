import type { SpawnSyncReturns } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { historyUnread, shallowHistory } from '../diagnostics/messages/history.ts';
import { type History, NO_HISTORY } from '../model/history.ts';
import { reasonOf } from './reason.ts';

/** What a stranger's repository may configure so that git runs a program or reaches out: none of it is wanted here. */
const HARMLESS = ['-c', 'log.showSignature=false', '-c', 'core.fsmonitor=false', '-c', 'log.follow=false'];
const OFFLINE = { GIT_ALLOW_PROTOCOL: '', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };

/** What of the environment would lead git to another repository than that of the folder. */
const ELSEWHERE = ['DIR', 'WORK_TREE', 'INDEX_FILE', 'PREFIX', 'COMMON_DIR', 'OBJECT_DIRECTORY', 'NAMESPACE'];

/** Begins the time of a commit: no name of a file does. */
const MARK = '\x01';
const LOG = ['--no-color', '--no-renames', '--no-ext-diff', '--relative', '--name-only', '-z'];
/** Where pages, their data and documents stand. */
const LOOKED_AT = ['content', 'assets'];
const MOST_BYTES = 1 << 28;

/**
 * The histories that git keeps of a site, each as it is when it is asked for: none where there is no git, no repository or
 * no commit, or where the history is cut off. Its commits are walked once, when the first date is asked for.
 * @param root the site's folder, which may lie below that of the repository
 */
export function gitHistory(root: string): () => History {
  let last = NO_HISTORY;
  return () => {
    if (!isInRepository(root)) return NO_HISTORY;
    const asked = git(root, ['rev-parse', '--is-shallow-repository', '--verify', 'HEAD']);
    const [shallow, commit] = asked.stdout?.split('\n') ?? [];
    if (asked.status !== 0 || !commit) return unasked(asked);
    if (shallow !== 'false') return { ...NO_HISTORY, name: 'shallow', complaints: [shallowHistory()] };
    if (last.name !== commit) last = historyAt(root, commit);
    return last;
  };
}

/** Whether it is worth asking git, which takes its time: a repository is a folder with a `.git`, or one below it. */
function isInRepository(root: string): boolean {
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return true;
    if (folder === dirname(folder)) return false;
  }
}

/** What runs other programs, loaded only where one is run: it brings half of Node's network with it. */
const loadPrograms = createRequire(import.meta.url);

/** A history that is asked again only when it is told to: to ask git takes longer than a save may. */
export interface HeldHistory {
  readonly now: () => History;
  /** Asks again, where it was asked before. @returns whether it is another one */
  renew(): boolean;
}

export function heldHistory(ask: () => History): HeldHistory {
  let held: History | undefined;
  return {
    now: () => (held ??= ask()),
    renew() {
      const before = held?.name;
      if (before === undefined) return false;
      held = ask();
      return held.name !== before;
    },
  };
}

function historyAt(root: string, commit: string): History {
  const complaints: Diagnostic[] = [];
  let times: ReadonlyMap<string, number> | undefined;
  return {
    name: commit,
    complaints,
    changed: (path) => (times ??= timesAt(root, commit, complaints)).get(path),
  };
}

/** Seconds since the epoch by path: of each file the newest commit that touched it. */
function timesAt(root: string, commit: string, complaints: Diagnostic[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  const asked = git(root, ['log', ...LOG, `--format=${MARK}%ct`, commit, '--', ...LOOKED_AT]);
  if (asked.status !== 0) complaints.push(historyUnread(reason(asked)));
  else {
    let time = 0;
    for (const part of asked.stdout.split('\0')) {
      const text = part.startsWith('\n') ? part.slice(1) : part;
      if (text.startsWith(MARK)) time = Number(text.slice(1));
      else if (text !== '' && !times.has(text)) times.set(text, time);
    }
  }
  return times;
}

/** A folder that is in no repository is as good as any; one whose repository git refuses to read is told of. */
function unasked(asked: SpawnSyncReturns<string>): History {
  if (!/dubious ownership/.test(asked.stderr ?? '')) return NO_HISTORY;
  return { ...NO_HISTORY, name: 'unread', complaints: [historyUnread(reason(asked))] };
}

function reason({ error, stderr }: SpawnSyncReturns<string>): string {
  return error
    ? reasonOf(error)
    : stderr
        .trim()
        .split('\n')[0]!
        .replace(/^fatal: /, '');
}

function git(root: string, args: readonly string[]): SpawnSyncReturns<string> {
  const env: NodeJS.ProcessEnv = { ...process.env, ...OFFLINE };
  for (const name of ELSEWHERE) delete env[`GIT_${name}`];
  const { spawnSync } = loadPrograms('node:child_process') as typeof import('node:child_process');
  return spawnSync('git', ['--no-pager', ...HARMLESS, ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
    windowsHide: true,
  });
}
