import { isAscii, lettered } from '../../letters.ts';
import type { Token } from '../engine.ts';
import { attributesHtml, escapeCode } from './escape.ts';
import type { KramdownOptions } from './options.ts';
import type { Place, Printer } from './printer.ts';
import { rougeHtml } from './rouge.ts';
import { ROUGE_LANGUAGES } from './rouge-languages.ts';
import { nodeOf } from './tokens.ts';

/** What a piece of code is marked as. */
interface Marked {
  /** The language that is printed, where the author names one or the settings do. */
  readonly name: string | undefined;
  /** Its HTML with classes; undefined where it is not highlighted. */
  readonly html: string | undefined;
}

/** A block of code: in rouge's frame, or plain where its language is unknown. */
export const codeHtml: Printer = (token, _, place) => {
  const { indent, doc } = place;
  const attributes = new Map(token.attrs ?? []);
  const language = takeLanguage(attributes);
  const { name, html } = mark(token, token.info || language, doc.options.highlightBlocks, place);
  if (html === undefined) {
    const code = language === undefined ? '' : ` class="language-${language}"`;
    return `${indent}<pre${attributesHtml(attributes)}><code${code}>${escapeCode(token.content.replace(/\n$/, ''))}\n</code></pre>\n`;
  }
  addClasses(attributes, language ?? name);
  const lines = doc.options.lineNumbers ? numbered(html) : html;
  return (
    `${indent}<div${attributesHtml(attributes)}><div class="highlight"><pre class="${doc.options.cssClass}"><code>` +
    `${lines}</code></pre></div>${indent}</div>\n`
  );
};

/** Code in a line. */
export const codeSpanHtml: Printer = (token, _, place) => {
  const attributes = new Map(token.attrs ?? []);
  const language = languageOf(attributes);
  const { name, html } = mark(token, language, place.doc.options.highlightSpans, place);
  if (html === undefined) return `<code${attributesHtml(attributes)}>${escapeCode(token.content)}</code>`;
  takeLanguage(attributes);
  addClasses(attributes, language ?? name);
  return `<code${attributesHtml(attributes)}>${html}</code>`;
};

const LANGUAGE = lettered('(?<![\\p{L}\\p{M}\\p{N}\\p{Pc}])language-([^ \\t\\r\\n\\f\\v]+)', '');

function languageOf(attributes: ReadonlyMap<string, string>): string | undefined {
  const names = attributes.get('class') ?? '';
  return LANGUAGE(isAscii(names)).exec(names)?.[1];
}

function takeLanguage(attributes: Map<string, string>): string | undefined {
  const language = languageOf(attributes);
  if (language === undefined) return undefined;
  const names = attributes.get('class')!;
  const others = names.replace(LANGUAGE(isAscii(names)), '').trim();
  if (others === '') attributes.delete('class');
  else attributes.set('class', others);
  return language;
}

function addClasses(attributes: Map<string, string>, language: string | undefined): void {
  const classes = [language && `language-${language}`, attributes.get('class'), 'highlighter-rouge'];
  attributes.set('class', classes.filter((name) => name !== undefined && name !== '').join(' '));
}

function mark(token: Token, language: string | undefined, isOn: boolean, place: Place): Marked {
  const { options } = place.doc;
  const name = language ?? options.defaultLanguage;
  if (!isOn || !options.highlight || !isKnown(name, options)) return { name, html: undefined };
  const html = rougeHtml(
    token.content,
    (name ?? 'plaintext').replace(/\?.*/, ''),
    nodeOf(token).line,
    place.env,
  );
  return { name: name ?? 'plaintext', html };
}

function isKnown(name: string | undefined, { guessLanguage }: KramdownOptions): boolean {
  const language = name?.replace(/\?.*/, '') ?? 'plaintext';
  const isPlain = language === 'plaintext' || language === 'text';
  return ROUGE_LANGUAGES.has(language) && (!isPlain || guessLanguage);
}

function numbered(html: string): string {
  const count = html.split('\n').length - (html.endsWith('\n') ? 1 : 0);
  const numbers = Array.from({ length: count }, (_, i) => `${i + 1}\n`).join('');
  const gutter = `<td class="rouge-gutter gl"><pre class="lineno">${numbers}</pre></td>`;
  return `<table class="rouge-table"><tbody><tr>${gutter}<td class="rouge-code"><pre>${html}</pre></td></tr></tbody></table>`;
}
