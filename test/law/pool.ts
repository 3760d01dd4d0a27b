/* The files that random sites are made of: each path with the texts that it may hold, some of them broken. */

const BODIES = [
  'Plain *text* with a [link](/a/two.html).\n',
  'Title: {{ page.title }}, edition {{ edition.title }}.\n',
  '{% for p in edition.pages %}- {{ p.title }} {{ p.url }}\n{% endfor %}\n',
  '{% for p in site.pages %}{% if p.workshop_name == "a" %}* {{ p.title }}\n{% endif %}{% endfor %}\n',
  '{% for s in edition.data.speakers %}{{ s.name }}; {% endfor %}\n',
  '{{ edition.data.speakers | length }} {{ site.data.common.x }}\n',
  '{% include "parts/note.njk" %}\n',
  'A {% box text="t" %}\n',
  '{% set n = edition %}{{ n.title }} {{ site.pages | length }} {{ site.pages.first.title }}\n',
  '{% macro m(p) %}{{ p.title }}!{% endmacro %}{% for p in edition.nav %}{{ m(p) }}{% endfor %}\n',
  '{{ site[page.key or "title"] }} {{ editions.length }} {{ editions[0].name }}\n',
  'Broken {{ edition.titel }}\n',
  'Broken {% if x %}\n',
  '{% if page.extra is defined %}{{ page.extra }}{% else %}none{% endif %}\n',
  '<div>\n\n<p>raw\n</div>\n',
  '{{ "/x" | absolute_url }} {{ "<b>" }}\n',
  '{{ page.nothing }}{{ site.pages | length }}\n',
  '',
];

const FRONTS = [
  'title: One\n',
  'title: Two\nnav: true\n',
  'title: Three\nlayout: plain\n',
  'title: Four\nlayout: nowhere\n',
  'title: Five\nworkshop_name: b\nnav: true\n',
  'title: Six\nworkshop_name: zzz\n',
  'title: Seven\npermalink: /fixed/\n',
  'title: Eight\npermalink: /../out/\n',
  'title: Nine\npublished: false\n',
  'title: Ten\nextra: 3\nkey: description\nlayout: none\n',
  'title: [broken\n',
  'nav: true\n',
];

const PAGES = [
  'content/index.md',
  'content/a/index.md',
  'content/a/one.md',
  'content/a/two.html',
  'content/a/speakers.md',
  'content/b/index.md',
  'content/b/one.md',
  'content/c.md',
];

const pageTexts = FRONTS.flatMap((front, i) =>
  [0, 5, 10].map((k) => `---\n${front}---\n${BODIES[(i * 4 + k) % BODIES.length]}`),
).concat(BODIES);

const DEFAULTS = [
  '<title>{{ page.title }}</title>{% include "parts/nav.njk" %}<main>{{ content }}</main>',
  '{% extends "base.njk" %}{% block main %}<h1>{{ page.title or "-" }}</h1>{{ content }}{% endblock %}',
  '---\nlayout: base\n---\n<b>{{ content }}</b>',
  '{{ content }}{{ edition.title }}',
  '{% if %}',
];

/** Path → the texts that it may hold. */
export const POOL: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  [
    '_config.yml',
    [
      'title: S\nworkshop_name: a\n',
      'title: S\nworkshop_name: b\ndescription: D\n',
      'title: T\neditions:\n  a: {title: From the config}\nworkshop_name: a\n',
      'title: S\nworkshop_name: a\ndefaults:\n  - scope: {path: a}\n    values: {title: Given, nav: true}\n',
      'title: S\nexclude: [a/one.md]\n',
      'title: S\nurl: https://x.example\nbaseurl: /r\n',
      'title: S\ntemplates: {autoescape: false, strict: false}\n',
      'titel: S\n',
      'title: [\n',
    ],
  ],
  [
    'content/a/_edition.yml',
    [
      'title: A\n',
      'title: A2\ndefaults:\n  extra: 7\n',
      'title: A\nnav: [one, speakers]\n',
      'title: A\nnav: [nothing]\n',
      'workshop_name: b\ntitle: Twin\n',
      'title: {\n',
    ],
  ],
  ['content/b/_edition.yml', ['title: B\ndate: 2025-01-01\n', 'title: B\ndefaults: {layout: plain}\n']],
  [
    'content/a/_data/speakers.yml',
    ['- name: Ann\n- name: Bob\n', '- name: Ann\n', '- {name: Cy, x: 1}\n', 'x: [\n', '- nme: Typo\n'],
  ],
  ['content/b/_data/speakers.json', ['[{"name": "Dee"}]', '[]', '{']],
  ['content/_data/common.yml', ['x: 1\n', 'x: 2\n', 'y: 1\n']],
  ['templates/default.njk', DEFAULTS],
  ['templates/a/default.njk', DEFAULTS],
  [
    'templates/base.njk',
    [
      '<body>{% block main %}{{ content }}{% endblock %}</body>',
      '<body class="{{ site.title }}">{% block main %}{{ content }}{% endblock %}{% include "parts/nav.njk" %}</body>',
      '{% extends "default.njk" %}',
    ],
  ],
  ['templates/b/base.njk', ['b: {{ content }}{% block main %}{% endblock %}']],
  ['templates/plain.njk', ['[{{ content }}]', '{{ page.title }}: {{ content }}']],
  ['templates/b/plain.njk', ['{% extends "plain.njk" %}', 'b {{ content }}']],
  [
    'templates/parts/nav.njk',
    [
      '<nav>{% for p in edition.nav %}<a href="{{ p.url }}">{{ p.title }}</a>{% endfor %}</nav>',
      '<nav>{% for p in site.pages %}{% if p.nav %}{{ p.title }} {% endif %}{% endfor %}</nav>',
      '{% macro m(p) %}{{ p.title }}{% endmacro %}{% for p in edition.nav %}{{ m(p) }}{% endfor %}',
      '<nav>{{ edition.pages | length }}</nav>',
      '{% include "parts/nav.njk" %}',
      '{{ nothing }}',
    ],
  ],
  ['templates/b/parts/nav.njk', ['{% include "parts/nav.njk" %}!', '<nav>b</nav>']],
  ['templates/parts/note.njk', ['note {{ page.title }}', 'note {{ loop }}', 'note']],
  ['templates/blocks/box.njk', ['[{{ text }}]', '<div>\n\n{{ page.title }}</div>']],
  ['templates/b/blocks/box.njk', ['b {{ text }}']],
  ['assets/x.css', ['a{}', 'b{}']],
  ['content/a/poster.txt', ['text', '---\ntitle: Txt\n---\n{{ page.title }}', 'more']],
  ...PAGES.map((path): [string, readonly string[]] => [path, pageTexts]),
]);
