import type { Report } from '../../diagnostics/diagnostic.ts';
import { mendedJson } from '../../diagnostics/messages/import-jekyll.ts';
import { type SourceText, wholeText } from '../../diagnostics/text.ts';
import { blockOf } from '../../syntax/block.ts';
import { parseJson } from '../../syntax/json.ts';
import type { Zone } from '../../syntax/time.ts';
import { entriesOf, isMap, type Value } from '../../syntax/value.ts';
import { modernYaml } from './modern-yaml.ts';

/** What a file of JSON holds. */
interface JsonData {
  /** Undefined where the author's text is JSON already. */
  readonly text: string | undefined;
  readonly value: Value | null;
}

/**
 * JSON as Jekyll reads it, as YAML: a comma may stand behind the last item, comments may stand anywhere, and what follows
 * the end is not looked at. Such a text is written anew (RFC 8259), which is said. An empty file is nothing.
 */
export function modernJson(source: SourceText, zone: Zone | undefined, report: Report): JsonData {
  if (source.text.trim() === '') return { text: 'null\n', value: null };
  const faults: string[] = [];
  const strict = parseJson(blockOf(source), ({ message }) => void faults.push(message));
  const value = modernYaml(source, zone).value ?? modernYaml(upToEnd(source), zone).value;
  if (strict !== undefined || value === undefined) return { text: undefined, value: value ?? null };
  report(mendedJson(source.path, faults[0]!));
  return { text: `${written(value, '')}\n`, value };
}

/** The text without what stands behind its last bracket. */
function upToEnd({ path, text }: SourceText): SourceText {
  return wholeText(path, text.slice(0, Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1));
}

function written(value: Value, indent: string): string {
  const inner = `${indent}  `;
  const lines = isMap(value)
    ? entriesOf(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${written(item, inner)}`)
    : Array.isArray(value)
      ? (value as readonly Value[]).map((item) => inner + written(item, inner))
      : undefined;
  if (lines === undefined) return JSON.stringify(value);
  const [open, close] = isMap(value) ? '{}' : '[]';
  return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}
