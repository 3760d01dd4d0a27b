import type { CatalogueRow } from './entry.ts';

/** Codes of template tags in pages and templates, and of Markdown. */
export const TEMPLATE_EXAMPLES: readonly CatalogueRow[] = [
  [
    'undefined-value',
    {
      title: 'A value does not exist',
      why: 'A misspelt name would leave a hole in the page that nobody sees. `if`, `or` and `default` may ask for what may be missing.',
      wrong: '{{ page.titel }}',
      mended: '{{ page.title }}',
    },
  ],
  [
    'undefined-result',
    {
      title: 'What is printed comes to nothing',
      why: 'The names are right, but there is no such item.',
      wrong: '{{ [1, 2][5] }}',
      mended: '{{ [1, 2][1] }}',
    },
  ],
  [
    'template-syntax',
    {
      title: 'A tag cannot be read',
      why: 'A quote, a bracket, a comma or a word is missing or too much.',
      wrong: '{{ "Talks" | }}',
      mended: '{{ "Talks" | upcase }}',
    },
  ],
  [
    'unclosed-tag',
    {
      title: 'A tag has no end',
      why: '`if` ends with `endif`, `for` with `endfor`, `{{` with `}}`.',
      wrong: '{% if page.title %}Talks',
      mended: '{% if page.title %}Talks{% endif %}',
    },
  ],
  [
    'stray-tag',
    {
      title: 'A tag ends nothing',
      why: 'What it would end has ended already, or never began.',
      wrong: 'Talks{% endif %}',
      mended: '{% if true %}Talks{% endif %}',
    },
  ],
  [
    'unknown-tag',
    {
      title: 'There is no such tag',
      why: 'Tags are those of Nunjucks, and one for each file in `blocks/`.',
      wrong: '{% fi page.title %}Talks',
      mended: '{% if page.title %}Talks{% endif %}',
    },
  ],
  [
    'async-tag',
    {
      title: 'Templates never wait',
      why: 'All that they need is there before they begin.',
      wrong: '{% asyncEach x in [1, 2] %}{{ x }}{% endeach %}',
      mended: '{% for x in [1, 2] %}{{ x }}{% endfor %}',
    },
  ],
  [
    'unknown-filter',
    {
      title: 'There is no such filter',
      why: 'The guide lists all filters.',
      wrong: '{{ "Talks" | upcas }}',
      mended: '{{ "Talks" | upcase }}',
    },
  ],
  [
    'unknown-test',
    {
      title: 'There is no such test',
      why: 'Tests stand after `is`: `defined`, `set`, `empty`, `odd`, `string` and so on.',
      wrong: '{% if 3 is uneven %}Talks{% endif %}',
      mended: '{% if 3 is odd %}Talks{% endif %}',
    },
  ],
  [
    'unknown-argument',
    {
      title: 'A filter has no argument of that name',
      why: 'It would have no effect.',
      wrong: '{{ [2, 1] | sort(reversed=true) | join }}',
      mended: '{{ [2, 1] | sort(reverse=true) | join }}',
    },
  ],
  [
    'filter-failed',
    {
      title: 'A filter cannot do what it is asked to',
      why: 'What it is given is of the wrong kind; the message says which kind it needs.',
      wrong: '{{ 7 | divided_by(0) }}',
      mended: '{{ 7 | divided_by(2) }}',
    },
  ],
  [
    'template-failed',
    {
      title: 'A function cannot do what it is asked to',
      why: 'The message says why.',
      wrong: '{{ range(0, 1000000) | join }}',
      mended: '{{ range(0, 10) | join }}',
    },
  ],
  [
    'not-callable',
    {
      title: 'What is called is no function',
      why: 'Brackets after a name call it.',
      wrong: '{{ page.title() }}',
      mended: '{{ page.title }}',
    },
  ],
  [
    'not-iterable',
    {
      title: 'A loop cannot go over this',
      why: 'It goes over a list, a map or a text.',
      wrong: '{% for x in 3 %}{{ x }}{% endfor %}',
      mended: '{% for x in range(0, 3) %}{{ x }}{% endfor %}',
    },
  ],
  [
    'unprintable-value',
    {
      title: 'A map or a function cannot be printed',
      why: 'Print one of its values.',
      wrong: '{{ { title: "Talks" } }}',
      mended: '{{ { title: "Talks" }.title }}',
    },
  ],
  [
    'forbidden-name',
    {
      title: 'A name cannot be used in templates',
      why: 'It would reach into the program instead of your data.',
      wrong: '{% set __proto__ = 1 %}',
      mended: '{% set first = 1 %}',
    },
  ],
  [
    'bad-name',
    {
      title: 'A name is no name',
      why: 'A name has letters, digits and `_`, and begins with no digit.',
      wrong: '{% set 1st = "Talks" %}{{ 1 }}',
      mended: '{% set first = "Talks" %}{{ first }}',
    },
  ],
  [
    'duplicate-block',
    {
      title: 'A block is defined twice in one file',
      why: 'Which of them a layout should replace could not be said.',
      wrong: '{% block a %}1{% endblock %}{% block a %}2{% endblock %}',
      mended: '{% block a %}1{% endblock %}{% block b %}2{% endblock %}',
    },
  ],
  [
    'outside-loop',
    {
      title: '`break` or `continue` stands outside of a loop',
      why: 'There is nothing to leave.',
      wrong: '{% if true %}{% break %}{% endif %}',
      mended: '{% for x in [1] %}{% break %}{% endfor %}',
    },
  ],
  [
    'super-outside-block',
    {
      title: '`super()` stands outside of a block',
      why: 'It prints what the block would print in the template that is extended.',
      wrong: '{{ super() }}',
      mended: '{% block a %}1{% endblock %}',
    },
  ],
  [
    'no-super-block',
    {
      title: '`super()` has nothing to print',
      why: 'The block replaces none.',
      wrong: '{% block a %}{{ super() }}1{% endblock %}',
      mended: '{% block a %}1{% endblock %}',
    },
  ],
  [
    'template-not-found',
    {
      title: 'There is no such template',
      why: 'Names are looked for in `templates/EDITION/`, in `templates/` and in the theme; `./NAME` beside the page.',
      wrong: '{% include "parts/maps.njk" %}',
      mended: '{% include "parts/maps.njk" ignore missing %}',
    },
  ],
  [
    'bad-template-name',
    {
      title: 'The name of a template must be a text',
      why: 'A name that stands in no quotes is a variable.',
      wrong: '{% set map = 3 %}{% include map %}',
      mended: '{% set map = "parts/map.njk" %}{% include map ignore missing %}',
    },
  ],
  [
    'template-cycle',
    {
      title: 'A template includes itself without end',
      why: 'Let it end with an `if`, or take one of the steps out.',
      file: 'templates/page.njk',
      wrong: '<main>{% include "./page.njk" %}</main>',
      mended: '<main>{{ content }}</main>',
    },
  ],
  [
    'missing-export',
    {
      title: 'A file has nothing of that name to import',
      why: 'It gives away its macros, and the variables that it sets at its top.',
    },
  ],
  [
    'not-before-comparison',
    {
      title: '`not` counts for the next value only',
      why: '`not a == b` compares `not a` with `b`.',
      wrong: '{% if not page.title == "Talks" %}Other{% endif %}',
      mended: '{% if page.title != "Talks" %}Other{% endif %}',
    },
  ],
  [
    'link-not-found',
    {
      title: '`link` finds no such file',
      why: 'It wants the path below `content/`, with its ending.',
      wrong: '[Programme]({{ link("program.md") }})',
      mended: '[Programme]({{ link("programme.md") }})',
    },
  ],
  [
    'post-not-found',
    {
      title: '`post_url` finds no such post',
      why: 'It wants the name of the file in `_posts`, without its ending.',
      wrong: '[News]({{ post_url("1970-01-01-welcom") }})',
      mended: '[News]({{ post_url("1970-01-01-welcome") }})',
    },
  ],
  [
    'bad-maths',
    {
      title: 'A formula cannot be read',
      why: 'A brace is missing, or there is no such command of TeX.',
      wrong: '$$\\frac{1}{n$$',
      mended: '$$\\frac{1}{n}$$',
    },
  ],
  [
    'unknown-language',
    {
      title: 'Code is shown without colours',
      why: 'The language after the backticks is none that can be coloured.',
      wrong: '```pyhton\nx = 1\n```',
      mended: '```python\nx = 1\n```',
    },
  ],
  [
    'lost-attributes',
    {
      title: 'A list of attributes has no effect',
      why: 'It stands on the line below a paragraph, a list, a table or a heading.',
      wrong: 'Talks\n\n{: .lead}\n\n<div>Posters</div>',
      mended: 'Talks\n{: .lead}\n\n<div>Posters</div>',
    },
  ],
];
