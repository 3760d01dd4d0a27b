import type { Diagnostic, Place, Severity } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

function make(code: string, severity: Severity, where: Spot, message: string, hint?: string): Diagnostic {
  return { code, severity, message, ...(hint === undefined ? {} : { hint }), ...where };
}

export function invalidUtf8(where: Spot, byte: number): Diagnostic {
  const hex = byte.toString(16).toUpperCase().padStart(2, '0');
  return make(
    'invalid-utf8',
    'error',
    where,
    `This file is not UTF-8: the byte ${hex} here is no letter`,
    'Save the file as UTF-8 in your editor.',
  );
}

export function utf16File(place: Place): Diagnostic {
  return {
    code: 'utf-16-file',
    severity: 'error',
    message: 'This file is saved as UTF-16, which is not read',
    hint: 'Save the file as UTF-8 in your editor.',
    place,
  };
}

export function duplicateKey(where: Spot, key: string, first: Place): Diagnostic {
  return make(
    'duplicate-key',
    'error',
    where,
    `The key \`${key}\` stands twice in this map; the first is in line ${first.line}, column ${first.column}`,
    'Take one of the two away.',
  );
}

export function tooDeep(where: Spot): Diagnostic {
  return make(
    'data-too-deep',
    'error',
    where,
    'Lists and maps lie too deep in one another here',
    'Nest them less deeply (200 levels are the limit).',
  );
}

export function moreErrors(where: Spot, count: number): Diagnostic {
  const what = count === 1 ? 'one more line has an error' : `${count} more lines have errors`;
  return make(
    'more-errors',
    'error',
    where,
    `Besides the errors shown, ${what} in this file`,
    'Mend the first ones; the others often go with them.',
  );
}

export function severalDocuments(where: Spot): Diagnostic {
  return make(
    'several-documents',
    'error',
    where,
    'A second YAML document begins here, and a file may hold one only',
    'Take the line `---` away, or move what follows into a file of its own.',
  );
}

export function unclosedQuote(where: Spot): Diagnostic {
  return make(
    'unclosed-quote',
    'error',
    where,
    'The quote that opens here is never closed',
    "Close it; a quote inside the text is written `\\\"` between `\"…\"` and `''` between `'…'`.",
  );
}

export function unknownTag(where: Spot, tag: string): Diagnostic {
  return make(
    'unknown-yaml-tag',
    'warning',
    where,
    `\`${tag}\` is read as a YAML tag, and there is no such tag, so it is left out`,
    'A text that begins with `!` stands in quotes.',
  );
}

export function unknownAlias(
  where: Spot,
  name: string,
  inItself: boolean,
  near: string | undefined,
): Diagnostic {
  const message = inItself
    ? `\`*${name}\` stands inside the very value that it repeats`
    : `\`*${name}\` is read as a repetition of a value marked \`&${name}\`, and none is marked so before it`;
  return make(
    'unknown-yaml-alias',
    'error',
    where,
    message,
    near ?? 'A text that begins with `*` stands in quotes.',
  );
}

export function aliasBomb(where: Spot): Diagnostic {
  return make(
    'yaml-alias-bomb',
    'error',
    where,
    'The repetitions (`*name`) in this file add up to more than 100,000 values',
    'Write the data out, or repeat less.',
  );
}

export function badMerge(where: Spot): Diagnostic {
  return make(
    'bad-yaml-merge',
    'error',
    where,
    '`<<` takes the entries of other maps, and this is no map',
    'Write `<<: *name`, where `&name` marks a map; a key that is really called so stands in quotes.',
  );
}

export function keyNotText(where: Spot): Diagnostic {
  return make(
    'yaml-key-not-text',
    'error',
    where,
    'The key of this entry is a list, a map or empty, and a key must be a text',
    'Write `key: value`.',
  );
}

export function jsonSyntax(where: Spot, what: string, hint?: string): Diagnostic {
  return make('json-syntax', 'error', where, `This JSON cannot be read: ${what}`, hint);
}

