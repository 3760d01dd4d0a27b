/** Reading markup by Liquid's strict grammar. What it refuses is read again by the lax rules: see lax.ts. */
export interface Strict {
  /** Whether the next word is of that kind. */
  look(kind: Kind, ahead?: number): boolean;
  /** The next word, if it is of that kind. */
  take(kind: Kind): string | undefined;
  /** The next word, if it is that name. */
  takeName(...names: readonly string[]): string | undefined;
  /** The text of a value. @throws Refused */
  expression(): string;
  /** @throws Refused unless all is read */
  end(): void;
}

type Kind =
  | 'comparison'
  | 'string'
  | 'number'
  | 'id'
  | 'dotdot'
  | '|'
  | '.'
  | ':'
  | ','
  | '['
  | ']'
  | '('
  | ')'
  | '?'
  | '-'
  | 'end';

/** Thrown where the strict grammar does not take a markup. */
export class Refused extends Error {}

interface Word {
  readonly kind: Kind;
  readonly text: string;
}

const WORDS: readonly (readonly [Kind, RegExp])[] = [
  ['comparison', /(?:==|!=|<>|<=?|>=?|contains(?=\s))/y],
  ['string', /'[^']*'/y],
  ['string', /"[^"]*"/y],
  ['number', /-?\d+(?:\.\d+)?/y],
  ['id', /[a-zA-Z_][\w-]*\??/y],
  ['dotdot', /\.\./y],
];
const SPECIAL = '|.:,[]()?-';

/** @throws Refused where a letter begins no word */
export function strictly(markup: string): Strict {
  const words = wordsOf(markup);
  let at = 0;
  const look = (kind: Kind, ahead = 0) => words[at + ahead]?.kind === kind;
  const take = (kind: Kind) => (look(kind) ? words[at++]!.text : undefined);
  const must = (kind: Kind): string => {
    const text = take(kind);
    if (text === undefined) throw new Refused(`expected ${kind}`);
    return text;
  };
  const lookups = (): string => {
    let text = '';
    for (;;) {
      if (take('[') !== undefined) text += `[${expression()}${must(']')}`;
      else if (take('.') !== undefined) text += `.${must('id')}`;
      else return text;
    }
  };
  const expression = (): string => {
    if (look('id')) return take('id')! + lookups();
    if (take('[') !== undefined) return `[${expression()}${must(']')}${lookups()}`;
    if (look('string')) return take('string')!;
    if (look('number')) return take('number')!;
    must('(');
    const first = expression();
    must('dotdot');
    const last = expression();
    must(')');
    return `(${first}..${last})`;
  };
  return {
    look,
    take,
    takeName: (...names) => (look('id') && names.includes(words[at]!.text) ? take('id') : undefined),
    expression,
    end: () => void must('end'),
  };
}

function wordsOf(markup: string): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < markup.length; ) {
    if (/\s/.test(markup.charAt(at))) {
      at++;
      continue;
    }
    const word = wordAt(markup, at);
    words.push(word);
    at += word.text.length;
  }
  return [...words, { kind: 'end', text: '' }];
}

function wordAt(markup: string, at: number): Word {
  for (const [kind, pattern] of WORDS) {
    pattern.lastIndex = at;
    const match = pattern.exec(markup);
    if (match) return { kind, text: match[0] };
  }
  const letter = markup.charAt(at);
  if (!SPECIAL.includes(letter)) throw new Refused(`unexpected ${letter}`);
  return { kind: letter as Kind, text: letter };
}
