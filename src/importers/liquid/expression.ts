/** A value as Liquid writes it. */
export type Expression =
  | { readonly kind: 'nil' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** The words `blank` and `empty`: texts of no length, but in comparisons. */
  | { readonly kind: 'word'; readonly word: 'blank' | 'empty' }
  | { readonly kind: 'text'; readonly text: string; readonly quote: string }
  | { readonly kind: 'integer'; readonly value: number }
  | { readonly kind: 'float'; readonly text: string }
  | { readonly kind: 'range'; readonly from: Expression; readonly to: Expression }
  | Lookup;

export interface Lookup {
  readonly kind: 'lookup';
  /** A variable's name, or what gives it. */
  readonly name: string | Expression;
  readonly steps: readonly Step[];
}

/** `.name`, or `[expression]`. */
export type Step = string | Expression;

const INTEGER = /^-?\d+$/;
const FLOAT = /^-?\d[\d.]+$/;
const RANGE = /^\(\s*(\S+?)\s*\.\.\s*(\S+)\s*\)$/;

/** Reads a value by the rule of Ruby's `Liquid::Expression.parse`, which takes any text. */
export function parseExpression(markup: string): Expression {
  const text = markup.trim();
  const quote = text.charAt(0);
  if ((quote === '"' || quote === "'") && text.endsWith(quote))
    return { kind: 'text', text: text.slice(1, text.length > 1 ? -1 : undefined), quote };
  if (INTEGER.test(text)) return { kind: 'integer', value: Number.parseInt(text, 10) };
  const range = RANGE.exec(text);
  if (range) return { kind: 'range', from: parseExpression(range[1]!), to: parseExpression(range[2]!) };
  if (FLOAT.test(text)) return { kind: 'float', text: String(Number.parseFloat(text)) };
  if (text === '' || text === 'nil' || text === 'null') return { kind: 'nil' };
  if (text === 'true' || text === 'false') return { kind: 'boolean', value: text === 'true' };
  if (text === 'blank' || text === 'empty') return { kind: 'word', word: text };
  return parseLookup(text);
}

/** Names and brackets one after the other; all else between them is passed over, as Ruby's `scan` does. */
function parseLookup(text: string): Expression {
  const found: Step[] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.charAt(at) === '[' ? bracketEnd(text, at) : -1;
    if (end > 0) {
      found.push(parseExpression(text.slice(at + 1, end)));
      at = end + 1;
      continue;
    }
    const name = NAME.exec(text.slice(at));
    if (name) found.push(name[0]);
    at += name ? name[0].length : 1;
  }
  const [first, ...steps] = found;
  return first === undefined ? { kind: 'nil' } : { kind: 'lookup', name: first, steps };
}

const NAME = /^[\w-]+\??/;

function bracketEnd(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text.charAt(at) === '[') depth++;
    else if (text.charAt(at) === ']' && --depth === 0) return at > open + 1 ? at : -1;
  }
  return -1;
}