export function tomlSyntax(where: Spot, what: string): Diagnostic {
  const hint = what.includes('redefine')
    ? 'Take one of the two away.'
    : 'A text stands in quotes in TOML: `title = "Schedule"`.';
  return make('toml-syntax', 'error', where, `This TOML cannot be read: ${what}`, hint);
}

const CSV_CAUSES = {
  'open-quote': [
    'a quote opens here and is never closed',
    'Close it; a quote inside a cell is written `""`.',
  ],
  'stray-quote': [
    'a quote stands in the middle of a cell',
    'Put the whole cell in quotes and write the inner quote as `""`.',
  ],
  other: [
    'this line is malformed',
    'Write one row on each line, cells separated by commas (tabs in `.tsv`).',
  ],
} as const;

export function csvSyntax(where: Spot, cause: keyof typeof CSV_CAUSES, detail?: string): Diagnostic {
  const [what, hint] = CSV_CAUSES[cause];
  const more = cause === 'other' && detail !== undefined ? ` (${detail})` : '';
  return make('csv-syntax', 'error', where, `This table cannot be read: ${what}${more}`, hint);
}

export function csvLongRow(where: Spot, cells: number, columns: number): Diagnostic {
  return make(
    'csv-long-row',
    'error',
    where,
    `This row has ${cells} cells, and the first line names ${columns} columns`,
    'A cell that holds the separator itself stands in quotes: `"Zürich, Switzerland"`.',
  );
}

export function csvCutRow(where: Spot, cells: number, columns: number): Diagnostic {
  return make(
    'csv-short-row',
    'warning',
    where,
    `This row has ${cells} of ${columns} cells; the others are taken as empty`,
    'Write a separator for each empty cell too.',
  );
}

export function csvMoreCutRows(where: Spot, count: number): Diagnostic {
  const what = count === 1 ? 'one more row has' : `${count} more rows have`;
  return make(
    'csv-short-row',
    'warning',
    where,
    `Besides the rows shown, ${what} fewer cells than there are columns`,
    'Write a separator for each empty cell too.',
  );
}

export function csvColumnTwice(where: Spot, name: string): Diagnostic {
  return make(
    'csv-column-twice',
    'error',
    where,
    `Two columns are called \`${name}\``,
    'Give each column a name of its own.',
  );
}

export function csvUnnamedColumn(where: Spot, column: number): Diagnostic {
  return make(
    'csv-unnamed-column',
    'warning',
    where,
    `Column ${column} has no name in the first line, so its cells are left out`,
    'Name the column, or take it away.',
  );
}

export function csvOneColumn(where: Spot, separator: string): Diagnostic {
  const [name, what] = separator === ';' ? ['semicolons', 'commas'] : ['tabs', 'commas'];
  return make(
    'csv-separator',
    'warning',
    where,
    `This table has a single column: it seems to be separated by ${name}, and ${what} are expected`,
    separator === ';'
      ? 'Export it again with commas.'
      : 'Call the file `.tsv`, or export it again with commas.',
  );
}

export function frontMatterOpen(where: Spot, mark: string): Diagnostic {
  return make(
    'front-matter-not-closed',
    'error',
    where,
    `The front matter that begins with this \`${mark}\` is never closed`,
    `End it with a line \`${mark}\`${mark === '---' ? '; a line across the page can be written `***`' : ''}.`,
  );
}

export function frontMatterCode(where: Spot, language: string): Diagnostic {
  return make(
    'front-matter-code',
    'error',
    where,
    `This front matter is code (\`${language}\`), and code in pages is never run`,
    'Write it as YAML: `---`, then lines `key: value`, then `---`.',
  );
}

export function frontMatterLanguage(where: Spot, language: string, near: string | undefined): Diagnostic {
  return make(
    'front-matter-format',
    'error',
    where,
    `Front matter cannot be written in \`${language}\``,
    near ?? 'It can be YAML (`---`), TOML (`---toml`) or JSON (`---json`).',
  );
}

export function frontMatterNotMap(where: Spot): Diagnostic {
  return make(
    'front-matter-not-map',
    'error',
    where,
    'Front matter must be lines `key: value`, and this is something else',
    'If `---` was meant as a line across the page, write `***`.',
  );
}
