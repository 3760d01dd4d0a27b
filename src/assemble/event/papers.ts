import type { Report } from '../../diagnostics/diagnostic.ts';
import { eventEntryTwice, eventNameMissing, eventShapeUnknown } from '../../diagnostics/messages/event.ts';
import type { DataEntry } from '../../model/entry.ts';
import type { Paper } from '../../model/event.ts';
import { PAPER_SCHEMA, PAPER_SYNONYMS } from '../../schema/event/paper.ts';
import { entriesOf, isMap, makeMap, type Value } from '../../syntax/value.ts';
import { idGiver } from './ids.ts';
import { authorNamed } from './names.ts';
import { finderOf, fitRow, type Renames, type Row, reportStrays, rowsOf, spotIn, textOf } from './rows.ts';

/** A paper and where the author wrote it down. */
export interface PaperRow {
  readonly paper: Paper;
  readonly row: Row;
}

/**
 * The papers of a file. `authors` becomes a list of maps with `name` and `affiliation`.
 * @returns undefined where nothing in the file has a title
 */
export function papersIn(file: DataEntry, report: Report): readonly PaperRow[] | undefined {
  const renames: Renames = new Map();
  const find = finderOf(file);
  const rows = rowsOf(file.value, [], find, 'title');
  const empty = file.value === null || (Array.isArray(file.value) && file.value.length === 0);
  if (!empty && !rows.some((row) => textOf(row.map, 'title'))) {
    report(eventShapeUnknown(find([], 'value'), 'papers', 'It is a list of papers, each with a `title`.'));
    return undefined;
  }
  reportStrays(file.value, [], find, report);
  const giveId = idGiver();
  const seen = new Set<string>();
  const papers = rows.flatMap((raw): PaperRow[] => {
    const row = fitRow(raw, PAPER_SCHEMA, PAPER_SYNONYMS, renames, report);
    const title = textOf(row.map, 'title');
    if (title === undefined) {
      report(eventNameMissing(spotIn(row), 'title'));
      return [];
    }
    const given = textOf(row.map, 'id');
    if (seen.has(given ?? title)) report(eventEntryTwice(spotIn(row), 'paper', given ?? title));
    seen.add(given ?? title);
    return [{ row, paper: makePaper(row, giveId(given, title), title) }];
  });
  for (const note of renames.values()) report(note);
  return papers;
}

function makePaper(row: Row, id: string, title: string): Paper {
  const authors = Object.freeze(authorsOf(row.map['authors'] ?? null));
  const names = authors.map((author) => (isMap(author) ? author['name'] : null)).filter((name) => name);
  const view = makeMap([
    ...entriesOf(row.map),
    ['id', id],
    ['title', title],
    ['authors', authors],
    ['authors_text', names.join(', ')],
  ]);
  return { id, title, view: Object.freeze(view) };
}

function authorsOf(value: Value): Value[] {
  const list: readonly Value[] =
    typeof value === 'string' ? splitAuthors(value) : Array.isArray(value) ? value : [];
  return list.map((author) => {
    if (isMap(author)) return Object.freeze(makeMap([['affiliation', null], ...entriesOf(author)]));
    const { name, affiliation, ...aside } = authorNamed(String(author));
    return Object.freeze(
      makeMap([['name', name], ['affiliation', affiliation ?? null], ...Object.entries(aside)]),
    );
  });
}

/** `Ann Lee (MIT, CSAIL), Bob Ray and Cy Fox`: commas, semicolons and `and`, outside of brackets. */
export function splitAuthors(text: string): string[] {
  const apart = text.includes(';') ? /;(?![^(]*\))/ : /,(?![^(]*\))|\s+and\s+(?![^(]*\))|\s+&\s+(?![^(]*\))/;
  return text
    .split(apart)
    .map((name) => name.trim().replace(/^and\s+/, ''))
    .filter((name) => name !== '');
}
