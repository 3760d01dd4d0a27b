import { NotReady } from '../model/not-ready.ts';

/** Makes something; where more must be loaded for it, loads that and makes it once more. @throws NotReady where that does not help */
export async function readied<T>(load: () => Promise<void>, make: () => T | Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof NotReady)) throw error;
  }
  await load();
  return make();
}
