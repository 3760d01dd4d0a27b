import { makeList, readList } from './attributes.ts';
import type { KramdownDocument } from './document.ts';
import { makeNode, type Node } from './node.ts';
import { withWritten } from './read-options.ts';

/**
 * What an extension does.
 * @param body undefined where its tag is closed at once
 * @returns its node, undefined where it leaves none, false where there is no such extension
 */
export function applyExtension(
  doc: KramdownDocument,
  name: string,
  settings: string,
  body: string | undefined,
  inline: boolean,
): Node | undefined | false {
  const list = makeList();
  readList(settings, list);
  if (name === 'options') {
    doc.options = withWritten(doc.options, list.values);
    return undefined;
  }
  if (name !== 'comment' && name !== 'nomarkdown') return false;
  if (body === undefined) return undefined;
  const node = makeNode(name === 'comment' ? 'extension-comment' : 'raw', body);
  node.inline = inline;
  const types = (list.values.get('type') ?? '').split(/\s+/).filter((type) => type !== '');
  const isForOthers = name === 'nomarkdown' && types.length > 0 && !types.includes('html');
  return isForOthers ? { ...node, value: '', inline: true } : node;
}
