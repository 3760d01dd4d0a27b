import { type FilterRow, markupRow } from './arguments.ts';
import { xmlEscape } from './escape.ts';
import { isNil, rubyText } from './ruby.ts';

/** Colours code by rouge's classes; undefined for a language that is not known. */
export type Colour = (code: string, language: string) => string | undefined;

/** The filter `highlight`: code as Jekyll's tag of that name puts it. */
export function highlightRow(colour: Colour): FilterRow {
  return markupRow('highlight', ['language', 'linenos'], (value, language, linenos) => {
    const name = isNil(language) || language === '' ? 'text' : rubyText(language);
    const code = rubyText(value).replace(/^[\n\r]+|[\n\r]+$/g, '');
    const html = colour(code, name) ?? code.replace(/[&<>]/g, xmlEscape);
    const shown = isNil(linenos) || linenos === false ? html : numbered(html);
    const [spoken, written] = [name.replaceAll('+', '-'), name].map(xmlEscape);
    return `<figure class="highlight"><pre><code class="language-${spoken}" data-lang="${written}">${shown}</code></pre></figure>`;
  });
}

/** Code beside the numbers of its lines, as rouge's HTMLTable. */
function numbered(html: string): string {
  const count = html.split('\n').length;
  const numbers = Array.from({ length: count }, (_, i) => `${i + 1}\n`).join('');
  return (
    '<table class="rouge-table"><tbody><tr>' +
    `<td class="gutter gl"><pre class="lineno">${numbers}</pre></td>` +
    `<td class="code"><pre>${html}\n</pre></td></tr></tbody></table>`
  );
}
