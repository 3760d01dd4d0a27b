import { exact } from '../../syntax/exact.ts';
import { type Zone, zoneOf } from '../../syntax/time.ts';
import type { Value } from '../../syntax/value.ts';
import { rubyTime } from './ruby-times.ts';

/**
 * What a plain scalar of YAML 1.1 is to Ruby (Psych 4's `ScalarScanner`), and how YAML 1.2 says the same.
 * `written` is undefined where both read it alike.
 */
export interface RubyScalar {
  readonly value: Value;
  readonly written: string | undefined;
}

const WORDS = /^[^\d.:-]?[A-Za-z_\s!@#$%^&*(){}<>|/\\~;=\u00aa-\uffff]+/;
const TRUE = /^(?:yes|true|on)$/i;
const FALSE = /^(?:no|false|off)$/i;
const CLOCK = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}$/;
const CLOCK_FRACTION = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}\.[0-9_]*$/;
const FLOAT = /^[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][-+][0-9]+)?$/;
/** What Ruby prints of numbers that YAML 1.2 has no plain word for. */
const ODD_FLOATS: ReadonlyMap<string, string> = new Map([
  ['.nan', 'NaN'],
  ['.inf', 'Infinity'],
  ['+.inf', 'Infinity'],
  ['-.inf', '-Infinity'],
]);
const BINARY = /^[-+]?0b[0-1_,]+$/;
const OCTAL = /^[-+]?0[0-7_,]+$/;
const DECIMAL = /^[-+]?(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)$/;
const HEXADECIMAL = /^[-+]?0x[0-9a-fA-F_,]+$/;
/** Texts to Ruby that YAML 1.2 takes for something else. */
const NUMBER_NOW = /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+)$/;

/**
 * Reads a plain scalar as Ruby does. Days and times are texts, as everywhere in wsite: those that Ruby prints.
 * @param zone that of the site; undefined for UTC
 */
export function rubyScalar(source: string, zone?: Zone): RubyScalar {
  if (source === '') return { value: null, written: undefined };
  if (WORDS.test(source)) return wordOf(source);
  const time = rubyTime(source, zone ?? zoneOf('UTC'));
  if (time !== undefined) return { value: time, written: time === source ? undefined : time };
  if (CLOCK.test(source)) return number(clockSeconds(source, Number.parseInt));
  if (CLOCK_FRACTION.test(source)) return number(clockSeconds(source, Number.parseFloat));
  const odd = ODD_FLOATS.get(source.toLowerCase());
  if (odd !== undefined) return { value: odd, written: odd };
  if (FLOAT.test(source) && !/^[-+]?\.$/.test(source)) return floatOf(source);
  const integer = integerOf(source);
  if (integer !== undefined)
    return { value: integer, written: String(integer) === source ? undefined : String(integer) };
  return NUMBER_NOW.test(source) ? { value: source, written: `'${source}'` } : text(source);
}

function wordOf(source: string): RubyScalar {
  if (source.length > 5) return text(source);
  if (source === '~' || /^null$/i.test(source))
    return { value: null, written: /^(?:~|null|Null|NULL)$/.test(source) ? undefined : 'null' };
  const value = TRUE.test(source) ? true : FALSE.test(source) ? false : undefined;
  if (value === undefined) return text(source);
  return { value, written: source.toLowerCase() === String(value) ? undefined : String(value) };
}

function text(source: string): RubyScalar {
  return { value: source, written: undefined };
}

function number(value: number): RubyScalar {
  return { value, written: String(value) };
}

/** `10:30` is 37,800: minutes and seconds count sixty, whatever stands first counts hours. */
function clockSeconds(source: string, parse: (text: string) => number): number {
  return source.split(':').reduce((sum, part, i) => sum + parse(part.replaceAll('_', '')) * 60 ** (2 - i), 0);
}

function floatOf(source: string): RubyScalar {
  const digits = source.replace(/[,_]/g, '').replace(/\.(?=[eE]|$)/, '');
  const value = Number(digits);
  // A number of wsite has no point where nothing follows it; Ruby's has, and prints it.
  if (Number.isSafeInteger(value)) return { value: `${value}.0`, written: `'${value}.0'` };
  return { value, written: digits === source ? undefined : digits };
}

/** One that no number of JavaScript holds is its digits. */
function integerOf(source: string): number | string | undefined {
  const digits = source.replace(/[,_]/g, '');
  const bare = digits.replace(/^[-+]/, '');
  const sign = digits.startsWith('-') ? -1n : 1n;
  const of = (text: string) => {
    const integer = sign * BigInt(text);
    return exact(Number(integer), String(integer));
  };
  if (BINARY.test(source)) return of(bare);
  if (OCTAL.test(source)) return of(`0o${bare}`);
  if (DECIMAL.test(source)) return of(bare);
  if (HEXADECIMAL.test(source)) return of(bare);
  return undefined;
}
