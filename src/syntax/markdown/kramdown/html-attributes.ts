import { isAscii } from '../../letters.ts';
import { isKnownElement } from './elements.ts';
import { HTML_ATTRIBUTE } from './grammar.ts';
import type { Attributes } from './node.ts';

/** Puts the attributes of a tag on its element; names in small letters where HTML has such an element. */
export function readAttributes(written: string, element: string, attributes: Attributes): void {
  const isHtml = isKnownElement(element);
  const pattern = HTML_ATTRIBUTE(isAscii(written));
  pattern.lastIndex = 0;
  for (let found = pattern.exec(written); found; found = pattern.exec(written)) {
    const [, name, bare, , quoted] = found;
    attributes.set(isHtml ? name!.toLowerCase() : name!, bare ?? quoted ?? '');
  }
}

/** What `markdown="…"` asks for; undefined where it is absent or says nothing that is known. */
export function takeMarkdownAttribute(
  attributes: Attributes,
): 'default' | 'block' | 'span' | 'raw' | undefined {
  const said = attributes.get('markdown');
  attributes.delete('markdown');
  if (said === '1') return 'default';
  if (said === '0') return 'raw';
  return said === 'block' || said === 'span' ? said : undefined;
}
