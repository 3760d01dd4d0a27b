import type { BodyStretch } from '../model/check.ts';
import type { Facts } from '../model/facts.ts';
import { scanHtml } from '../syntax/html.ts';
import type { TagFault } from '../syntax/html-facts.ts';

/**
 * The facts of a finished page; undefined where it is no HTML.
 * @param body where its body lies in exactly this text, where that is known
 */
export function factsOf(file: string, html: string, body?: BodyStretch): Facts | undefined {
  if (!file.endsWith('.html')) return undefined;
  const facts = scanHtml(html);
  return body ? { ...facts, tagFaults: bodyFirst(facts.tagFaults, html, body) } : facts;
}

/**
 * A tag too many in a body closes what its layout opened, and then the layout's own end tag is the stray one. So a body with faults
 * of its own is looked at alone.
 */
function bodyFirst(all: readonly TagFault[], html: string, body: BodyStretch): readonly TagFault[] {
  if (all.every(({ at }) => at >= body.start && at < body.end)) return all;
  const own = scanHtml(html.slice(body.start, body.end)).tagFaults;
  return own.length > 0 ? own.map((fault) => moved(fault, body.start)) : all;
}

function moved(fault: TagFault, by: number): TagFault {
  const { at, outerAt } = fault;
  return { ...fault, at: at + by, ...(outerAt !== undefined && { outerAt: outerAt + by }) };
}
