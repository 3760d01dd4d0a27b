import { wholeText } from '../../diagnostics/text.ts';
import { blockOf } from '../../syntax/block.ts';
import { isMap } from '../../syntax/value.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import { frontOf } from './front-matter.ts';

/** The key of front matter that says what a page's text was in Jekyll. */
export const OLD_SOURCE = 'jekyll_source';

/**
 * A page that says in its front matter what its text was before its Liquid was converted, for templates that print the source
 * of a page. Undefined where its text is what it was.
 * @param text of the new page @param unconverted the same page with its Liquid left alone
 */
export function withOldSource(text: string, unconverted: string): string | undefined {
  const [front, old] = [frontOf(text), frontOf(unconverted)];
  if (!front || !old) return undefined;
  const source = unconverted.slice(old.bodyStart);
  if (source === text.slice(front.bodyStart)) return undefined;
  return `${text.slice(0, front.end)}${entryOf(source)}${text.slice(front.end)}`;
}

/** The key with a text as lines of their own, where YAML gives them back to the letter; else as JSON, which is YAML. */
function entryOf(source: string): string {
  const lines = source.replace(/\n+$/, '').split('\n');
  const end = source.slice(lines.join('\n').length);
  const sign = `|${lines[0]!.startsWith(' ') ? '2' : ''}${end === '' ? '-' : end === '\n' ? '' : '+'}`;
  const written =
    lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n') + (end === '' ? '\n' : end);
  const block = `${OLD_SOURCE}: ${sign}\n${written}`;
  const read = parseYaml(blockOf(wholeText('', block)), () => undefined);
  const isSame = isMap(read) && read[OLD_SOURCE] === source;
  return isSame ? block : `${OLD_SOURCE}: ${JSON.stringify(source)}\n`;
}
