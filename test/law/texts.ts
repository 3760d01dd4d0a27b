/* What the pages and layouts of random sites say. */

/** What a path may hold: texts with which a sound site stays one, the first of them from the start, and those that break it. */
export interface Texts {
  readonly sound: readonly string[];
  readonly broken: readonly string[];
}

const BODIES: Texts = {
  sound: [
    'Plain *text* with a [link](/a/two.html).\n',
    'Title: {{ page.title or "-" }}, edition {{ edition.title }}.\n',
    '{% for p in edition.pages %}- {{ p.title or "-" }} {{ p.url }}\n{% endfor %}\n',
    '{% for p in site.pages %}{% if p.workshop_name == "a" %}* {{ p.title or "-" }}\n{% endif %}{% endfor %}\n',
    '{% for s in edition.data.speakers %}{{ s.name or "-" }}; {% endfor %}\n',
    '{{ edition.data.speakers | length }} {{ site.data.common.x or 0 }}\n',
    '{% include "parts/note.njk" %}\n',
    'A {% box text="t" %}\n',
    '{% set n = edition %}{{ n.title }} {{ site.pages | length }} {{ site.pages.first.title or "-" }}\n',
    '{% macro m(p) %}{{ p.title or "-" }}!{% endmacro %}{% for p in edition.nav %}{{ m(p) }}{% endfor %}\n',
    '{{ site[page.key or "title"] or "" }} {{ editions.length }} {{ editions[0].name }}\n',
    '{% if edition.schedule %}{{ edition.schedule.days | length }}{% else %}none{% endif %}\n',
    '{% if edition.schedule %}{% for s in edition.schedule.sessions %}{{ s.start or "" }} {{ s.title or "-" }}{% for p in s.speakers or [] %} {{ p.name or "" }}{% endfor %}; {% endfor %}{% endif %}\n',
    '{% for p in edition.speakers or [] %}{{ p.name or "" }}: {% for s in p.sessions or [] %}{{ s.start or "" }} {% endfor %}{% endfor %}{% for d in edition.deadlines or [] %}{{ d.due or "" }}{% endfor %}\n',
    '{{ edition.json_ld | jsonify }}{{ edition.phase or "" }}{{ edition.starts or "" }}{% if edition.next_deadline %}{{ edition.next_deadline.name or "" }}{% endif %}\n',
    '{% if edition.schedule %}{% for t in edition.schedule.sessions %}[{{ t.times_text or "" }}]({{ t.url or "" }} "{{ t.ics_url or "" }}"){% endfor %}{% endif %}{{ edition.venue.name if edition.venue else "" }}\n',
    '{% for p in edition.papers or [] %}{{ p.url or "" }} {{ p.session.title if p.session else "" }}{% endfor %}{{ edition.date_text or "" }}\n',
    '{{ link("a/one.md") }}\n',
    '{{ link("a/poster.txt") }} {{ post_url("2020-01-01-p") }}\n',
    '{% for p in edition.papers or [] %}{{ p.title }}{% for a in p.authors or [] %} {{ a.family or "" }}{% endfor %}; {% endfor %}\n',
    '{% if page.extra is defined %}{{ page.extra }}{% else %}none{% endif %}\n',
    '<div>\n\n<p>raw\n</div>\n',
    '{{ "/x" | absolute_url }} {{ "<b>" }}\n',
    '{% for p in site.posts %}- {{ p.title or "-" }} {{ p.url }} {{ p.date }} {% if p.previous %}{{ p.previous.title or "-" }}{% endif %}\n{% endfor %}\n',
    '{% for name, posts in site.tags %}{{ name }}: {{ posts.length }} {{ posts[0].title or "-" }}{% endfor %}\n',
    '{% for p in site.related_posts or [] %}{{ p.url }} {% endfor %}{{ site.documents | length }}\n',
    '{{ "now" | date("%Y") }} {{ "10:30" | date("%F %R") }}\n',
    '{{ site.time }} {{ "today" | date_to_string }} {{ 0 | date("%R") }}{{ site.seen_at or "" }}\n',
    '{{ site.time | date("%Y") }} {{ site.time | date_to_long_string(type="ordinal") }} {{ (site.seen_at or site.time) | date("%d") }}\n',
    '{{ "/x" | relative_url }} {{ "/y" | absolute_url }} <a href="/a/one.html">one</a>\n',
    '{% for f in site.static_files %}{{ f.path }} {{ f.collection or "" }} {{ f.title or "" }}{% endfor %}\n',
    '{{ "@import \'part\'; a { b: $x }" | scssify }}\n',
    '![i](/assets/i.gif) ![i](i.gif)\n',
    '<img src="/assets/i.gif" alt="" width="90"> <img src="/a/i.gif" alt="" width="120">\n',
    '<p style="background: url(/assets/i.gif)"><img src="/assets/i.gif" width="50" data-crop="square"></p>\n',
    '',
  ],
  broken: [
    'Title: {{ page.title }}, edition {{ edition.title }}.\n',
    '{% for p in edition.pages %}- {{ p.title }} {{ p.url }}\n{% endfor %}\n',
    '{% for p in site.pages %}{% if p.workshop_name == "a" %}* {{ p.title }}\n{% endif %}{% endfor %}\n',
    '{% include "./_beside.njk" %}\n',
    'Broken {{ edition.titel }}\n',
    '{% for s in edition.schedule.sessions %}{{ s.start }} {{ s.title }}{% for p in s.speakers %} {{ p.name }}{% endfor %}; {% endfor %}\n',
    '{% for t in edition.schedule.sessions %}[{{ t.times_text }}]({{ t.url }} "{{ t.ics_url }}"){% endfor %}{{ edition.venue.name }}\n',
    '{% for p in edition.papers %}{{ p.url }} {{ p.session }}{% endfor %}{{ edition.schedule.ics_url }}{{ edition.date_text }}\n',
    '{% for p in edition.speakers %}{{ p.name }}: {% for s in p.sessions %}{{ s.start }} {% endfor %}{% endfor %}{{ edition.deadlines[0].due }}\n',
    '{% for p in edition.papers %}{{ p.title }}{% for a in p.authors %} {{ a.family }}{% endfor %}; {% endfor %}\n',
    'Broken {% if x %}\n',
    'First {{ site.title }}.\n\n{% for p in site.talks %}{{ p.content }}{{ p.next.url }}{% endfor %}\n',
    '{% for p in site.posts %}{{ p.excerpt }}{{ p.tags | join }}{% endfor %}\n',
    '{% for p in site.pages %}{{ p.content }}{% endfor %}\n',
    '{{ page.nothing }}{{ site.pages | length }}\n',
    '{% for f in site.static_files %}{{ f.path }} {{ f.collection }} {{ f.title }}{% endfor %}\n',
  ],
};

