import type { Diagnostic } from './diagnostic.ts';

/** A wish that a complaint be not said. */
export interface Silence {
  readonly code: string;
  /** Paths of files, folders (`content/2019/`) or patterns with `*` and `**`; empty for all. */
  readonly paths: readonly string[];
}

/** Silences at work: they note which of them had something to silence. */
export interface Silences<T extends Silence> {
  /**
   * Whether a complaint is not to be said; errors always are.
   * @param page source of the page that it was found on, where it is about one
   */
  silenced(diagnostic: Diagnostic, page: string | undefined): boolean;
  /** Those that nothing was silenced by. */
  unused(): readonly T[];
}

export function silencing<T extends Silence>(wishes: readonly T[]): Silences<T> {
  const used = new Set<T>();
  const byCode = new Map<string, { readonly wish: T; readonly fits: (path: string) => boolean }[]>();
  for (const wish of wishes) {
    const row = { wish, fits: fitting(wish.paths) };
    byCode.set(wish.code, [...(byCode.get(wish.code) ?? []), row]);
  }
  return {
    silenced({ code, severity, place, page: made }, page) {
      const paths = [place?.path, page ?? made].filter((path) => path !== undefined);
      if (severity === 'error') return false;
      const found = (byCode.get(code) ?? []).filter(({ fits }) => paths.length === 0 || paths.some(fits));
      for (const { wish } of found) used.add(wish);
      return found.length > 0;
    },
    unused: () => wishes.filter((wish) => !used.has(wish)),
  };
}

function fitting(paths: readonly string[]): (path: string) => boolean {
  if (paths.length === 0) return () => true;
  const patterns = paths.map(patternOf);
  return (path) => patterns.some((pattern) => pattern.test(path));
}

/** A file, all below a folder, or what a pattern says: `*` within a name, `**` over folders. */
function patternOf(path: string): RegExp {
  const plain = path.replace(/^\.?\//, '').replace(/\/+$/, '');
  const source = plain
    .split(/(\*\*\/?|\*)/)
    .map((part) =>
      part.startsWith('**') ? '.*' : part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'),
    )
    .join('');
  return new RegExp(`^${source}(?:/|$)`);
}
