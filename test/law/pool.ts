import { DEFAULT, pageTexts, type Texts } from './texts.ts';

/* The files that random sites are made of. */

/** Begins as an image of 356 pixels does, and is large enough to be made smaller; of one that is broken the encoder makes nothing. */
const gif = (rest: string) => `GIF89ad\x01d\x01${rest.repeat(3000)}`;

/** A photo that says who made it, which is not published. */
const webp = (who: string) => `RIFF\x26\0\0\0WEBPVP8 \x0e\0\0\0abcdefghijklmnXMP \x04\0\0\0 ${who}`;

const PAGES = [
  'content/index.md',
  'content/a/index.md',
  'content/a/one.md',
  'content/a/two.html',
  'content/a/speakers.md',
  'content/a/schedule.md',
  'content/a/talks/one.md',
  'content/b/index.md',
  'content/b/one.md',
  'content/c.md',
  'content/_drafts/d.md',
];
const QUOTED_PAGES = [
  'content/_posts/2020-01-01-p.md',
  'content/_posts/2021-02-02-q.md',
  'content/a/_posts/2021-02-03-r.html',
  'content/_posts/undated.md',
  'content/_talks/t.md',
  'content/_talks/u.md',
];

/** Texts of a path of which none breaks a sound site. */
const sound = (...texts: readonly string[]): Texts => ({ sound: texts, broken: [] });

