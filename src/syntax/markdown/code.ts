import { unknownLanguage } from '../../diagnostics/messages/markdown.ts';
import type { MarkdownIt, Token } from './engine.ts';
import { type Env, locate } from './env.ts';

/** Languages that ask for no colours. */
const PLAIN = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'none', 'nohighlight', 'ascii', 'output']);

/**
 * Row: fenced code is highlighted by classes: `<pre><code class="language-python">`. Attribute lists go to the `pre`.
 * A language that is not known is left plain, with a note.
 */
export function fencedCode(md: MarkdownIt): void {
  md.renderer.rules['fence'] = (tokens, index, _options, env, self) => {
    const token = tokens[index]!;
    const language = md.utils.unescapeAll(token.info).trim().split(/\s+/)[0] ?? '';
    const code = highlight(env as Env, token, language) ?? md.utils.escapeHtml(token.content);
    const name = language === '' ? '' : ` class="language-${md.utils.escapeHtml(language)}"`;
    return `<pre${self.renderAttrs(token)}><code${name}>${code}</code></pre>\n`;
  };
}

function highlight(env: Env, token: Token, language: string): string | undefined {
  const name = language.toLowerCase();
  if (PLAIN.has(name)) return undefined;
  if (!env.extras.code) {
    env.missing = { ...env.missing, code: true };
    return undefined;
  }
  const html = env.extras.code.highlight(token.content, name);
  if (html === undefined && !env.unknownLanguages.has(name)) {
    env.unknownLanguages.add(name);
    const where = locate(env, token.map?.[0] ?? 0, language);
    env.report(unknownLanguage(where, language, env.extras.code.languages()));
  }
  return html;
}
