import { type Edit, splice } from './splice.ts';
import type { YamlPart } from './stretch.ts';
import { yamlParts } from './yaml.ts';

/** What becomes of a value: it goes with its key, or gives way to another, written as YAML; undefined: it stays. */
export type Wish = 'drop' | { readonly yaml: string; readonly comment?: string } | undefined;

/**
 * A text in YAML with some values changed and all else as the author wrote it: comments, quotes, order.
 * @param wish asked for each key of a map and each item of a list, outer ones first; only keys can be dropped
 * @returns the text as it is where it has errors
 */
export function rewriteYaml(text: string, wish: (part: YamlPart) => Wish): string {
  let now = text;
  for (;;) {
    const parts = yamlParts(now);
    const gone = parts.find((part) => wish(part) === 'drop');
    if (!gone) return splice(now, replacements(now, parts, wish));
    now = splice(now, [removal(now, gone, parts)]);
  }
}

function replacements(text: string, parts: readonly YamlPart[], wish: (part: YamlPart) => Wish): Edit[] {
  const edits: Edit[] = [];
  let done = 0;
  for (const part of parts) {
    const wanted = wish(part);
    if (wanted === undefined || wanted === 'drop' || part.value[0] < done) continue;
    const [start, end] = stretchOf(text, part);
    done = end;
    const comment = wanted.comment !== undefined && !part.flow && /^[ \t]*(?:\r?\n|$)/.test(text.slice(end));
    edits.push({
      start,
      end,
      text:
        ` ${wanted.yaml}`.slice(/\s/.test(text[start - 1] ?? ' ') ? 1 : 0) +
        (comment ? ` # ${wanted.comment}` : ''),
    });
  }
  return edits;
}

/** Where a value stands; a list or map below its key, from behind the key's colon on. */
function stretchOf(text: string, { value: [from, to], at }: YamlPart): readonly [number, number] {
  const end = from + text.slice(from, to).trimEnd().length;
  const gap = /\s*$/.exec(text.slice(at, from))![0];
  return [gap.includes('\n') ? from - gap.length : from, end];
}

function removal(text: string, part: YamlPart, parts: readonly YamlPart[]): Edit {
  const siblings = parts.filter((other) => isBeside(other, part));
  const index = siblings.indexOf(part);
  const [previous, next] = [siblings[index - 1], siblings[index + 1]];
  const end = Math.max(part.at, part.value[0] + text.slice(...part.value).trimEnd().length);
  const begin = text.lastIndexOf('\n', part.at - 1) + 1;
  if (part.flow || text.slice(begin, part.at).trim() !== '') {
    if (next && (!previous || !part.flow)) return { start: part.at, end: next.at, text: '' };
    if (previous) return { start: endOf(text, previous), end, text: '' };
    return { start: part.at, end, text: part.flow ? '' : '{}' };
  }
  const lineEnd = text.indexOf('\n', end);
  return { start: begin, end: lineEnd === -1 ? text.length : lineEnd + 1, text: '' };
}

function endOf(text: string, { value: [start, end] }: YamlPart): number {
  return start + text.slice(start, end).trimEnd().length;
}

function isBeside(a: YamlPart, b: YamlPart): boolean {
  return (
    a.path.length === b.path.length &&
    a.path.every((step, i) => i === a.path.length - 1 || step === b.path[i])
  );
}