/** Those that quote other pages' bodies: in one that is quoted they make a circle. */
const QUOTING: readonly string[] = [
  'First {{ site.title }}.\n\n{% for p in site.talks or [] %}{{ p.content }}{% if p.next %}{{ p.next.url }}{% endif %}{% endfor %}\n',
  '{% for p in site.posts %}{{ p.excerpt }}{{ p.tags | join }}{% endfor %}\n',
  '{% for p in site.posts %}{{ p.content }}{% endfor %}\n',
  '{% if paginator %}{{ paginator.page }}/{{ paginator.total_pages }}{% for p in paginator.posts %}{{ p.title or "-" }} {{ p.excerpt }}{% endfor %}{{ paginator.next_page_path or "" }}{% endif %}\n',
];

const FRONTS: Texts = {
  sound: [
    'title: One\n',
    'title: Two\nnav: true\n',
    'title: Three\nlayout: plain\n',
    'title: Five\nworkshop_name: b\nnav: true\n',
    'title: Seven\npermalink: /fixed/\n',
    'title: Nine\npublished: false\n',
    'title: Ten\nextra: 3\nkey: description\nlayout: none\n',
    'nav: true\n',
    'title: Eleven\ntags: [x, y]\ndate: 2019-05-05\n',
    'title: Twelve\ntags: x\nexcerpt: Given\ndate: 2099-01-01\n',
    'date: someday\n',
    'title: Moved\nredirect_from: [/old/, /a/two.html]\n',
    'title: Moved\nredirect_from: [/OLD/index.html, /old, /cname]\nauthor: ann\nimage: /x.png\ncategory: x\n',
    'title: Away\nredirect_to: /a/one.html\n',
    'title: Own\npermalink: /feed.xml\n',
    'title: Hidden\nsitemap: false\nlast_modified_at: 2024-03-04\n',
  ],
  broken: [
    'title: Four\nlayout: nowhere\n',
    'title: Six\nworkshop_name: zzz\n',
    'title: Eight\npermalink: /../out/\n',
    'title: [broken\n',
  ],
};

