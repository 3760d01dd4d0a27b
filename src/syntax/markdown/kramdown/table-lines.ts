import type { KramdownDocument } from './document.ts';
import { addText, makeNode } from './node.ts';
import { tableRules } from './span-rules.ts';
import { parseSpans } from './spans.ts';

const PIPE = /^(?:\||[^\n]*?[^\\\n]\|)/;

/** Whether each line of a text has a pipe that is neither escaped nor in code or an HTML element. */
export function hasPipeInEachLine(doc: KramdownDocument, text: string): boolean {
  const root = makeNode('root');
  if (/[`<]/.test(text)) parseSpans(doc, root, text, 0, tableRules(doc));
  else addText(root, text);
  let hasPipe = false;
  for (const { type, value } of root.children) {
    const lines = value.split('\n');
    while (lines.length > 0 && lines.at(-1) === '') lines.pop();
    const many = lines.length > 1;
    if (type === 'code-span') {
      if (lines.length > 2 || (lines.length === 2 && !hasPipe)) return hasPipe;
      if (lines.length === 2) hasPipe = false;
      continue;
    }
    if (many && !hasPipe && !PIPE.test(lines[0]!)) return hasPipe;
    hasPipe = (!many && hasPipe) || PIPE.test(lines.at(-1) ?? '');
  }
  return hasPipe;
}