/** Path → the texts that it may hold; without a sound one it is not there in the beginning. */
export const POOL: ReadonlyMap<string, Texts> = new Map<string, Texts>([
  [
    '_config.yml',
    {
      sound: [
        'title: S\nworkshop_name: a\n',
        'title: S\nworkshop_name: b\ndescription: D\n',
        'title: T\neditions:\n  a: {title: From the config}\nworkshop_name: a\n',
        'title: S\nworkshop_name: a\ndefaults:\n  - scope: {path: a}\n    values: {title: Given, nav: true}\n',
        'title: S\nworkshop_name: a\nexclude: [a/two.html]\n',
        'title: S\nworkshop_name: a\nurl: https://x.example\nbaseurl: /r\n',
        'title: S\nworkshop_name: a\ntemplates: {autoescape: false, strict: false}\n',
        'title: S\nworkshop_name: a\ncollections: {talks: {output: true, sort_by: title}}\nshow_drafts: true\n',
        'title: S\nworkshop_name: a\ncollections: [talks]\nlimit_posts: 1\nfuture: true\npaginate: 1\n',
        'title: S\nworkshop_name: a\nfuture: true\npaginate: 2\npaginate_path: /a/p:num\n',
        'title: S\nworkshop_name: a\ntimezone: Asia/Tokyo\npermalink: pretty\nexcerpt_separator: "\\n"\n',
        'title: S\nworkshop_name: a\nbaseurl: /s\nrewrite_base: false\n',
        'title: S\nworkshop_name: b\nurl: https://x.example\nsitemap: false\nfeed: {path: /a/one.html, excerpt_only: true, tags: true}\ncname: x.example\n',
        'title: S\nurl: https://x.example\nworkshop_name: a\nauthor: ann\nnojekyll: true\nfuture: true\ncollections: {talks: {output: true}}\nfeed: {collections: {talks: {categories: [x]}, nothing: {}}, categories: [x], posts_limit: 1}\n',
        'title: S\nworkshop_name: a\nfeed: true\nsitemap: true\nnot_found: false\nredirect_from: {json: false}\nrewrite_base: false\nbaseurl: /r\n',
        'title: S\nworkshop_name: a\nsass: {style: compressed, load_paths: [assets/more]}\n',
        'title: S\nworkshop_name: a\nsass: {sass_dir: more}\n',
        'title: S\nworkshop_name: a\nurl: https://x.example\noutputs: {calendar: false, bibtex: false}\n',
        'title: S\nworkshop_name: a\nimages: {widths: [100, 200], formats: [avif, webp], folders: {a: false}}\n',
        'title: S\nworkshop_name: a\nimages: {widths: [40, 80, 160, 320]}\n',
        'title: S\nworkshop_name: a\nchecks: [{code: dead-link, path: content/a/one.md, reason: x}, {code: missing-title, reason: x}]\n',
        'titel: S\nworkshop_name: a\n',
      ],
      broken: [
        'title: S\n',
        'title: S\nexclude: [a/one.md]\n',
        'title: S\nurl: https://x.example\nsitemap: false\nfeed: {path: /a/one.html, excerpt_only: true, tags: true}\ncname: x.example\n',
        'titel: S\n',
        'title: [\n',
      ],
    },
  ],
  [
    'content/a/_edition.yml',
    {
      sound: [
        'title: A\n',
        'title: A2\ndefaults:\n  extra: 7\n',
        'title: A\ntimezone: Europe/Zurich\ndate: 2026-03-29\n',
        'title: A\ntimezone: America/Chicago\ndate: 2026-03-30\n',
        'title: A\ntimezone: Asia/Tokyo\ndate: 2026-05-05\npages: {talks: true, papers: true}\n',
        'title: A\ntimezone: Asia/Tokyo\ndates: {start: 2026-05-05, end: 2026-05-06}\nstatus: cancelled\npages: {talks: true}\nvenue: Hall\n',
        'title: A\nnav: [index, one]\n',
      ],
      broken: [
        'title: A\nnav: [one, speakers]\n',
        'title: A\nnav: [nothing]\n',
        'workshop_name: b\ntitle: Twin\n',
        'title: {\n',
      ],
    },
  ],
  [
    'content/b/_edition.yml',
    sound('title: B\ndate: 2025-01-01\n', 'title: B\nredirect_from: /old/\ndefaults: {layout: plain}\n'),
  ],
  [
    'content/a/_data/speakers.yml',
    {
      sound: ['- name: Ann\n- name: Bob\n', '- name: Ann\n', '- {name: Cy, x: 1}\n', '- nme: Typo\n'],
      broken: ['x: [\n'],
    },
  ],
  [
    'content/a/_data/schedule.yml',
    {
      sound: [
        '- {time: "9:05", title: One, speaker: Ann}\n- {time: "10:00", title: Two}\n',
        'rooms:\n  - {name: R, sessions: [{time: "9:00", title: S, talks: [{duration: 20, title: T, speaker: Ann}]}]}\n',
        '- day: tuesday\n',
      ],
      broken: [
        '- {time: "9:05", title: One, speaker: Bob}\n- {time: "9:05", speaker: Cy}\n',
        '- {time: "02:30", title: Never}\n',
        '- {time: [\n',
      ],
    },
  ],
  [
    'content/a/_data/deadlines.yml',
    sound(
      '- {name: D, date: 2026-09-01}\n',
      '- {text: D, date: 2026-09-01, timezone: AoE, extended: 2026-09-08}\n',
      'x\n',
    ),
  ],
  [
    'content/a/_data/papers.yml',
    sound(
      '- {title: P, authors: Ann, abstract: x}\n- {title: Q, pdf: /a/q.pdf}\n',
      '- {title: P, id: q, doi: 10.1/2}\n',
    ),
  ],
  /* Of the same name as `papers.yml`. */
  ['content/a/_data/papers.bib', { sound: [], broken: ['@misc{p, title = {P}, author = {Lee, Ann}}\n'] }],
  [
    'content/b/_data/papers.bib',
    {
      sound: [
        '@misc{p, title = {P}, author = {Lee, Ann}}\n',
        '@misc{p, title = {P $x^2$}, author = {Bob Ray}}\n@misc{q, title = {Q}}\n',
      ],
      broken: ['@misc{p, title = {P}\n'],
    },
  ],
  ['content/b/_data/speakers.json', { sound: ['[{"name": "Dee"}]', '[]'], broken: ['{'] }],
  ['content/_data/authors.yml', sound('ann: {name: Ann}\n', 'ann: {name: Ann, email: a@x.example}\n')],
  ['content/cname', sound('own\n')],
  ['content/_data/common.yml', sound('x: 1\n', 'x: 2\n', 'y: 1\n')],
  ['templates/default.njk', DEFAULT],
  ['templates/a/default.njk', DEFAULT],
  [
    'templates/base.njk',
    {
      sound: [
        '<body>{% block main %}{{ content }}{% endblock %}</body>',
        '<body class="{{ site.title or "" }}">{% block main %}{{ content }}{% endblock %}{% include "parts/nav.njk" %}</body>',
      ],
      broken: ['{% extends "default.njk" %}'],
    },
  ],
  [
    'templates/404.njk',
    {
      sound: ['{{ site.title or "" }} {{ page.title or "-" }}', '{% extends "default.njk" %}'],
      broken: ['{{ site.title }} {{ page.title }}{{ page.nothing }}'],
    },
  ],
  [
    'templates/talk.njk',
    {
      sound: [
        '{{ page.talk.title or "-" }} {{ page.json_ld | jsonify if page.json_ld else "" }}',
        '{% extends "default.njk" %}',
      ],
      broken: ['{{ page.talk.title }} {{ page.json_ld | jsonify }}', '{{ page.talk.none }}'],
    },
  ],
  [
    'templates/paper.njk',
    sound(
      '{{ page.paper.authors_text or "" }}{% for c in page.citation or [] %}{{ c.name or "" }}{% endfor %}',
    ),
  ],
  ['templates/b/base.njk', sound('b: {{ content }}{% block main %}{% endblock %}')],
  [
    'templates/plain.njk',
    sound(
      '[{{ content }}]',
      '{{ page.title or "-" }}: {{ content }}',
      '{{ content }}{% if not called.box %}no box{% endif %}',
    ),
  ],
  ['templates/b/plain.njk', sound('{% extends "plain.njk" %}', 'b {{ content }}')],
  [
    'templates/parts/nav.njk',
    {
      sound: [
        '<nav>{% for p in edition.nav %}<a href="{{ p.url }}">{{ p.title or "-" }}</a>{% endfor %}</nav>',
        '<nav>{% for p in site.pages %}{% if p.nav %}{{ p.title or "-" }} {% endif %}{% endfor %}</nav>',
        '{% macro m(p) %}{{ p.title or "-" }}{% endmacro %}{% for p in edition.nav %}{{ m(p) }}{% endfor %}',
        '<nav>{{ edition.pages | length }}</nav>',
      ],
      broken: [
        '<nav>{% for p in edition.nav %}<a href="{{ p.url }}">{{ p.title }}</a>{% endfor %}</nav>',
        '{% include "parts/nav.njk" %}',
        '{{ nothing }}',
      ],
    },
  ],
  ['templates/b/parts/nav.njk', sound('{% include "parts/nav.njk" %}!', '<nav>b</nav>')],
  [
    'templates/parts/note.njk',
    { sound: ['note {{ page.title or "-" }}', 'note'], broken: ['note {{ loop }}'] },
  ],
  ['content/a/_beside.njk', sound('beside {{ page.title or "-" }}', 'beside')],
  ['templates/blocks/box.njk', sound('[{{ text }}]', '<div>\n\n{{ page.title or "-" }}</div>')],
  ['templates/b/blocks/box.njk', sound('b {{ text }}')],
  ['assets/i.gif', sound(gif('one'), gif('broken'), gif('two '), 'no image', gif('broken too'))],
  ['assets/j.webp', sound(webp('Ann'), webp('Bob'), 'no image')],
  ['content/a/i.gif', sound(gif('one'), gif('three'), gif('broken'))],
  ['assets/x.css', sound('a{}', 'b{background:url(i.gif) 0 0/cover}', '---\n---\na{b: {{ site.title }}}')],
  [
    'assets/main.scss',
    {
      sound: [
        "@use 'part'; a { b: part.$x }",
        "---\n---\n@import 'part', 'more';\na { b: $x; c: {{ site.title or 0 }} }\n",
        '---\n---\n/* {% for p in site.posts %}{{ p.content | strip_html | length }} {% endfor %} */\n',
        "@use 'part'; @debug part.$x; @warn 'so'; a { b: part.$x }",
      ],
      broken: [
        '---\n---\n{% for p in site.pages %}{{ p.content | strip_html }}{% endfor %}\n',
        "@use 'nowhere';",
        'a { b: ',
      ],
    },
  ],
  ['assets/_part.scss', { sound: ['$x: 1px;', '$x: 2px;', "@warn 'old'; $x: 3px;"], broken: ['$x: '] }],
  ['content/_sass/_part.scss', sound('$x: 4px;', '$x: 5px; b { c: d }')],
  ['assets/more/_part.scss', sound('$x: 6px;')],
  ['assets/more/_index.scss', sound('i { j: k }')],
  ['assets/more.sass', { sound: ['l\n  m: n\n'], broken: ['l\n  m: $no\n'] }],
  ['content/a/raw.scss', sound('raw { a: b }', '---\n---\n@use "../more/two"; raw { a: b }')],
  ['content/more/_two.scss', { sound: ['two { a: b }'], broken: ['two {'] }],
  ['content/a/poster.txt', sound('text', '---\ntitle: Txt\n---\n{{ page.title }}', 'more')],
  ...PAGES.map((path, i): [string, Texts] => [path, pageTexts(i, false)]),
  ...QUOTED_PAGES.map((path, i): [string, Texts] => [path, pageTexts(PAGES.length + i, true)]),
]);

/** Paths that other texts of the pool ask for: without one of them a site may be unsound. */
export const NEEDED: ReadonlySet<string> = new Set([
  '_config.yml',
  'content/a/_edition.yml',
  'content/b/_edition.yml',
  'content/a/_data/speakers.yml',
  'content/b/_data/speakers.json',
  'content/_data/common.yml',
  'content/a/index.md',
  'content/a/one.md',
  'content/a/poster.txt',
  'content/_posts/2020-01-01-p.md',
  'content/more/_two.scss',
  'templates/base.njk',
  'templates/plain.njk',
  'templates/parts/nav.njk',
  'templates/parts/note.njk',
  'templates/blocks/box.njk',
  'assets/_part.scss',
  'assets/more.sass',
  'assets/more/_index.scss',
]);
