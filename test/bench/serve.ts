import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { syntheticSite } from './content.ts';
import { type WriteSite, writeEleventy, writeHugo, writeWsite } from './generators.ts';

/*
 * `npm run bench -- serve [COUNT …] [NAME …]`: how long it takes from the write of a file until a page's new bytes come over
 * HTTP, with the same synthetic site, for a page's own text, a row of data, a part and the base layout. The median and, in
 * brackets, the least, then the least of the processor's time that the server took meanwhile (on Linux), which other
 * programs have no say in; one generator runs at a time. NAME: only generators whose names begin so.
 */

/** What is edited: a file, and the text that the edit stands before. */
interface Edit {
  readonly path: string;
  readonly before: string;
}

interface Contestant {
  readonly name: string;
  readonly write: WriteSite;
  readonly command: (dir: string, port: number) => readonly string[];
  readonly edits: Readonly<Record<Kind, Edit>>;
  readonly rounds: number;
}

type Kind = 'content' | 'data' | 'part' | 'layout';
const KINDS: readonly Kind[] = ['content', 'data', 'part', 'layout'];
const EDITION = 'ws2001';
const CLI = new URL('./main.js', import.meta.url).pathname;
const READY_MS = 180_000;
const SEEN_MS = 60_000;
const END_MS = 5000;
/** Between two edits, so that what is left of the first does not stand in the way of the second. */
const REST_MS = 300;

/** @param words counts of pages, and the beginnings of names */
export async function measureServing(words: readonly string[]): Promise<void> {
  const counts = words.map(Number).filter((count) => count > 0);
  const names = words.filter((word) => !(Number(word) > 0));
  const isWanted = (name: string) => names.length === 0 || names.some((one) => name.startsWith(one));
  const tools = mkdtempSync(join(tmpdir(), 'wsite-bench-tools-'));
  try {
    const all = [
      ...(isWanted(WSITE.name) ? [WSITE] : []),
      ...(isWanted('hugo') ? hugo() : []),
      ...(isWanted('eleventy') ? eleventy(tools) : []),
    ];
    for (const count of counts.length > 0 ? counts : [1000, 10_000]) {
      console.log(`${count} pages, ms from the write to the new bytes: median (least), processor`);
      for (const [i, contestant] of all.entries()) await measure(contestant, count, 4700 + i);
    }
  } finally {
    rmSync(tools, { recursive: true, force: true });
  }
}

const WSITE: Contestant = {
  name: 'wsite serve',
  write: writeWsite,
  command: (dir, port) => [process.execPath, CLI, 'serve', dir, '--port', String(port)],
  edits: {
    content: { path: `content/${EDITION}/page-0.md`, before: '\n' },
    data: { path: `content/${EDITION}/_data/talks.json`, before: '"' },
    part: { path: 'templates/parts/foot.njk', before: '</p>' },
    layout: { path: 'templates/base.njk', before: '</body>' },
  },
  rounds: 9,
};

function hugo(): Contestant[] {
  if (spawnSync('hugo', ['version']).error) {
    leftOut('hugo', 'it is not installed (Debian: apt-get install hugo)');
    return [];
  }
  const command = (dir: string, port: number) => ['hugo', 'server', '--source', dir, '--port', String(port)];
  const edits = {
    content: WSITE.edits.content,
    data: { path: `data/${EDITION}/talks.json`, before: '"' },
    part: { path: 'layouts/partials/foot.html', before: '</p>' },
    layout: { path: 'layouts/_default/baseof.html', before: '</body>' },
  };
  return [{ name: 'hugo server, menu cached', write: writeHugo(true), command, edits, rounds: 3 }];
}

/** A comparison without one of them is none: that is said, and the run fails. */
function leftOut(name: string, reason: string): void {
  console.error(`ERROR: ${name} is left out: ${reason}`);
  process.exitCode = 1;
}

