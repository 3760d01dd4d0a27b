import { type Condition, OPERATORS } from './condition.ts';
import type { Expression } from './expression.ts';
import { type Writer, writeExpression } from './write.ts';

/** A condition in Nunjucks' words. @param negated `unless` */
export function writeCondition(condition: Condition, writer: Writer, negated = false): string {
  const { joined } = condition;
  if (!joined) return writeComparison(condition, writer, negated);
  const whole = writeJoined(condition, writer);
  return negated ? `not (${whole})` : whole;
}

/** Liquid reads from the right: `a and b or c` is `a and (b or c)`. */
function writeJoined(condition: Condition, writer: Writer): string {
  const { joined } = condition;
  const own = writeComparison(condition, writer, false);
  if (!joined) return own;
  const rest = writeJoined(joined.to, writer);
  const wrapped = joined.by === 'and' && hasOr(joined.to) ? `(${rest})` : rest;
  return `${own} ${joined.by} ${wrapped}`;
}

function hasOr({ joined }: Condition): boolean {
  return joined !== undefined && (joined.by === 'or' || hasOr(joined.to));
}

function writeComparison(condition: Condition, writer: Writer, negated: boolean): string {
  const { left, operator, right } = condition;
  if (operator === undefined || right === undefined) return writeTruth(left, writer, negated);
  if (!OPERATORS.has(operator)) {
    writer.untranslated(`the operator \`${operator}\``);
    return String(negated);
  }
  if (operator === 'contains') {
    const word = negated ? 'not in' : 'in';
    return `${writeExpression(right, writer)} ${word} ${writeExpression(left, writer)}`;
  }
  if (operator === '==' || operator === '!=' || operator === '<>')
    return writeEquality(left, right, (operator === '==') === negated, writer);
  const text = `${writeOperand(left, writer)} ${operator} ${writeOperand(right, writer)}`;
  return negated ? `not (${text})` : text;
}

/** All but nil and false is true in Liquid; `''` and `0` are false in Nunjucks. */
function writeTruth(value: Expression, writer: Writer, negated: boolean): string {
  if (value.kind === 'lookup') {
    const text = writeExpression(value, writer);
    const last = value.steps.at(-1) ?? value.name;
    const name = typeof last === 'string' ? last : undefined;
    if (name !== undefined && !isFalsyName(name, writer)) return negated ? `not ${text}` : text;
    return `${text} is ${negated ? 'not ' : ''}set`;
  }
  const isTrue = value.kind === 'boolean' ? value.value : value.kind !== 'nil';
  return String(isTrue !== negated);
}

function isFalsyName(name: string, writer: Writer): boolean {
  return name === 'size' || name === 'index0' || name === 'rindex0' || writer.mayBeFalsy(name);
}

function writeEquality(left: Expression, right: Expression, unequal: boolean, writer: Writer): string {
  if (left.kind === 'word') return writeWord(left.word, right, unequal, writer);
  if (right.kind === 'word') return writeWord(right.word, left, unequal, writer);
  const areLookups = left.kind === 'lookup' && right.kind === 'lookup';
  const exact = [left, right].some(isExact) || (writer.mixed && areLookups) ? '=' : '';
  const operator = (unequal ? '!=' : '==') + exact;
  return `${writeOperand(left, writer)} ${operator} ${writeOperand(right, writer)}`;
}

function writeOperand(value: Expression, writer: Writer): string {
  return value.kind === 'float' ? value.text : writeExpression(value, writer);
}

/** Where `==` would take a number for a text of the same letters, or `''` for `0`. */
function isExact(value: Expression): boolean {
  if (value.kind === 'text') return value.text.trim() === '' || !Number.isNaN(Number(value.text));
  return value.kind === 'integer' || value.kind === 'float' || value.kind === 'boolean';
}

/** Plain Jekyll's values do not know `blank?`: nothing is equal to it. */
function writeWord(word: 'blank' | 'empty', value: Expression, unequal: boolean, writer: Writer): string {
  if (word === 'blank') {
    writer.untranslated('a comparison with `blank`, which nothing is equal to in Jekyll');
    return String(unequal);
  }
  return `${writeExpression(value, writer)} is ${unequal ? 'not ' : ''}empty`;
}
