import { holdsItself } from '../../diagnostics/messages/filters.ts';
import { keysOf, type ValueMap } from '../../syntax/value.ts';
import { isSafe, isText, textOf } from './values.ts';

/** Ruby's `==`: lists and maps by what they hold. @throws where that has no end */
export function equals(a: unknown, b: unknown, depth = 0): boolean {
  if (a === b || ((a ?? undefined) === undefined && (b ?? undefined) === undefined)) return true;
  if (isText(a) && isText(b)) return textOf(a) === textOf(b);
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || isSafe(a) || isSafe(b))
    return false;
  if (depth > 100) throw new Error(holdsItself());
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, i) => equals(item, b[i], depth + 1));
  }
  const keys = keysOf(a as ValueMap);
  const same = keys.every((key) => key in b && equals((a as ValueMap)[key], (b as ValueMap)[key], depth + 1));
  return same && keys.length === keysOf(b as ValueMap).length;
}
