import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MemoryOutput, memoryOutput } from '../../../src/host/memory.ts';
import { openOutput } from '../../../src/host/output-folder.ts';
import type { Committed, OutputFolder } from '../../../src/model/ports.ts';
import { Crash, dyingOps } from './crash.ts';
import { faultOf, faultSoon, inTempSoon, lay, treeOf } from './temp.ts';

/** Names that stand in each other's way, differ in case only, or need folders. */
const NAMES = [
  'a',
  'a/index.html',
  'a/b/c',
  'A/b/c',
  'b',
  'B',
  'b/index.html',
  'c.html',
  'd/e/f',
  'd/e',
  'ä',
  'd/g',
];
const CONTENTS = ['', '<one>', '<two>', `<${'long'.repeat(20_000)}>`, `<${'lonG'.repeat(20_000)}>`];

interface Build {
  readonly kind: 'build';
  readonly files: Readonly<Record<string, string>>;
  readonly force: boolean;
  readonly keep: readonly string[];
  readonly border: boolean;
  /** At which changes to the disk this build dies, and then the builds that find its remains. */
  readonly deaths: readonly number[];
}
interface Intrusion {
  readonly kind: 'foreign';
  readonly file: string;
}

const name = fc.constantFrom(...NAMES);
const content = fc.constantFrom(...CONTENTS);
const files = fc.array(fc.tuple(name, content), { maxLength: 7 }).map((entries) => {
  const chosen: Record<string, string> = {};
  for (const [file, text] of entries) {
    const clash = Object.keys(chosen).some((o) => o.startsWith(file + '/') || file.startsWith(o + '/'));
    if (!clash) chosen[file] = text;
  }
  return chosen;
});
const build: fc.Arbitrary<Build> = fc.record({
  kind: fc.constant('build' as const),
  files,
  force: fc.boolean(),
  keep: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(name, { maxLength: 2 }) },
  ),
  border: fc.boolean(),
  deaths: fc.array(fc.integer({ min: 1, max: 45 }), { maxLength: 3 }),
});
const intrusion: fc.Arbitrary<Intrusion> = fc.record({ kind: fc.constant('foreign' as const), file: name });
const history = fc.array(fc.oneof({ weight: 4, arbitrary: build }, { weight: 1, arbitrary: intrusion }), {
  maxLength: 6,
});

function run(output: OutputFolder, { files, force, keep }: Build): unknown {
  return faultOf(() => {
    const transaction = output.begin({ force, keep });
    for (const [file, text] of Object.entries(files)) transaction.put(file, text);
    return transaction.commit();
  });
}

/** The same with files that are written while the build goes on. */
function runSoon(output: OutputFolder, { files, force, keep }: Build): Promise<unknown> {
  return faultSoon(async () => {
    const transaction = output.begin({ force, keep });
    for (const [file, text] of Object.entries(files)) await transaction.send(file, text);
    await transaction.sent();
    return transaction.commit();
  });
}

/** Puts somebody's file into the output, if there is room for it. */
function intrude(output: MemoryOutput, file: string): boolean {
  const clash = [...output.files.keys()].some(
    (o) => o === file || o.startsWith(file + '/') || file.startsWith(o + '/'),
  );
  if (!clash) output.files.set(file, new TextEncoder().encode('<foreign>'));
  return !clash;
}

/** The output after the steps that came to their end. */
function modelOf(steps: readonly (Build | Intrusion)[]): MemoryOutput {
  const output = memoryOutput();
  for (const step of steps) step.kind === 'build' ? run(output, step) : intrude(output, step.file);
  return output;
}

function contentOf(output: MemoryOutput): Record<string, string> {
  return Object.fromEntries(
    [...output.files].map(([file, bytes]) => [file, new TextDecoder().decode(bytes)]),
  );
}

function onDisk(out: string): Record<string, string> {
  const { '.wsite-files': _, ...rest } = treeOf(out);
  return rest;
}

/** The dead leave their locks: who takes them over is another test's matter. */
function bury(at: string): void {
  const work = join(at, '.wsite-_site');
  if (!existsSync(work)) return;
  for (const lock of readdirSync(work).filter((file) => file.startsWith('lock-'))) rmSync(join(work, lock));
}

/** Runs a build that may die, and then those that find its remains, which may die too. */
async function live(at: string, step: Build): Promise<unknown> {
  let died = false;
  const die = () => {
    died = true;
    throw new Crash();
  };
  const out = join(at, '_site');
  const dying = (death: number) => openOutput(out, undefined, dyingOps(death, die, step.border).ops);
  const [first = Number.POSITIVE_INFINITY, ...later] = step.deaths;
  const result = await runSoon(dying(first), step);
  if (!died) return result;
  for (const death of [...later, Number.POSITIVE_INFINITY]) {
    expect(CONTENTS.concat('<foreign>', '')).toEqual(expect.arrayContaining(Object.values(wholes(out))));
    bury(at);
    faultOf(() => dying(death).begin({ force: true, keep: [] }).abort());
  }
  return 'died';
}

/** What a reader sees in the midst of it. */
function wholes(out: string): Record<string, string> {
  return Object.fromEntries(Object.entries(onDisk(out)).filter(([file]) => !/\.wsite-part$|\/$/.test(file)));
}

/** Written and unchanged are counted together: names that differ in case only are always written. */
function counts(result: unknown): unknown {
  if (typeof result !== 'object' || result === null) return result;
  const { written, unchanged, removed } = result as Committed;
  return { files: written + unchanged, removed };
}

function holds(steps: readonly (Build | Intrusion)[]): Promise<void> {
  return inTempSoon(async (at) => {
    const out = join(at, '_site');
    const done: (Build | Intrusion)[] = [];
    for (const step of steps) {
      const before = modelOf(done);
      if (step.kind === 'foreign') {
        if (intrude(before, step.file)) lay(out, { [step.file]: '<foreign>' });
        done.push(step);
        continue;
      }
      const after = modelOf(done);
      const expected = counts(run(after, step));
      const result = await live(at, step);
      expect(readdirSync(at).filter((file) => file !== '_site')).toEqual([]);
      if (result === 'died') {
        const [former, latter] = [contentOf(before), contentOf(after)];
        const found = onDisk(out);
        expect([former, latter]).toContainEqual(found);
        if (equals(former, latter)) return;
        if (equals(found, latter)) done.push(step);
        continue;
      }
      expect(counts(result)).toEqual(expected);
      expect(onDisk(out)).toEqual(contentOf(after));
      done.push(step);
    }
  });
}

function equals(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((file) => a[file] === b[file]);
}

test('whatever is built, and wherever builds die, the disk holds what the memory holds, before or after', () => {
  const numRuns = process.env['WSITE_LONG'] ? 20_000 : 400;
  return fc.assert(fc.asyncProperty(history, holds), { numRuns });
}, 600_000);
