import type { MapSchema, Schema } from './schema.ts';

const flag = (help: string): Schema => ({ type: 'boolean', help });
const text = (help: string): Schema => ({ type: 'text', help });
/** A list, or a text that names its items with commas between them. */
const names = (help: string): Schema => ({ type: 'list', of: { type: 'text' }, single: true, help });

/** Settings of kramdown and of its converters that have no bearing on the HTML of a page. */
const WITHOUT_EFFECT =
  'coderay enable_coderay latex_headers line_width list_indent math_engine_opts remove_block_html_tags ' +
  'remove_span_html_tags show_warnings';

/** kramdown's settings, under its own names; they count with `markdown: kramdown`. */
export const KRAMDOWN_SCHEMA: MapSchema = {
  type: 'map',
  help: "kramdown's settings; they count with `markdown: kramdown`.",
  unknown: 'near',
  keys: {
    input: text("`GFM`, GitHub's dialect, or `kramdown`."),
    auto_ids: flag('Whether headings get ids.'),
    auto_id_prefix: text('What stands before such an id.'),
    auto_id_stripping: flag('Whether marks of Markdown are left out of such an id (`input: kramdown`).'),
    transliterated_header_ids: flag(
      'Whether letters with accents become plain ones in such an id (`input: kramdown`).',
    ),
    parse_block_html: flag('Whether Markdown counts within HTML blocks.'),
    parse_span_html: flag('Whether Markdown counts within HTML in a line.'),
    html_to_native: flag('Whether HTML becomes what Markdown makes; it has no effect yet.'),
    template: text('A template around each text; it has no effect yet.'),
    link_defs: { type: 'map', keys: {}, unknown: 'never', help: 'Addresses by names, for all pages.' },
    footnote_nr: { type: 'integer', help: 'The number of the first note.' },
    footnote_prefix: text('What stands before the names of notes in their ids.'),
    footnote_backlink: text('The text of the link back from a note; empty for none.'),
    footnote_backlink_inline: flag('Whether that link stands in the last line of a note, whatever it is.'),
    entity_output: text('`as_char`, `as_input`, `numeric` or `symbolic`.'),
    toc_levels: {
      type: 'one-of',
      of: [{ type: 'text' }, { type: 'list', of: { type: 'integer' } }],
      help: 'Levels of headings in a table of contents: `1..3`.',
    },
    smart_quotes: names('Names of the four quotes: `lsquo,rsquo,ldquo,rdquo`.'),
    typographic_symbols: {
      type: 'map',
      keys: {},
      unknown: 'never',
      help: 'What stands for `hellip`, `mdash` and others.',
    },
    header_offset: { type: 'integer', help: 'How many levels headings move down.' },
    syntax_highlighter: text('`rouge` for code with classes; anything else leaves code plain.'),
    syntax_highlighter_opts: { type: 'map', keys: {}, unknown: 'never', help: "rouge's settings." },
    guess_lang: flag('Whether code without a language is marked as plain text.'),
    math_engine: text('`mathjax` for formulas that MathJax shows.'),
    remove_line_breaks_for_cjk: flag('Whether line ends between Chinese or Japanese characters vanish.'),
    hard_wrap: flag('Whether each line end is a line break (`input: GFM`).'),
    gfm_quirks: names('`paragraph_end`, `no_auto_typographic` (`input: GFM`).'),
    gfm_emojis: { type: 'any' },
    forbidden_inline_options: names('Settings that `{::options}` in a page cannot change.'),
    ...Object.fromEntries(WITHOUT_EFFECT.split(' ').map((key) => [key, { type: 'any' } as const])),
  },
};
