import { type Diagnostic, Fault } from '../diagnostics/diagnostic.ts';
import { memoryIgnored } from '../diagnostics/messages/memory.ts';
import type { Checked, FoundIn } from '../model/check.ts';
import type { Artifact, Job, Read } from '../model/plan.ts';
import type { MemoryStore, Stretch } from '../model/ports.ts';
import { hashOf } from '../syntax/hash.ts';
import type { FingerprintOf } from './fingerprint.ts';
import { jobKey } from './jobs.ts';
import type { Memory } from './made-outputs.ts';
import {
  type Finished,
  type MemoryIndex,
  markOf,
  type Remembered,
  readIndex,
  writeIndex,
} from './memory-index.ts';
import { movedBytes } from './moved.ts';
import { compacted, present } from './packs.ts';
import { isSettled } from './settled.ts';

/**
 * What was made in earlier runs of the program. Of each output without complaints, or with settled ones, it keeps what it read and what each
 * read gave, and its bytes before the base path is put in; copies of files are never kept.
 */
export interface PersistentMemory {
  /**
   * The outputs of a site that need not be made: planned from the same, and all that they read gives the same.
   * @param sight names what checks go by besides pages; undefined where no checks are asked for
   */
  recall(
    jobs: ReadonlyMap<string, Job>,
    fingerprintOf: FingerprintOf,
    sight: string | undefined,
  ): ReadonlyMap<string, Memory>;
  /** What the last run's checks leave of what was recalled: where they went by something else, all is to be looked at again. */
  checked(): Omit<Checked, 'sight'>;
  /** The bytes of an output; undefined where they are not kept, or no longer whole. */
  content(artifact: Artifact): string | Uint8Array | undefined;
  /** Keeps the bytes of an output that was made. */
  keep(artifact: Artifact, content: string | Uint8Array): void;
  /** What the bytes of an output are called with that base path in them, where that is known. */
  finished(artifact: Artifact, base: string): Finished | undefined;
  /** Notes it. @param bytes with the base path in them */
  finish(artifact: Artifact, base: string, bytes: string | Uint8Array): void;
  /** Leaves what is remembered to the next run. @param checked undefined where no checks were made */
  save(
    memory: Iterable<readonly [string, Memory]>,
    fingerprintOf: FingerprintOf,
    checked: Checked | undefined,
  ): void;
  /** What could not be used or kept. */
  diagnostics(): readonly Diagnostic[];
}

/** What is known of the bytes of one output. */
type Kept = Pick<Remembered, 'hash' | 'stretch' | 'isText' | 'finished'>;

/** So often an index is written of packs that another run does away with meanwhile; then it is left as that run wrote it. */
const TRIES = 3;

