import { unknownLanguage } from '../../../diagnostics/messages/markdown.ts';
import { type Env, locate } from '../env.ts';
import { escapeCode } from './escape.ts';

const PLAIN = new Set(['plaintext', 'text']);

/**
 * Code with rouge's classes. Where the lexers are not loaded it is noted as missing; a language that rouge knows and none
 * of ours is for is plain, with a note.
 */
export function rougeHtml(code: string, language: string, line: number, env: Env): string {
  if (PLAIN.has(language)) return escapeCode(code);
  const { rouge } = env.extras;
  if (!rouge) {
    env.missing = { ...env.missing, code: true };
    return escapeCode(code);
  }
  const html = rouge.highlight(code, language);
  if (html !== undefined) return html;
  if (!env.unknownLanguages.has(language)) {
    env.unknownLanguages.add(language);
    env.report(unknownLanguage(locate(env, line, language), language, rouge.languages()));
  }
  return escapeCode(code);
}
