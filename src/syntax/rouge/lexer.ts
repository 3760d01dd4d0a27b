/** Takes a piece of code and its kind: the class by which rouge marks it, empty for plain text. */
export type Emit = (kind: string, text: string) => void;

/** Cuts code into pieces. It remembers between two texts where it stood, until it is reset. */
export interface Lexer {
  reset(): void;
  lex(text: string, emit: Emit): void;
}

/**
 * Where to go: a state to enter, `^` to leave one (`^^` two), `+` to enter the present one again, `=state` to change to
 * another, `!` to begin anew.
 */
type Step = string;

/** What is done where a rule fits, beyond a kind and a step. */
export interface Lexing {
  /** Emits the text that fitted, or another one (nothing where that is undefined). */
  token(kind: string, ...text: readonly [] | readonly [string | undefined]): void;
  /** Emits the groups of the match, each as its kind. */
  groups(...kinds: string[]): void;
  next(step: Step): void;
  /** Enters a state that has no name. */
  enter(rules: Rules): void;
  /** Whether a state is the present one. */
  isIn(state: string): boolean;
  /** Hands what fitted, or another text, to a lexer where it stood. */
  delegate(lexer: Lexer, text?: string): void;
  /** Hands it to a fresh lexer of the same language. */
  recurse(text?: string): void;
}

type Action = (at: Lexing, match: RegExpExecArray) => void;

/**
 * The rules of another state, by its name; or what fits (with `^` and `$` at ends of lines, in Ruby's meaning), and what
 * to emit: a kind for all of it, one for each group, nothing, or what an action does.
 */
type Rule =
  | string
  | readonly [
      fits: RegExp,
      kinds: string | readonly string[] | Action | null,
      steps?: Step | readonly Step[],
    ];

export type Rules = readonly Rule[];
export type States = Readonly<Record<string, Rules>>;

/** Words as a set. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** The kind of the first set that has a word. */
export function kindOf(
  word: string,
  other: string,
  ...kinds: readonly (readonly [ReadonlySet<string>, string])[]
): string {
  return kinds.find(([set]) => set.has(word))?.[1] ?? other;
}

/** How often rules may fit nothing before what fits is left to other rules (rouge's own number). */
const MOST_EMPTY = 5;

interface Compiled {
  readonly name: string | undefined;
  readonly rules: Rules;
  /** What fits, by the place of the rule. */
  readonly fits: readonly RegExp[];
}

/**
 * A lexer by rules, as rouge's RegexLexer: the first rule of the present state that fits is followed; where none does, one
 * character is an error. It begins in the state `root`.
 * @param again a fresh lexer of the language; @param start what is done at the beginning
 */
