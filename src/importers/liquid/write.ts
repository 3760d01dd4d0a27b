import type { Expression, Lookup, Step } from './expression.ts';
import type { Chain, FilterCall } from './markup.ts';
import { memberText, variableName } from './names.ts';

/** What writing needs to know, and whom it tells. */
export interface Writer {
  /** Filters that wsite has. */
  readonly filters: ReadonlySet<string>;
  /** Loop variables that have another name here. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Whether a name may hold `''` or `0`, which are true in Liquid and false in Nunjucks. */
  mayBeFalsy(name: string): boolean;
  /** Whether two values may be a number and a text of the same number. */
  readonly mixed: boolean;
  /** Writes `where_exp` and its like, whose text is Liquid too; undefined for all other filters. */
  expressionFilter(call: FilterCall, writer: Writer): string | undefined;
  unknownFilter(name: string): void;
  /** Something has no counterpart. */
  untranslated(what: string): void;
}

/** Liquid's names of what a loop knows, and Nunjucks'. */
const LOOP: Readonly<Record<string, string>> = {
  index: 'index',
  index0: 'index0',
  rindex: 'revindex',
  rindex0: 'revindex0',
  first: 'first',
  last: 'last',
  length: 'length',
};

/** A value in Nunjucks' words. */
export function writeExpression(expression: Expression, writer: Writer): string {
  switch (expression.kind) {
    case 'nil':
      return 'none';
    case 'boolean':
    case 'integer':
      return String(expression.value);
    case 'float':
      return writeFloat(expression.text);
    case 'word':
      return '""';
    case 'text':
      return writeText(expression.text, expression.quote);
    case 'range':
      return writeRange(expression.from, expression.to, writer);
    case 'lookup':
      return writeLookup(expression, writer);
  }
}

/** `2.0` is the number 2 in Nunjucks, whole; to filters the text of it is a number with a fraction. */
function writeFloat(text: string): string {
  return text.includes('.') ? text : `"${text}.0"`;
}

/** A text in quotes: a backslash is a letter in Liquid, and a sign in Nunjucks. */
export function writeText(text: string, quote = '"'): string {
  return quote + text.replaceAll('\\', '\\\\') + quote;
}

function writeRange(from: Expression, to: Expression, writer: Writer): string {
  const last = to.kind === 'integer' ? String(to.value + 1) : `${writeExpression(to, writer)}${plusOne(to)}`;
  return `range(${writeExpression(from, writer)}, ${last})`;
}

/** Only what is surely a number may be added to by `+`, which joins texts. */
function plusOne(to: Expression): string {
  const name = to.kind === 'lookup' ? to.steps.at(-1) : undefined;
  const isCount = name === 'size' || (to.kind === 'lookup' && to.name === 'forloop');
  return isCount ? ' + 1' : ' | plus(1)';
}

function writeLookup({ name, steps }: Lookup, writer: Writer): string {
  if (typeof name !== 'string') {
    writer.untranslated('a variable whose name is computed');
    return 'none';
  }
  if (name === 'forloop' || name === 'tablerowloop') return writeLoop(steps, writer);
  const renamed = writer.renamed.get(name) ?? (name === 'jekyll' ? 'site.jekyll' : variableName(name));
  const inside = name === 'include' ? steps.map(parameterStep) : steps;
  return renamed + inside.map((step) => writeStep(step, writer)).join('');
}

function parameterStep(step: Step, index: number): Step {
  return index === 0 && typeof step === 'string' ? variableName(step) : step;
}

function writeStep(step: Step, writer: Writer): string {
  if (typeof step === 'string') return memberText(step);
  return `[${writeExpression(step, writer)}]`;
}

function writeLoop(steps: readonly Step[], writer: Writer): string {
  const [first, ...rest] = steps;
  if (first === 'parentloop') return writeLoop(rest, writer).replace(/^loop/, 'outer_loop');
  if (first === undefined) return 'loop';
  const name = typeof first === 'string' ? LOOP[first] : undefined;
  if (name === undefined) {
    writer.untranslated(`\`forloop.${String(first)}\``);
    return 'none';
  }
  return `loop.${name}`;
}

/** A value with its filters; a filter that nobody has is left out, as Liquid does. */
export function writeChain({ value, filters }: Chain, writer: Writer): string {
  const written = filters.flatMap((call) => {
    if (writer.filters.has(call.name)) return [writeFilter(call, writer)];
    writer.unknownFilter(call.name);
    return [];
  });
  return [writeExpression(value, writer), ...written].join(' | ');
}

function writeFilter(call: FilterCall, writer: Writer): string {
  const special = writer.expressionFilter(call, writer);
  if (special !== undefined) return special;
  const args = [
    ...call.args.map((arg) => writeExpression(arg, writer)),
    ...call.named.map(([name, arg]) => `${variableName(name)}=${writeExpression(arg, writer)}`),
  ];
  return args.length === 0 ? call.name : `${call.name}(${args.join(', ')})`;
}
