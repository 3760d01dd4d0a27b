import type { CatalogueRow } from './entry.ts';

/** Codes of style sheets, scripts and other files that are served: no text of a page brings them about. */
export const ASSET_CODES: readonly CatalogueRow[] = [
  [
    'not-minified',
    {
      title: 'A style sheet or a script cannot be read whole',
      why: 'It is served as it is written. Browsers stop at such a place, or guess; the message names it.',
    },
  ],
  [
    'unused-asset',
    {
      title: 'A file is served, and no page loads it',
      why: 'Its name stands in no page, template, data, style sheet or script of the site.',
    },
  ],
  [
    'duplicate-asset',
    {
      title: 'Two files hold the same',
      why: 'Visitors load both, and the repository keeps both. Each edition may have its own copy.',
    },
  ],
  [
    'unused-template',
    {
      title: 'No page is made with a template',
      why: 'No page reads the layout, part or block, and no other text of the site asks for it by name.',
    },
  ],
];
