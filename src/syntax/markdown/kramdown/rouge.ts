import { unknownLanguage } from '../../../diagnostics/messages/markdown.ts';
import { type Env, locate } from '../env.ts';
import { escapeCode } from './escape.ts';

const PLAIN = new Set(['plaintext', 'text', 'console-plain']);

/** rouge's short names for what the highlighter marks; what has none is not marked. */
const CLASSES: Readonly<Record<string, string>> = {
  addition: 'gi',
  attr: 'na',
  attribute: 'na',
  built_in: 'nb',
  bullet: 'pi',
  'char escape_': 'se',
  class: 'nc',
  code: 's',
  comment: 'c1',
  deletion: 'gd',
  doctag: 'cd',
  emphasis: 'ge',
  function: 'nf',
  keyword: 'k',
  link: 's',
  literal: 'kc',
  meta: 'cp',
  name: 'nt',
  number: 'mi',
  operator: 'o',
  params: 'n',
  property: 'py',
  punctuation: 'p',
  quote: 'ge',
  regexp: 'sr',
  section: 'gh',
  'selector-attr': 'na',
  'selector-class': 'nc',
  'selector-id': 'nf',
  'selector-pseudo': 'nd',
  'selector-tag': 'nt',
  string: 's',
  strong: 'gs',
  subst: 'si',
  symbol: 'ss',
  tag: 'nt',
  'template-tag': 'p',
  'template-variable': 'nv',
  title: 'nf',
  'title class_': 'nc',
  'title class_ inherited__': 'nc',
  'title function_': 'nf',
  type: 'kt',
  variable: 'nv',
  'variable constant_': 'no',
  'variable language_': 'vg',
};

/**
 * Code with rouge's classes. Where the highlighter is not loaded it is noted as missing; a language that rouge knows and
 * the highlighter does not is plain, with a note.
 */
export function rougeHtml(code: string, language: string, line: number, env: Env): string {
  if (PLAIN.has(language)) return escapeCode(code);
  const highlighter = env.extras.code;
  if (!highlighter) {
    env.missing = { ...env.missing, code: true };
    return escapeCode(code);
  }
  const html = highlighter.highlight(code, language);
  if (html !== undefined) return withShortNames(html);
  if (!env.unknownLanguages.has(language)) {
    env.unknownLanguages.add(language);
    env.report(unknownLanguage(locate(env, line, language), language, highlighter.languages()));
  }
  return escapeCode(code);
}

function withShortNames(html: string): string {
  return html
    .replace(/<span class="(?:hljs-)?([^"]*)">/g, (_, name: string) => {
      const short = CLASSES[name] ?? CLASSES[name.split(' ')[0]!];
      return short === undefined ? '<span>' : `<span class="${short}">`;
    })
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'");
}
