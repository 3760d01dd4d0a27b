import { wholeText } from '../../../../../src/diagnostics/text.ts';
import { loadExtras } from '../../../../../src/syntax/markdown/load-extras.ts';
import { createMarkdown } from '../../../../../src/syntax/markdown/markdown.ts';
import { makeMap, type Value, type ValueMap } from '../../../../../src/syntax/value.ts';

const extras = await loadExtras({ maths: false, code: true, kramdown: true });

/** Settings as a configuration holds them. */
export function settingsOf(plain: Readonly<Record<string, unknown>>): ValueMap {
  return makeMap(Object.entries(plain).map(([key, value]) => [key, asValue(value)]));
}

function asValue(plain: unknown): Value {
  if (Array.isArray(plain)) return plain.map(asValue);
  return typeof plain === 'object' && plain !== null
    ? settingsOf(plain as Readonly<Record<string, unknown>>)
    : (plain as Value);
}

/** Renders texts by kramdown's grammar under these settings. */
export function kramdownWith(settings: ValueMap): (text: string) => string {
  const markdown = createMarkdown({ dialect: 'kramdown', kramdown: settings, extras });
  return (text) => markdown.render(wholeText('a.md', text), text, () => {}).html;
}

export const kramdown = kramdownWith(makeMap([]));
