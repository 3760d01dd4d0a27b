import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { reservedCharacter } from '../../diagnostics/messages/markdown.ts';
import { type SourceText, spot } from '../../diagnostics/text.ts';

const MASKS: Readonly<Record<string, string>> = { '{': '\uE0F2', '}': '\uE0F3', '%': '\uE0F4' };
const UNMASKS: Readonly<Record<string, string>> = { '\uE0F2': '{', '\uE0F3': '}', '\uE0F4': '%' };

/** Characters that stand for something else while a page is made: masks, comment marks, placeholders. */
const RESERVED = /[\uE0F0-\uE0FF\uE100-\uE11F]/;

/* In order: template tags and HTML that are passed over, then what is masked. */
const PASSED = [
  String.raw`\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\}`,
  String.raw`\{\{(?:[^}"']|"[^"]*"|'[^']*'|\}(?!\})){0,5000}\}\}`,
  String.raw`\{%(?:[^%"']|"[^"]*"|'[^']*'|%(?!\})){0,5000}%\}`,
  String.raw`<!--[\s\S]*?-->`,
  String.raw`<(?<skipped>script|style|textarea)(?=[\s>])[\s\S]*?<\/\k<skipped>`,
  String.raw`<[A-Za-z][\w-]*(?:\s+[\w:.@-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*\s*\/?>`,
].join('|');
const FENCE =
  '(?=[`~]{3})' +
  String.raw`(?<=^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?)(?<fence>` +
  '(?<tick>`{3,})(?![^\\n]*`)|~{3,})' +
  String.raw`[\s\S]*?(?:^[ \t>]*(?:\k<fence>)[` +
  '`~' +
  String.raw`]*[ \t]*(?=\r?$)|(?![\s\S]))`;
const SPAN = '(?<span>`+)(?!`)(?:(?!\\n[ \\t]*\\r?\\n)[\\s\\S])*?(?<!`)\\k<span>(?!`)';
const MATHS = [
  String.raw`\$\$(?:(?!\n[ \t]*\r?\n)[\s\S])+?\$\$`,
  String.raw`\\\((?:(?!\n[ \t]*\r?\n)[\s\S])+?\\\)`,
  String.raw`\\\[(?:(?!\n[ \t]*\r?\n)[\s\S])+?\\\]`,
].join('|');
const PARTS = new RegExp(`(?:${PASSED})|(?<code>${FENCE}|${SPAN}|${MATHS})|\\\\[\\s\\S]|\`+`, 'gm');

/**
 * Hides the template tags that stand in code and maths: in fenced code, code spans, `$$…$$`, `\(…\)` and `\[…\]` the
 * characters of `{{ {% }} %}` become private-use characters. The text keeps its length, so places stay right.
 */
export function maskCode(text: string): string {
  if (!/[`~$\\]/.test(text)) return text;
  return text.replace(PARTS, (part, ...rest) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    return groups['code'] === undefined ? part : part.replace(/[{}%]/g, (c) => MASKS[c] ?? c);
  });
}

/** Undoes maskCode, in whatever templates have made of the text. */
export function unmask(text: string): string {
  return /[\uE0F2-\uE0F4]/.test(text) ? text.replace(/[\uE0F2-\uE0F4]/g, (c) => UNMASKS[c] ?? c) : text;
}

/** The complaint about a source that holds characters which wsite keeps for itself; undefined where it holds none. */
export function findReserved(source: SourceText): Diagnostic | undefined {
  const at = source.text.slice(source.start).search(RESERVED);
  if (at < 0) return undefined;
  const code = source.text.charCodeAt(source.start + at);
  return reservedCharacter(spot(source, source.start + at), `U+${code.toString(16).toUpperCase()}`);
}
