import { cannotSelect } from '../../diagnostics/messages/filters.ts';
import { isText } from '../template/values.ts';
import { described } from './arguments.ts';
import { fieldOf, isHash, isNil, numberText, rubyText } from './ruby.ts';

/**
 * Ruby's `item[key]`: a map's value; the key itself where a text holds it, else nothing.
 * @throws where an item has no members at all
 */
export function selected(item: unknown, key: string): unknown {
  if (isHash(item)) return fieldOf(item, key);
  if (isText(item)) return rubyText(item).includes(key) ? key : undefined;
  throw new Error(cannotSelect(key, described(item)));
}

/** A property of an item by the rules of Jekyll's `where`, `sort` and `group_by`: `a.b.c` leads on into maps within. */
export function propertyOf(item: unknown, path: string): unknown {
  if (!path.includes('.')) return selected(item, path);
  let value: unknown = item;
  for (const key of path.split('.')) {
    if (isNil(value) || typeof value === 'boolean') return undefined;
    value = selected(value, key);
  }
  return value;
}

const INTEGER_LIKE = /^\s*-?\d+\s*$/;
const FLOAT_LIKE = /^\s*-?(?:\d+\.?\d*|\.\d+)\s*$/;

/** A property to be sorted by: text that looks like a number is one. */
export function sortKey(item: unknown, path: string): unknown {
  const value = propertyOf(item, path);
  return isText(value) && FLOAT_LIKE.test(rubyText(value)) ? Number(rubyText(value)) : value;
}

/** A property as the text that `where` and `group_by` compare: `05` counts as `5`, `1.50` as `1.5`. */
export function comparedText(value: unknown): string {
  const text = rubyText(value);
  if (!isText(value) || !FLOAT_LIKE.test(text)) return text;
  if (INTEGER_LIKE.test(text)) return String(BigInt(text.trim()));
  const number = Number(text);
  return Number.isInteger(number) ? number.toFixed(1) : numberText(number);
}
