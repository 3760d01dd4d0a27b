import { type Expression, parseExpression } from './expression.ts';
import { FRAGMENT } from './markup.ts';
import { endText, type Renamed, type Translation, tagText } from './translation.ts';
import { type Block, type Branch, tagsIn } from './tree.ts';
import { writeExpression } from './write.ts';
import { writeCondition } from './write-condition.ts';

const VALUE = new RegExp(`(${FRAGMENT})`);
const WHEN = new RegExp(`(${FRAGMENT})(?:(?:\\s+or\\s+|\\s*,\\s*)((?:${FRAGMENT})[\\s\\S]*))?`);

/** The values of a `when`. */
function valuesOf({ head }: Branch): Expression[] {
  const values: Expression[] = [];
  for (let rest: string | undefined = head.markup; rest !== undefined; ) {
    const match = WHEN.exec(rest);
    if (!match) break;
    values.push(parseExpression(match[1]!));
    rest = match[2];
  }
  return values;
}

/**
 * `case`: as `switch` where every value is written out and stands once, since Nunjucks' takes the first that fits and
 * Liquid's all of them; else as a chain of `if`.
 */
export function writeCase(block: Block, translation: Translation, renamed: Renamed): string {
  const [{ head }, ...branches] = block.branches as [Branch, ...Branch[]];
  const match = VALUE.exec(head.markup);
  if (!match || branches.length === 0) {
    if (!match) translation.refused(head);
    return '';
  }
  const subject = parseExpression(match[1]!);
  return (isSwitch(branches) ? writeSwitch : writeChain)(block, branches, subject, translation, renamed);
}

function isSwitch(branches: readonly Branch[]): boolean {
  const values = branches.filter(({ head }) => head.name === 'when').flatMap(valuesOf);
  const written = values.map((value) => JSON.stringify(value));
  const others = branches.filter(({ head }) => head.name === 'else');
  return (
    values.every(({ kind }) => kind === 'text' || kind === 'integer') &&
    new Set(written).size === written.length &&
    (others.length === 0 || (others.length === 1 && branches.at(-1) === others[0])) &&
    branches.every(({ body }) => body.length > 0) &&
    !branches.some(({ body }) =>
      [...tagsIn(body)].some(({ name }) => name === 'break' || name === 'continue'),
    )
  );
}

function writeSwitch(
  block: Block,
  branches: readonly Branch[],
  subject: Expression,
  translation: Translation,
  renamed: Renamed,
): string {
  const head = block.branches[0]!.head;
  const writer = translation.writerAt(head, renamed);
  const written = branches.map((branch) => {
    const values = branch.head.name === 'else' ? [] : valuesOf(branch);
    const cases = values.map((value) => `case ${writeExpression(value, writer)}`);
    const last = cases.at(-1) ?? 'default';
    const others = cases.slice(0, -1).map((text) => `{% ${text} %}`);
    return others.join('') + tagText(branch.head, last) + translation.nodes(branch.body, renamed);
  });
  const open = tagText(head, `switch ${writeExpression(subject, writer)}`);
  return open + written.join('') + endText(block, 'endswitch', translation);
}

function writeChain(
  block: Block,
  branches: readonly Branch[],
  subject: Expression,
  translation: Translation,
  renamed: Renamed,
): string {
  const writer = translation.writerAt(block.branches[0]!.head, renamed);
  const written = branches.map((branch, index) => {
    const tests = valuesOf(branch).map((right) =>
      writeCondition({ left: subject, operator: '==', right, joined: undefined }, writer),
    );
    const isElse = branch.head.name === 'else';
    const afterElse = branches[index - 1]?.head.name === 'else';
    const body = translation.nodes(branch.body, renamed);
    if (isElse && afterElse) return body;
    const word = index === 0 || afterElse ? 'if' : 'elif';
    const text = isElse ? 'else' : `${word} ${tests.join(' or ')}`;
    const shown = index === 0 && isElse ? 'if true' : text;
    return (afterElse ? '{% endif %}' : '') + tagText(branch.head, shown) + body;
  });
  return written.join('') + endText(block, 'endif', translation);
}
