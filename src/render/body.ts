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

/** A page's body whose templates have run. */
export interface BegunBody {
  readonly source: SourceText;
  /** What is made HTML by Markdown, where the page is Markdown. */
  readonly text: string;
  /** Texts that placeholders hold back from Markdown. */
  readonly held: readonly string[];
}

/**
 * A page's body: Nunjucks, then Markdown for `.md`, then layouts. A body without a tag skips Nunjucks, and
 * `render_with_liquid: false` switches it off, as does Sass without front matter; tags in code and maths are text, unless
 * `template_in_code: true`.
 * @throws Fault where the template cannot be compiled or run
 */
export function beginBody(page: Page, templateInCode: boolean, run: RunTemplate, report: Report): BegunBody {
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
  return { source, text, held: values };
}

/** The HTML of a body that is Markdown. @param html of its text, where it is made already and there was nothing to report */
export function endBody(
  { source, text, held }: BegunBody,
  markdown: Markdown,
  report: Report,
  html = htmlOf(source, text, markdown, report),
): string {
  return held.length > 0 ? fillPlaceholders(html, held) : html;
}

function htmlOf(source: SourceText, text: string, markdown: Markdown, report: Report): string {
  const { html, missing } = markdown.render(source, text, report);
  if (missing.maths || missing.code) report(tooLate(source, missing.maths));
  return html;
}

function tooLate(source: SourceText, maths: boolean): Diagnostic {
  return latePart(
    spot(wholeText(source.path, source.text), source.start),
    maths ? 'formulas' : 'code blocks',
  );
}
