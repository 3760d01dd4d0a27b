import type { CatalogueRow } from './entry.ts';

const file = '_config.yml';

/** Codes of `_config.yml`. */
export const CONFIG_EXAMPLES: readonly CatalogueRow[] = [
  [
    'wrong-type',
    {
      title: 'A value is of another kind than its key wants',
      why: 'A list stands where a text is wanted, a word where a number is, and so on.',
      file,
      wrong: 'future: maybe',
      mended: 'future: true',
    },
  ],
  [
    'wrong-shape',
    {
      title: 'A text is not built as it must be',
      why: 'The name of an edition is a part of its addresses: small letters, digits, dots and dashes.',
      file,
      wrong: 'workshop_name: STL 2027',
      mended: 'workshop_name: stl2027',
    },
  ],
  [
    'unknown-choice',
    {
      title: 'A value is none of those that its key can have',
      why: 'The message lists them.',
      file,
      wrong: 'markdown: commonmark',
      mended: 'markdown: wsite',
    },
  ],
  [
    'unknown-time-zone',
    {
      title: 'There is no such time zone',
      why: 'Zones are called by their names in the IANA database, a region and a town; `AoE` is one too. `CET` or `EST` say nothing of summer time.',
      file,
      wrong: 'timezone: Europe/Lyon',
      mended: 'timezone: Europe/Paris',
    },
  ],
  [
    'not-a-url',
    {
      title: 'A web address is wanted, and this is none',
      why: 'It begins with `https://`.',
      file,
      wrong: 'url: www.example.org',
      mended: 'url: https://www.example.org',
    },
  ],
  [
    'baseurl-not-a-path',
    {
      title: '`baseurl` is the path alone',
      why: 'The domain stands in `url`, the path below it in `baseurl`.',
      file,
      wrong: 'baseurl: https://example.org/stl',
      mended: 'url: https://example.org\nbaseurl: /stl',
    },
  ],
  [
    'path-outside-site',
    {
      title: 'A path leads out of the folder of the site',
      why: 'Nothing outside of it is read or written by a setting. `--out` on the command line may name any folder.',
      file,
      wrong: 'destination: ../public',
      mended: 'destination: public',
    },
  ],
  [
    'missing-key',
    {
      title: 'A key that must be there is missing',
      why: 'Without it the others mean nothing.',
      file,
      wrong: 'defaults:\n  - scope: { path: news }',
      mended: 'defaults:\n  - scope: { path: news }\n    values: { author: The organizers }',
    },
  ],
  [
    'unknown-key',
    {
      title: 'There is no such setting, but one of nearly the same name',
      why: 'A misspelt setting would have no effect, and nobody would notice. Keys of your own are fine.',
      file,
      wrong: 'time_zone: Europe/Paris',
      mended: 'timezone: Europe/Paris',
    },
  ],
  [
    'source-is-content',
    {
      title: 'Pages stand in `content/`, and nowhere else',
      why: 'Every site has the same house, so that everybody finds their way.',
      file,
      wrong: 'source: src',
      mended: 'source: content',
    },
  ],
  [
    'jekyll-plugins',
    {
      title: 'Which plugins of Jekyll are built in',
      why: 'wsite runs no gem. What the usual ones do it does by itself; for the others the message says what to do.',
      file,
      wrong: 'plugins: [jekyll-feed]',
      mended: 'plugins: []',
    },
  ],
  [
    'no-source-maps',
    {
      title: 'There are no source maps',
      why: 'They would tell browsers where in the Sass a rule comes from.',
      file,
      wrong: 'sass: { sourcemap: always }',
      mended: 'sass: { style: compressed }',
    },
  ],
  [
    'bad-paginate-path',
    {
      title: 'Pages of posts cannot have such an address',
      why: 'Without `:num` all of them would have the same one.',
      file,
      wrong: 'paginate: 5\npaginate_path: /page/',
      mended: 'paginate: 5\npaginate_path: /page:num/',
    },
  ],
  [
    'nothing-to-paginate',
    {
      title: 'There is no index page to show the posts on',
      why: 'The first page is the `index.html` above `paginate_path`, and it is yours to write.',
    },
  ],
  [
    'needs-url',
    {
      title: 'A sitemap or a feed is asked for, and nobody says where the site lives',
      why: 'They hold whole addresses.',
      file,
      wrong: 'url:\nfeed: true',
      mended: 'url: https://example.org\nfeed: true',
    },
  ],
  [
    'bad-feed-path',
    {
      title: 'No feed can be made at this address',
      why: 'A feed is a file, and servers tell what is in it by its ending.',
      file,
      wrong: 'feed: { path: /feed/ }',
      mended: 'feed: { path: /feed.xml }',
    },
  ],
  [
    'empty-feed',
    {
      title: 'A feed is not made, because there is nothing in it',
      why: 'A feed has the date of its newest entry, and there is none.',
      file,
      wrong: 'feed: { categories: [papers] }',
      mended: 'feed: true',
    },
  ],
  [
    'unknown-feed-collection',
    {
      title: 'A feed is asked for of a collection that is not there',
      why: 'Collections are named under `collections`.',
      file,
      wrong: 'feed: { collections: [talks] }',
      mended: 'feed: true',
    },
  ],
  [
    'unknown-code',
    {
      title: 'There is no complaint of that name to silence',
      why: 'Nothing is silenced by it.',
      file,
      wrong: 'checks:\n  - code: missing-alts\n    reason: The images are decoration',
      mended: 'checks: []',
    },
  ],
];
