import { notCallable, undefinedResult } from '../../diagnostics/messages/template.ts';
import { complaint } from './complaint.ts';
import { keywordsOf } from './keywords.ts';
import type { Running } from './language.ts';
import type { Variables } from './unit.ts';
import { kindOf, lookUp, type SafeText, safeText, textOf } from './values.ts';

const LONGEST = 1_000_000;
const GROWING = new Set(['repeat', 'padStart', 'padEnd']);

type Callable = (...args: unknown[]) => unknown;

/** Calls a value of the template; `at` comes last so that the place is set after the arguments have run. */
export function call(
  running: Running,
  callee: unknown,
  name: string,
  args: readonly unknown[],
  at: number,
): unknown {
  void at;
  return callable(callee, name).apply(running.here, args as unknown[]);
}

/** Calls a member of a value, `title.toUpperCase()`. */
export function callMember(
  value: unknown,
  key: unknown,
  name: string,
  args: readonly unknown[],
  at: number,
): unknown {
  void at;
  const member = textOf(key);
  const found = lookUp(value, member);
  if (GROWING.has(member) && !(Number(args[0]) <= LONGEST))
    throw new Error(`${member} is limited to ${LONGEST} letters`);
  return callable(found, name).apply(value, args as unknown[]);
}

/** The value, once the place is set: for arguments that set places of their own. */
export function put(value: unknown, at: number): unknown {
  void at;
  return value;
}

function callable(value: unknown, name: string): Callable {
  if (typeof value === 'function') return value as Callable;
  throw complaint((where) =>
    value === undefined ? undefinedResult(where, `\`${name}\``) : notCallable(where, name, kindOf(value)),
  );
}

/** What a macro's compiled body takes: the positional arguments, and the named ones. */
export type MacroBody = (args: readonly unknown[], named: Variables) => string;

/**
 * A macro as a function, with Nunjucks' rules: more positional arguments than names fill the named ones in turn, a
 * positional one may be given by name. One that prints nothing gives an empty text, which is false.
 * @param names of the positional arguments; @param optional names of those with a default
 */
export function macro(
  names: readonly string[],
  optional: readonly string[],
  body: MacroBody,
): (...args: unknown[]) => SafeText | '' {
  return (...args) => {
    const given = keywordsOf(args);
    if (!given && args.length === names.length) return printed(body(args, NOTHING));
    const positional = given ? args.slice(0, -1) : args;
    const named: Variables = Object.assign(Object.create(null) as Variables, given);
    const own = positional.slice(0, names.length);
    for (const [i, value] of positional.slice(names.length).entries()) {
      const name = optional[i];
      if (name !== undefined) named[name] = value;
    }
    for (const name of names.slice(own.length)) {
      own.push(named[name]);
      delete named[name];
    }
    return printed(body(own, named));
  };
}

/** What prints nothing is nothing, so that `if` may ask. */
function printed(text: string): SafeText | '' {
  return text === '' ? '' : safeText(text);
}

const NOTHING: Variables = Object.freeze(Object.create(null) as Variables);
