import { rowLengths } from '../../syntax/csv.ts';

/**
 * A table in which each column has a name of its own, also those that only some rows have: of two with one name Ruby
 * reads the first.
 * @returns undefined where the text is one already
 */
export function modernTable(text: string): string | undefined {
  const end = /\r?\n|$/.exec(text)!.index;
  const header = text.slice(0, end);
  const delimiter = header.includes('\t') ? '\t' : ',';
  const [columns = 0, ...rows] = rowLengths(text, delimiter);
  const further = Array.from(
    { length: rows.reduce((most, length) => Math.max(most, length), columns) - columns },
    (_, i) => `(${columns + i + 1})`,
  );
  const own = header.includes('"') ? header : distinct(header.split(delimiter)).join(delimiter);
  const named = [own, ...further].join(delimiter);
  return named === header ? undefined : named + text.slice(end);
}

function distinct(names: readonly string[]): string[] {
  return names.map((name, i) => (name !== '' && names.indexOf(name) < i ? `${name} (${i + 1})` : name));
}
