import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import { latePart } from '../diagnostics/messages/render.ts';
import { type SourceText, spot, wholeText } from '../diagnostics/text.ts';
import type { Page } from '../model/site.ts';
import type { Markdown } from '../syntax/markdown/markdown.ts';
import { findReserved, maskCode, unmask } from '../syntax/markdown/mask.ts';
import { fillPlaceholders, makePlaceholder } from '../syntax/markdown/placeholders.ts';

/**
 * Renders a body's template. @param masked the whole file as it is parsed, code hidden; @param held see Run.held, undefined
 * where no Markdown is to come
 */
export type RunTemplate = (
  source: SourceText,
  masked: string,
  held: ((html: string) => string) | undefined,
) => string;

/**
 * A page's body: Nunjucks, then Markdown for `.md`. A body without a tag skips Nunjucks, and `render_with_liquid: false`
 * switches it off, as does Sass without front matter; tags in code and maths are text, unless `template_in_code: true`.
 * @throws Fault where the template cannot be compiled or run
 */
export function renderBody(
  page: Page,
  templateInCode: boolean,
  markdown: Markdown,
  run: RunTemplate,
  report: Report,
): string {
  const { entry, view } = page;
  const source: SourceText = { path: entry.path, text: entry.text, start: entry.bodyStart };
  const body = entry.text.slice(entry.bodyStart);
  const reserved = findReserved(source);
  if (reserved) report(reserved);
  const values: string[] = [];
  const held = page.markdown ? (html: string) => makePlaceholder(values.push(html) - 1) : undefined;
  const isTemplate = view['render_with_liquid'] !== false && (!page.sass || entry.bodyStart > 0);
  const templated = isTemplate && (body.includes('{{') || body.includes('{%'));
  const inCode = view['template_in_code'] ?? templateInCode;
  const masked = templated && page.markdown && inCode !== true ? maskCode(body) : body;
  const text = templated ? unmask(run(source, entry.text.slice(0, entry.bodyStart) + masked, held)) : body;
  if (!page.markdown) return text;
  const { html, missing } = markdown.render(source, text, report);
  if (missing.maths || missing.code) report(tooLate(source, missing.maths));
  return values.length > 0 ? fillPlaceholders(html, values) : html;
}

function tooLate(source: SourceText, maths: boolean): Diagnostic {
  return latePart(
    spot(wholeText(source.path, source.text), source.start),
    maths ? 'formulas' : 'code blocks',
  );
}
