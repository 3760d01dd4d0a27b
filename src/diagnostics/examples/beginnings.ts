import type { CatalogueRow } from './entry.ts';

/** Code, title, why. */
const ROWS: readonly (readonly [string, string, string])[] = [
  ['questions-left', 'The questions of `wsite new` were left', 'Nothing was written. `--yes` asks nothing.'],
  ['folder-taken', 'A new site needs an empty folder', 'Nothing was written. Name another folder.'],
  ['cannot-lay-down', 'A file of a new site or edition cannot be written', 'Mend that, and run it again.'],
  ['edition-exists', 'There is an edition of that name already', 'Nothing was written. Choose another name.'],
  [
    'no-such-edition',
    'There is no edition to begin with',
    'An edition is a folder below `content/` with an `_edition.yml`.',
  ],
  [
    'earlier-edition-broken',
    'The earlier edition has errors',
    '`wsite build` says where. A new one cannot begin with what cannot be read.',
  ],
  [
    'earlier-in-config',
    'A line of `_config.yml` speaks of the earlier edition',
    'Look whether it should hold for the new one too.',
  ],
  [
    'earlier-templates',
    'The earlier edition has templates of its own',
    'The new one has the look of the site. Move to `templates/` what all should share.',
  ],
  ['index-of-its-own', 'The site has a home page of its own', '`/` shows that, and not the new edition.'],
  ['not-carried', 'A file was not carried over to the new edition', 'The message says why.'],
  [
    'new-site-not-empty',
    'The folder for the imported site holds files',
    'Name a new one, or write among them with `--force`.',
  ],
  [
    'jekyll-missing',
    'There is no `jekyll` to build the old site with',
    'Install it, or compare with a built site: `--against _site`.',
  ],
  [
    'jekyll-failed',
    'Jekyll could not build the old site',
    'Mend it, or compare with a built site: `--against _site`.',
  ],
  [
    'theme-absent',
    'The theme of the old site is a gem and could not come along',
    'Copy its folders into the old site and import it again.',
  ],
  [
    'built-by-pages',
    'GitHub Pages built the old site, with plugins of its own',
    'Import with `--github-pages` to have what they did.',
  ],
  [
    'ruby-plugin',
    'The old site has code in Ruby',
    'wsite does not run it. Write what it made as pages, data or templates.',
  ],
  [
    'missing-layout',
    'A layout of the old site is not there',
    'Jekyll showed the page without one, and so does the new site.',
  ],
  [
    'setting-dropped',
    'A setting of the old site is no setting any more',
    'The message says why; templates find it as before.',
  ],
  [
    'losing-source',
    'Two files of the old site had one address',
    'Jekyll shows one of them; the other was set aside.',
  ],
  [
    'set-aside',
    'Something of the old site could not be built',
    'It is left out of the new one, or stands there as text; the file is kept in `set-aside/`.',
  ],
  [
    'marked-column',
    'A table of the old site begins with an invisible mark',
    "Spreadsheets write one. Jekyll reads it as a part of the first column's name, so that no template finds that column; the new site does the same until the mark is taken away.",
  ],
  [
    'mended-json',
    'JSON of the old site has a fault that Jekyll does not mind',
    'It is written anew, with the same values. A comma behind the last item is the usual one.',
  ],
  ['not-utf-8', 'A file of the old site is not UTF-8', 'It was read as Windows-1252. Look at its letters.'],
  [
    'unreadable-yaml',
    'Data of the old site cannot be read',
    'Jekyll went on without it, and so does the new site.',
  ],
  [
    'yaml-1-1',
    'Jekyll reads a value in another way than it looks',
    'The new site says what Jekyll made of it: `10:30` was a number, `yes` was true.',
  ],
  ['lax-liquid', 'Liquid reads less than what stands here', 'It was translated as Liquid reads it.'],
  ['liquid-refused', 'Liquid refuses a tag', 'It was translated as far as it makes sense.'],
  [
    'liquid-not-translated',
    'A tag of Liquid has no counterpart',
    'Write by hand what it was for, or leave it out.',
  ],
  [
    'unknown-liquid-filter',
    'There is no such filter',
    'Jekyll lets the value through, and so it was left out.',
  ],
];

/** Codes of `wsite new`, `wsite new edition` and `wsite import`. */
export const BEGINNINGS: readonly CatalogueRow[] = ROWS.map(([code, title, why]) => [code, { title, why }]);
