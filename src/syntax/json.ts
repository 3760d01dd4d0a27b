import { Fault, type Report } from '../diagnostics/diagnostic.ts';
import { duplicateKey } from '../diagnostics/messages/data.ts';
import type { Block } from './block.ts';
import { makeReader, readDocument } from './json-reader.ts';
import type { Part, Path, Stretch } from './stretch.ts';
import type { Value } from './value.ts';

/**
 * The value of a JSON text (RFC 8259), keys in the author's order.
 * @returns undefined where it has an error, which is reported; keys that stand twice are all reported
 */
export function parseJson(block: Block, report: Report): Value | undefined {
  const reader = makeReader(block);
  try {
    const value = readDocument(reader);
    for (const twice of reader.twice) {
      report(duplicateKey(block.at(twice.offset, twice.length), twice.key, block.at(twice.first).place));
    }
    return reader.twice.length > 0 ? undefined : value;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    report(error.diagnostic);
    return undefined;
  }
}

/** Where the value or the key at a path stands in a JSON text. */
export function locateJson(block: Block, path: Path, part: Part): Stretch | undefined {
  let found: Stretch | undefined;
  const reader = makeReader(block, (at, key, value) => {
    if (at.length !== path.length || at.some((step, i) => String(step) !== String(path[i]))) return;
    found = (part === 'key' && key) || value;
  });
  try {
    readDocument(reader);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
  }
  return found;
}
