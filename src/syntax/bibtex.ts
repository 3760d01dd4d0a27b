import {
  commands,
  formatting,
  formattingCommands,
  mathCommands,
} from '@citation-js/plugin-bibtex/lib/input/constants.js';
import { parse } from '@citation-js/plugin-bibtex/lib/input/value.js';
import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import { bibtexKeyTwice, brokenBibtex } from '../diagnostics/messages/bibtex.ts';
import { duplicateKey, moreErrors } from '../diagnostics/messages/data.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { type BibEntry, type BibField, scanBibtex } from './bibtex-scan.ts';
import type { Block } from './block.ts';
import { LATEX_MATHS, LATEX_SIGNS } from './latex-signs.ts';
import { makeMap, type Value } from './value.ts';

const NAMES: Readonly<Record<string, string>> = { author: 'authors', editor: 'editors' };

/** Addresses and numbers: no LaTeX but an escaped sign. */
const VERBATIM = new Set(['doi', 'url', 'pdf', 'eprint', 'file', 'isbn', 'issn', 'code', 'html', 'crossref']);

const MOST_ERRORS = 20;

const plain = { join: (text: string) => text };
const script = (sign: string) => ({
  join: (text: string) => (text.length > 1 ? `${sign}(${text})` : sign + text),
});

// The library makes HTML of what is set in other type; here looks go, and what carries meaning stays readable: `2^N`.
Object.assign(formatting, {
  italics: plain,
  bold: plain,
  smallcaps: plain,
  superscript: script('^'),
  subscript: script('_'),
});
Object.assign(formattingCommands, { textsuperscript: undefined, textsubscript: undefined });
Object.assign(commands, LATEX_SIGNS);
Object.assign(mathCommands, LATEX_MATHS);

/**
 * The entries of a BibTeX file as a list of maps, in the order of the file:
 *
 * - `id`: the entry's key; `type`: `article`, `inproceedings` … in small letters;
 * - then its fields in their order, under BibTeX's names in small letters (`title booktitle journal doi url abstract` …),
 *   with LaTeX turned to Unicode; maths that Unicode has no signs for stays as it is written, between `$`, and so does
 *   all maths of an `abstract`, which keeps its paragraphs too: it is Markdown;
 * - `year` and `month` are numbers where they say one (`mar`, `March`, `3`), `keywords` is a list of texts;
 * - `author` and `editor` stay texts (`Ann Lee and Bob Ray`); after them come `authors` and `editors`, lists of maps
 *   `name given family suffix` (null where a name has none; `von` belongs to the family; `and others` is left out);
 * - a field called `type` (of a thesis) is `genre`, since `type` is taken.
 *
 * Reads nothing but the text: no network, no other file (`crossref` stays a field).
 * @returns undefined where the file has errors; all of them are reported, `broken-bibtex`, `bibtex-key-twice` and
 * `duplicate-key`
 */
export function parseBibtex(block: Block, report: Report): Value | undefined {
  const { entries, problems } = scanBibtex(block.text);
  const found: Diagnostic[] = problems.map(({ at, what, hint, unknown }) =>
    brokenBibtex(
      block.at(at.offset, at.length),
      what,
      hint ?? (unknown && didYouMean(unknown.name, unknown.known)),
    ),
  );
  const complain: Report = (diagnostic) => void found.push(diagnostic);
  reportTwins(entries, block, complain);
  const list = entries.map((entry) => mapOf(entry, block, complain));
  found.slice(0, MOST_ERRORS).forEach(report);
  if (found.length > MOST_ERRORS) report(moreErrors(block.at(0), found.length - MOST_ERRORS));
  return found.length === 0 ? list : undefined;
}

function reportTwins(entries: readonly BibEntry[], block: Block, report: Report): void {
  const seen = new Map<string, BibEntry>();
  for (const entry of entries) {
    const first = seen.get(entry.id.toLowerCase());
    if (!first) seen.set(entry.id.toLowerCase(), entry);
    else {
      const where = block.at(entry.idAt.offset, entry.idAt.length);
      report(bibtexKeyTwice(where, entry.id, block.at(first.idAt.offset).place));
    }
  }
}

function mapOf(entry: BibEntry, block: Block, report: Report): Value {
  const seen = new Map([['id', entry.idAt]]);
  const fields = entry.fields.flatMap((field): [string, Value][] => {
    const first = seen.get(field.name);
    const where = block.at(field.key.offset, field.key.length);
    if (first) report(duplicateKey(where, field.name, block.at(first.offset).place));
    seen.set(field.name, field.key);
    try {
      return valuesOf(field);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const at = block.at(field.value.offset, field.value.length);
      report(brokenBibtex(at, `the LaTeX of \`${field.name}\` is broken`, hintFor(field.latex)));
      return [];
    }
  });
  return makeMap([['id', entry.id], ['type', entry.type], ...fields]);
}