export function regexLexer(states: States, again: () => Lexer, start?: (at: Lexing) => void): Lexer {
  let stack: Compiled[] = [];
  let emit: Emit = () => undefined;
  let match: RegExpExecArray | undefined;
  let empty = 0;
  const stateOf = (name: string): Compiled => {
    const rules = states[name];
    if (!rules) throw new RangeError(`no state ${name}`);
    return compiled(rules, name);
  };
  const steps: Record<string, (step: Step) => unknown> = {
    '^': (step) => {
      stack.length = Math.max(0, stack.length - step.length);
    },
    '+': () => stack.push(stack.at(-1)!),
    '!': () => (stack = [stateOf('root')]),
    '=': (step) => (stack[stack.length - 1] = stateOf(step.slice(1))),
  };
  const at: Lexing = {
    token: (kind, ...text) => emit(kind, (text.length === 0 ? match![0] : text[0]) ?? ''),
    groups: (...kinds) => {
      for (const [i, kind] of kinds.entries()) emit(kind, match![i + 1] ?? '');
    },
    next: (step) => void (steps[step[0]!] ?? (() => stack.push(stateOf(step))))(step),
    enter: (rules) => void stack.push(compiled(rules)),
    isIn: (name) => stack.at(-1)?.name === name,
    delegate: (lexer, text = match![0]) => {
      const outer = match;
      lexer.lex(text, emit);
      match = outer;
    },
    recurse: (text) => {
      const lexer = again();
      lexer.reset();
      at.delegate(lexer, text);
    },
  };
  const follow = ([, kinds, next]: Exclude<Rule, string>): void => {
    if (typeof kinds === 'function') kinds(at, match!);
    else if (typeof kinds === 'string') emit(kinds, match![0]);
    else if (kinds) at.groups(...kinds);
    if (typeof next === 'string') at.next(next);
    else if (next) for (const step of next) at.next(step);
  };
  /** How far the first rule that fits goes; undefined where none does. */
  const step = (state: Compiled, rest: string, isLineStart: boolean): number | undefined => {
    for (const [i, rule] of state.rules.entries()) {
      if (typeof rule === 'string') {
        const length = step(stateOf(rule), rest, isLineStart);
        if (length !== undefined) return length;
        continue;
      }
      if (!isLineStart && rule[0].source[0] === '^') continue;
      const fits = state.fits[i]!;
      fits.lastIndex = 0;
      const found = fits.exec(rest);
      if (!found) continue;
      match = found;
      follow(rule);
      const { length } = found[0];
      empty = length === 0 ? empty + 1 : 0;
      return empty > MOST_EMPTY ? undefined : length;
    }
    return undefined;
  };
  const lexer: Lexer = {
    reset() {
      stack = [stateOf('root')];
      start?.(at);
    },
    lex(text, out) {
      const joined = joining(out);
      emit = joined.emit;
      empty = 0;
      for (let pos = 0; pos < text.length; ) {
        const isLineStart = pos === 0 || text[pos - 1] === '\n';
        const length = step(stack.at(-1) ?? stateOf('root'), text.slice(pos), isLineStart);
        if (length !== undefined) {
          pos += length;
          continue;
        }
        const character = String.fromCodePoint(text.codePointAt(pos)!);
        emit('err', character);
        pos += character.length;
      }
      joined.end();
    },
  };
  return lexer;
}

/** Joins neighbours of one kind, as long as they come by `emit`. */
export function joining(out: Emit): { readonly emit: Emit; readonly end: () => void } {
  let [last, held] = ['', ''];
  const end = () => {
    if (held !== '') out(last, held);
    held = '';
  };
  const emit: Emit = (kind, text) => {
    if (text === '') return;
    if (kind !== last) end();
    last = kind;
    held += text;
  };
  return { emit, end };
}

const known = new WeakMap<Rules, Compiled>();

function compiled(rules: Rules, name?: string): Compiled {
  let state = known.get(rules);
  if (!state) {
    state = {
      name,
      rules,
      fits: rules.map((rule) => (typeof rule === 'string' ? NEVER : rubyPattern(rule[0]))),
    };
    known.set(rules, state);
  }
  return state;
}

const NEVER = /(?!)/y;
const patterns = new Map<string, RegExp>();

const WORD = '[\\p{L}\\p{M}\\p{N}\\p{Pc}]';
const EDGE = `(?:(?<=${WORD})(?!${WORD})|(?<!${WORD})(?=${WORD}))`;

/** A pattern that fits at one place only, where `^ $ . \s \b` are Ruby's. */
function rubyPattern({ source, flags }: RegExp): RegExp {
  const key = `${flags}/${source}`;
  let pattern = patterns.get(key);
  if (!pattern) {
    const dot = flags.includes('s') ? '.' : '[^\\n]';
    let isSet = false;
    const ruby = source.replace(/\\(?:u\{[^}]*\}|[pP]\{[^}]*\}|[\s\S])|[[\].]/g, (part) => {
      if (part === '[') isSet = true;
      else if (part === ']') isSet = false;
      else if (part === '\\s') return isSet ? '\\t-\\r ' : '[\\t-\\r ]';
      else if (part === '\\S') return isSet ? '\\0-\\x08\\x0e-\\x1f!-\\u{10ffff}' : '[^\\t-\\r ]';
      else if (part === '.' && !isSet) return dot;
      else if (part === '\\b') return EDGE;
      return part;
    });
    pattern = new RegExp(ruby, `my${flags.replace(/[gmuy]/g, '')}u`);
    patterns.set(key, pattern);
  }
  return pattern;
}