/** Each of some fronts with three of some bodies. */
function pages(fronts: readonly string[], bodies: readonly string[]): string[] {
  return fronts.flatMap((front, i) =>
    [0, 5, 10].map((k) => `---\n${front}---\n${bodies[(i * 4 + k) % bodies.length]}`),
  );
}

const BROKEN_PAGES = [
  ...pages(FRONTS.broken, BODIES.sound),
  ...pages(FRONTS.sound, BODIES.broken),
  ...BODIES.broken,
];

const QUOTED_PAGE: Texts = {
  sound: [...pages(FRONTS.sound, BODIES.sound), ...BODIES.sound],
  broken: [...BROKEN_PAGES, ...QUOTING],
};

const PAGE: Texts = {
  sound: [
    ...pages(FRONTS.sound, [...BODIES.sound, ...QUOTING]),
    ...pages(FRONTS.sound, QUOTING),
    ...BODIES.sound,
    ...QUOTING,
  ],
  broken: BROKEN_PAGES,
};

/** The texts of a site's pages, each of which begins with another one. @param quoted whether others quote it, such as a post */
export function pageTexts(nth: number, quoted: boolean): Texts {
  const { sound, broken } = quoted ? QUOTED_PAGE : PAGE;
  const first = `---\ntitle: Page ${nth}\n---\n${BODIES.sound[(2 * nth) % BODIES.sound.length]}\n<a href="/a/two.html">two</a>\n`;
  return { sound: [first, ...sound], broken };
}

/** The texts of the layout that all pages have which do not ask for another. */
export const DEFAULT: Texts = {
  sound: [
    '<title>{{ page.title or "-" }}</title>{% include "parts/nav.njk" %}<main>{{ content }}</main><img src="/assets/i.gif" alt="" width="50">{{ "now" | date("%Y-%m") }}',
    '{% extends "base.njk" %}{% block main %}<h1>{{ page.title or "-" }}</h1>{{ content }}{% endblock %}',
    '---\nlayout: base\n---\n<b>{{ content }}</b>',
    '{{ content }}{{ edition.title }}',
    '<title>{{ page.title or "-" }}</title>{{ content }}<footer>{{ "now" | date("%Y-%m") }} {{ "/" | absolute_url }}</footer>',
    '<head>{% seo %}{% feed_meta %}</head>{{ content }}<img src="/a/i.gif" alt="">',
    '{{ page.title or "-" }}|{{ page.excerpt or "" }}|{% if page.next %}{{ page.next.title or "-" }}{% endif %}|{{ content }}',
  ],
  broken: [
    '<title>{{ page.title }}</title>{% include "parts/nav.njk" %}<main>{{ content }}</main>',
    '{{ page.title }}|{{ page.excerpt or "" }}|{{ page.next.title }}|{{ content }}',
    '{% if %}',
  ],
};
