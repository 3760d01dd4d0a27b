import { type Lettered, lettered } from '../../letters.ts';
import { listOf, readList } from './attributes.ts';
import { BLOCK_TAG, INSIDE, ITEM_LIST } from './grammar.ts';
import type { Node } from './node.ts';

/** The first line of a list item or a definition, and how its other lines look. */
export interface FirstLine {
  readonly content: string;
  /** Columns that the item's lines are indented by. */
  readonly indentation: number;
  /** An indented line of the item. */
  readonly line: RegExp;
  /** A line that continues the item's paragraph without indent. */
  readonly lazy: Lettered;
  readonly indent: RegExp;
}

const ONLY_LIST = new RegExp(`^(?:${ITEM_LIST.source.slice(1)})?[ \\t\\r\\n\\f\\v]*\\n`);

/** @param marker columns of the marker with the blanks before it; @param written what stands behind it */
export function readFirstLine(marker: number, written: string): FirstLine {
  let content = written;
  let indentation = 4;
  if (!ONLY_LIST.test(content)) {
    content = content.replace(/^( *)(\t+)/, (_, blanks: string, tabs: string) => {
      const column = blanks.length + marker;
      return blanks + ' '.repeat(4 - (column % 4) + (tabs.length - 1) * 4);
    });
    indentation = marker + /^ */.exec(content)![0].length;
  }
  return { content: content.replace(/^[ \t\r\n\f\v]+/, ''), indentation, ...patterns(indentation) };
}

type Patterns = Pick<FirstLine, 'line' | 'lazy' | 'indent'>;
const known = new Map<number, Patterns>();

function patterns(indentation: number): Patterns {
  const made = known.get(indentation) ?? makePatterns(indentation);
  if (known.size < 100) known.set(indentation, made);
  return made;
}

function makePatterns(indentation: number): Patterns {
  const [tabs, blanks] = [Math.floor(indentation / 4), indentation % 4];
  const text = '[^\\n]*?[^ \\t\\r\\n\\f\\v][^\\n]*\\n';
  const indented = `(?:(?:\\t| {4}){${tabs}} {${blanks}}|(?:\\t| {4}){${tabs + 1}})`;
  const stop = `(?:\\{:(?!:|/)${INSIDE}+\\}[ \\t\\r\\f\\v]*\\n|${BLOCK_TAG})`;
  return {
    line: new RegExp(indented + text, 'y'),
    lazy: lettered(`(?! {0,${Math.min(indentation, 3)}}${stop})${text}`, 'y'),
    indent: new RegExp(`^ {${indentation}}`),
  };
}

/** Takes the attribute list at the beginning of an item off its text. */
export function takeItemList(item: Node, text: string): string {
  const found = ITEM_LIST.exec(text);
  if (!found) return text;
  readList(found[1]!, listOf(item));
  return text.slice(found[0].length);
}

/** Tabs at the beginning of a line as blanks. */
export function expandTabs(line: string): string {
  return line.replace(/^\t+/, (tabs) => ' '.repeat(4 * tabs.length));
}