function hintFor(latex: string): string {
  return (latex.replaceAll('\\$', '').split('$').length - 1) % 2 === 1
    ? 'A `$` opens maths and another one closes it; a dollar is written `\\$`.'
    : 'Check its commands and braces: an accent is written `{\\"u}`, a command with its argument `\\emph{word}`.';
}

function valuesOf({ name, latex }: BibField): [string, Value][] {
  if (VERBATIM.has(name)) return [[name, verbatim(latex)]];
  if (name === 'abstract') return [[name, abstractOf(latex)]];
  const text = textOf(latex);
  if (name === 'year') return [[name, /^\d{1,4}$/.test(text) ? Number(text) : text]];
  if (name === 'month') return [[name, monthOf(text)]];
  if (name === 'type') return [['genre', text]];
  if (name === 'keywords') return [[name, text.split(/\s*[,;]\s*/).filter((word) => word !== '')]];
  const list = NAMES[name];
  if (list === undefined) return [[name, text]];
  return [
    [name, text],
    [list, namesOf(latex)],
  ];
}

const ADDRESS = String.raw`\\url\s*\{[^{}]*\}`;
const MATHS = String.raw`(?<!\\)\$(?:\\.|[^$\\])+\$`;
const APART = new RegExp(`(${ADDRESS}|${MATHS})`);

/** LaTeX as text. @param maths what becomes of `$…$` */
function textOf(latex: string, maths = unicodeMaths): string {
  return latex
    .split(APART)
    .map((piece, i) =>
      i % 2 === 0 ? unicode(piece) : piece.startsWith('$') ? maths(piece) : verbatim(piece),
    )
    .join('')
    .trim();
}

function unicode(latex: string): string {
  return latex === '' ? '' : String(parse(latex, 'note'));
}

/** The library takes all that follows `^` and `_` up, where LaTeX takes one sign. */
function unicodeMaths(latex: string): string {
  const text = unicode(latex.replace(/([_^])\s*([^\s{}\\$])/g, '$1{$2}'));
  return text.includes('\\') ? mathsAsWritten(latex) : text;
}

function mathsAsWritten(latex: string): string {
  return latex.replace(/\s+/g, ' ');
}

function verbatim(latex: string): string {
  return latex
    .replace(/^\s*\\url\s*\{([^{}]*)\}\s*$/, '$1')
    .replace(/\\([_%&#$~{}])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function abstractOf(latex: string): string {
  const paragraphs = latex.split(/\n\s*\n/).map((paragraph) => textOf(paragraph, mathsAsWritten));
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function monthOf(text: string): Value {
  const number = /^\d{1,2}$/.test(text)
    ? Number(text)
    : MONTHS.findIndex((month) => new RegExp(`^${month}[a-z]*\\.?$`, 'i').test(text)) + 1;
  return number >= 1 && number <= 12 ? number : text;
}

/** A name as the library takes it apart. */
interface Parts {
  readonly given?: string;
  readonly prefix?: string;
  readonly family?: string;
  readonly suffix?: string;
}

/** Letters that LaTeX makes out of commands, with their braces. */
const LETTERS =
  /\{\\(?:[^{}]|\{[^{}]*\})*\}|\\[`'^"~=.](?:\{[^{}]*\}|[A-Za-z])|\\[uvHcdbkrt]\s*\{[^{}]*\}|\\(?:OE|oe|AE|ae|AA|aa|O|o|L|l|ss)(?![A-Za-z])\s*/g;

/** Letters are made first: the library takes a part of a name for small where its first sign is a command. */
function namesOf(latex: string): Value[] {
  const text = latex.replace(LETTERS, (letter) => unicode(letter)).trim();
  const names = (text === '' ? [] : parse(text, 'author')) as readonly Parts[];
  return names
    .filter(({ given, prefix, family }) => given || prefix || family !== 'others')
    .map(({ given, prefix, family, suffix }) => {
      const last = [prefix, family].filter(Boolean).join(' ');
      const whole = [given, last, suffix].filter(Boolean).join(' ');
      return makeMap([
        ['name', whole],
        ['given', given ?? null],
        ['family', last === '' ? null : last],
        ['suffix', suffix ?? null],
      ]);
    });
}
