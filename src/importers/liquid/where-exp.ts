import { type Condition, conditionIn } from './condition.ts';
import type { Expression } from './expression.ts';
import type { FilterCall } from './markup.ts';
import { readChain } from './markup.ts';
import { variableName } from './names.ts';
import { Refused } from './strict.ts';
import { type Writer, writeChain, writeExpression, writeText } from './write.ts';
import { writeCondition } from './write-condition.ts';

const WITH_CONDITION: ReadonlySet<string> = new Set(['where_exp', 'find_exp']);

/**
 * `where_exp: "x", "…"` and its like: the text is a condition of Liquid's and is written anew; the variables that stand
 * in it are passed along, since a filter does not see them. Undefined for all other filters.
 */
export function writeExpressionFilter(call: FilterCall, writer: Writer): string | undefined {
  const isGroup = call.name === 'group_by_exp';
  if (!isGroup && !WITH_CONDITION.has(call.name)) return undefined;
  const [variable, text] = call.args;
  if (variable?.kind !== 'text' || text?.kind !== 'text') {
    writer.untranslated(`\`${call.name}\` with an expression that is computed`);
    return undefined;
  }
  const name = variableName(variable.text);
  const [written, used] = isGroup ? chainOf(text.text, writer) : conditionOf(text.text, writer);
  const free = [...used].filter((used) => used !== variable.text);
  const passed = free.map((used) => {
    const value = writeExpression({ kind: 'lookup', name: used, steps: [] }, writer);
    return `, ${variableName(used)}=${value}`;
  });
  const quote = written.includes('"') && !written.includes("'") ? "'" : '"';
  const inner = quote === '"' ? written.replaceAll('"', "'") : written;
  return `${call.name}(${writeText(name, variable.quote)}, ${writeText(inner, quote)}${passed.join('')})`;
}

/** Inside of the text its variables have their own names. */
function inside(writer: Writer): Writer {
  return { ...writer, renamed: new Map() };
}

function conditionOf(text: string, writer: Writer): [string, ReadonlySet<string>] {
  try {
    const condition = conditionIn(text);
    return [writeCondition(condition, inside(writer)), namesOf(valuesOf(condition))];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    writer.untranslated(`the condition \`${text}\``);
    return ['false', new Set()];
  }
}

function chainOf(text: string, writer: Writer): [string, ReadonlySet<string>] {
  const chain = readChain(text).value;
  if (!chain) return ['none', new Set()];
  const args = chain.filters.flatMap(({ args, named }) => [...args, ...named.map(([, value]) => value)]);
  return [writeChain(chain, inside(writer)), namesOf([chain.value, ...args])];
}

function valuesOf({ left, right, joined }: Condition): Expression[] {
  return [left, ...(right ? [right] : []), ...(joined ? valuesOf(joined.to) : [])];
}

/** The variables that values begin with. */
function namesOf(values: readonly Expression[]): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (value: Expression): void => {
    if (value.kind === 'range') [value.from, value.to].forEach(visit);
    if (value.kind !== 'lookup') return;
    if (typeof value.name === 'string') names.add(value.name);
    for (const step of [value.name, ...value.steps]) if (typeof step !== 'string') visit(step);
  };
  values.forEach(visit);
  return names;
}
