import { isSafe, isText, safeText } from '../template/values.ts';
import { given, integerArgument } from './arguments.ts';
import { charactersFrom, lengthOf } from './characters.ts';
import { isNil, rubyText } from './ruby.ts';

/**
 * A text cut to a number of characters. Jekyll's form is `truncate(length, end)`, where `end` counts; Nunjucks' is
 * `truncate(length, killwords, end)`, where it does not, and words stay whole unless `killwords` is true.
 */
export function truncate(value: unknown, length?: unknown, killwords?: unknown, end?: unknown): unknown {
  if (isNil(value)) return value;
  const text = rubyText(value);
  const nunjucks = typeof killwords === 'boolean' || !isNil(end);
  const made = nunjucks
    ? cutAtWord(text, given(length, 255), killwords === true, end)
    : cut(text, length, killwords);
  return isSafe(value) ? safeText(made) : made;
}

function cut(text: string, length: unknown, end: unknown): string {
  const mark = end === undefined ? '...' : rubyText(end);
  const most = length === undefined ? 50 : integerArgument(length);
  return lengthOf(text) > most ? charactersFrom(text, 0, Math.max(0, most - lengthOf(mark))) + mark : text;
}

function cutAtWord(text: string, length: unknown, killwords: boolean, end: unknown): string {
  const most = integerArgument(length);
  if (lengthOf(text) <= most) return text;
  const head = charactersFrom(text, 0, most);
  const space = text.lastIndexOf(' ', head.length);
  const kept = killwords || space < 0 ? head : text.slice(0, space);
  return kept + (isText(end) ? rubyText(end) : '...');
}

const LEAD = /^[ \t\n\v\f\r]*/;
const GAP = /[ \t\n\v\f\r]+/g;

/** A text cut to a number of words (at least one); what is left is joined by single spaces. */
export function truncateWords(value: unknown, words?: unknown, end?: unknown): unknown {
  if (isNil(value)) return value;
  const text = rubyText(value);
  const most = Math.max(1, words === undefined ? 15 : integerArgument(words));
  const made = cutWords(text, most, end === undefined ? '...' : rubyText(end));
  return isSafe(value) ? safeText(made) : made;
}

function cutWords(text: string, most: number, end: string): string {
  const body = text.replace(LEAD, '');
  const kept: string[] = [];
  let from = 0;
  GAP.lastIndex = 0;
  for (let gap = GAP.exec(body); gap; gap = GAP.exec(body)) {
    kept.push(body.slice(from, gap.index));
    from = gap.index + gap[0].length;
    if (kept.length === most) return kept.join(' ') + end;
  }
  return text;
}
