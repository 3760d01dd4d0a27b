import type { Part, Path, Stretch } from './stretch.ts';

/**
 * Where a key or value of a TOML document stands, to the line: what lies inside an inline table or list is found at
 * the key that holds it.
 */
export function locateTomlLine(text: string, path: Path, part: Part): Stretch | undefined {
  const wanted = path.map(String);
  let best: { depth: number; stretch: Stretch } | undefined;
  for (const found of declarations(text)) {
    const depth = found.path.length;
    if (depth > wanted.length || found.path.some((step, i) => step !== wanted[i])) {
      const implied = wanted.every((step, i) => step === found.path[i]);
      if (implied && depth > wanted.length && !best) best = { depth: wanted.length, stretch: found.key };
      continue;
    }
    const stretch = part === 'key' || !found.value ? found.key : found.value;
    if (!best || depth > best.depth) best = { depth, stretch };
  }
  return best?.stretch;
}

interface Declaration {
  readonly path: readonly string[];
  readonly key: Stretch;
  readonly value: Stretch | undefined;
}

const KEY = String.raw`(?:[\w-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')`;
const KEYS = String.raw`${KEY}(?:[ \t]*\.[ \t]*${KEY})*`;
const TABLE = new RegExp(String.raw`^[ \t]*(\[\[?)[ \t]*(${KEYS})[ \t]*\]`);
const PAIR = new RegExp(String.raw`^[ \t]*(${KEYS})[ \t]*=[ \t]*`);

function* declarations(text: string): Generator<Declaration> {
  const counts = new Map<string, number>();
  let table: string[] = [];
  let offset = 0;
  let open: string | undefined;
  for (const line of text.split('\n')) {
    if (open !== undefined) {
      if (line.includes(open)) open = undefined;
    } else {
      const found = tableIn(line, offset, counts) ?? pairIn(line, offset, table);
      if (found) yield found;
      if (found && !found.value) table = [...found.path];
      open = opensText(line);
    }
    offset += line.length + 1;
  }
}

function tableIn(line: string, offset: number, counts: Map<string, number>): Declaration | undefined {
  const match = TABLE.exec(line);
  if (!match) return undefined;
  const names = namesIn(match[2]!);
  const path: string[] = [];
  names.forEach((name, i) => {
    path.push(name);
    const id = JSON.stringify(path);
    if (i === names.length - 1 && match[1] === '[[') counts.set(id, (counts.get(id) ?? -1) + 1);
    const count = counts.get(id);
    if (count !== undefined) path.push(String(count));
  });
  const at = line.indexOf(match[2]!, match[0].indexOf('['));
  return { path, key: { offset: offset + at, length: match[2]!.length }, value: undefined };
}

function pairIn(line: string, offset: number, table: readonly string[]): Declaration | undefined {
  const match = PAIR.exec(line);
  if (!match) return undefined;
  const start = line.length - line.trimStart().length;
  const value = line.slice(match[0].length).trimEnd();
  return {
    path: [...table, ...namesIn(match[1]!)],
    key: { offset: offset + start, length: match[1]!.length },
    value: { offset: offset + match[0].length, length: Math.max(1, value.length) },
  };
}

function namesIn(keys: string): string[] {
  return [...keys.matchAll(new RegExp(KEY, 'g'))].map(([key]) =>
    /^["']/.test(key) ? key.slice(1, -1) : key,
  );
}

/** The mark that ends a text of several lines, where this line begins one. */
function opensText(line: string): string | undefined {
  const match = /"""|'''/.exec(line);
  if (!match) return undefined;
  return line.includes(match[0], match.index + 3) ? undefined : match[0];
}
