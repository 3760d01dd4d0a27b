import { isMap, keysOf, makeMap, type Value, type ValueMap } from '../../value.ts';
import type { Attributes } from './node.ts';
import { DEFAULT_OPTIONS, type KramdownOptions } from './options.ts';

type Change = Partial<KramdownOptions>;
type Reader = (value: Value) => Change | undefined;

const flag =
  (key: keyof KramdownOptions): Reader =>
  (value) => {
    const said = String(value).trim().toLowerCase();
    return { [key]: said !== 'false' && said !== 'no' && said !== '' };
  };
const text =
  (key: keyof KramdownOptions): Reader =>
  (value) => ({ [key]: String(value) });
const integer =
  (key: keyof KramdownOptions): Reader =>
  (value) =>
    /^[+-]?\d+$/.test(String(value).trim()) ? { [key]: Number(value) } : undefined;

/** kramdown's names of settings, and what each says. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['input', (value) => ({ input: String(value).toLowerCase() === 'kramdown' ? 'kramdown' : 'GFM' })],
  ['auto_ids', flag('autoIds')],
  ['auto_id_stripping', flag('autoIdStripping')],
  ['auto_id_prefix', text('autoIdPrefix')],
  ['transliterated_header_ids', flag('transliteratedHeaderIds')],
  ['parse_block_html', flag('parseBlockHtml')],
  ['parse_span_html', flag('parseSpanHtml')],
  ['link_defs', (value) => (isMap(value) ? { linkDefs: linksOf(value) } : undefined)],
  ['footnote_nr', integer('footnoteNr')],
  ['footnote_prefix', text('footnotePrefix')],
  ['footnote_backlink', text('footnoteBacklink')],
  ['footnote_backlink_inline', flag('footnoteBacklinkInline')],
  ['entity_output', entityOutput],
  ['toc_levels', (value) => ({ tocLevels: levelsOf(value) })],
  ['smart_quotes', smartQuotes],
  ['typographic_symbols', (value) => (isMap(value) ? { typographicSymbols: textsOf(value) } : undefined)],
  ['header_offset', integer('headerOffset')],
  ['syntax_highlighter', (value) => ({ highlight: String(value) === 'rouge' })],
  ['syntax_highlighter_opts', (value) => (isMap(value) ? highlighting(value) : undefined)],
  ['guess_lang', flag('guessLanguage')],
  ['math_engine', (value) => ({ maths: String(value) === 'mathjax' })],
  ['remove_line_breaks_for_cjk', flag('removeLineBreaksForCjk')],
  ['hard_wrap', flag('hardWrap')],
  ['gfm_quirks', quirks],
  ['forbidden_inline_options', (value) => ({ forbiddenInlineOptions: namesOf(value) })],
]);

/** Settings that `{::options}` in a text does not reach. */
const CONFIG_ONLY = new Set(['input', 'guess_lang']);

/** The settings that `kramdown:` in the configuration makes. @param given fits the schema */
export function optionsFrom(given: ValueMap): KramdownOptions {
  let options = DEFAULT_OPTIONS;
  for (const key of keysOf(given)) {
    const value = given[key];
    if (value === null && (key === 'syntax_highlighter' || key === 'math_engine'))
      options = { ...options, ...(key === 'math_engine' ? { maths: false } : { highlight: false }) };
    if (value === undefined || value === null) continue;
    options = { ...options, ...READERS.get(key)?.(value) };
  }
  return options;
}

/** The settings after `{::options key="value"}`: what is not understood, or forbidden, changes nothing. */
export function withWritten(options: KramdownOptions, written: Attributes): KramdownOptions {
  let changed = options;
  for (const [key, value] of written) {
    if (CONFIG_ONLY.has(key) || options.forbiddenInlineOptions.includes(key)) continue;
    changed = { ...changed, ...READERS.get(key)?.(inlineValue(key, value)) };
  }
  return changed;
}

/** Maps are written as `a: b` lines or `{a: b, c: d}` in a text. */
function inlineValue(key: string, written: string): Value {
  if (key !== 'typographic_symbols' && key !== 'syntax_highlighter_opts') return written;
  const pairs = written.replace(/^\s*\{|\}\s*$/g, '').split(/[,\n]/);
  return makeMap(
    pairs.flatMap((pair): [string, Value][] => {
      const [, name, value] = /^\s*:?([\w-]+)\s*:\s*(.*?)\s*$/.exec(pair) ?? [];
      return name === undefined ? [] : [[name, value!.replace(/^(["'])(.*)\1$/, '$2')]];
    }),
  );
}

function namesOf(value: Value): string[] {
  const list = Array.isArray(value) ? value : String(value).split(',');
  return list.map((item) => String(item).trim()).filter((item) => item !== '');
}

function textsOf(map: ValueMap): ReadonlyMap<string, string> {
  return new Map(keysOf(map).map((key) => [key, String(map[key] ?? '')]));
}

function linksOf(map: ValueMap): ReadonlyMap<string, readonly string[]> {
  return new Map(
    keysOf(map).map((key) => {
      const value = map[key];
      return [key, (Array.isArray(value) ? value : [value]).filter((item) => item !== null).map(String)];
    }),
  );
}

/** `1..3`, `1,2,3` or a list. */
function levelsOf(value: Value): number[] {
  const range = /^\s*(\d)\.\.(\d)\s*$/.exec(String(value));
  if (!range) return namesOf(value).map(Number);
  const [first, last] = [Number(range[1]), Number(range[2])];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

function smartQuotes(value: Value): Change | undefined {
  const names = namesOf(value);
  return names.length === 4 ? { smartQuotes: names } : undefined;
}

function entityOutput(value: Value): Change | undefined {
  const name = String(value).replace(/^:/, '');
  return name === 'as_char' || name === 'as_input' || name === 'numeric' || name === 'symbolic'
    ? { entityOutput: name }
    : undefined;
}

function quirks(value: Value): Change {
  const names = namesOf(value);
  return {
    paragraphEnd: names.includes('paragraph_end'),
    autoTypographic: !names.includes('no_auto_typographic'),
  };
}

function highlighting(value: ValueMap): Change {
  const { default_lang, guess_lang, css_class, disable, block, span } = value;
  const off = (part: Value | undefined) => isMap(part) && part['disable'] === true;
  return {
    ...(default_lang !== undefined && { defaultLanguage: String(default_lang) }),
    ...(guess_lang !== undefined && { guessLanguage: guess_lang === true || guess_lang === 'true' }),
    ...(css_class !== undefined && { cssClass: String(css_class) }),
    lineNumbers: (isMap(block) && block['line_numbers'] === true) || value['line_numbers'] === true,
    highlightBlocks: disable !== true && !off(block),
    highlightSpans: disable !== true && !off(span),
  };
}
