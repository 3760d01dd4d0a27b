import { type Spot, wholeText } from '../diagnostics/text.ts';
import type { Page } from '../model/site.ts';
import { locate } from '../syntax/data.ts';

/** Where a page's own front matter gives a value; the page by its path where the cascade gives it. */
export function whereOf({ entry }: Page, ...way: readonly (string | number)[]): Spot | string {
  const text = wholeText(entry.path, entry.text);
  return locate(entry.format, text, way, 'value') ?? entry.path;
}
