import type { DataEntry } from '../../model/entry.ts';
import { entriesOf, isMap, makeMap, type Value, type ValueMap } from '../../syntax/value.ts';

/**
 * A `papers` file as the rows of the event have it: of BibTeX, `authors` instead of `author`, and `arxiv` where
 * `eprint` names it. Any other file is given back as it is.
 */
export function asPapers(file: DataEntry): DataEntry {
  if (file.format !== 'bibtex' || !Array.isArray(file.value)) return file;
  return { ...file, value: (file.value as readonly Value[]).map((row) => (isMap(row) ? paperOf(row) : row)) };
}

function paperOf(row: ValueMap): ValueMap {
  const isArxiv = /^arxiv$/i.test(String(row['archiveprefix'] ?? row['eprinttype'] ?? ''));
  return makeMap(
    entriesOf(row).flatMap(([key, value]): [string, Value][] => {
      if (key === 'author' && row['authors'] !== undefined) return [];
      return [[key === 'eprint' && isArxiv && row['arxiv'] === undefined ? 'arxiv' : key, value]];
    }),
  );
}
