import type { CatalogueRow } from './entry.ts';

/** Codes of the checks on what stands in pages. */
export const CHECK_PAGE_EXAMPLES: readonly CatalogueRow[] = [
  [
    'forbidden-nesting',
    {
      title: 'An element stands where browsers do not leave it',
      why: 'HTML’s rules for reading end a paragraph before a block, a link before another, and move what is no part of a table out of it; what a click on a button in a link does, each browser decides.',
      wrong: '<p>Talks <ul><li>One</li></ul></p>',
      mended: '<p>Talks</p>\n<ul><li>One</li></ul>',
    },
  ],
  [
    'skipped-heading',
    {
      title: 'A heading is more than one level below the one before it',
      why: 'Who hears a page goes through it from heading to heading, and takes a level that is not there for a part that was missed.',
      wrong: '## Talks\n\n#### Morning',
      mended: '## Talks\n\n### Morning',
    },
  ],
  [
    'several-h1',
    {
      title: 'A page has more than one heading of the first level',
      why: 'The first level is the title of the page; often the layout has printed it already.',
      wrong: '# Talks\n\n# Posters',
      mended: '# Programme\n\n## Talks\n\n## Posters',
    },
  ],
  [
    'unlabelled-field',
    {
      title: 'A field of a form does not say what it is for',
      why: 'Screen readers say the label of a field; a `placeholder` is gone as soon as somebody types.',
      wrong: '<form><input name="mail" placeholder="Mail"></form>',
      mended: '<form><label>Mail <input name="mail"></label></form>',
    },
  ],
  [
    'insecure-form',
    {
      title: 'A form sends what is filled in over `http:`',
      why: 'Anybody on the way can read it, and browsers warn before they send it.',
      wrong: '<form action="http://example.org/register"></form>',
      mended: '<form action="https://example.org/register"></form>',
    },
  ],
  [
    'missing-description',
    {
      title: 'Pages have no description',
      why: 'Search engines and previews of links show it; without one they take some text of the page.',
      wrong: '<html lang="en">\n<head><title>Talks</title></head>\n<h1>Talks</h1>\n</html>',
      mended:
        '<html lang="en">\n<head><title>Talks</title><meta name="description" content="The talks of 2026"></head>\n<h1>Talks</h1>\n</html>',
    },
  ],
  [
    'unlinked-page',
    {
      title: 'No page of the site links to a page',
      why: 'Nobody comes to it but by its address.',
      beside: { 'content/venue.html': '<html lang="en"><title>Venue</title></html>\n' },
      wrong: 'We meet in Austin.',
      mended: 'We meet in [Austin](/venue.html).',
    },
  ],
  [
    'page-still-empty',
    {
      title: 'A page of the menu has nothing to show yet',
      why: 'A menu that leads to an empty page sends people away. It comes back by itself when there is a text, data or a post.',
      file: 'content/stl2027/_edition.yml',
      beside: { 'content/stl2027/papers.md': '---\ntitle: Papers\n---\n' },
      wrong: 'date: 2027-06-14\ntimezone: Europe/Paris\nnav: [papers]',
      mended: 'date: 2027-06-14\ntimezone: Europe/Paris\nnav: [{ title: Papers, url: /stl2027/papers.html }]',
    },
  ],
  [
    'missing-dimensions',
    {
      title: 'An image does not say its width and height',
      why: 'Browsers keep room for it only when they know both; else what is being read jumps. wsite writes them for the images that it resizes.',
      wrong: '<img src="https://example.org/hall.jpg" alt="The hall">',
      mended: '<img src="https://example.org/hall.jpg" alt="The hall" width="640" height="480">',
    },
  ],
  [
    'low-contrast',
    {
      title: 'A colour that a style sheet sets anew cannot be read on the one below it',
      why: 'Texts need a contrast of 4.5. What the theme makes of an `accent` has it, whatever the accent.',
      file: 'assets/own.css',
      beside: {
        'assets/theme/theme.css': ':root { --ink: #16171a; --quiet: #5c616b; --paper: #fff; }\n',
        'content/index.md':
          '---\nlayout: none\n---\n<link rel="stylesheet" href="/assets/theme/theme.css">\n<link rel="stylesheet" href="/assets/own.css">\n',
      },
      wrong: ':root { --quiet: #999; }',
      mended: ':root { --quiet: #666; }',
    },
  ],
];
