/** Writes that go on while the program does something else. */
export interface WritesUnderWay {
  /** How many have not ended. */
  count(): number;
  /** Counts one in. @param fault what its failure is called; the first failure is told */
  add(write: Promise<void>, fault: (error: unknown) => unknown): void;
  /** Resolves when there is room for more; undefined where there is. Rejects where one has failed. */
  room(): Promise<void> | undefined;
  /** Resolves when all have ended. Rejects where one has failed. */
  all(): Promise<void>;
}

/** So many at once: what waits to be written is held in memory. */
const MANY = 64;

export function writesUnderWay(): WritesUnderWay {
  let count = 0;
  let failure: (() => unknown) | undefined;
  const waiting = new Map<() => void, number>();
  const end = (): void => {
    count--;
    for (const [go, most] of waiting) {
      if (count > most) continue;
      waiting.delete(go);
      go();
    }
  };
  const downTo = async (most: number): Promise<void> => {
    if (count > most) await new Promise<void>((go) => waiting.set(go, most));
    if (failure) throw failure();
  };
  return {
    count: () => count,
    add(write, fault) {
      count++;
      write.then(end, (error: unknown) => {
        failure ??= () => fault(error);
        end();
      });
    },
    room: () => (count < MANY && !failure ? undefined : downTo(MANY / 2)),
    all: () => downTo(0),
  };
}
