import { stripHtml } from '../../syntax/strip-html.ts';
import { type FilterRow, given, integerArgument, row, textArgument, textRow } from './arguments.ts';
import { charactersFrom, downcase, lstrip, rstrip, strip, wordsOf } from './characters.ts';
import { replaceAll, replaceFirst, replaceLast } from './replace.ts';
import { isNil, rubyText } from './ruby.ts';
import { truncate, truncateWords } from './truncate.ts';

/** The filters of texts. */
export const textRows: readonly FilterRow[] = [
  textRow('append', ['text'], (text, more) => text + rubyText(more)),
  textRow('prepend', ['text'], (text, more) => rubyText(more) + text),
  textRow('capitalize', [], capitalize),
  textRow('downcase', [], downcase),
  textRow('upcase', [], (text) => text.toUpperCase()),
  textRow('strip', [], strip),
  textRow('lstrip', [], lstrip),
  textRow('rstrip', [], rstrip),
  textRow('strip_newlines', [], (text) => text.replace(/\r?\n/g, '')),
  textRow('strip_html', [], stripHtml),
  textRow('normalize_whitespace', [], (text) => strip(text.replace(/[ \t\n\v\f\r]+/g, ' '))),
  textRow('remove', ['text'], (text, part) => replaceAll(text, rubyText(part), '')),
  textRow('remove_first', ['text'], (text, part) => replaceFirst(text, rubyText(part), '')),
  textRow('remove_last', ['text'], (text, part) => replaceLast(text, rubyText(part), '')),
  textRow('replace', ['old', 'new', 'count'], replace),
  textRow('replace_first', ['old', 'new'], (text, old, to) =>
    replaceFirst(text, rubyText(old), rubyText(to)),
  ),
  textRow('replace_last', ['old', 'new'], (text, old, to) => replaceLast(text, rubyText(old), rubyText(to))),
  row('truncate', ['length', 'killwords', 'end'], truncate),
  row('truncatewords', ['words', 'end'], truncateWords),
  row('split', ['separator'], (value: unknown, separator: unknown) =>
    split(rubyText(value), rubyText(separator)),
  ),
  row('number_of_words', ['mode'], (value: unknown, mode: unknown) =>
    numberOfWords(textArgument(value), mode),
  ),
];

function capitalize(text: string): string {
  const first = charactersFrom(text, 0, 1);
  const title = first.toUpperCase();
  const head = charactersFrom(title, 0, 1);
  return head + downcase(title.slice(head.length) + text.slice(first.length));
}

function replace(text: string, old: unknown, to: unknown, count: unknown): string {
  if (old instanceof RegExp) return text.replace(old, rubyText(to));
  return replaceAll(text, rubyText(old), rubyText(to), isNil(count) ? undefined : integerArgument(count));
}

/** A lone space stands for any white space; what is empty at the end is dropped. */
function split(text: string, separator: string): string[] {
  if (separator === ' ') return wordsOf(text);
  const parts = separator === '' ? Array.from(text) : text.split(separator);
  while (parts.at(-1) === '') parts.pop();
  return parts;
}

const CJK = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}]/gu;
const CJK_APART = /[^\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul} \t\n\v\f\r]+/gu;

/** @param mode `cjk` counts each Chinese, Japanese or Korean character; `auto` does where there is one */
function numberOfWords(text: string, mode: unknown): number {
  const wanted = rubyText(given(mode, ''));
  const characters = wanted === 'cjk' || wanted === 'auto' ? (text.match(CJK)?.length ?? 0) : 0;
  if (wanted !== 'cjk' && characters === 0) return wordsOf(text).length;
  return characters + (text.match(CJK_APART)?.length ?? 0);
}
