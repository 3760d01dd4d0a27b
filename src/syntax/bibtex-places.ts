import { type BibEntry, scanBibtex } from './bibtex-scan.ts';
import type { Part, Path, Stretch } from './stretch.ts';

/** Which field of the file a key was made from, where it has another name there. */
const MADE_FROM: Readonly<Record<string, string>> = {
  authors: 'author',
  editors: 'editor',
  genre: 'type',
  arxiv: 'eprint',
};

/**
 * Where an entry (from 0), or a field of it, stands in a BibTeX file. `id` is the entry's key, `type` the word behind
 * `@`; what was made from a field (`authors` from `author`) is found there, with all that lies in it.
 */
export function locateBibtex(text: string, path: Path, part: Part): Stretch | undefined {
  const [index, field] = path;
  if (index === undefined) return { offset: 0, length: 1 };
  const entry = scanBibtex(text).entries[Number(index)];
  return entry && placeIn(entry, field, part);
}

function placeIn(entry: BibEntry, field: string | number | undefined, part: Part): Stretch | undefined {
  if (field === undefined || field === 'id') return entry.idAt;
  if (field === 'type') return entry.typeAt;
  const own = entry.fields.find(({ name }) => name === field);
  const found = own ?? entry.fields.find(({ name }) => name === MADE_FROM[field]);
  return found && (part === 'key' ? found.key : found.value);
}
