import type { CatalogueRow } from './entry.ts';

/** Code, title, why. */
const ROWS: readonly (readonly [string, string, string])[] = [
  ['bad-file-name', 'The name of a file is not UTF-8', 'It has no address. Rename it.'],
  [
    'broken-image',
    'An image cannot be read',
    'It is served as it is. Save it again in a program for images.',
  ],
  [
    'image-attribute',
    'An attribute of an image has a value that means nothing',
    'It is passed over. The guide has the values: `data-images="off"`, `data-crop="square"`, `data-widths="320 640"`, `data-formats="avif webp"`, `data-quality="80"`.',
  ],
  [
    'images-as-they-are',
    'Images are served in the size that they have',
    'The package `sharp`, which makes smaller ones, is not installed.',
  ],
  [
    'images-not-made',
    'The package `sharp` does not work here',
    'Install it anew on this computer: `npm install sharp`.',
  ],
  [
    'addresses-gone',
    'Pages of the last build are no longer there',
    'Others link to them. `redirect_from: /old.html` in the front matter of the page that took the place, or `redirect_from: /ws2026/` in the `_edition.yml` of an edition whose folder was renamed, leads from old addresses to new ones. It is said once, by the build that takes them away, and not of what is held back.',
  ],
  ['broken-link', 'A symbolic link leads nowhere', 'Let it lead to a file of the site, or remove it.'],
  ['link-loop', 'A symbolic link leads round in a circle', 'Let it lead to another folder, or remove it.'],
  [
    'link-outside-site',
    'A symbolic link leads out of the site',
    'Nothing outside of the site is read. Put a copy here instead.',
  ],
  ['special-file', 'A file has no content', 'It is a pipe, a socket or a device, and is left out.'],
  [
    'unreadable-file',
    'A file cannot be read',
    'Most often its rights are to blame. `exclude` leaves it out.',
  ],
  [
    'unreadable-folder',
    'A folder cannot be listed',
    'Most often its rights are to blame. `exclude` leaves it out.',
  ],
  ['no-site', 'There is no site in this folder', 'A site has a folder `content/` or a `_config.yml`.'],
  ['no-config', 'There is no such configuration file', '`--config` names files relative to the site.'],
  [
    'nothing-at-root',
    'Nothing is at `/`',
    'Write `content/index.md`, or say by `workshop_name` in `_config.yml` which edition is the current one.',
  ],
  [
    'two-edition-files',
    'An edition has two files of facts',
    'Keep one, or give one another `workshop_name`.',
  ],
  [
    'not-a-post-name',
    'The name of a post does not begin with its date',
    'Call it `2027-05-18-welcome.md`, or move it out of `_posts`.',
  ],
  [
    'not-published',
    'A file is not published',
    'Its name begins with `_` or `.`, or it stands among posts and is none. `include` in `_config.yml` publishes it all the same.',
  ],
  [
    'link-not-served',
    '`link` leads to a page that is not published',
    'Publish the page, or take the link out.',
  ],
  [
    'late-part',
    'A template makes maths or code that stands in no file',
    'It is printed as it is, since what is needed for it is loaded by what stands in the files.',
  ],
  [
    'reserved-character',
    'A character stands here that wsite uses inside itself',
    'It is invisible, and most often comes from an icon font. Delete it.',
  ],
  ['no-effect-yet', 'A setting has no effect yet', 'The page that you get is the one without it.'],
  [
    'calendar-without-url',
    'Calendars hold no addresses of the site',
    'Set `url`, or build with `--base-url`.',
  ],
  [
    'schedule-export-needs-url',
    '`schedule.json` and `schedule.xml` are not made',
    'They hold whole addresses. Set `url`, or build with `--base-url`.',
  ],
  [
    'post-not-in-feed',
    'The text of a post is not in the feed',
    'The post has an error, which is said besides.',
  ],
  ['not-in-feed', 'A document is not in the feed', 'It has no date.'],
  [
    'output-in-the-way',
    'A file cannot be made, because another stands in its way',
    'Give one of them another address.',
  ],
  [
    'output-foreign',
    'The output folder holds files that wsite did not write',
    'Choose another with `--out`, or keep them by `keep_files`.',
  ],
  ['output-locked', 'Another build is writing to the same folder', 'Wait until it is done.'],
  ['output-unfinished', 'The new files could not all be moved in', 'The next build finishes it.'],
  ['output-unusable', 'The site cannot be written to that folder', 'Choose another with `--out`.'],
  [
    'output-unwritable',
    'A file of the output cannot be written',
    'The disk is full, or the rights are wrong.',
  ],
  [
    'memory-ignored',
    'What the last build kept was not used',
    'All pages were made anew; nothing is wrong with them.',
  ],
  [
    'memory-unwritable',
    'Nothing could be kept for the next build',
    'The site is built all the same. `--no-cache` does without.',
  ],
  [
    'shallow-history',
    'git knows only a part of the history',
    'The sitemap cannot say when pages were last changed. A workflow wants `fetch-depth: 0`.',
  ],
  [
    'history-unread',
    'git does not say when pages were last changed',
    'Those that do not say it themselves have no date in the sitemap.',
  ],
  [
    'internal-error',
    'wsite itself failed',
    'This is a fault of the program: please report it, with the file that it names.',
  ],
  [
    'cannot-listen',
    'The site cannot be served at this address',
    'Another program may have the port: `--port` chooses another.',
  ],
  ['cannot-open-browser', 'No browser could be opened', 'Open the address yourself.'],
  ['cannot-watch', 'The system does not tell of every change', 'There are more files than it can watch.'],
  [
    'open-to-network',
    'Others in this network can read the site',
    'Use `--host` only where you trust them: drafts are there too.',
  ],
  [
    'outside-link-gone',
    'An outside page is gone',
    '`check --external` asked, and it does not answer for this address any more.',
  ],
  ['outside-link-fails', 'An outside host cannot be reached', 'It may be so for a while, or for ever.'],
  [
    'outside-links-refused',
    'Outside pages answer people only',
    'Some hosts send programs away; look at these links yourself.',
  ],
  ['no-connection', 'No outside link could be asked', 'This computer seems to be offline.'],
  [
    'former-url-gone',
    'An address of the former site answers no more',
    'Put `redirect_from` into the page that took its place.',
  ],
  [
    'former-url-unreadable',
    'A line of the list of former addresses is none',
    'Write one address on each line, or give a sitemap.',
  ],
  [
    'list-of-sitemaps',
    'This is a list of sitemaps, and no sitemap',
    'Save those that it names, and give each to `--urls`.',
  ],
  [
    'no-former-urls',
    'There are no addresses in the list of former addresses',
    'It is a sitemap, or a text with one address on each line.',
  ],
];

/** Codes that come of where, when and on what a site is built, and no text of a file alone. */
export const SITUATIONS: readonly CatalogueRow[] = ROWS.map(([code, title, why]) => [code, { title, why }]);
