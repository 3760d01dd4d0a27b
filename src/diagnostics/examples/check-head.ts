import type { CatalogueRow } from './entry.ts';

const page = (head: string) => `<html lang="en">\n<head><title>Talks</title>${head}</head>\n</html>`;

/** Codes of the checks on what a page says to search engines and programs. */
export const CHECK_HEAD_EXAMPLES: readonly CatalogueRow[] = [
  [
    'canonical-nowhere',
    {
      title: 'A page says that it is at an address at which there is nothing',
      why: 'Search engines list the page at the address that `canonical` and `og:url` say.',
      wrong: page('<link rel="canonical" href="https://systems.example.org/talk.html">'),
      mended: page('<link rel="canonical" href="https://systems.example.org/">'),
    },
  ],
  [
    'canonical-elsewhere',
    {
      title: 'A page says that it is at the home page, or on a host that is none of the site',
      why: 'Search engines then leave it out. A canonical address on another site is left alone: it can be meant.',
      wrong: page('<link rel="canonical" href="http://localhost:4000/">'),
      mended: page('<link rel="canonical" href="https://systems.example.org/">'),
    },
  ],
  [
    'preview-nowhere',
    {
      title: 'The picture for previews of links is not there',
      why: 'The page is then shown without one.',
      wrong: page('<meta property="og:image" content="https://systems.example.org/assets/hall.jpg">'),
      mended: page('<meta property="og:image" content="https://images.example.org/hall.jpg">'),
    },
  ],
  [
    'preview-not-absolute',
    {
      title: 'The address of the picture for previews is not a whole one',
      why: 'Programs that show previews do not know from which site it counts.',
      beside: { 'content/hall.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n' },
      wrong: page('<meta property="og:image" content="/hall.svg">'),
      mended: page('<meta property="og:image" content="{{ "/hall.svg" | absolute_url }}">'),
    },
  ],
  [
    'feed-nowhere',
    {
      title: 'A page offers a feed that is not there',
      why: 'Feed readers look for it at that address.',
      wrong: page('<link rel="alternate" type="application/rss+xml" href="/rss.xml">'),
      mended: page(''),
    },
  ],
  [
    'bad-json-ld',
    {
      title: 'JSON-LD cannot be read',
      why: 'A quotation mark in a title is enough; search engines pass over the whole block.',
      wrong: '<script type="application/ld+json">{"name": "The "best" talk"}</script>',
      mended: '<script type="application/ld+json">{"name": {{ \'The "best" talk\' | jsonify }}}</script>',
    },
  ],
  [
    'incomplete-event',
    {
      title: 'An event in JSON-LD lacks what Google requires',
      why: 'Google shows an event only with `name`, `startDate` and a `location` with an address.',
      wrong:
        '<script type="application/ld+json">\n{"@type": "Event", "name": "Workshop", "location": {"@type": "VirtualLocation", "url": "https://example.org"}}\n</script>',
      mended:
        '<script type="application/ld+json">\n{"@type": "Event", "name": "Workshop", "startDate": "2026-12-12T09:00:00-06:00", "location": {"@type": "VirtualLocation", "url": "https://example.org"}}\n</script>',
    },
  ],
];
