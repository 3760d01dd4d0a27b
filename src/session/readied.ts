import { NotReady } from '../model/not-ready.ts';

/** So often there may be something else that lacks. */
const MOST = 100;

/** Makes something; where more must be loaded for it, loads that and makes it once more. @throws NotReady where that does not help */
export async function readied<T>(load: () => Promise<void>, make: () => T | Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await make();
    } catch (error) {
      if (!(error instanceof NotReady) || tries === MOST) throw error;
    }
    await load();
  }
}

/**
 * Makes one thing after the other; those that wait for something come last.
 * @param make what it returns is waited for before the next one, where there is something to wait for
 */
export async function inTurn<T>(
  load: () => Promise<void>,
  things: Iterable<T>,
  make: (thing: T) => Promise<unknown> | undefined,
): Promise<void> {
  const late: T[] = [];
  for (const thing of things) {
    try {
      await make(thing);
    } catch (error) {
      if (!(error instanceof NotReady)) throw error;
      late.push(thing);
    }
  }
  for (const thing of late) await readied(load, () => make(thing));
}
