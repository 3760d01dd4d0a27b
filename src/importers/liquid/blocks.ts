import { writeCase } from './case.ts';
import { readCondition } from './condition.ts';
import { writeFor, writeTableRow } from './loops.ts';
import { variableName } from './names.ts';
import type { TagToken } from './tokens.ts';
import { endText, type Renamed, type Translation, tagText } from './translation.ts';
import type { Block } from './tree.ts';
import { writeText } from './write.ts';
import { writeCondition } from './write-condition.ts';

type BlockWriter = (block: Block, translation: Translation, renamed: Renamed) => string;

/** Tags that have an end. */
export const blockWriters: ReadonlyMap<string, BlockWriter> = new Map<string, BlockWriter>([
  ['if', writeIf],
  ['unless', writeIf],
  ['for', writeFor],
  ['case', writeCase],
  ['tablerow', writeTableRow],
  ['capture', writeCapture],
  ['comment', writeComment],
  ['raw', (block, translation) => asWritten(block, translation)],
  ['highlight', writeHighlight],
  ['ifchanged', writeIfChanged],
]);

function writeIf(block: Block, translation: Translation, renamed: Renamed): string {
  const last = block.branches.findIndex(({ head }) => head.name === 'else');
  const branches = block.branches.map(({ head, body }, index) => {
    const isDead = last >= 0 && index > last;
    if (isDead) translation.lax(head);
    const text = isDead ? neverText(index === last + 1) : branchText(head, translation, renamed);
    return tagText(head, text) + translation.nodes(body, renamed);
  });
  const hasDead = last >= 0 && last < block.branches.length - 1;
  return branches.join('') + (hasDead ? '{% endif %}' : '') + endText(block, 'endif', translation);
}

/** What follows an `else` is never shown in Liquid; Nunjucks takes no second one. */
function neverText(isFirst: boolean): string {
  return isFirst ? 'if false' : 'elif false';
}

const WORDS: Readonly<Record<string, string>> = { if: 'if', unless: 'if', elsif: 'elif' };

function branchText(head: TagToken, translation: Translation, renamed: Renamed): string {
  if (head.name === 'else') return 'else';
  const { value: condition, lax } = readCondition(head.markup);
  if (lax && condition) translation.lax(head);
  if (!condition) translation.refused(head);
  const text = condition
    ? writeCondition(condition, translation.writerAt(head, renamed), head.name === 'unless')
    : 'false';
  return `${WORDS[head.name]!} ${text}`;
}

const CAPTURED = /["']?([\w-]+)["']?/;

function writeCapture(block: Block, translation: Translation, renamed: Renamed): string {
  const { head, body } = block.branches[0]!;
  const name = CAPTURED.exec(head.markup)?.[1];
  if (name === undefined) translation.refused(head);
  const set = tagText(head, `set ${variableName(name ?? 'captured')}`);
  return set + translation.nodes(body, renamed) + endText(block, 'endset', translation);
}

/** In templates a comment is Nunjucks' own, unless its text would end it; in bodies it is a tag. */
function writeComment(block: Block, translation: Translation): string {
  const { head } = block.branches[0]!;
  const { end } = block;
  const inner = translation.source.text.slice(head.end, end?.start ?? translation.source.text.length);
  if (translation.body || inner.includes('#}') || !end) {
    return tagText(head, 'comment') + inner + endText(block, 'endcomment', translation);
  }
  return `{#${head.dashBefore}${inner}${end.dashAfter}#}`;
}

function asWritten(block: Block, translation: Translation): string {
  const { head } = block.branches[0]!;
  if (!block.end) return translation.source.text.slice(head.start) + endText(block, 'endraw', translation);
  return translation.source.text.slice(head.start, block.end.end);
}

function writeHighlight(block: Block, translation: Translation, renamed: Renamed): string {
  const { head, body } = block.branches[0]!;
  const [language = '', ...options] = head.markup.trim().split(/\s+/);
  const lines = options.some((option) => option.startsWith('linenos')) ? ', linenos=true' : '';
  const tag = tagText(head, `filter highlight(${writeText(language.toLowerCase())}${lines})`);
  return tag + translation.nodes(body, renamed) + endText(block, 'endfilter', translation);
}

function writeIfChanged(block: Block, translation: Translation, renamed: Renamed): string {
  const { head, body } = block.branches[0]!;
  translation.untranslated(head, 'the tag `{% ifchanged %}`');
  return translation.nodes(body, renamed);
}
