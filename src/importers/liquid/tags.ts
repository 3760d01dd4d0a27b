import { parseExpression } from './expression.ts';
import { writeInclude } from './includes.ts';
import { writeInterpolated } from './interpolation.ts';
import { readChain } from './markup.ts';
import { variableName } from './names.ts';
import type { TagToken } from './tokens.ts';
import { outputText, type Renamed, type Translation, tagText } from './translation.ts';
import { writeChain, writeExpression } from './write.ts';

type TagWriter = (token: TagToken, translation: Translation, renamed: Renamed) => string;

/** Tags that stand alone. */
export const tagWriters: ReadonlyMap<string, TagWriter> = new Map<string, TagWriter>([
  ['assign', writeAssign],
  ['break', (token) => tagText(token, 'break')],
  ['continue', (token) => tagText(token, 'continue')],
  ['cycle', writeCycle],
  ['decrement', (token, translation) => writeCounter(token, translation, -1)],
  ['echo', writeEcho],
  ['feed_meta', (token) => tagText(token, 'include "parts/feed-meta.njk"')],
  ['include', (token, translation, renamed) => writeInclude(token, translation, renamed)],
  ['include_cached', (token, translation, renamed) => writeInclude(token, translation, renamed)],
  ['include_relative', (token, translation, renamed) => writeInclude(token, translation, renamed, true)],
  ['increment', (token, translation) => writeCounter(token, translation, 1)],
  ['link', (token, translation, renamed) => writeCall('link', token, translation, renamed)],
  ['post_url', (token, translation, renamed) => writeCall('post_url', token, translation, renamed)],
  ['seo', writeSeo],
  [
    '#',
    (token, { body, source }) => {
      const text = source.text.slice(token.at, token.end - 2 - token.dashAfter.length);
      return body
        ? `{% comment %}${text}{% endcomment %}`
        : `{#${token.dashBefore} ${text}${token.dashAfter}#}`;
    },
  ],
]);

/** jekyll-seo-tag's tag, whose one argument is `title=false`. */
function writeSeo(token: TagToken): string {
  const isUntitled = /title=false/i.test(token.markup);
  return tagText(token, isUntitled ? 'partial "parts/seo.njk", title=false' : 'include "parts/seo.njk"');
}

const ASSIGN = /^([\w.[\]-]+)\s*=\s*([\s\S]*)$/;

function writeAssign(token: TagToken, translation: Translation, renamed: Renamed): string {
  const match = ASSIGN.exec(token.markup.trim());
  if (!match || /[.[\]]/.test(match[1]!)) {
    translation.refused(token);
    return '';
  }
  const { value: chain, lax } = readChain(match[2]!);
  if (lax) translation.lax(token);
  const writer = translation.writerAt(token, renamed);
  const written = chain ? writeChain(chain, writer) : 'none';
  return tagText(token, `set ${variableName(match[1]!)} = ${written}`);
}

function writeEcho(token: TagToken, translation: Translation, renamed: Renamed): string {
  const { value: chain } = readChain(token.markup);
  return chain ? outputText(token, writeChain(chain, translation.writerAt(token, renamed))) : '';
}

/** `link` and `post_url`, whose target is text that may hold outputs. */
function writeCall(name: string, token: TagToken, translation: Translation, renamed: Renamed): string {
  const target = writeInterpolated(token.markup.trim(), translation.writerAt(token, renamed));
  return outputText(token, `${name}(${target})`);
}

const GROUP = /^\s*("[^"]*"|'[^']*'|[\w-]+)\s*:/;
const CYCLES = /\{%-?\s*cycle\b/g;

/**
 * Values in turn: by the count of the loop, where there is one loop and one such tag; else by a counter of the group's
 * own, which `cycle` tags of one name, or of the same values, share.
 */
function writeCycle(token: TagToken, translation: Translation, renamed: Renamed): string {
  const items = token.markup.replace(GROUP, '');
  const values = (items.match(/"[^"]*"|'[^']*'|[^\s,]+/g) ?? []).map((text) =>
    writeExpression(parseExpression(text), translation.writerAt(token, renamed)),
  );
  const list = `[${values.join(', ')}]`;
  const { source } = translation;
  if (renamed.size === 1 && source.text.match(CYCLES)!.length === 1)
    return outputText(token, `${list}[loop.index0 % ${values.length}]`);
  const words = (GROUP.exec(token.markup)?.[1] ?? items).match(/[A-Za-z0-9]+/g) ?? [];
  const counter = variableName(['cycle', ...words].join('-'));
  const shown = outputText(token, `${list}[(${counter} or 0) % ${values.length}]`);
  return `${shown}{% set ${counter} = (${counter} or 0) + 1 %}`;
}

/**
 * Liquid's counters live behind variables: where a variable of that name is set, the counter has a name of its own, else
 * the name reads the counter.
 */
function writeCounter(token: TagToken, { source }: Translation, step: 1 | -1): string {
  const written = token.markup.trim();
  const sets = new RegExp(
    `\\{%-?\\s*(?:assign|capture|for)\\s+["']?${written.replace(/[^\w-]/g, '')}\\b(?!-)`,
  );
  const name = variableName(written) + (sets.test(source.text) ? 'Counter' : '');
  const [shown, next] = step === 1 ? [`${name} or 0`, '+ 1'] : [`(${name} or 0) - 1`, '- 1'];
  return `${outputText(token, shown)}{% set ${name} = (${name} or 0) ${next} %}`;
}