/** Installed for this run from the registry of npm. */
function eleventy(tools: string): Contestant[] {
  writeFileSync(join(tools, 'package.json'), '{"private": true}');
  const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', '@11ty/eleventy@3'], { cwd: tools });
  if (npm.status !== 0) {
    leftOut('eleventy', `npm could not install it: ${String(npm.stderr).trim()}`);
    return [];
  }
  const cli = join(tools, 'node_modules/@11ty/eleventy/cmd.cjs');
  const command = (dir: string, port: number) => {
    const [input, output] = [`--input=${dir}`, `--output=${join(dir, '_site')}`];
    return [process.execPath, cli, '--serve', '--incremental', '--quiet', `--port=${port}`, input, output];
  };
  const edits = {
    content: { path: `${EDITION}/page-0.md`, before: '\n' },
    data: { path: '_data/talks.json', before: '"' },
    part: { path: '_includes/parts/foot.njk', before: '</p>' },
    layout: { path: '_includes/base.njk', before: '</body>' },
  };
  return [{ name: 'eleventy --serve --incremental', write: writeEleventy, command, edits, rounds: 3 }];
}

async function measure(contestant: Contestant, count: number, port: number): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'wsite-bench-'));
  const url = `http://localhost:${port}/${EDITION}/page-0.html`;
  contestant.write(dir, syntheticSite(count));
  const [program, ...args] = contestant.command(dir, port);
  const child = spawn(program!, args, { stdio: 'ignore', cwd: dir });
  try {
    const ready = await timeUntil(url, '</html>', READY_MS, child);
    await rest(REST_MS * 10);
    const cells = [`ready ${ready.toFixed(0)}`];
    for (const kind of KINDS) cells.push(`${kind} ${await medianOf(contestant, kind, dir, url, child)}`);
    console.log(`  ${contestant.name}: ${cells.join(', ')}`);
  } finally {
    await ended(child);
    rmSync(dir, { recursive: true, force: true, maxRetries: 9 });
  }
}

/** Asks a server to end, and makes it end where it does not in time. */
function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((done) => {
    const force = setTimeout(() => child.kill('SIGKILL'), END_MS);
    child.once('exit', () => {
      clearTimeout(force);
      done();
    });
    child.kill();
  });
}

/** The median and the least, or that an edit was never seen. */
async function medianOf(
  { edits, rounds }: Contestant,
  kind: Kind,
  dir: string,
  url: string,
  child: ChildProcess,
): Promise<string> {
  const { path, before } = edits[kind];
  const file = join(dir, path);
  const text = readFileSync(file, 'utf8');
  const at = before === '"' ? text.indexOf('"title":"') + 9 : text.lastIndexOf(before);
  const times: number[] = [];
  const processor: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const token = `edit${kind}${round}`;
    const before = processorMs(child);
    writeFileSync(file, `${text.slice(0, at)} ${token}${text.slice(at)}`);
    const ms = await timeUntil(url, token, SEEN_MS, child);
    if (ms === Number.POSITIVE_INFINITY) return `not seen in ${SEEN_MS / 1000} s`;
    times.push(ms);
    processor.push(processorMs(child) - before);
    await rest(REST_MS + ms);
  }
  times.sort((a, b) => a - b);
  const least = Math.min(...processor);
  const cpu = Number.isNaN(least) ? '' : ` ${least.toFixed(0)}`;
  return `${times[Math.floor(times.length / 2)]!.toFixed(0)} (${times[0]!.toFixed(0)})${cpu}`;
}

/** The processor's time that all threads of a program took so far, in ms; NaN where the system does not say. */
function processorMs({ pid }: ChildProcess): number {
  const tasks = `/proc/${pid}/task`;
  try {
    const spent = readdirSync(tasks).map((task) =>
      Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]),
    );
    return spent.reduce((sum, one) => sum + one, 0) / 1e6;
  } catch {
    return Number.NaN;
  }
}

/** Milliseconds until a page holds a text; asked for again at once when it does not. Infinity where it takes too long. */
async function timeUntil(url: string, text: string, limit: number, child: ChildProcess): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < limit) {
    if (child.exitCode !== null) throw new Error(`${child.spawnargs.join(' ')} ended with ${child.exitCode}`);
    const page = await fetch(url).then(
      (answer) => answer.text(),
      () => '',
    );
    if (page.includes(text)) return performance.now() - began;
    await rest(2);
  }
  return Number.POSITIVE_INFINITY;
}

function rest(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
