import { minify_sync } from 'terser';

/** Why a script could not be read; lines and columns from 1. */
export interface JsFault {
  readonly line: number;
  readonly column: number;
  /** In words. */
  readonly what: string;
}

/**
 * A script (ECMAScript, classic or module) made short by Terser: no comment but licences, local names of few letters.
 * Nothing is computed ahead or put in another form: that would save some hundredths more, at twice the time and some risk.
 * Names that other scripts can see stay. What points to a source map goes, since the map would no longer fit.
 */
export function minifyJs(js: string): string | JsFault {
  const classic = attempt(js, false);
  if (typeof classic === 'string') return classic;
  const module = attempt(js, true);
  return typeof module === 'string' ? module : classic;
}

function attempt(js: string, module: boolean): string | JsFault {
  try {
    return minify_sync(js, { module, compress: false, format: { comments: 'some' } }).code ?? '';
  } catch (error) {
    const { line, col, message } = error as { line?: unknown; col?: unknown; message?: unknown };
    const isPlaced = typeof line === 'number' && typeof col === 'number';
    return { line: isPlaced ? line : 1, column: isPlaced ? col + 1 : 1, what: String(message) };
  }
}
