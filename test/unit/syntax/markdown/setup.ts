import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.ts';
import { wholeText } from '../../../../src/diagnostics/text.ts';
import { loadExtras } from '../../../../src/syntax/markdown/load-extras.ts';
import { createMarkdown } from '../../../../src/syntax/markdown/markdown.ts';

const extras = await loadExtras({ maths: true, code: true });
export const wsite = createMarkdown({ dialect: 'wsite', extras });
export const commonmark = createMarkdown({ dialect: 'commonmark' });

/** Property runs: few, or many where WSITE_LONG is set. */
export const runs = (few: number) => ({ numRuns: process.env['WSITE_LONG'] ? few * 50 : few });

/** HTML of a text that gives no cause for complaint. */
export function html(text: string): string {
  const { html: out, diagnostics } = render(text);
  if (diagnostics.length > 0) throw new Error(diagnostics.map((d) => d.message).join('\n'));
  return out;
}

/** HTML of a text, and what was complained of. */
export function render(text: string): { html: string; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const rendered = wsite.render(wholeText('page.md', text), text, (d) => diagnostics.push(d));
  return { html: rendered.html, diagnostics };
}
