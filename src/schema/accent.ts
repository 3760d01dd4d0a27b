import type { Report } from '../diagnostics/diagnostic.ts';
import { colourIsComment, unreadableColour } from '../diagnostics/messages/colour.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { COLOUR_NAMES, isColour } from '../syntax/colour-names.ts';
import type { Path } from '../syntax/stretch.ts';
import { isMap, keysOf, type Value, type ValueMap } from '../syntax/value.ts';
import { type DataFile, findIn } from './validate.ts';

/** Reports an `accent` of some facts that is no colour. @param path the way to the facts in their file */
export function tellAccent(facts: ValueMap, path: Path, where: DataFile, report: Report): void {
  const said = facts['accent'];
  const find = findIn(where);
  const at = [...path, 'accent'];
  if (typeof said === 'string' && said.trim() !== '' && !isColour(said))
    report(unreadableColour(find(at, 'value'), said, nearest(said.toLowerCase(), COLOUR_NAMES)));
  if (said !== null || where.format !== 'yaml' || !keysOf(facts).includes('accent')) return;
  const spot = find(at, 'key');
  const line = where.source.text.split(/\r\n?|\n/)[spot.place.line - 1] ?? '';
  const comment = /:\s+(#[0-9a-f]{3,8})\s*$/i.exec(line)?.[1];
  if (comment !== undefined) report(colourIsComment(spot, 'accent', comment));
}

/** Reports what a configuration says as `accent`, for all editions or for one of `editions`, and is no colour. */
export function tellAccents(config: Value | undefined, where: DataFile, report: Report): void {
  if (!isMap(config)) return;
  tellAccent(config, [], where, report);
  const { editions } = config;
  for (const name of isMap(editions) ? keysOf(editions) : []) {
    const facts = isMap(editions) ? editions[name] : undefined;
    if (isMap(facts)) tellAccent(facts, ['editions', name], where, report);
  }
}
