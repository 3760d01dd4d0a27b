import type { Word } from './html-facts.ts';
import { unescapeText } from './html-tokens.ts';
import { SECRET } from './secrets.ts';

/** Finds the words of a page that checks look at. */
export interface WordFinder {
  /** A stretch of text between tags; @param isSaid whether it is read as text: no code and no script */
  text(start: number, end: number, isSaid: () => boolean): void;
  /** What was found, in the order of the page. */
  found(): Word[];
}

/** @param html the whole page: searched once, since nearly no page has any of them */
export function wordFinder(html: string): WordFinder {
  const all = [...html.matchAll(WORDS)].map((match) => ({
    at: match.index,
    text: match[0],
    kind:
      match[1] !== undefined
        ? ('open' as const)
        : match[2] !== undefined
          ? ('zone' as const)
          : ('secret' as const),
  }));
  const words: Word[] = [];
  const secrets = all.filter(({ kind }) => kind === 'secret');
  const said = all.filter(({ kind }) => kind !== 'secret');
  let next = 0;
  return {
    text(start, end, isSaid) {
      while (next < said.length && said[next]!.at < start) next++;
      for (; next < said.length && said[next]!.at < end; next++) {
        const { at, text, kind } = said[next]!;
        if (!isSaid() || (kind === 'open' && html.endsWith(TOLD, start))) continue;
        words.push({
          kind,
          at,
          text,
          before: lineBefore(html, at),
          after: lineAfter(html, at + text.length),
        });
      }
    },
    found: () =>
      [...words, ...secrets.map((one): Word => ({ ...one, before: '', after: '' }))].sort(
        (a, b) => a.at - b.at,
      ),
  };
}

const OPEN = String.raw`(?<![\w-])(TB[ADC]\b(?!-\w)|[Tt]o be (?:announced|determined|confirmed|decided)\b)`;
const ZONE = String.raw`\b([CEP][SD]T|MDT|BST|CES?T|EES?T|AK[SD]T|AEDT|NZ[SD]T)\b`;
/** What is still open; names of summer and winter times; keys. */
const WORDS = new RegExp(`${OPEN}|${ZONE}|${SECRET}`, 'g');

/** What an element begins with that says `to be announced` of data: there the checks of that data tell it. */
const TOLD = ' data-open>';

/** How far a line is looked at. */
const FAR = 300;
/** What ends a line; the cells of a table's row are one. */
const LINE_END =
  /<\/?(?:p|div|li|ul|ol|dl|dt|dd|tr|table|h[1-6]|br|hr|section|article|header|footer|main|nav|body|pre)\b[^>]*>/gi;

function lineBefore(html: string, at: number): string {
  const from = Math.max(0, at - FAR);
  const piece = html.slice(from, at).split(LINE_END).at(-1)!;
  return plain(piece.replace(/^[^<]*?>/, (rest) => (from > 0 ? '' : rest)));
}

function lineAfter(html: string, end: number): string {
  return plain(
    html
      .slice(end, end + FAR)
      .split(LINE_END)[0]!
      .replace(/<[^>]*$/, ''),
  );
}

function plain(html: string): string {
  const text = unescapeText(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
  return ` ${text}`.slice(1);
}
