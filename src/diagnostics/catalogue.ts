import { ASSET_CODES } from './examples/assets.ts';
import { BEGINNINGS } from './examples/beginnings.ts';
import { CHECK_EVENT_EXAMPLES } from './examples/check-event.ts';
import { CHECK_FILE_EXAMPLES } from './examples/check-files.ts';
import { CHECK_HEAD_EXAMPLES } from './examples/check-head.ts';
import { CHECK_PAGE_EXAMPLES } from './examples/check-pages.ts';
import { CONFIG_EXAMPLES } from './examples/config.ts';
import { DATA_EXAMPLES } from './examples/data.ts';
import { EDITION_DAY_EXAMPLES } from './examples/edition-days.ts';
import type { CatalogueEntry } from './examples/entry.ts';
import { EVENT_EXAMPLES } from './examples/event.ts';
import { PAGE_EXAMPLES } from './examples/pages.ts';
import { SASS_EXAMPLES } from './examples/sass.ts';
import { SITUATIONS } from './examples/situations.ts';
import { TEMPLATE_EXAMPLES } from './examples/templates.ts';

/** What is written about codes: by area, then those of the checks on finished pages. */
export const CATALOGUE: ReadonlyMap<string, CatalogueEntry> = new Map<string, CatalogueEntry>([
  ...CONFIG_EXAMPLES,
  ...PAGE_EXAMPLES,
  ...TEMPLATE_EXAMPLES,
  ...DATA_EXAMPLES,
  ...EVENT_EXAMPLES,
  ...EDITION_DAY_EXAMPLES,
  ...SASS_EXAMPLES,
  ...BEGINNINGS,
  ...SITUATIONS,
  ...CHECK_PAGE_EXAMPLES,
  ...CHECK_HEAD_EXAMPLES,
  ...CHECK_FILE_EXAMPLES,
  ...CHECK_EVENT_EXAMPLES,
  ...ASSET_CODES,
  [
    'dead-link',
    {
      title: 'A link leads to an address at which there is nothing',
      why: 'GitHub Pages answers for `/x` with the file `x`, `x.html` or `x/index.html`, and for `/x/` with `x/index.html` only; letter case counts.',
      wrong: '[Programme](/Programme.html)',
      mended: '[Programme](/programme.html)',
    },
  ],
  [
    'dead-fragment',
    {
      title: 'A link leads to a place that its page does not have',
      why: 'Browsers look for an `id` (or the `name` of an `a`) of just these letters, and stay at the top without one.',
      wrong: '[Rooms](#rooms)\n\n# The rooms',
      mended: '[Rooms](#the-rooms)\n\n# The rooms',
    },
  ],
  [
    'missing-image',
    {
      title: 'An image is shown that is not there',
      why: 'Visitors see a broken picture. Letter case counts, also where your own computer does not mind. In the example the file is `assets/maps/hall.svg`.',
      beside: {
        'assets/maps/hall.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"/>\n',
      },
      wrong: '![A map](/assets/hall.svg)\n\n[A map alone](/assets/maps/hall.svg)',
      mended: '![A map](/assets/maps/hall.svg)',
    },
  ],
  [
    'missing-file',
    {
      title: 'A page or a style sheet loads a file that is not there',
      why: 'The script does not run, the style or font is not applied.',
      wrong: '<script src="/assets/menu.js"></script>',
      mended: '<script>/* … */</script>',
    },
  ],
  [
    'empty-address',
    {
      title: 'An address is empty',
      why: 'An empty `href` is the page itself; an empty `src` makes some browsers load the page a second time.',
      wrong: '<a href="">Register</a>',
      mended: '<a href="https://example.org/register">Register</a>',
    },
  ],
  [
    'address-without-scheme',
    {
      title: 'An address begins with `www.` and has no `https://`',
      why: 'Without it the address is that of a file of this site.',
      wrong: '[Venue](www.example.org)',
      mended: '[Venue](https://www.example.org)',
    },
  ],
  [
    'mail-without-mailto',
    {
      title: 'A mail address is linked without `mailto:`',
      why: 'Without it the address is that of a page of this site.',
      wrong: '[Write to us](chairs@example.org)',
      mended: '[Write to us](mailto:chairs@example.org)',
    },
  ],
  [
    'insecure-resource',
    {
      title: 'A page loads something over `http:`',
      why: 'Browsers refuse scripts and frames over `http:` on a page at `https:`, and warn of images.',
      wrong: '<script src="http://example.org/menu.js"></script>',
      mended: '<script src="https://example.org/menu.js"></script>',
    },
  ],
  [
    'unclosed-element',
    {
      title: 'An element has no end tag',
      why: 'Browsers close it somewhere, often so that all that follows is inside of it.',
      wrong: '<section>\n<p>Talks</p>',
      mended: '<section>\n<p>Talks</p>\n</section>',
    },
  ],
  [
    'stray-end-tag',
    {
      title: 'An end tag closes nothing',
      why: 'Browsers pass it over, or it closes an element of the layout.',
      wrong: '<p>Talks</p>\n</section>',
      mended: '<section>\n<p>Talks</p>\n</section>',
    },
  ],
  [
    'crossed-tags',
    {
      title: 'Elements end in another order than they begin',
      why: 'Browsers split the inner one in two, each in its own way.',
      wrong: '<p><b>one <i>two</b> three</i></p>',
      mended: '<p><b>one <i>two</i></b><i> three</i></p>',
    },
  ],
  [
    'duplicate-id',
    {
      title: 'Two elements of a page have the same id',
      why: 'Links and scripts find the first only.',
      wrong: '<p id="room">A</p>\n<p id="room">B</p>',
      mended: '<p id="room-a">A</p>\n<p id="room-b">B</p>',
    },
  ],
  [
    'missing-lang',
    {
      title: 'A page does not say its language',
      why: 'Screen readers choose the voice by it, and browsers the hyphenation.',
      wrong: '<html>\n<head><title>Talks</title></head>\n</html>',
      mended: '<html lang="en">\n<head><title>Talks</title></head>\n</html>',
    },
  ],
  [
    'missing-title',
    {
      title: 'A page has no title',
      why: 'Tabs, bookmarks, search engines and screen readers show it.',
      wrong: '<html lang="en">\n<head></head>\n</html>',
      mended: '<html lang="en">\n<head><title>Talks</title></head>\n</html>',
    },
  ],
  [
    'missing-alt',
    {
      title: 'An image has no `alt`',
      why: 'Those who cannot see it learn nothing of it, not even that it may be passed over: an empty `alt` says that.',
      wrong: '<img src="https://example.org/a.png" width="640" height="480">',
      mended: '<img src="https://example.org/a.png" width="640" height="480" alt="The audience in 2023">',
    },
  ],
]);
