import type { CatalogueRow } from './entry.ts';

const file = 'content/talks.md';

/** Codes of front matter, and of what becomes of a page. */
export const PAGE_EXAMPLES: readonly CatalogueRow[] = [
  [
    'front-matter-not-closed',
    {
      title: 'The front matter has no end',
      why: 'It begins with a line `---` and ends with another.',
      file,
      wrong: '---\ntitle: Talks\n\nThey are long.',
      mended: '---\ntitle: Talks\n---\n\nThey are long.',
    },
  ],
  [
    'front-matter-not-map',
    {
      title: 'What stands between `---` is no front matter',
      why: 'Front matter is lines `key: value`. A line across the page is better written `***`.',
      file,
      wrong: '---\nTalks\n---\n\nThey are long.',
      mended: '---\ntitle: Talks\n---\n\nThey are long.',
    },
  ],
  [
    'front-matter-code',
    {
      title: 'Front matter is code',
      why: 'Building a site runs nobody’s code.',
      file,
      wrong: '---js\n{ title: "Talks" }\n---\n\nThey are long.',
      mended: '---\ntitle: Talks\n---\n\nThey are long.',
    },
  ],
  [
    'front-matter-format',
    {
      title: 'Front matter is in a language that is not read',
      why: 'It can be YAML (`---`), TOML (`---toml`) or JSON (`---json`).',
      file,
      wrong: '---ini\ntitle = Talks\n---\n\nThey are long.',
      mended: '---toml\ntitle = "Talks"\n---\n\nThey are long.',
    },
  ],
  [
    'unknown-layout',
    {
      title: 'There is no layout of that name',
      why: 'It is looked for in `templates/EDITION/`, in `templates/` and in the theme. `none` is for no layout.',
      file,
      wrong: '---\nlayout: plian\n---\n\nThey are long.',
      mended: '---\nlayout: none\n---\n\nThey are long.',
    },
  ],
  [
    'bad-layout',
    {
      title: '`layout` is no name',
      why: 'It is the name of a file in `templates/` without its ending.',
      file,
      wrong: '---\nlayout: [none]\n---\n\nThey are long.',
      mended: '---\nlayout: none\n---\n\nThey are long.',
    },
  ],
  [
    'layout-circle',
    {
      title: 'Layouts lead back to where they began',
      why: 'Each layout may name the next one around it, and the last one names none.',
    },
  ],
  [
    'bad-permalink',
    {
      title: 'A page cannot have that address',
      why: 'An address is a path below the root of the site. Placeholders such as `:title` are those of Jekyll.',
      file,
      wrong: '---\npermalink: https://example.org/talks/\n---\n\nThey are long.',
      mended: '---\npermalink: /talks/\n---\n\nThey are long.',
    },
  ],
  [
    'colliding-outputs',
    {
      title: 'Two files would have one address',
      why: 'One of them would be lost. In the example there is a page `content/programme.md` besides.',
      file,
      wrong: '---\npermalink: /programme.html\n---\n\nThey are long.',
      mended: '---\npermalink: /talks.html\n---\n\nThey are long.',
    },
  ],
  [
    'file-and-folder',
    {
      title: 'A name would be that of a file and of a folder',
      why: 'No disk can hold both. In the example there is a page `content/programme.md` besides.',
      file,
      wrong: '---\npermalink: /programme.html/talks.html\n---\n\nThey are long.',
      mended: '---\npermalink: /programme/talks.html\n---\n\nThey are long.',
    },
  ],
  [
    'case-only-difference',
    {
      title: 'Two addresses differ in letter case only',
      why: 'On macOS and Windows one file would replace the other. In the example there is a page `content/programme.md` besides.',
      file,
      wrong: '---\npermalink: /Programme.html\n---\n\nThey are long.',
      mended: '---\npermalink: /talks.html\n---\n\nThey are long.',
    },
  ],
  [
    'held-back',
    {
      title: 'A page is not published yet, or not at all',
      why: 'Its date is in the future, it is a draft, or it says so. The message names the option that shows it.',
      file,
      wrong: '---\npublished: false\n---\n\nThey are long.',
      mended: '---\npublished: true\n---\n\nThey are long.',
    },
  ],
  [
    'unknown-edition',
    {
      title: 'There is no edition of that name',
      why: 'An edition is a folder of `content/` with an `_edition.yml`, or stands under `editions` in `_config.yml`.',
      file: 'content/stl2027/talks.md',
      wrong: '---\nworkshop_name: slt2027\n---\n\nThey are long.',
      mended: '---\nworkshop_name: stl2027\n---\n\nThey are long.',
    },
  ],
  [
    'bad-edition-name',
    {
      title: 'An edition cannot be called so',
      why: 'Its name is a part of its addresses: small letters, digits, dots and dashes.',
      file: 'content/stl2027/_edition.yml',
      wrong: 'workshop_name: STL 2027\ndate: 2027-06-14\ntimezone: Europe/Paris',
      mended: 'workshop_name: stl2027\ndate: 2027-06-14\ntimezone: Europe/Paris',
    },
  ],
  [
    'unknown-nav-page',
    {
      title: 'The menu names a page that the edition does not have',
      why: '`nav` holds names of pages in the folder of the edition, or maps with `title` and `url`.',
      file: 'content/stl2027/_edition.yml',
      wrong: 'date: 2027-06-14\ntimezone: Europe/Paris\nnav: [program]',
      mended: 'date: 2027-06-14\ntimezone: Europe/Paris\nnav: [{ title: Programme, url: /programme.html }]',
    },
  ],
  [
    'unreadable-colour',
    {
      title: 'A colour is none that browsers know',
      why: 'YAML takes what follows a blank and `#` for a comment: such a colour stands in quotes. The theme shows its own instead.',
      file: 'content/stl2027/_edition.yml',
      wrong: 'date: 2027-06-14\ntimezone: Europe/Paris\naccent: #2f6f4f',
      mended: "date: 2027-06-14\ntimezone: Europe/Paris\naccent: '#2f6f4f'",
    },
  ],
  [
    'unreadable-date',
    {
      title: 'The day of an edition cannot be read',
      why: 'It is printed as it stands, but calendars and search engines get none.',
      file: 'content/stl2027/_edition.yml',
      wrong: 'date: 2027-06-14\ntimezone: Europe/Paris\nprevious_date: in spring',
      mended: 'date: 2027-06-14\ntimezone: Europe/Paris\nprevious_date: 2027-04-12',
    },
  ],
  [
    'bad-date',
    {
      title: 'The date of a post cannot be read',
      why: 'A date is a day, with a time and an offset where they matter.',
      file: 'content/_posts/1970-01-01-talks.md',
      wrong: '---\ndate: soon\nlayout: none\n---\n\nThey are long.',
      mended: '---\ndate: 1970-01-01\nlayout: none\n---\n\nThey are long.',
    },
  ],
  [
    'bad-last-modified',
    {
      title: 'The date of the last change cannot be read',
      why: 'The sitemap lists the page without a date.',
      file,
      wrong: '---\nlast_modified_at: soon\n---\n\nThey are long.',
      mended: '---\nlast_modified_at: 2027-03-01\n---\n\nThey are long.',
    },
  ],
  [
    'tag-without-feed',
    {
      title: 'A tag has no feed, because of its name',
      why: 'The name is a part of the feed’s address: letters, digits and underscores.',
    },
  ],
  [
    'bad-redirect',
    {
      title: 'An old address cannot be redirected',
      why: 'Only addresses of this site can, written from its root.',
      file,
      wrong: '---\nredirect_from: https://old.example.org/talks\n---\n\nThey are long.',
      mended: '---\nredirect_from: /old/talks\n---\n\nThey are long.',
    },
  ],
  [
    'redirect-taken',
    {
      title: 'A redirect is not made, because something is at its address',
      why: 'In the example there is a page `content/programme.md` besides.',
      file,
      wrong: '---\nredirect_from: /programme.html\n---\n\nThey are long.',
      mended: '---\nredirect_from: /program.html\n---\n\nThey are long.',
    },
  ],
  [
    'redirect-loop',
    {
      title: 'Redirects go round in a circle',
      why: 'Browsers give up, and show nothing.',
      file,
      wrong: '---\nredirect_to: /talks.html\n---',
      mended: '---\nredirect_to: /programme.html\n---',
    },
  ],
  [
    'redirect-chain',
    {
      title: 'A redirect leads to another redirect',
      why: 'Let it lead straight to the page: search engines follow few steps.',
      file,
      wrong: '---\nredirect_from: /old.html\nredirect_to: /programme.html\n---',
      mended: '---\nredirect_to: /programme.html\n---',
    },
  ],
  [
    'content-circle',
    {
      title: 'Pages ask for each other’s text',
      why: 'Neither could be finished first.',
      file,
      wrong: '---\nlayout: none\n---\n\n{{ (site.pages | find("path", "talks.md")).content }}',
      mended: '---\nlayout: none\n---\n\n{{ (site.pages | find("path", "programme.md")).content }}',
    },
  ],
  [
    'unused-silencer',
    {
      title: 'Nothing is silenced by this',
      why: 'What it was for has been mended. Left in, it would silence the next one.',
      file,
      wrong:
        '---\nlayout: none\nchecks:\n  - code: missing-alt\n    reason: The text says it\n---\n\n<img src="https://example.org/1.jpg" width="640" height="480" alt="The audience">',
      mended:
        '---\nlayout: none\nchecks:\n  - code: missing-alt\n    reason: The text says it\n---\n\n<img src="https://example.org/1.jpg" width="640" height="480">',
    },
  ],
  [
    'unfilled-blank',
    {
      title: 'A blank of a new edition is still to be filled',
      why: '`wsite new edition` marks what changes each year.',
      file: 'content/stl2027/_edition.yml',
      wrong: 'date: 2027-06-14\ntimezone: Europe/Paris\ncontact: __FILL__',
      mended: 'date: 2027-06-14\ntimezone: Europe/Paris\ncontact: organizers@example.org',
    },
  ],
  [
    'sample-address',
    {
      title: 'An address is an example still',
      why: 'Hosts under `example.org`, `example.com` and `example.net` are kept for examples (RFC 2606): nobody answers there.',
      file: 'content/stl2027/_edition.yml',
      beside: { '_config.yml': 'url: https://systems.dev\n' },
      wrong: 'date: 2027-06-14\ntimezone: Europe/Paris\nregistration:\n  url: https://example.org/register',
      mended:
        'date: 2027-06-14\ntimezone: Europe/Paris\nregistration:\n  url: https://openreview.net/group?id=Systems',
    },
  ],
  [
    'sample-left',
    {
      title: 'A file holds samples still',
      why: '`wsite new` fills a site with people, papers and times that are made up, and says so in each file. Nobody should read them online.',
      file: 'content/stl2027/_data/organizers.yml',
      wrong: '# __SAMPLE__ These people are made up: put yours here.\n- name: Claire Moreau',
      mended: '- name: Barbara McClintock',
    },
  ],
];
