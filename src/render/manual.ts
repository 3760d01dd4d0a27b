import type { ValueMap } from '../syntax/value.ts';
import type { Manual } from './manual-parts.ts';

const PARTS: readonly (keyof Manual)[] = ['settings', 'edition', 'event', 'filters', 'codes'];

let loaded: Manual | undefined;

/** Whether a text may ask for the manual: cheap, and never too little. */
export function asksForManual(text: string): boolean {
  return /\bwsite\b/.test(text);
}

/** Whether it is loaded. */
export function hasManual(): boolean {
  return loaded !== undefined;
}

/** Loads what `wsite` gives to templates, once. */
export async function loadManual(): Promise<void> {
  loaded ??= (await import('./manual-parts.ts')).manual();
}

/**
 * The variable `wsite`: the settings, the fields of data files, the filters and the codes of complaints, for pages of a guide.
 * It is the same for all sites, and another one only with another version of the program, which forgets what it remembers
 * of earlier builds: so it is no read.
 */
export const manualGlobal: ValueMap = Object.freeze(
  PARTS.reduce<object>(
    (map, part) =>
      Object.defineProperty(map, part, {
        enumerable: true,
        get: () => {
          if (!loaded) throw new RangeError('prepare() comes first');
          return loaded[part];
        },
      }),
    Object.create(null) as object,
  ),
) as ValueMap;
