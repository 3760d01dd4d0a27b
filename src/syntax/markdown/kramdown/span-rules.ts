import { lettered } from '../../letters.ts';
import { codeSpan } from './code-span.ts';
import type { KramdownDocument } from './document.ts';
import { DELETION, deleted, emphasis } from './emphasis.ts';
import { LIST_NAME } from './grammar.ts';
import { link } from './link.ts';
import { addText, makeNode } from './node.ts';
import type { KramdownOptions } from './options.ts';
import { smartQuotes } from './quotes.ts';
import { take } from './scanner.ts';
import { spanExtension } from './span-extensions.ts';
import { spanHtml } from './span-html.ts';
import { makeRules, type SpanRule, type SpanRules, type Spans } from './spans.ts';
import {
  AUTOLINK,
  autolink,
  ENTITY,
  ESCAPED,
  entity,
  escapedCharacter,
  GFM_ESCAPED,
  LINE_BREAK,
  lineBreak,
  MATHS,
  SYMBOL,
  spanMaths,
  symbol,
} from './symbols.ts';

const NOTE = new RegExp(`\\[\\^(${LIST_NAME})\\]`, 'y');

/** `[^name]` where there is a note of this name. */
function note({ doc, scanner, into }: Spans): void {
  const [written, name] = take(scanner, NOTE)!;
  if (doc.notes.has(name!)) into.children.push(makeNode('note', name));
  else addText(into, written);
}

const HTML = lettered('<(?:[\\p{L}_]|/|!--)', 'y');
const HTML_RULE: SpanRule = { name: 'html', first: '<', start: HTML, read: (at) => spanHtml(at, HTML_ONLY) };
const HTML_ONLY = makeRules([HTML_RULE], /</g);

const QUOTES: SpanRule = { name: 'quotes', start: /[^\\]?["']/y, read: smartQuotes };
const ENTITIES: SpanRule = { name: 'entity', first: '&', start: ENTITY, read: entity };
const SYMBOLS: SpanRule = { name: 'symbol', first: '-.\\<> ', start: SYMBOL, read: symbol };

const SMART_ONLY = makeRules([QUOTES, ENTITIES, SYMBOLS, HTML_RULE], /[<&\\"']|--|\.\.\.| ?>>/g);

function rulesFor(options: KramdownOptions): SpanRules {
  const isGfm = options.input === 'GFM';
  const isWrapped = isGfm && options.hardWrap;
  const list: SpanRule[] = [
    { name: 'emphasis', first: '*_', start: /[*_]/y, read: emphasis },
    { name: 'code', first: '`', start: /`/y, read: codeSpan },
    { name: 'autolink', first: '<', start: AUTOLINK, read: autolink },
    HTML_RULE,
    { name: 'note', first: '[', start: NOTE, read: note },
    { name: 'link', first: '![', start: /!?\[(?!\^)/y, read: link },
    QUOTES,
    { name: 'maths', first: '\\$', start: MATHS, read: spanMaths },
    { name: 'extension', first: '{', start: /\{:/y, read: spanExtension },
    ENTITIES,
    ...(isGfm && !options.autoTypographic ? [] : [SYMBOLS]),
    // Where each line end is a break, none of them is asked for: see breaks.ts.
    ...(isWrapped ? [] : [{ name: 'break', first: ' \\', start: LINE_BREAK, read: lineBreak }]),
    { name: 'escape', first: '\\', start: isGfm ? GFM_ESCAPED : ESCAPED, read: escapedCharacter },
    ...(isGfm ? [{ name: 'deleted', first: '~', start: DELETION, read: deleted }] : []),
  ];
  return makeRules(list, /[*_`<&{$\\~[\]"']|!\[|--|\.\.\.| ?>>| {2}\n/g);
}

const made = new WeakMap<KramdownOptions, SpanRules>();

/** What may stand in a line, in the order in which it is asked. */
export function spanRules({ options, isSmartOnly }: KramdownDocument): SpanRules {
  if (isSmartOnly) return SMART_ONLY;
  const rules = made.get(options) ?? rulesFor(options);
  made.set(options, rules);
  return rules;
}

const ofTables = new WeakMap<SpanRules, SpanRules>();

/** What hides pipes from a table: code, and HTML elements with what is in them. */
export function tableRules(doc: KramdownDocument): SpanRules {
  const all = spanRules(doc);
  const known = ofTables.get(all);
  if (known) return known;
  const hiding = all.list.filter(({ name }) => name === 'code' || name === 'html');
  const rules = makeRules(hiding, /[`<]/g);
  ofTables.set(all, rules);
  return rules;
}
