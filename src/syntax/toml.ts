import { parse, TomlDate, TomlError } from 'smol-toml';
import type { Report } from '../diagnostics/diagnostic.ts';
import { tomlSyntax } from '../diagnostics/messages/data.ts';
import { type Block, lineStart } from './block.ts';
import type { Path } from './stretch.ts';
import { locateTomlLine } from './toml-places.ts';
import { makeMap, type Value } from './value.ts';

/**
 * The value of a TOML 1.0 document. Dates and clock times become text by RFC 3339, as they were written but for
 * seconds, which are always there.
 * @returns undefined where it has an error, which is reported
 */
export function parseToml(block: Block, report: Report): Value | undefined {
  try {
    return toValue(parse(block.text, { integersAsBigInt: 'asNeeded', maxDepth: 200 }), block, []);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const offset = lineStart(block.text, error.line) + error.column - 1;
    const what = (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '');
    report(tomlSyntax(block.at(offset), what));
    return undefined;
  }
}

function toValue(given: unknown, block: Block, path: Path): Value {
  if (given instanceof TomlDate) return given.toISOString().replace(/(:\d\d)\.000/, '$1');
  if (Array.isArray(given)) return given.map((item, i) => toValue(item, block, [...path, i]));
  if (typeof given === 'bigint') return String(given);
  if (typeof given !== 'object' || given === null) return given as Value;
  const table = given as Readonly<Record<string, unknown>>;
  return makeMap(
    inOrder(Object.keys(table), block, path).map((key) => [key, toValue(table[key], block, [...path, key])]),
  );
}

/** The author's order again, where JavaScript has moved keys like `2023` to the front. */
function inOrder(keys: readonly string[], block: Block, path: Path): readonly string[] {
  if (keys.length < 2 || !/^\d+$/.test(keys[0]!)) return keys;
  const place = new Map(
    keys.map((key) => [key, locateTomlLine(block.text, [...path, key], 'key')?.offset ?? 0]),
  );
  return [...keys].sort((a, b) => place.get(a)! - place.get(b)!);
}
