import { finishedCopy, type Publishing, unreadCopy } from '../assets/copy.ts';
import type { ImageWant } from '../model/image.ts';
import type { Artifact, Job, Produced } from '../model/plan.ts';
import type { OutputTransaction } from '../model/ports.ts';
import type { PersistentMemory } from '../plan/persistent.ts';
import { type Cargo, sheetWants, shipmentOf } from './shipping.ts';

/** How a site leaves for the output folder. */
export interface CommitOptions {
  readonly force: boolean;
  /** Make the quick checks too, in a session with facts. */
  readonly checks?: boolean;
  readonly step?: (done: number, of: number) => void;
}

/** Lets outputs leave for the output folder, one by one. */
export interface Sink {
  /** Whether nothing so far has an error; once something has, nothing leaves. */
  isFine(): boolean;
  /** Makes an output, or takes what was made of it, and lets it leave. Resolves when more may; undefined where it may at once. */
  put(file: string): Promise<unknown> | undefined;
  /** An output that stands where it belongs, as it would be made: nothing of it is made or read. Undefined: it must be put. */
  standing(job: Job): Artifact | undefined;
}

export interface SinkOptions extends Omit<Cargo, 'make' | 'published'> {
  /** Whether the site itself has no error. */
  readonly fine: boolean;
  /** What is known of an output and still holds. */
  readonly fresh: (file: string) => Artifact | undefined;
  readonly produce: (file: string) => Produced;
  readonly persistent: PersistentMemory | undefined;
  readonly transaction: OutputTransaction;
  readonly images: Publishing;
  /** Makes variants of images; what is found to be none is read anew. */
  readonly makeImages: (wants: readonly ImageWant[]) => Promise<unknown>;
}

/** A sink for what a site holds now. Names with a hash follow what sheets say, so their images are made first. */
export async function openSink(options: SinkOptions): Promise<Sink> {
  const { jobs, fresh, produce, persistent, transaction, images } = options;
  let { fine } = options;
  /** What was made to get the shipment ready, as long as it holds: it is not read back from the memory. */
  const early = new Map<string, Produced>();
  const make = (file: string): Produced => {
    const before = fresh(file);
    const known = early.get(file);
    if (known && known.artifact === before) return known;
    const produced = produce(file);
    const { artifact, content } = produced;
    if (artifact !== before && content !== undefined && jobs.get(file)!.kind !== 'copy')
      persistent?.keep(artifact, content);
    return produced;
  };
  const makeEarly = (file: string): Produced => {
    const produced = make(file);
    early.set(file, produced);
    return produced;
  };
  if (fine) await options.makeImages(sheetWants(jobs, makeEarly));
  const shipment = await shipmentOf({
    ...options,
    make: makeEarly,
    published: (entry) => images.published(entry),
  });
  return {
    isFine: () => fine,
    put(file) {
      const { artifact, content, facts } = make(file);
      fine &&= !artifact.diagnostics.some(({ severity }) => severity === 'error');
      if (content === undefined || !fine) return undefined;
      const bytes = shipment.bytesOf(file, content, facts);
      const key = shipment.keyOf(file);
      if (key !== undefined) persistent?.finish(artifact, key, bytes);
      const leaving = shipment.filesOf(file).map((name) => transaction.send(name, bytes));
      return leaving.some((one) => one !== undefined) ? Promise.all(leaving) : undefined;
    },
    standing(job) {
      const key = shipment.keyOf(job.file);
      if (key === undefined) return undefined;
      const copied = job.kind === 'copy' ? finishedCopy(job, key, images) : undefined;
      const known = job.kind !== 'copy' ? fresh(job.file) : copied && unreadCopy(job, copied);
      const finished = copied ?? (known && persistent?.finished(known, key));
      if (!finished) return undefined;
      const { hash, size } = finished;
      return shipment.filesOf(job.file).every((file) => transaction.has(file, hash, size))
        ? known
        : undefined;
    },
  };
}
