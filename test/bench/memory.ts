import { spawn } from 'node:child_process';
import { type Dirent, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { getHeapCodeStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type * as wsite from '../../src/index.ts';
import { random, syntheticSite } from './content.ts';
import { writeWsite } from './generators.ts';

/*
 * `npm run bench -- memory [MINUTES]`: random edits of a served site of 300 pages, each followed by a request. Every five
 * seconds the heap is measured after a full collection. Prints the slope of each measure with its standard error, without
 * the first fifth of the time, in which caches fill. Before anything is measured each page has been edited several times, so
 * that as many are broken at the beginning as at the end.
 *
 * The engine compiles functions anew as long as it finds one worth it, rarer ones ever later, and what it notes of them lies
 * among all else on the heap. So two servers are measured side by side: one as it runs, and one in which the engine compiles
 * nothing anew, where all that grows is the program's.
 */

const SERVERS: readonly (readonly [name: string, flags: readonly string[]])[] = [
  ['as it runs', []],
  ['nothing compiled anew', ['--no-opt', '--no-sparkplug']],
];

const PAGES = 300;
const EDIT_EVERY_MS = 100;
const SAMPLE_EVERY_MS = 5000;
const EDITS_BEFORE = 3000;
const MB = 1 << 20;
const AGENT = new Agent({ keepAlive: true });

interface Sample {
  readonly minutes: number;
  readonly heap: number;
  /** Of these the engine's code, and what it knows of it. */
  readonly code: number;
  readonly rss: number;
}

/** Measures each server in a process of its own, all at the same time. */
export async function measureMemory(minutes: number): Promise<void> {
  const told = SERVERS.map(([, flags]) =>
    output([...flags, process.argv[1]!, 'memory-of-one', `${minutes}`]),
  );
  for (const [i, [name]] of SERVERS.entries())
    console.log(`${name}\n${(await told[i]!).replace(/^/gm, '  ').trimEnd()}`);
}

/** What a script prints. @throws where it fails */
function output(args: readonly string[]): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', (part: Buffer) => (text += part.toString()));
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done(text) : fail(new Error(`a server ended with ${code}`))));
  });
}

export async function measureOne(minutes: number): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const { serve } = (await import(new URL('./index.cjs', import.meta.url).href)) as typeof wsite;
  const dir = mkdtempSync(join(tmpdir(), 'wsite-memory-'));
  writeWsite(dir, syntheticSite(PAGES));
  const serving = await serve({ dir, port: 0 });
  try {
    const samples: Sample[] = [];
    const edit = editor(dir, serving.url);
    await lookAtAll(serving.url);
    for (let i = 0; i < EDITS_BEFORE; i++) await edit();
    const began = performance.now();
    const end = began + minutes * 60_000;
    let edits = 0;
    for (let next = began; performance.now() < end; edits++) {
      await edit();
      await new Promise((done) => setTimeout(done, EDIT_EVERY_MS));
      if (performance.now() < next) continue;
      next += SAMPLE_EVERY_MS;
      collect();
      const { heapUsed, rss } = process.memoryUsage();
      const { code_and_metadata_size, bytecode_and_metadata_size } = getHeapCodeStatistics();
      samples.push({
        minutes: (performance.now() - began) / 60_000,
        heap: heapUsed / MB,
        code: (code_and_metadata_size + bytecode_and_metadata_size) / MB,
        rss: rss / MB,
      });
    }
    console.log(`${edits} edits in ${minutes} minutes, ${samples.length} samples`);
    report('heap after collection', samples, ({ heap }) => heap, minutes);
    report('of it code', samples, ({ code }) => code, minutes);
    report('resident memory', samples, ({ rss }) => rss, minutes);
  } finally {
    AGENT.destroy();
    await serving.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Waits for an answer. Not by `fetch`, which leaves something of each answer on the heap that is measured here. */
function ask(url: URL, method = 'GET'): Promise<void> {
  return new Promise((done, fail) => {
    const asked = request(url, { method, agent: AGENT }, (answer) => answer.resume().on('end', () => done()));
    asked.on('error', fail).end();
  });
}

/** What is kept of pages that were looked at is filled before anything is measured. */
async function lookAtAll(url: string): Promise<void> {
  for (const { edition, name } of syntheticSite(PAGES).pages)
    await ask(new URL(`${edition}/${name}.html`, url));
}

/** One random edit and a look at a random page; an edit is taken back later by another of its file. */
function editor(dir: string, url: string): () => Promise<void> {
  const next = random(PAGES);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!;
  const site = syntheticSite(PAGES);
  const paths = (readdirSync(dir, { recursive: true, withFileTypes: true }) as Dirent[])
    .filter((one) => one.isFile())
    .map((one) => relative(dir, join(one.parentPath, one.name)));
  const originals = new Map(paths.map((path) => [path, readFileSync(join(dir, path), 'utf8')]));
  const change = (path: string, edited: (text: string) => string) => {
    writeFileSync(join(dir, path), edited(originals.get(path)!));
  };
  let count = 0;
  const pathOf = ({ edition, name }: (typeof site.pages)[number]) => `content/${edition}/${name}.md`;
  const kinds: readonly (() => void)[] = [
    () => change(pathOf(pick(site.pages)), (text) => `${text}\nEdit ${count}\n`),
    () => change(pathOf(pick(site.pages)), (text) => text.replace('title: ', `title: ${count} `)),
    () => change(pathOf(pick(site.pages)), (text) => `${text}\n{{ page.nothing }}\n`),
    () =>
      change(`content/${pick(site.editions)}/_data/talks.json`, (text) =>
        text.replace('"title":"', `$&${count} `),
      ),
    () => change('templates/parts/foot.njk', (text) => text.replace('<p>', `<p>${count} `)),
    () => change('templates/base.njk', (text) => text.replace('<main>', `<main id="m${count}">`)),
    () => writeFileSync(join(dir, `content/new-${count % 20}.md`), `---\ntitle: New ${count}\n---\n\nText\n`),
    () => rmSync(join(dir, `content/new-${count % 20}.md`), { force: true }),
    () => void ask(new URL(`/__wsite/now?at=20${10 + (count % 80)}-05-18`, url), 'POST'),
  ];
  return async () => {
    count++;
    pick(kinds)();
    const page = pick(site.pages);
    await ask(new URL(`${page.edition}/${page.name}.html`, url));
  };
}

/** The least-squares slope and its standard error. */
function report(
  name: string,
  samples: readonly Sample[],
  of: (sample: Sample) => number,
  minutes: number,
): void {
  const kept = samples.filter((sample) => sample.minutes > minutes / 5);
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [x, y] = [mean(kept.map((sample) => sample.minutes)), mean(kept.map(of))];
  const spread = kept.reduce((sum, sample) => sum + (sample.minutes - x) ** 2, 0);
  const slope = kept.reduce((sum, sample) => sum + (sample.minutes - x) * (of(sample) - y), 0) / spread;
  const rest = kept.reduce((sum, sample) => sum + (of(sample) - y - slope * (sample.minutes - x)) ** 2, 0);
  const error = Math.sqrt(rest / (kept.length - 2) / spread);
  const [first, last] = [of(kept[0]!), of(kept.at(-1)!)];
  console.log(
    `${name}: ${first.toFixed(1)} MB at first, ${last.toFixed(1)} MB at last; slope ${slope.toFixed(3)} ± ${error.toFixed(3)} MB a minute`,
  );
}
