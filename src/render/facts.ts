import type { Facts } from '../model/facts.ts';
import { scanHtml } from '../syntax/html.ts';

/** The facts of a finished page; undefined where it is no HTML. */
export function factsOf(file: string, html: string): Facts | undefined {
  return file.endsWith('.html') ? scanHtml(html) : undefined;
}
