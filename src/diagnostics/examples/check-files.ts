import type { CatalogueRow } from './entry.ts';

const CALENDAR =
  '---\nlayout: none\n---\nBEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//EN\nBEGIN:VEVENT\nUID:1@ws\nDTSTAMP:20260101T000000Z\nDTSTART:';

/** Codes of the checks on files that programs read, and on what should not be public. */
export const CHECK_FILE_EXAMPLES: readonly CatalogueRow[] = [
  [
    'bad-xml',
    {
      title: 'A feed, a sitemap or another file of XML is not well-formed',
      why: 'Programs that read XML stop at the first fault.',
      file: 'content/news.xml',
      wrong: '---\nlayout: none\n---\n<news>Talks & posters</news>',
      mended: '---\nlayout: none\n---\n<news>Talks &amp; posters</news>',
    },
  ],
  [
    'bad-calendar',
    {
      title: 'A calendar file cannot be read',
      why: 'Calendars refuse the whole file, or pass over the event.',
      file: 'content/talks.ics',
      wrong: `${CALENDAR}2026-12-12\nEND:VEVENT\nEND:VCALENDAR`,
      mended: `${CALENDAR}20261212T150000Z\nEND:VEVENT\nEND:VCALENDAR`,
    },
  ],
  [
    'data-not-shown',
    {
      title: 'A data file is called by a name that means nothing',
      why: 'wsite makes pages, calendars and lists of `schedule`, `speakers`, `papers` and their like, spelt just so. In the example the file is `speaker.yml`.',
      beside: { 'content/stl2027/_data/speaker.yml': '- name: Ana Ferreira\n' },
      file: 'content/stl2027/index.md',
      wrong: '---\ntitle: Home\nlayout: none\n---\n\nWho speaks.',
      mended:
        '---\ntitle: Home\nlayout: none\n---\n\n{% for p in edition.data.speaker %}{{ p.name }}{% endfor %}',
    },
  ],
  [
    'published-unclear',
    {
      title: 'A page is neither published nor held back',
      why: 'Only `false` holds it back; YAML 1.2 takes `no` and `off` for texts.',
      file: 'content/venue.md',
      wrong: '---\nlayout: none\npublished: no\n---\n',
      mended: '---\nlayout: none\npublished: true\n---\n',
    },
  ],
  [
    'front-matter-indented',
    {
      title: 'Front matter does not begin the file',
      why: 'A space or an empty line before the first `---` makes it a line across the page, and the keys become its text.',
      file: 'content/venue.md',
      wrong: '\n---\nlayout: none\n---\nThe hall',
      mended: '---\nlayout: none\n---\nThe hall',
    },
  ],
  [
    'secret-published',
    {
      title: 'A key or a password would be published',
      why: 'What is published is found within minutes, and stays in the history of the files when it is taken out: revoke it too.',
      wrong: `<script>const key = "sk-${'Zz0'.repeat(12)}";</script>`,
      mended: '<script>const key = prompt();</script>',
    },
  ],
  [
    'private-columns',
    {
      title: 'Columns of a table of papers that are the reviewers’ would be published',
      why: 'A table that is served can be read whole, also where no page links to it; a field that a template prints is on the page.',
      file: 'content/accepted.csv',
      wrong: 'title,authors,reviewer 1\nA paper,A. Author,B. Reviewer',
      mended: 'title,authors\nA paper,A. Author',
    },
  ],
  [
    'image-too-large',
    {
      title: 'An image is much larger than it is shown',
      why: 'Where `images` is off, it is loaded whole, also on a telephone. On, it is served in the widths that are needed.',
    },
  ],
];
