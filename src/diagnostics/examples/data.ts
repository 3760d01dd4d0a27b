import type { CatalogueRow } from './entry.ts';

const file = 'content/_data/rooms.yml';
const csv = 'content/_data/hotels.csv';

/** Codes of YAML, JSON, TOML, CSV and BibTeX. */
export const DATA_EXAMPLES: readonly CatalogueRow[] = [
  [
    'yaml-syntax',
    {
      title: 'YAML cannot be read',
      why: 'Most often a text holds a colon with a space after it, or lines are not indented alike.',
      file,
      wrong: 'title: Systems: the big ones',
      mended: 'title: "Systems: the big ones"',
    },
  ],
  [
    'unclosed-quote',
    {
      title: 'A quote is opened and never closed',
      why: 'All that follows would belong to the text.',
      file,
      wrong: 'title: "Room A',
      mended: 'title: "Room A"',
    },
  ],
  [
    'duplicate-key',
    {
      title: 'A key stands twice',
      why: 'One of the two values would be lost.',
      file,
      wrong: 'title: Room A\ntitle: Room B',
      mended: 'title: Room A\nsubtitle: Room B',
    },
  ],
  [
    'several-documents',
    {
      title: 'A file holds a second YAML document',
      why: 'A line `---` begins a new one, and only the first would be read.',
      file,
      wrong: 'title: Room A\n---\ntitle: Room B',
      mended: '- title: Room A\n- title: Room B',
    },
  ],
  [
    'unknown-yaml-tag',
    {
      title: 'A text that begins with `!` is taken for a tag of YAML',
      why: 'Put it in quotes.',
      file,
      wrong: 'title: !important Bring a badge',
      mended: 'title: "!important Bring a badge"',
    },
  ],
  [
    'unknown-yaml-alias',
    {
      title: 'A text that begins with `*` is taken for a repetition',
      why: 'Put it in quotes.',
      file,
      wrong: 'title: *new',
      mended: 'title: "*new"',
    },
  ],
  [
    'bad-yaml-merge',
    {
      title: '`<<` takes in what is no map',
      why: 'It repeats the entries of a map that is marked with `&name`.',
      file,
      wrong: 'large: 300\nsmall:\n  <<: 300',
      mended: 'large: &large { seats: 300 }\nsmall:\n  <<: *large\n  seats: 30',
    },
  ],
  [
    'yaml-key-not-text',
    {
      title: 'A key is no text',
      why: 'Keys are names by which templates find values.',
      file,
      wrong: '[a, b]: Room A',
      mended: 'a: Room A\nb: Room A',
    },
  ],
  [
    'data-too-deep',
    {
      title: 'Lists and maps lie too deep in one another',
      why: 'Two hundred levels are the limit.',
    },
  ],
  [
    'more-errors',
    {
      title: 'The same file has more errors',
      why: 'The first are shown; the others often go with them.',
    },
  ],
  [
    'yaml-alias-bomb',
    {
      title: 'Repetitions add up to too many values',
      why: 'A hundred thousand are the limit, so that no file can fill the memory.',
    },
  ],
  [
    'json-syntax',
    {
      title: 'JSON cannot be read',
      why: 'A comma or a quote is missing or too much.',
      file: 'content/_data/rooms.json',
      wrong: '{ "a": "Room A", }',
      mended: '{ "a": "Room A" }',
    },
  ],
  [
    'toml-syntax',
    {
      title: 'TOML cannot be read',
      why: 'Texts stand in quotes in TOML.',
      file: 'content/_data/rooms.toml',
      wrong: 'title = Room A',
      mended: 'title = "Room A"',
    },
  ],
  [
    'csv-syntax',
    {
      title: 'A table cannot be read',
      why: 'A quote is opened and not closed, or stands in the middle of a cell.',
      file: csv,
      wrong: 'name,price\n"Hotel Sun,90',
      mended: 'name,price\n"Hotel Sun",90',
    },
  ],
  [
    'csv-long-row',
    {
      title: 'A row has more cells than there are columns',
      why: 'A cell that holds a comma stands in quotes.',
      file: csv,
      wrong: 'name,price\nSun, Moon and Stars,90',
      mended: 'name,price\n"Sun, Moon and Stars",90',
    },
  ],
  [
    'csv-short-row',
    {
      title: 'A row has fewer cells than there are columns',
      why: 'The others are taken as empty, which may be right.',
      file: csv,
      wrong: 'name,price\nHotel Sun',
      mended: 'name,price\nHotel Sun,',
    },
  ],
  [
    'csv-column-twice',
    {
      title: 'Two columns have one name',
      why: 'One of them would be lost.',
      file: csv,
      wrong: 'name,name\nHotel Sun,90',
      mended: 'name,price\nHotel Sun,90',
    },
  ],
  [
    'csv-unnamed-column',
    {
      title: 'A column has no name',
      why: 'Templates could not ask for its cells.',
      file: csv,
      wrong: 'name,\nHotel Sun,90',
      mended: 'name,price\nHotel Sun,90',
    },
  ],
  [
    'csv-separator',
    {
      title: 'A table is separated by something else than commas',
      why: 'Export it with commas, or call it `.tsv` where they are tabs.',
      file: csv,
      wrong: 'name;price\nHotel Sun;90',
      mended: 'name,price\nHotel Sun,90',
    },
  ],
  [
    'broken-bibtex',
    {
      title: 'BibTeX cannot be read',
      why: 'A text stands in braces, and what is opened is closed.',
      file: 'content/_data/papers.bib',
      wrong: '@article{small, title = {Small Models, author = {Ana Ferreira}}',
      mended: '@article{small, title = {Small Models}, author = {Ana Ferreira}}',
    },
  ],
  [
    'bibtex-key-twice',
    {
      title: 'Two entries have one key',
      why: 'The key is what they are called by.',
      file: 'content/_data/papers.bib',
      wrong: '@article{small, title = {Small Models}}\n@article{small, title = {Small Data}}',
      mended: '@article{models, title = {Small Models}}\n@article{data, title = {Small Data}}',
    },
  ],
  [
    'two-data-files',
    {
      title: 'Two data files have one name',
      why: '`rooms.yml` and `rooms.json` would both be `site.data.rooms`.',
    },
  ],
  ['invalid-utf8', { title: 'A file is not UTF-8', why: 'Save it as UTF-8 in your editor.' }],
  ['utf-16-file', { title: 'A file is UTF-16', why: 'Save it as UTF-8 in your editor.' }],
];
