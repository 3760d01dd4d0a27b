import matter from 'gray-matter';
import type { Report } from '../diagnostics/diagnostic.ts';
import {
  frontMatterCode,
  frontMatterLanguage,
  frontMatterNotMap,
  frontMatterOpen,
} from '../diagnostics/messages/data.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { type SourceText, spot } from '../diagnostics/text.ts';
import { type Block, blockOf } from './block.ts';
import { parseBlock } from './data.ts';
import { type Fenced, type FrontFormat, fencedBy, formatOf, type Opening, openingOf } from './fences.ts';
import { isMap, makeMap, type Value, type ValueMap } from './value.ts';

/** The front matter of a file, found but not yet read. */
export interface FrontMatter extends Fenced {
  readonly format: FrontFormat;
}

/**
 * Finds the front matter that a file begins with: YAML between lines `---` (Jekyll's rule; the second may be `...`),
 * TOML between `+++`, JSON between `;;;`, or the format named after the first fence (`---json`, `---toml`). Code
 * (`---js`) is refused, never run. A `---` that nothing closes is a line across the page (Markdown), unless a line
 * `key:` or `key: value` follows at once: then it is reported.
 * @param source from its first letter on, without byte order mark
 * @returns undefined where there is none, or where it is reported
 */
export function splitFrontMatter(source: SourceText, report: Report): FrontMatter | undefined {
  const opening = openingOf(source.text);
  if (!opening) return undefined;
  const fenced = fencedBy(source.text, opening);
  const format = formatOf(opening);
  if (CODE.has(opening.language) && (fenced || looksLikeData(source.text, opening))) {
    report(frontMatterCode(spot(source, 0, opening.mark.length + opening.language.length), opening.language));
    return undefined;
  }
  if (fenced && format) return { format, ...fenced };
  if (looksLikeData(source.text, opening)) {
    if (!format)
      report(
        frontMatterLanguage(
          spot(source, 3, opening.language.length),
          opening.language,
          didYouMean(opening.language, NAMES),
        ),
      );
    else if (!/\.ya?ml$/i.test(source.path)) report(frontMatterOpen(spot(source, 0, 3), opening.mark));
  }
  return undefined;
}

const CODE: ReadonlySet<string> = new Set([
  'js',
  'javascript',
  'ts',
  'typescript',
  'coffee',
  'coffeescript',
  'ruby',
  'python',
]);
const NAMES = ['yaml', 'yml', 'toml', 'json'];

/** Whether the line after a fence could only be meant as data. */
function looksLikeData(text: string, opening: Opening): boolean {
  const rest = text.slice(opening.end, opening.end + 200);
  if (opening.mark === '---' && opening.language === '')
    return /^[A-Za-z_][\w-]*:(?:[ \t]|[\r\n]|$)/.test(rest);
  return /^\s*(?:["{[]|[A-Za-z_][\w-]*\s*[:=]|module\b|return\b|function\b)/.test(rest);
}

/**
 * Reads front matter that splitFrontMatter found.
 * @returns undefined where it has errors (all reported); an empty block is an empty map
 */
export function parseFrontMatter(
  source: SourceText,
  front: FrontMatter,
  report: Report,
): { readonly data: ValueMap; readonly bodyStart: number } | undefined {
  const block = blockOf(source, front.block.start, front.block.end);
  const value = readThroughMatter(front.format, block, report);
  if (value === undefined) return undefined;
  if (value !== null && !isMap(value)) {
    report(frontMatterNotMap(block.at(block.text.search(/\S/))));
    return undefined;
  }
  return { data: value ?? makeMap([]), bodyStart: front.bodyStart };
}

/** A fence that no decoded file can hold, half of a surrogate pair: the block's end is already known. */
const NEVER = '\udc00---';

/**
 * Hands gray-matter the exact block. It gets its options each time (without any it caches by content, broken files
 * included), engines of ours (its own YAML reads `10:30` as 630), and none that runs code.
 */
function readThroughMatter(format: FrontFormat, block: Block, report: Report): Value | undefined {
  const engine = () => ({ value: parseBlock(format, block, report) });
  const { data } = matter(`---\n${block.text}`, {
    language: format,
    delimiters: ['---', NEVER],
    engines: { yaml: engine, toml: engine, json: engine, javascript: refuse, js: refuse, coffee: refuse },
  });
  return 'value' in data ? (data['value'] as Value | undefined) : null;
}

function refuse(): never {
  throw new Error('code in front matter is never run');
}
