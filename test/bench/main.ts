import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { syntheticSite } from './content.ts';
import { type WriteSite, writeHugo, writeWsite } from './generators.ts';
import { compareImages } from './images.ts';
import { measureInstalled } from './installed.ts';
import { compareImport } from './jekyll.ts';
import { median } from './median.ts';
import { measureMemory, measureOne } from './memory.ts';
import { measureQuality } from './quality.ts';
import { measureServing } from './serve.ts';

/*
 * `npm run bench [-- COUNT … | images | quality | installed | import]`: wsite and Hugo build the same synthetic sites into an
 * empty place, in turn, whole processes; the medians and the ratios pair by pair. Hugo is measured twice: with the menu as wsite's template
 * has it, and with the menu cached per edition, as an expert would write it.
 */

interface Contestant {
  readonly name: string;
  readonly write: WriteSite;
  readonly command: (dir: string) => readonly string[];
  readonly output: string;
  /** Takes minutes on a large site: run once there, without warm-up. */
  readonly slow?: boolean;
}

const CLI = new URL('./main.js', import.meta.url).pathname;
const ROUNDS = 5;
const MANY = 5000;

const CONTESTANTS: readonly Contestant[] = [
  {
    name: 'wsite',
    write: writeWsite,
    command: (dir) => [process.execPath, CLI, 'build', dir, '--quiet'],
    output: '_site',
  },
  {
    name: 'hugo',
    write: writeHugo(false),
    command: (dir) => ['hugo', '--quiet', '--source', dir],
    output: 'public',
    slow: true,
  },
  {
    name: 'hugo, menu cached',
    write: writeHugo(true),
    command: (dir) => ['hugo', '--quiet', '--source', dir],
    output: 'public',
  },
];

function main(counts: readonly number[]): void {
  if (spawnSync('hugo', ['version']).error) {
    console.error('hugo is not installed (Debian: apt-get install hugo)');
    process.exitCode = 1;
    return;
  }
  console.log(
    `${cpus().length} cores, Node ${process.version}, ${spawnSync('hugo', ['version']).stdout.toString().split(' ')[1]}`,
  );
  for (const count of counts) compare(count);
}

function compare(count: number): void {
  const root = mkdtempSync(join(tmpdir(), 'wsite-bench-'));
  try {
    const site = syntheticSite(count);
    const dirs = CONTESTANTS.map((contestant, i) => {
      const dir = join(root, String(i));
      contestant.write(dir, site);
      return dir;
    });
    const times = CONTESTANTS.map((): number[] => []);
    for (let round = 0; round <= ROUNDS; round++) {
      CONTESTANTS.forEach((contestant, i) => {
        if (contestant.slow && count > MANY && round > 0) return;
        const ms = once(contestant, dirs[i]!, count);
        if (round > 0 || (contestant.slow && count > MANY)) times[i]!.push(ms);
      });
    }
    print(count, times);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Milliseconds of one cold build; throws unless it made every page. */
function once(contestant: Contestant, dir: string, count: number): number {
  rmSync(join(dir, contestant.output), { recursive: true, force: true });
  rmSync(join(dir, '.wsite'), { recursive: true, force: true });
  const [program, ...args] = contestant.command(dir);
  const began = performance.now();
  const result = spawnSync(program!, args, { encoding: 'utf8' });
  const ms = performance.now() - began;
  if (result.status !== 0) throw new Error(`${contestant.name}: ${result.stderr}${result.stdout}`);
  const made = pagesIn(join(dir, contestant.output));
  if (made < count) throw new Error(`${contestant.name} made ${made} of ${count} pages`);
  return ms;
}

function pagesIn(dir: string): number {
  if (!existsSync(dir)) return 0;
  return (readdirSync(dir, { recursive: true }) as string[]).filter((name) => name.endsWith('.html')).length;
}

/** Medians, and the median of the ratios pair by pair. */
function print(count: number, times: readonly number[][]): void {
  const cells = CONTESTANTS.map(({ name }, i) => `${name} ${median(times[i]!).toFixed(0)} ms`);
  const ratios = CONTESTANTS.slice(1).map(({ name }, i) => {
    const pairs = times[i + 1]!.map((ms, round) => times[0]![round]! / ms);
    return `wsite / ${name} ${median(pairs).toFixed(2)}`;
  });
  console.log(`${count} pages: ${[...cells, ...ratios].join(', ')}`);
}

const [what, ...rest] = process.argv.slice(2);
const numbers = (texts: readonly (string | undefined)[]) =>
  texts.filter((text) => text !== undefined).map(Number);
if (what === 'memory') await measureMemory(numbers(rest)[0] ?? 10);
else if (what === 'memory-of-one') await measureOne(numbers(rest)[0]!);
else if (what === 'serve') await measureServing(rest);
else if (what === 'import') compareImport(CLI, numbers(rest)[0] ?? 400);
else if (what === 'images') await compareImages(CLI);
else if (what === 'installed') measureInstalled();
else if (what === 'quality') await measureQuality(rest[0]);
else {
  if (what === undefined) measureInstalled();
  const counts = numbers([what, ...rest]);
  main(counts.length > 0 ? counts : [40, 1000, 10_000]);
}
