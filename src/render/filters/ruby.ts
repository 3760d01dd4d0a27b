import { keysOf, type ValueMap } from '../../syntax/value.ts';
import { equals } from '../template/equals.ts';
import { isForbidden, isInherited } from '../template/names.ts';
import { isSafe, isText } from '../template/values.ts';

/** Liquid's nil: what is null, and what is not there. */
export function isNil(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** A map: also an object of a class, as a site's own code may give one. */
export function isHash(value: unknown): value is ValueMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isSafe(value);
}

/** Whether Liquid's `if` takes a value for true: all but nil and false. */
export function isTruthy(value: unknown): boolean {
  return !isNil(value) && value !== false;
}

/** A value as Ruby's `to_s` has it: nothing for nil, lists and maps as they are inspected. */
export function rubyText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (isNil(value) || typeof value === 'function') return '';
  if (isSafe(value)) return value.val;
  return wholeDocument(value) ?? inspected(value, []);
}

/** A document of a collection as it is published, which is its text to Ruby; undefined for all else. */
function wholeDocument(value: unknown): string | undefined {
  if (!isHash(value) || Object.getOwnPropertyDescriptor(value, 'output')?.get === undefined) return undefined;
  return rubyText((value as ValueMap)['output']);
}

/** A value as Ruby's `inspect` shows it: `["a", {"b"=>1}, nil]`. */
export function inspect(value: unknown): string {
  return inspected(value, []);
}

function inspected(value: unknown, inside: readonly unknown[]): string {
  if (isNil(value)) return 'nil';
  if (isText(value)) return quoted(rubyText(value));
  if (typeof value === 'number') return numberText(value);
  if (typeof value !== 'object') return String(value);
  const list = Array.isArray(value);
  if (inside.includes(value)) return list ? '[...]' : '{...}';
  const within = [...inside, value];
  if (list) return `[${value.map((item) => inspected(item, within)).join(', ')}]`;
  const map = value as ValueMap;
  return `{${keysOf(map)
    .map((key) => `${quoted(key)}=>${inspected(map[key], within)}`)
    .join(', ')}}`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\f': '\\f',
  '\v': '\\v',
  '\b': '\\b',
  '\x07': '\\a',
  '\x1b': '\\e',
};

function quoted(text: string): string {
  const inner = text.replace(
    /["\\]|#(?=[{$@])|\p{C}|[\u2028\u2029]/gu,
    (c) => ESCAPES[c] ?? (c === '#' ? '\\#' : codePoint(c)),
  );
  return `"${inner}"`;
}

function codePoint(c: string): string {
  const hex = c.codePointAt(0)!.toString(16).toUpperCase();
  if (hex === '7F') return '\\x7F';
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}

/** A number as Ruby prints it. */
export function numberText(value: number): string {
  if (Object.is(value, -0)) return '0';
  const text = String(value);
  if (Number.isInteger(value) || !Number.isFinite(value) || Math.abs(value) >= 1e-4) return text;
  const [mantissa = '', exponent = ''] = value.toExponential().split('e-');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}e-${exponent.padStart(2, '0')}`;
}

/** What Liquid's list filters go over: a list with the lists in it laid flat, a lone value as a list of it, nothing for nil. */
export function itemsOf(value: unknown): unknown[] {
  if (Array.isArray(value))
    return value.some(Array.isArray) ? (value.flat(Number.POSITIVE_INFINITY) as unknown[]) : [...value];
  return isNil(value) ? [] : [value];
}

/** The value of a map's own key, or one of its class; keys that lead to code are nothing. */
export function fieldOf(map: ValueMap, key: string): unknown {
  if (isForbidden(key)) return undefined;
  const found: unknown = map[key];
  return isInherited(key) && found === Object.prototype[key as 'toString'] ? undefined : found;
}

/** The order of two texts by their code points, as of their bytes in UTF-8. */
export function compareTexts(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1;
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** Ruby's `<=>`: undefined where two values have no order between them. */
export function compare(a: unknown, b: unknown): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (isText(a) && isText(b)) return compareTexts(rubyText(a), rubyText(b));
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b);
  return equals(a, b) ? 0 : undefined;
}

function compareLists(a: readonly unknown[], b: readonly unknown[]): number | undefined {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compare(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
