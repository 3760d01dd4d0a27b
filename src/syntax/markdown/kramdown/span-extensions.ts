import { applyList, listOf, makeList, readList } from './attributes.ts';
import { applyExtension } from './extensions.ts';
import { SPAN_EXTENSION, SPAN_LIST } from './grammar.ts';
import { addText } from './node.ts';
import { findNext, isAt, peek } from './scanner.ts';
import type { Spans } from './spans.ts';

/** `{: .class}` behind something, `{::comment}…{:/}`, `{::nomarkdown}…{:/}`, `{::options … /}`. */
export function spanExtension(at: Spans): void {
  if (extension(at) || attributeList(at)) return;
  addText(at.into, at.scanner.text[at.scanner.pos++]!);
}

function extension({ scanner, doc, into }: Spans): boolean {
  const found = peek(scanner, SPAN_EXTENSION);
  if (!found) return false;
  const [opening, name, settings = '', closed] = found;
  const from = scanner.pos + opening.length;
  let [end, body]: [number, string | undefined] = [from, undefined];
  if (closed === undefined) {
    const [short, long] = [findNext(scanner, '{:/}', from), findNext(scanner, `{:/${name}}`, from)];
    const stop = short >= 0 && (long < 0 || short < long) ? short : long;
    if (stop < 0) return false;
    body = scanner.text.slice(from, stop);
    end = stop + (stop === short ? 4 : name!.length + 4);
  }
  const node = applyExtension(doc, name!, settings, body, true);
  if (node === false) return false;
  scanner.pos = end;
  if (node) into.children.push(node);
  return true;
}

function attributeList({ scanner, doc, into }: Spans): boolean {
  const last = into.children.at(-1);
  if (!last || last.type === 'text' || isAt(scanner, SPAN_EXTENSION)) return false;
  const found = findNext(scanner, '}', scanner.pos) < 0 ? undefined : peek(scanner, SPAN_LIST);
  if (!found) return false;
  const list = makeList();
  readList(found[1]!, list);
  listOf(last).refs.push(...list.refs);
  applyList(last.attributes, list, doc.lists);
  scanner.pos += found[0].length;
  return true;
}
