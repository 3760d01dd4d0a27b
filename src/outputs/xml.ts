import type { Value } from '../syntax/value.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What XML 1.0 cannot hold, not even as a reference. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text for XML and HTML, in elements and in quoted attributes; characters that XML cannot hold become U+FFFD. */
export function escaped(text: string): string {
  return text.replace(IMPOSSIBLE, '\ufffd').replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);
}

/** ` xml:lang="…"`, or nothing. */
export function langOf(lang: Value | undefined): string {
  return typeof lang === 'string' && lang !== '' ? ` xml:lang="${escaped(lang)}"` : '';
}
