import type { BodyDialect, BodyRow, BodyThread, MadeBody } from '../model/body-thread.ts';

/** How far ahead bodies are begun, in characters that wait: enough that the thread never waits, few enough to die young. */
const WINDOW = 400_000;
/** So many characters are given to the thread at once: each time it may have to be woken. */
const BATCH = 32_000;

/** How pages are made in two steps, between which their bodies become HTML. */
export interface Steps<Job, Begun, Ready> {
  /** The first step; undefined where it fails, and all is to be done at once, later. */
  begin(job: Job): Begun | undefined;
  textOf(begun: Begun): string;
  /** @param html of the body; left out, it is to be made here */
  end(begun: Begun, html?: string): Ready;
}

/** Makes bodies of pages ahead, on another thread and on this one, as both have time. */
export interface BodiesAhead<Job, Ready> {
  /**
   * Gives jobs in their order, and goes ahead of them; after the last one, or where it is left, nothing is ahead any more.
   * @param lengthOf a job's body, about, in characters; 0 where it is not for the thread
   */
  inTurn(jobs: readonly Job[], lengthOf: (job: Job) => number, dialect: BodyDialect): Iterable<Job>;
  /** What has become of a job's body, which is made at once where it must be; undefined where nothing was begun. */
  take(job: Job): Ready | undefined;
}

interface Item<Begun, Ready> {
  readonly body: number;
  readonly begun: Begun;
  readonly length: number;
  /** What the thread has made of it. */
  made: MadeBody | undefined;
  /** What was made of it here. */
  ready: Ready | undefined;
}

/** Bodies ahead by a thread. */
export function bodiesAhead<Job, Begun, Ready>(
  thread: BodyThread,
  { begin, textOf, end }: Steps<Job, Begun, Ready>,
): BodiesAhead<Job, Ready> {
  type Waiting = Item<Begun, Ready>;
  let row: BodyRow | undefined;
  const waiting = new Map<Job, Waiting>();
  const byBody = new Map<number, Waiting>();
  let ahead = 0;
  let count = 0;

  const remove = (job: Job): void => {
    const item = waiting.get(job);
    if (!item) return;
    waiting.delete(job);
    byBody.delete(item.body);
    ahead -= item.length;
  };

  const collect = (): void => {
    for (const made of row?.made() ?? []) {
      const item = byBody.get(made.body);
      if (item) item.made = made;
    }
  };

  /** The thread has this one in hand: meanwhile the next one that it has not is made here. */
  const makeAnother = (): boolean => {
    for (const item of waiting.values()) {
      if (item.made || item.ready || !row?.takeBack(item.body)) continue;
      item.ready = end(item.begun);
      return true;
    }
    return false;
  };

  /** Begins jobs until enough are ahead. @returns where the next one is */
  const goAhead = (jobs: readonly Job[], from: number, lengthOf: (job: Job) => number): number => {
    let next = from;
    let texts: string[] = [];
    let given = 0;
    const give = () => {
      if (texts.length > 0) row?.give(texts);
      texts = [];
      given = 0;
    };
    for (; next < jobs.length && ahead < WINDOW; next++) {
      const job = jobs[next]!;
      const begun = lengthOf(job) > 0 ? begin(job) : undefined;
      if (begun === undefined) continue;
      const text = textOf(begun);
      const item: Waiting = {
        ...{ body: count++, begun, length: text.length },
        ...{ made: undefined, ready: undefined },
      };
      waiting.set(job, item);
      byBody.set(item.body, item);
      ahead += text.length;
      given += text.length;
      if (texts.push(text) && given >= BATCH) give();
    }
    give();
    return next;
  };

  return {
    *inTurn(jobs, lengthOf, dialect) {
      if (jobs.reduce((sum, job) => sum + lengthOf(job), 0) < thread.enough) {
        thread.end();
        yield* jobs;
        return;
      }
      row = thread.open(dialect, jobs.length);
      let next = 0;
      try {
        for (const job of jobs) {
          if (ahead <= WINDOW - BATCH) next = goAhead(jobs, next, lengthOf);
          yield job;
          remove(job);
        }
      } finally {
        row.close();
        row = undefined;
        waiting.clear();
        byBody.clear();
        ahead = 0;
        count = 0;
      }
    },
    take(job) {
      const item = waiting.get(job);
      if (!item) return undefined;
      collect();
      if (!item.ready && !item.made && !row?.takeBack(item.body))
        while (!item.made && makeAnother()) collect();
      remove(job);
      return item.ready ?? end(item.begun, item.made?.html);
    },
  };
}
