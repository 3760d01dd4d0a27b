import { equals } from './equals.ts';
import { isIn } from './values.ts';

/** The same where files are not strict, as Liquid's `contains`: nothing is in anything, and nothing in a number; maps are equal that hold the same. */
export function isInLax(key: unknown, value: unknown): boolean {
  if (key === undefined || key === null || typeof value === 'number' || value === true) return false;
  if (isIn(key, value)) return true;
  return typeof key === 'object' && Array.isArray(value) && value.some((item) => equals(item, key));
}