/** @param store where it lies */
export function persistentMemory(store: MemoryStore): PersistentMemory {
  const kept = new Map<string, Kept>();
  const said: Diagnostic[] = [];
  let targets: ReadonlySet<string> = new Set();
  let world = '';
  const faulty = new Map<string, FoundIn>();
  let isWritable = true;
  let hasChanged = false;
  const say = (diagnostic: Diagnostic): void => {
    hasChanged = true;
    if (!said.some(({ message }) => message === diagnostic.message)) said.push(diagnostic);
  };
  /** The disk's troubles are no reason to fail: nothing is kept from then on. */
  const writing = <T>(write: () => T): T | undefined => {
    if (!isWritable) return undefined;
    try {
      return write();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      isWritable = false;
      say(error.diagnostic);
      return undefined;
    }
  };
  const keptOf = ({ route, hash }: Artifact): Kept | undefined => {
    const known = kept.get(route.file);
    return known?.hash === hash ? known : undefined;
  };
  const moved = movedBytes(store);
  const movedWhole = (hash: string): Uint8Array | undefined => {
    const stretch = moved(hash);
    const bytes = stretch && store.read(stretch);
    return bytes && hashOf(bytes) === hash ? bytes : undefined;
  };
  const wholeBytes = (hash: string, stretch: Stretch): Uint8Array | undefined => {
    const bytes = store.read(stretch);
    if (bytes && hashOf(bytes) === hash) return bytes;
    if (!bytes && store.sizeOf(stretch.pack) === 0) return movedWhole(hash);
    say(memoryIgnored('a part of it is damaged'));
    return undefined;
  };
  const contentOf = ({ hash, stretch, isText }: Kept): string | Uint8Array | undefined => {
    const bytes = wholeBytes(hash, stretch);
    return bytes && isText ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : bytes;
  };

  return {
    recall(jobs, fingerprintOf, sight) {
      const index = indexOf(store, say);
      const isUnseen = sight !== undefined && index.checked?.sight !== sight;
      hasChanged ||= isUnseen;
      if (!isUnseen) {
        targets = new Set(index.checked?.targets);
        world = index.checked?.world ?? '';
      }
      const recalled = new Map<string, Memory>();
      const isSame = comparer(index, fingerprintOf);
      for (const output of index.outputs) {
        const job = jobs.get(output.file);
        if (!job || jobKey(job) !== output.key || !isSame(output.reads)) continue;
        kept.set(output.file, output);
        if (isUnseen) faulty.set(output.file, UNSEEN);
        else if (output.faulty) faulty.set(output.file, output.faulty);
        recalled.set(output.file, { key: output.key, artifact: artifactOf(output) });
      }
      hasChanged ||= recalled.size < index.outputs.length;
      return recalled;
    },
    content(artifact) {
      const known = keptOf(artifact);
      const content = known && contentOf(known);
      if (content === undefined) kept.delete(artifact.route.file);
      return content;
    },
    keep(artifact, content) {
      if (artifact.hash === undefined || !isSettled(artifact)) return;
      hasChanged = true;
      const known = keptOf(artifact);
      const stretch = known?.stretch ?? writing(() => store.append(content));
      if (!stretch) return;
      const isText = typeof content === 'string';
      kept.set(artifact.route.file, { hash: artifact.hash, stretch, isText, finished: known?.finished });
    },
    finished(artifact, base) {
      const known = keptOf(artifact);
      if (known && base === '') return { base, hash: known.hash, size: known.stretch.length };
      return known?.finished?.base === base ? known.finished : undefined;
    },
    finish(artifact, base, bytes) {
      const known = keptOf(artifact);
      if (!known || base === '' || known.finished?.base === base) return;
      hasChanged = true;
      const finished = { base, hash: hashOf(bytes), size: Buffer.byteLength(bytes) };
      kept.set(artifact.route.file, { ...known, finished });
    },
    checked: () => ({ targets, faulty, world }),
    save(memory, fingerprintOf, checked) {
      if (checked && checked.world !== world) hasChanged = true;
      if (!hasChanged) return;
      const outputs: Remembered[] = [];
      for (const [file, { key, artifact }] of memory) {
        const known = keptOf(artifact);
        if (!known || !isSettled(artifact)) continue;
        outputs.push({
          ...known,
          file,
          key,
          url: artifact.route.url,
          source: artifact.source,
          reads: artifact.reads,
          wants: artifact.wants ?? [],
          said: artifact.diagnostics,
          faulty: checked?.faulty.get(file),
        });
      }
      writing(() => {
        for (let isSaved = false, tries = 0; !isSaved && tries < TRIES; tries++) {
          const packed = compacted(present(outputs, store, moved), store, wholeBytes);
          const marks = marksOf(packed, fingerprintOf);
          const packs = new Set(packed.map(({ stretch }) => stretch.pack));
          isSaved = store.save(writeIndex(store.program(), { outputs: packed, marks, checked }), packs);
        }
        hasChanged = false;
      });
    },
    diagnostics: () => said,
  };
}

/** Of an output that nobody has looked at as the checks do now. */
const UNSEEN: FoundIn = { body: undefined, said: undefined, lacking: [] };

const EMPTY: MemoryIndex = { outputs: [], marks: new Map(), checked: undefined };

/** The last run's index, without what lies beyond the end of a pack; where another run has ended meanwhile, that one's. */
function indexOf(store: MemoryStore, say: (diagnostic: Diagnostic) => void): MemoryIndex {
  const text = store.load();
  const index = text === undefined ? EMPTY : readIndex(text, store.program());
  if (typeof index === 'string') {
    say(memoryIgnored(index));
    return EMPTY;
  }
  const sizes = new Map<string, number>();
  const outputs = index.outputs.filter(({ stretch: { pack, at, length } }) => {
    let size = sizes.get(pack);
    if (size === undefined) sizes.set(pack, (size = store.sizeOf(pack)));
    return at + length <= size;
  });
  if (outputs.length < index.outputs.length) {
    if (store.load() !== text) return indexOf(store, say);
    say(memoryIgnored('a part of it is cut off'));
  }
  return { ...index, outputs };
}

/** Whether all of some reads give what they gave. Each read, and each list of them, is looked at once. */
function comparer(index: MemoryIndex, fingerprintOf: FingerprintOf): (reads: readonly Read[]) => boolean {
  const byRead = new Map<Read, boolean>();
  const byList = new Map<readonly Read[], boolean>();
  const isSame = (read: Read): boolean => {
    let same = byRead.get(read);
    if (same === undefined) byRead.set(read, (same = markOf(fingerprintOf(read)) === index.marks.get(read)));
    return same;
  };
  return (reads) => {
    let same = byList.get(reads);
    if (same === undefined) byList.set(reads, (same = reads.every(isSame)));
    return same;
  };
}

function marksOf(outputs: readonly Remembered[], fingerprintOf: FingerprintOf): Map<Read, string> {
  const marks = new Map<Read, string>();
  for (const list of new Set(outputs.map(({ reads }) => reads)))
    for (const read of list) if (!marks.has(read)) marks.set(read, markOf(fingerprintOf(read)));
  return marks;
}

function artifactOf({ file, url, source, hash, stretch, reads, wants, said }: Remembered): Artifact {
  const facts = undefined;
  const made = { route: { file, url }, source, hash, size: stretch.length, reads, diagnostics: said, facts };
  return wants.length > 0 ? { ...made, wants } : made;
}
