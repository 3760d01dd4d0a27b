import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Checked, FoundIn } from '../model/check.ts';
import type { ImageWant } from '../model/image.ts';
import type { Read } from '../model/plan.ts';
import type { Stretch } from '../model/ports.ts';
import { hashOf } from '../syntax/hash.ts';

/** What the finished bytes of an output are called once a base path is in them. */
export interface Finished {
  /** The base path, as `_config.yml` or the command line gives it. */
  readonly base: string;
  readonly hash: string;
  readonly size: number;
}

/** One output as an index knows it. */
export interface Remembered {
  readonly file: string;
  readonly url: string;
  readonly source: string;
  /** All that it was planned from: see `jobKey`. */
  readonly key: string;
  /** Of its bytes before the base path is put in. */
  readonly hash: string;
  readonly stretch: Stretch;
  readonly isText: boolean;
  readonly finished: Finished | undefined;
  /** Shared between the outputs that read the same. */
  readonly reads: readonly Read[];
  readonly wants: readonly ImageWant[];
  readonly said: readonly Diagnostic[];
  /** What checks found in it; undefined where they found nothing. */
  readonly faulty: FoundIn | undefined;
}

/** What a build leaves to the next. */
export interface MemoryIndex {
  readonly outputs: readonly Remembered[];
  /** What each read gave, by name: see `markOf`. */
  readonly marks: ReadonlyMap<Read, string>;
  /** What checks of that build leave; undefined where none were made. */
  readonly checked: Pick<Checked, 'sight' | 'world' | 'targets'> | undefined;
}

/** Counts the changes of this form. */
const FORM = 4;
const HEAD = /^wsite memory (\d+) (\S+) ([0-9a-f]{32})\n/;

type Row = readonly [
  file: string,
  url: string,
  source: string,
  key: string,
  hash: string,
  pack: number,
  at: number,
  length: number,
  isText: 0 | 1,
  set: number,
  wants: readonly ImageWant[],
  said: readonly Diagnostic[],
  faulty: 0 | FaultyRow,
  ...finished: [base: string, hash: string, size: number] | [],
];

/** Bounds of the body are left out as -1; what is not known to be said as 0. */
type FaultyRow = readonly [
  start: number,
  end: number,
  said: readonly Diagnostic[] | 0,
  ...lacking: readonly string[],
];

interface Body {
  readonly packs: readonly string[];
  readonly reads: readonly (readonly [Read, string])[];
  readonly sets: readonly (readonly number[])[];
  readonly rows: readonly Row[];
  readonly checked: readonly [sight: string, world: string, ...targets: string[]] | undefined;
}

/** Names what a read gave: short answers by themselves. */
export function markOf(fingerprint: string): string {
  return fingerprint.length <= 40 ? fingerprint : hashOf(fingerprint);
}

/** The index as text: a line that names the program and the rest's hash, then the rest. */
export function writeIndex(program: string, { outputs, marks, checked }: MemoryIndex): string {
  const packs = numbered<string>();
  const reads = numbered<Read>();
  const sets: number[][] = [];
  const bySet = new Map<string, number>();
  const byList = new Map<readonly Read[], number>();
  const setOf = (list: readonly Read[]): number => {
    let at = byList.get(list);
    if (at !== undefined) return at;
    const set = list.map(reads.of);
    at = bySet.get(set.join()) ?? sets.push(set) - 1;
    bySet.set(set.join(), at);
    byList.set(list, at);
    return at;
  };
  const rows = outputs.map((output): Row => {
    const { file, url, source, key, hash, stretch, isText, finished } = output;
    const { pack, at, length } = stretch;
    const end = finished ? ([finished.base, finished.hash, finished.size] as const) : ([] as const);
    const set = setOf(output.reads);
    const place = [packs.of(pack), at, length, isText ? 1 : 0] as const;
    return [
      file,
      url,
      source,
      key,
      hash,
      ...place,
      set,
      output.wants,
      output.said,
      output.faulty ? faultyRow(output.faulty) : 0,
      ...end,
    ];
  });
  const body: Body = {
    packs: packs.all(),
    reads: reads.all().map((read) => [read, marks.get(read)!] as const),
    sets,
    rows,
    checked: checked && [checked.sight, checked.world, ...checked.targets],
  };
  const text = JSON.stringify(body);
  return `wsite memory ${FORM} ${program} ${hashOf(text)}\n${text}`;
}

/** @returns the index, or why it cannot be used, in words */
export function readIndex(text: string, program: string): MemoryIndex | string {
  const [head, form, by, hash] = HEAD.exec(text) ?? [];
  if (head === undefined) return 'it is damaged';
  if (form !== String(FORM) || by !== program) return 'another version of wsite or of Node left it';
  const rest = text.slice(head.length);
  if (hashOf(rest) !== hash) return 'it is damaged';
  const body = JSON.parse(rest) as Body;
  const reads = body.reads.map(([read]) => read);
  const sets = body.sets.map((set) => set.map((at) => reads[at]!));
  const outputs = body.rows.map((row): Remembered => {
    const [file, url, source, key, hash, pack, at, length, isText, set, wants, said, faulty, ...end] = row;
    const [base, made, size] = end;
    return {
      file,
      url,
      source,
      key,
      hash,
      stretch: { pack: body.packs[pack]!, at, length },
      isText: isText === 1,
      finished: base === undefined ? undefined : { base, hash: made!, size: size! },
      reads: sets[set]!,
      wants,
      said,
      faulty: faulty === 0 ? undefined : foundIn(faulty),
    };
  });
  const [sight, world, ...targets] = body.checked ?? [];
  const checked = sight === undefined ? undefined : { sight, world: world!, targets: new Set(targets) };
  return { outputs, marks: new Map(body.reads), checked };
}

function faultyRow({ body, said, lacking }: FoundIn): FaultyRow {
  return [body?.start ?? -1, body?.end ?? -1, said ?? 0, ...lacking];
}

function foundIn([start, end, said, ...lacking]: FaultyRow): FoundIn {
  return { body: start === -1 ? undefined : { start, end }, said: said === 0 ? undefined : said, lacking };
}

/** Numbers each thing that it is asked for, from 0. */
function numbered<T>(): { of: (one: T) => number; all: () => T[] } {
  const numbers = new Map<T, number>();
  return {
    of(one) {
      let number = numbers.get(one);
      if (number === undefined) numbers.set(one, (number = numbers.size));
      return number;
    },
    all: () => [...numbers.keys()],
  };
}
