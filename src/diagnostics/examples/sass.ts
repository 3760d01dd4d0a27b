import type { CatalogueRow } from './entry.ts';

const file = 'assets/site.scss';

/** Codes of style sheets. */
export const SASS_EXAMPLES: readonly CatalogueRow[] = [
  [
    'sass-failed',
    {
      title: 'Sass cannot go on',
      why: 'A variable is misspelt, a brace is missing, or units do not fit.',
      file,
      wrong: '$round: 4px;\n.button { border-radius: $rund; }',
      mended: '$round: 4px;\n.button { border-radius: $round; }',
    },
  ],
  [
    'no-such-sheet',
    {
      title: 'There is no such style sheet',
      why: 'It is looked for beside the one that asks, then in `content/_sass/`.',
      file,
      wrong: '@use "colours";',
      mended: '@use "sass:color";',
    },
  ],
  [
    'sheet-not-compiled',
    {
      title: 'A style sheet is served as it is, not as CSS',
      why: 'Outside of `assets/` a sheet becomes CSS where it begins with front matter.',
      file: 'content/site.scss',
      wrong: 'a { color: red; }',
      mended: '---\n---\na { color: red; }',
    },
  ],
  [
    'sass-warning',
    {
      title: 'A style sheet warns',
      why: 'Whoever wrote it wants to be told.',
      file,
      wrong: '@warn "No colour is set";\na { color: red; }',
      mended: 'a { color: red; }',
    },
  ],
  [
    'sass-debug',
    {
      title: 'A style sheet prints something for its author',
      why: 'Take the line out when you are done.',
      file,
      wrong: '@debug "here";\na { color: red; }',
      mended: 'a { color: red; }',
    },
  ],
  [
    'sass-deprecated',
    {
      title: 'Sass will not take this for ever',
      why: 'A later version of wsite comes with a later Sass.',
      file,
      wrong: '$gap: 4px;\n.button { margin: -1px -$gap; }',
      mended: '$gap: 4px;\n.button { margin: -1px (-$gap); }',
    },
  ],
];
