import { blockOf } from './block.ts';
import type { JsonLdFault } from './html-facts.ts';
import { parseJson } from './json.ts';

/** What a JSON-LD block says of the events that it describes. */
type Node = Readonly<Record<string, unknown>>;

/**
 * What is wrong with the text of a `script` of type `application/ld+json`: that it is no JSON, or that an event in it lacks
 * what Google requires (`name`, `startDate`, `location` with `address`, or the `url` of a virtual one).
 * @param at where the text begins; faults count from there
 */
export function jsonLdFaults(text: string, at: number): JsonLdFault[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [unreadable(text, at)];
  }
  return topNodes(value).flatMap((node) => {
    const missing = isEvent(node) ? missingOf(node) : [];
    if (missing.length === 0) return [];
    const start = at + (text.length - text.trimStart().length);
    const name = typeof node['name'] === 'string' ? node['name'] : undefined;
    const startDate = typeof node['startDate'] === 'string' ? node['startDate'] : undefined;
    return [{ start, end: start + 1, reason: undefined, name, startDate, missing }];
  });
}

/** By our own reader, which tells the place and speaks the same in every version of Node. */
function unreadable(text: string, at: number): JsonLdFault {
  const none = { name: undefined, startDate: undefined, missing: [] };
  if (text.trim() === '') return { start: at, end: at + 1, reason: 'it is empty', ...none };
  let reason = 'it is no JSON';
  let start = at;
  parseJson(blockOf({ path: '', text, start: 0 }), ({ message, place }) => {
    reason = message.slice(0, 1).toLowerCase() + message.slice(1);
    if (place) start = at + offsetOf(text, place.line, place.column);
  });
  return { start, end: start + 1, reason, ...none };
}

function offsetOf(text: string, line: number, column: number): number {
  const ends = /\r\n|\n|\r/g;
  for (let i = 1; i < line && ends.exec(text); i++);
  return ends.lastIndex + column - 1;
}

function topNodes(value: unknown): Node[] {
  const listed = Array.isArray(value) ? (value as unknown[]) : [value];
  return listed.filter(isNode).flatMap((node) => {
    const graph = node['@graph'];
    return Array.isArray(graph) ? graph.filter(isNode) : [node];
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One that only refers to another is none. */
function isEvent(node: Node): boolean {
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']];
  const isOne = types.some(
    (type) => typeof type === 'string' && /(?:^|[/:]|[a-z])(?:Event|Festival|Hackathon)$/.test(type),
  );
  return isOne && Object.keys(node).some((key) => !key.startsWith('@'));
}

function missingOf(node: Node): string[] {
  const isSaid = (value: unknown) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';
  const missing = ['name', 'startDate', 'location'].filter((key) => !isSaid(node[key]));
  const places = Array.isArray(node['location']) ? (node['location'] as unknown[]) : [node['location']];
  for (const place of places) {
    if (!isNode(place) || Object.keys(place).every((key) => key === '@id')) continue;
    const needed = place['@type'] === 'VirtualLocation' ? 'url' : 'address';
    if (!isSaid(place[needed])) missing.push(`location.${needed}`);
  }
  return [...new Set(missing)];
}
