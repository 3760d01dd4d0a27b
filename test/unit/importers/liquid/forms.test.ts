import { describe, expect, test } from 'vitest';
import { wholeText } from '../../../../src/diagnostics/text.ts';
import { convertLiquid } from '../../../../src/importers/liquid/convert.ts';

const SITE = {
  filters: new Set(
    'append date default divided_by first join plus relative_url reverse where where_exp'.split(' '),
  ),
  falsy: new Set(['note']),
  mixed: false,
  include: (name: string) => `parts/${name}`,
  beside: (name: string) => `parts/beside/${name}`,
  own: 'parts/own.html',
};

function translated(text: string, body = false): string {
  return convertLiquid(wholeText('a.html', text), body, SITE).text;
}

function complaints(text: string): string[] {
  return convertLiquid(wholeText('a.html', text), false, SITE).diagnostics.map(
    ({ code, place }) => `${code} ${place!.line}:${place!.column}`,
  );
}

describe('one construct becomes one construct, as a person would write it', () => {
  test.each([
    ['{% assign root = page.url | first %}', '{% set root = page.url | first %}'],
    ['{%- if page.title -%}a{%- endif -%}', '{%- if page.title -%}a{%- endif -%}'],
    ['{% if page.note %}a{% endif %}', '{% if page.note is set %}a{% endif %}'],
    ['{% unless a == "b" %}c{% endunless %}', '{% if a != "b" %}c{% endif %}'],
    ['{% unless a and b %}c{% endunless %}', '{% if not (a and b) %}c{% endif %}'],
    ['{% if a == "5" or b == 5 %}c{% endif %}', '{% if a === "5" or b === 5 %}c{% endif %}'],
    ['{% if a and b or c %}d{% endif %}', '{% if a and (b or c) %}d{% endif %}'],
    ['{% if a == nil %}d{% endif %}', '{% if a == none %}d{% endif %}'],
    ['{% if a contains "x" %}d{% endif %}', '{% if "x" in a %}d{% endif %}'],
    ['{% unless a contains "x" %}d{% endunless %}', '{% if "x" not in a %}d{% endif %}'],
    ['{% if a == empty %}d{% endif %}', '{% if a is empty %}d{% endif %}'],
    ['{{ page.meta-title }}', '{{ page["meta-title"] }}'],
    ['{{ a-b }}', '{{ aB }}'],
    [
      '{{ x | date: "%Y" | default: y, allow_false: true }}',
      '{{ x | date("%Y") | default(y, allow_false=true) }}',
    ],
    ['{% for x in xs limit:3 offset:1 %}{% endfor %}', '{% for x in xs[1:4] %}{% endfor %}'],
    ['{% for x in xs reversed %}{% endfor %}', '{% for x in xs | reverse %}{% endfor %}'],
    [
      '{% for i in (1..3) %}{{ forloop.rindex }}{% endfor %}',
      '{% for i in range(1, 4) %}{{ loop.revindex }}{% endfor %}',
    ],
    ['{% for i in (1..n) %}{% endfor %}', '{% for i in range(1, n | plus(1)) %}{% endfor %}'],
    ['{% include nav.html %}', '{% include "parts/nav.html" %}'],
    ['{% include nav.html a="b" c=page.d %}', '{% partial "parts/nav.html", a="b", c=page.d %}'],
    ['{% include icons/{{ page.icon }}.svg %}', '{% include "parts/icons/" ~ page.icon ~ ".svg" %}'],
    ['{% include_relative about.md %}', '{% include "parts/beside/about.md" %}'],
    ['{% include own.html a=b %}', '{% partial "./own.html", a=b %}'],
    [
      '{% for x in xs %}{% cycle "a", "b" %}{% endfor %}',
      '{% for x in xs %}{{ ["a", "b"][loop.index0 % 2] }}{% endfor %}',
    ],
    [
      "{% cycle 'rows': '', 'odd' %}",
      "{{ ['', 'odd'][(cycleRows or 0) % 2] }}{% set cycleRows = (cycleRows or 0) + 1 %}",
    ],
    ['{% capture x %}a{% endcapture %}', '{% set x %}a{% endset %}'],
    ['{% comment %} a {% endcomment %}', '{# a #}'],
    ['{% raw %}{{ a }}{% endraw %}', '{% raw %}{{ a }}{% endraw %}'],
    ['{% link a/b.md %}', '{{ link("a/b.md") }}'],
    ['{% post_url 2024-01-02-x %}', '{{ post_url("2024-01-02-x") }}'],
    [
      '{% case a %}{% when 1, 2 %}b{% else %}c{% endcase %}',
      '{% switch a %}{% case 1 %}{% case 2 %}b{% default %}c{% endswitch %}',
    ],
    [
      '{% case a %}{% when 1 %}b{% else %}c{% else %}d{% when 2 %}e{% endcase %}',
      '{% if a === 1 %}b{% else %}cd{% endif %}{% if a === 2 %}e{% endif %}',
    ],
    [
      '{% highlight ruby linenos %}a{% endhighlight %}',
      '{% filter highlight("ruby", linenos=true) %}a{% endfilter %}',
    ],
    [
      '{% if x %}a{%- else -%}b{%- else -%}c{% elsif y %}d{%- endif -%}',
      '{% if x %}a{%- else -%}b{%- if false -%}c{% elif false %}d{% endif %}{%- endif -%}',
    ],
    ['{% for x in xs %}a{% else %}b{% else %}c{% endfor %}', '{% for x in xs %}a{% else %}c{% endfor %}'],
    ['{% if x %}  a\n  {% else %}b{% endif %}', '{% if x %}  a\n  {% else %}b{% endif %}'],
    ['{{ xs | where_exp: "p", "p.n > lim" }}', '{{ xs | where_exp("p", "p.n > lim", lim=lim) }}'],
    [
      '{% for x in xs %}{% assign x = 1 %}{{ x }}{% endfor %}',
      '{% for x_item in xs %}{% set x = 1 %}{{ x_item }}{% endfor %}',
    ],
    ['h1 {#a}', 'h1 {{ "{#" }}a}'],
  ])('%s', (liquid, nunjucks) => {
    expect(translated(liquid)).toBe(nunjucks);
  });
});

test('in a body `{#` is text and a comment is a tag', () => {
  expect(translated('# A {#a}\n{% comment %}b{% endcomment %}', true)).toBe(
    '# A {#a}\n{% comment %}b{% endcomment %}',
  );
});

test('front matter is left as it is', () => {
  const text = '---\ntitle: "{{ a-b }}"\n---\n{{ a-b }}';
  expect(convertLiquid({ path: 'a.md', text, start: 25 }, true, SITE).text).toBe(
    '---\ntitle: "{{ a-b }}"\n---\n{{ aB }}',
  );
});

describe('what Liquid does in silence is said', () => {
  test.each([
    ['a\n{{ x | nope }}', ['unknown-liquid-filter 2:3']],
    ['{{ x y }}', ['lax-liquid 1:1']],
    ['{% if a == blank %}b{% endif %}', ['liquid-not-translated 1:7']],
    ['{% bibliography %}', ['liquid-not-translated 1:1']],
    ['{% if a %}b{% else %}c{% else %}d{% endif %}', ['lax-liquid 1:23']],
    ['{% if a %}b', ['liquid-refused 1:1']],
    ['a {% endif %}', ['liquid-refused 1:3']],
    ['{{ a', ['liquid-refused 1:1']],
  ])('%s', (liquid, said) => {
    expect(complaints(liquid)).toEqual(said);
  });
});
