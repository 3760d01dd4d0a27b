import { unprintable } from '../../diagnostics/messages/template.ts';
import { keysOf, type ValueMap } from '../../syntax/value.ts';
import { complaint } from './complaint.ts';
import { isForbidden, isInherited } from './names.ts';
import { SafeString } from './nunjucks.ts';

/** Text that is printed as it is, whatever `autoescape` says. */
export type SafeText = InstanceType<typeof SafeString>;

/** Marks text as safe: it will not be escaped when printed. */
export function safeText(text: string): SafeText {
  return new SafeString(text);
}

export function isSafe(value: unknown): value is SafeText {
  return value instanceof SafeString;
}

export function isText(value: unknown): value is string | SafeText {
  return typeof value === 'string' || isSafe(value);
}

/** A map, as templates see one: an object that is no list, no safe text, and not made by a class. */
export function isPlainMap(value: unknown): value is ValueMap {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** "a list", "a map", …: what a value is, in an author's words. */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (isText(value)) return 'a text';
  if (typeof value === 'number') return 'a number';
  if (typeof value === 'boolean') return value ? '`true`' : '`false`';
  return typeof value === 'function' ? 'a function' : 'a map';
}

/** The text of a value as Nunjucks prints it: lists joined by commas, nothing for null. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null || typeof value === 'function') return '';
  if (Array.isArray(value)) return value.map(textOf).join(',');
  if (isSafe(value)) return value.val;
  return isPlainMap(value) ? '[object Object]' : String(value);
}

const SPECIAL = /[&"'<>\\]/;
const SPECIALS = /[&"'<>\\]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
  '\\': '&#92;',
};

/** Escapes text for HTML as Nunjucks does. */
export function escapeText(text: string): string {
  return SPECIAL.test(text) ? text.replace(SPECIALS, (c) => ENTITIES[c] as string) : text;
}

/** Prints a value into the output; `at` is the place of the tag. */
export type Printer = (value: unknown, at: number) => string;

export const printEscaped: Printer = (value) => {
  if (typeof value === 'string') return SPECIAL.test(value) ? escapeText(value) : value;
  return isSafe(value) ? value.val : escapeText(textOf(value));
};

export const printPlain: Printer = (value) => (typeof value === 'string' ? value : textOf(value));

function refusing(print: Printer): Printer {
  return (value, at) => {
    if (typeof value === 'function' || (typeof value === 'object' && isPlainMap(value))) {
      throw complaint((spot) => unprintable(spot, kindOf(value)), at);
    }
    return print(value, at);
  };
}

/** As printEscaped; a map or a function is a mistake that is reported. */
export const printEscapedStrict = refusing(printEscaped);

export const printPlainStrict = refusing(printPlain);

/** `.size`, `.first`, `.last` where a value has no such key; undefined where they mean nothing. */
export function virtualMember(value: unknown, key: string): unknown {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) {
    if (key === 'size') return value.length;
    return key === 'first' ? value[0] : key === 'last' ? value[value.length - 1] : undefined;
  }
  if (isText(value)) return key === 'size' ? value.length : undefined;
  if (!isPlainMap(value)) return (value as Record<string, unknown>)[key];
  if (key in value) return value[key];
  const keys = keysOf(value);
  if (key === 'size') return keys.length;
  const first = keys[0];
  return key === 'first' && first !== undefined ? [first, value[first]] : undefined;
}

/**
 * A member of a value by a key that was computed: own and harmless keys only, lists from behind by negative numbers.
 * The key is turned to text once, so that no object can be two things to the check and to the look-up.
 */
export function lookUp(value: unknown, key: unknown): unknown {
  if (value === undefined || value === null || typeof value === 'function') return undefined;
  if (typeof key === 'number') {
    const list = isSafe(value) ? value.val : (value as Record<number, unknown> & { length?: number });
    return key < 0 && (Array.isArray(list) || typeof list === 'string')
      ? list[list.length + key]
      : list[key as 0];
  }
  const name = textOf(key);
  if (isForbidden(name)) return undefined;
  const found = (value as Record<string, unknown>)[name];
  if (found === undefined || found === null) return virtualMember(value, name) ?? found;
  if (isInherited(name) && found === Object.prototype[name as 'toString']) return undefined;
  return found;
}

/** The same as Liquid has it: a text has no letters by number. */
export function lookUpLiquid(value: unknown, key: unknown): unknown {
  return typeof key === 'number' && isText(value) ? undefined : lookUp(value, key);
}

/** `a == b` as JavaScript has it, but that a map is equal to nothing but itself (having no prototype it has no text). */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  try {
    // biome-ignore lint/suspicious/noDoubleEquals: the template's `==`
    return a == b;
  } catch {
    return false;
  }
}

/** `a === b` as Liquid has `==`: text is compared as text, safe or not, and nothing is nothing. */
export function exactly(a: unknown, b: unknown): boolean {
  return (isSafe(a) ? a.val : (a ?? undefined)) === (isSafe(b) ? b.val : (b ?? undefined));
}

/** `key in value`: over nothing it is false. */
export function isIn(key: unknown, value: unknown): boolean {
  if (value === undefined || value === null || value === false) return false;
  if (Array.isArray(value)) return value.includes(key);
  if (isText(value)) return key !== undefined && key !== null && textOf(value).includes(textOf(key));
  if (value instanceof Map || value instanceof Set) return value.has(key);
  if (typeof value === 'object') return Object.hasOwn(value, textOf(key));
  throw new Error(`\`in\` needs a list, a map or a text, and this is ${kindOf(value)}`);
}

/** `value[start:stop:step]`, as Python has it; a text gives a text. */
export function slice(value: unknown, start: unknown, stop: unknown, step: unknown): unknown {
  if (value === undefined || value === null) return [];
  const list: string | readonly unknown[] = isText(value) ? textOf(value) : Array.isArray(value) ? value : [];
  const by = Number(step ?? 1) || 1;
  const bound = (given: unknown, other: number): number => {
    if (given === undefined || given === null) return other;
    const at = Number(given) < 0 ? Number(given) + list.length : Number(given);
    return by > 0 ? Math.min(Math.max(at, 0), list.length) : Math.min(Math.max(at, -1), list.length - 1);
  };
  const from = bound(start, by > 0 ? 0 : list.length - 1);
  const to = bound(stop, by > 0 ? list.length : -1);
  const out: unknown[] = [];
  for (let i = from; by > 0 ? i < to : i > to; i += by) out.push(list[i]);
  return typeof list === 'string' ? out.join('') : out;
}

/** What a loop goes over: a list as it is, a map as pairs in its author's order, a text once, nothing for nothing. */
export function listOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (value === undefined || value === null || value === '' || value === false) return [];
  if (isText(value)) return [value];
  if (isPlainMap(value)) return keysOf(value).map((key) => [key, value[key]]);
  if (typeof value !== 'object') return undefined;
  if (Symbol.iterator in value) return Array.from(value as Iterable<unknown>);
  return Object.entries(value);
}
