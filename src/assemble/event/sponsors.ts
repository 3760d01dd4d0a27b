import type { Diagnostic, Report } from '../../diagnostics/diagnostic.ts';
import { eventNameMissing, eventShapeUnknown } from '../../diagnostics/messages/event.ts';
import type { DataEntry } from '../../model/entry.ts';
import { SPONSOR_SCHEMA, SPONSOR_SYNONYMS } from '../../schema/event/sponsor.ts';
import type { Path } from '../../syntax/stretch.ts';
import { entriesOf, isMap, makeMap, type Value, type ValueMap } from '../../syntax/value.ts';
import { type IdGiver, idGiver } from './ids.ts';
import { finderOf, fitRow, type Renames, type Row, reportStrays, rowsOf, spotIn, textOf } from './rows.ts';

interface Placed {
  readonly row: Row;
  readonly tier: string | undefined;
}

/**
 * The sponsors of a file in tiers (`name`, `sponsors`), in the author's order; those without a tier stand in one whose
 * name is null. Written as a list with `tier`, as a list of tiers with `sponsors`, or as a map of lists by tier.
 * @returns undefined where nothing in the file has a name
 */
export function sponsorsIn(file: DataEntry, report: Report): readonly ValueMap[] | undefined {
  const renames: Renames = new Map();
  const find = finderOf(file);
  const strays: Diagnostic[] = [];
  const root = { map: makeMap([]), path: [], find };
  const placed = placedIn(file.value, root, (stray) => void strays.push(stray));
  const empty = file.value === null || (Array.isArray(file.value) && file.value.length === 0);
  if (!empty && !placed.some(({ row }) => textOf(row.map, 'name'))) {
    report(eventShapeUnknown(find([], 'value'), 'sponsors', 'It is a list of sponsors, each with a `name`.'));
    return undefined;
  }
  for (const stray of strays) report(stray);
  const giveId = idGiver();
  const tiers = new Map<string | null, ValueMap[]>();
  for (const { row: raw, tier } of placed) {
    const row = fitRow(raw, SPONSOR_SCHEMA, SPONSOR_SYNONYMS, renames, report);
    const name = textOf(row.map, 'name');
    const at = tier ?? textOf(row.map, 'tier') ?? null;
    if (name === undefined) report(eventNameMissing(spotIn(row), 'name'));
    else tiers.set(at, [...(tiers.get(at) ?? []), sponsorOf(row, name, at, giveId)]);
  }
  for (const note of renames.values()) report(note);
  return [...tiers].map(([name, sponsors]) =>
    Object.freeze(
      makeMap([
        ['name', name],
        ['sponsors', Object.freeze(sponsors)],
      ]),
    ),
  );
}

function sponsorOf(row: Row, name: string, tier: string | null, giveId: IdGiver): ValueMap {
  const id = giveId(textOf(row.map, 'id'), name);
  return Object.freeze(makeMap([...entriesOf(row.map), ['id', id], ['name', name], ['tier', tier]]));
}

function placedIn(value: Value | undefined, { path, find }: Row, report: Report): Placed[] {
  const rowsAt = (list: Value | undefined, at: Path): Row[] => {
    reportStrays(list, at, find, report);
    return rowsOf(list, at, find, 'name');
  };
  if (isMap(value))
    return entriesOf(value).flatMap(([tier, list]) => {
      const sponsors = Array.isArray(list) ? list : list === null ? [] : [list];
      return rowsAt(sponsors, [...path, tier]).map((row) => ({ row, tier }));
    });
  return rowsAt(value, path).flatMap((row): Placed[] => {
    if (!Array.isArray(row.map['sponsors'])) return [{ row, tier: undefined }];
    const tier = textOf(row.map, 'tier') ?? textOf(row.map, 'level') ?? textOf(row.map, 'name');
    return rowsAt(row.map['sponsors'], [...row.path, 'sponsors']).map((one) => ({ row: one, tier }));
  });
}
