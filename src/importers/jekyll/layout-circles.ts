import type { Report } from '../../diagnostics/diagnostic.ts';
import { layoutCircle } from '../../diagnostics/messages/render.ts';
import { spot, wholeText } from '../../diagnostics/text.ts';
import type { OldDocument } from './documents.ts';

/** Says of layouts that lead back to where they began; Jekyll prints each of them once, and so does an imported site. */
export function tellLayoutCircles(documents: readonly OldDocument[], report: Report): void {
  const layouts = new Map(documents.filter(({ kind }) => kind === 'layout').map((one) => [one.to, one]));
  const told = new Set<string>();
  for (const first of layouts.keys()) {
    const way: string[] = [];
    for (let at = first; layouts.has(at) && !told.has(at) && !way.includes(at); ) {
      way.push(at);
      at = `templates/${String(layouts.get(at)!.data['layout'])}.njk`;
      if (at !== first || way.length === 1) continue;
      const { from, text } = layouts.get(first)!;
      report({ ...layoutCircle(spot(wholeText(from, text), 0), [...way, first]), severity: 'warning' });
      for (const path of way) told.add(path);
    }
  }
}
