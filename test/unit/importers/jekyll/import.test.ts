import { describe, expect, test } from 'vitest';
import { imported, rebuilt } from './old-site.ts';

const LAYOUT = '<title>{{ page.title }}</title>{{ content }}';

describe('files go where wsite looks for them', () => {
  const { texts, leftOut } = imported({
    '_config.yml': 'collections: [talks]\nexclude: [notes.md]\n',
    '_layouts/default.html': LAYOUT,
    '_layouts/deep/talk.html': LAYOUT,
    '_includes/nav.html': 'nav',
    '_data/people.yml': '- A\n',
    '_posts/2024-01-02-news.md': '---\ntitle: N\n---\n',
    '_talks/one.md': '---\n---\n',
    '_sass/base.scss': 'p { color: red }',
    'assets/style.scss': '---\n---\n@import "base";',
    'assets/icons/scss/icons.scss': '@import "gone";',
    'index.md': '---\n---\nHello',
    'plain.html': '<p>{{ not liquid }}</p>',
    'notes.md': '---\n---\n',
    '_plugins/x.rb': 'puts 1',
    '.hidden/a.md': '---\n---\n',
    '_unknown/a.md': '---\n---\n',
    Gemfile: 'gem',
  });

  test('each kind has its place', () => {
    expect(Object.keys(texts).sort()).toEqual([
      'IMPORT.md',
      '_config.yml',
      'assets/style.scss',
      'content/_data/people.yml',
      'content/_posts/2024-01-02-news.md',
      'content/_sass/base.scss',
      'content/_talks/one.md',
      'content/assets/icons/scss/icons.scss',
      'content/index.md',
      'content/plain.html',
      'templates/deep/talk.njk',
      'templates/default.njk',
      'templates/parts/nav.html',
    ]);
  });

  test('what Jekyll leaves out is named, and so is code in Ruby', () => {
    expect(leftOut.map(({ path }) => path).sort()).toEqual([
      '.hidden/a.md',
      'Gemfile',
      '_plugins/x.rb',
      '_unknown/a.md',
      'notes.md',
    ]);
  });

  test('the report says of each file where it went', () => {
    expect(texts['IMPORT.md']).toContain('- `_layouts/deep/talk.html` → `templates/deep/talk.njk`');
    expect(texts['IMPORT.md']).toContain('- `notes.md`: Jekyll leaves it out too');
  });
});

test('another source folder is the new content/', () => {
  const { texts } = imported({
    '_config.yml': 'source: docs\n',
    'docs/index.md': '---\n---\n',
    'README.md': '',
  });
  expect(Object.keys(texts).sort()).toEqual(['IMPORT.md', '_config.yml', 'content/index.md']);
  expect(texts['_config.yml']).not.toContain('source:');
});

describe('the new configuration', () => {
  test('comes from `_config.yaml` where there is no `_config.yml`', () => {
    const { texts } = imported({ '_config.yaml': 'title: A\n' });
    expect(texts['_config.yml']).toMatch(/^title: A$/m);
    expect(texts['_config.yaml']).toBeUndefined();
  });

  const config = (text: string) => imported({ '_config.yml': text }).texts['_config.yml'] ?? '';

  test('keeps the old one with its comments', () => {
    expect(config('# ours\ntitle: T # the title\nfuture: yes\n')).toMatch(
      /^# ours\ntitle: T # the title\nfuture: true\n/,
    );
  });

  test('puts the rule that no page has a layout before the others', () => {
    expect(config('defaults:\n  - scope: {path: ""}\n    values: {a: 1}\n')).toContain(
      'defaults:\n  - values: { layout: null }\n  - scope: {path: ""}',
    );
  });

  test('drops what means nothing here, and keeps what stands below it', () => {
    const text = config('title: A\nimages: [a]\n# below\ncollections:\n  talks:\n    output: true\n');
    expect(text).toMatch(/^title: A\n# below\ncollections:\n {2}talks:\n {4}output: true\n/);
  });

  test('keeps a key that is another thing in wsite for the templates alone, and says so', async () => {
    const files = { '_config.yml': 'title: T\nimages: /img\ntimezone: [a]\n' };
    expect(imported(files).told).toEqual(['setting-dropped', 'setting-dropped']);
    const page = '---\n---\n{{ site.images }} {{ site.timezone }}';
    const { pages, errors } = await rebuilt({ ...files, 'a.html': page });
    expect(errors).toEqual([]);
    expect(pages['a.html']).toBe('/img a');
  });
});

test('a layout that names itself is the last one', async () => {
  const { pages } = await rebuilt({
    '_layouts/default.html': '---\nlayout: default\n---\n<p>{{ content }}</p>',
    'index.html': '---\nlayout: default\n---\nA',
  });
  expect(pages['index.html']).toBe('<p>A</p>');
});

test('times are what Ruby printed: of UTC where no zone is said, in the zone of the site', async () => {
  const { pages } = await rebuilt({
    '_config.yml': 'timezone: Europe/Berlin\n',
    '_data/talk.yml': 'at: 2024-05-06 10:30:00\nuntil: 2024-05-06T12:30:00+2:00\n',
    'index.html': '---\n---\n{{ site.data.talk.at }}, {{ site.data.talk.until | date: "%H:%M" }}',
  });
  expect(pages['index.html']).toBe('2024-05-06 12:30:00 +0200, 12:30');
});

test('a number is not the text of that number', async () => {
  const { pages } = await rebuilt({
    '_data/talks.yml': '- { id: 010, of: A }\n- { id: 008, of: B }\n',
    'index.html':
      '---\nids: [008, 010]\n---\n{% for id in page.ids %}{% for t in site.data.talks %}{% if t.id == id %}{{ t.of }}{% endif %}{% endfor %}{% endfor %}',
  });
  expect(pages['index.html']).toBe('BA');
});

test('the excerpt of a post from Windows is the whole post', async () => {
  const { pages } = await rebuilt({
    '_config.yml': 'future: true\n',
    '_posts/2020-01-02-a.md': '---\r\ntitle: A\r\n---\r\nOne\r\n\r\nTwo\r\n',
    'index.html':
      '---\n---\n{% for post in site.posts %}{{ post.excerpt | strip_html | strip_newlines }}{% endfor %}',
  });
  expect(pages['index.html']).toBe('OneTwo');
});

test('data that Ruby reads leniently builds: cells beyond the last column, JSON without a word', async () => {
  const { pages, errors } = await rebuilt({
    '_data/talks.csv': 'a,b\n1,2,\n3,4\n',
    '_data/none.json': '',
    'index.html':
      '---\n---\n{% for t in site.data.talks %}{{ t.b }}{% endfor %}{% for n in site.data.none %}n{% endfor %}',
  });
  expect([pages['index.html'], errors]).toEqual(['24', []]);
});

test('a list that jekyll-paginate-v2 split is split here too', async () => {
  const { pages } = await rebuilt({
    '_config.yml':
      'future: true\nplugins: [jekyll-paginate-v2]\npagination: { enabled: true, per_page: 1 }\n',
    '_posts/2020-01-02-a.md': '---\n---\nA',
    '_posts/2020-01-03-b.md': '---\n---\nB',
    'blog/index.html':
      '---\npagination: { enabled: true }\n---\n{{ page.url }} {% for p in paginator.posts %}{{ p.slug }}{% endfor %} {{ paginator.next_page_path }}',
  });
  expect(pages['blog/index.html']).toBe('/blog/index.html b /blog/page/2/');
  expect(pages['blog/page/2/index.html']).toContain(' a ');
});

test('without the plugin no list is split, and templates still read the number', async () => {
  const site = {
    '_config.yml': 'paginate: 5\npaginate_path: /blog/page:num/\n',
    'index.html': '---\n---\n{{ site.paginate }}{% for p in paginator.posts %}{{ p.title }}{% endfor %}',
    '_posts/1969-01-02-a.md': '---\ntitle: A\n---\nA',
  };
  expect((await rebuilt(site)).pages['index.html']).toBe('5');
  expect(imported(site).told).toContain('setting-dropped');
  expect(imported(site, {}, true).texts['_config.yml']).toContain('paginate: 5\npaginate_path');
});

test('JSON with a comma too many, or something behind its end, is what Jekyll reads', async () => {
  const site = {
    '_data/a.json': '{ "10": [1, {}, ],\n  "9": "x, ]", }\n',
    '_data/b.json': '{"b": true}p',
    'index.html': '---\n---\n{{ site.data.a | jsonify }}{{ site.data.b | jsonify }}',
  };
  const { pages, errors } = await rebuilt(site);
  expect([pages['index.html'], errors]).toEqual(['{"10":[1,{}],"9":"x, ]"}{"b":true}', []]);
  const { texts, told } = imported(site);
  expect(texts['content/_data/b.json']).toBe('{\n  "b": true\n}\n');
  expect(told.filter((code) => code === 'mended-json')).toHaveLength(2);
});

test('the text of a page that a template takes begins without blank lines', async () => {
  const { pages } = await rebuilt({
    'a.html': '---\ntitle: A\n---\n\n\nabcdef',
    'list.html':
      '---\n---\n{% for p in site.pages %}{% if p.title %}{% assign text = p.content %}[{{ text | truncate: 5, "" }}]{% endif %}{% endfor %}',
  });
  expect(pages['list.html']).toBe('[abcde]');
});

test('so does the text that a layout captures', async () => {
  const { pages } = await rebuilt({
    '_layouts/l.html':
      '{% capture about %}{% if page.none %}{% else %}{{ content }}{% endif %}{% endcapture %}[{{ about | truncate: 5, "" }}]',
    'a.html': '---\nlayout: l\n---\n\n\nabcdef',
  });
  expect(pages['a.html']).toBe('[abcde]');
});

test('`excerpt:` without a value has the first paragraph', async () => {
  const { pages } = await rebuilt({
    '_config.yml': 'future: true\n',
    '_posts/1969-01-02-a.md': '---\ntitle: A\nexcerpt:\n---\nOne.\n\nTwo.',
    'index.html': '---\n---\n{% for p in site.posts %}{{ p.excerpt }}{% endfor %}',
  });
  expect(pages['index.html']?.trim()).toBe('<p>One.</p>');
});

test('a page without text is equal to an empty text in its layout', async () => {
  const { pages } = await rebuilt({
    '_layouts/l.html':
      '{% assign t = page.content | strip_newlines %}{% if t == "" %}empty{% endif %}{% if t != "" %}full{% endif %}{% if t == page.none %}none{% endif %}',
    'a.md': '---\nlayout: l\n---\n',
  });
  expect(pages['a.html']).toBe('empty');
});

test('what wsite writes into the configuration costs no key of the author', async () => {
  const site = {
    '_config.yml':
      'title: A\nsass:\n  load_paths: [_sass, node_modules]\n  style: ":compressed"\ncollections:\n  talks:\n    output: true\n',
    '_talks/a.md': 'A',
    'index.html': '---\n---\n{{ site.title }}',
    'a.scss': '---\n---\np { a: b }',
  };
  const { pages, errors } = await rebuilt(site);
  expect([pages['index.html'], pages['a.css'], errors]).toEqual(['A', 'p{a:b}\n', []]);
  expect(imported(site).told).toEqual([]);
  expect(imported(site).texts['_config.yml']).toContain('collections:\n  talks:');
});

test('categories that are no names do not end the build', async () => {
  const { pages } = await rebuilt({
    '_config.yml': 'collections: { talks: { output: true } }\n',
    '_talks/a.md': '---\ncategories:\n  - { id: 1, name: Track }\n  - Web\n---\nA',
  });
  expect(pages['talks/a.html']).toContain('A');
});

describe('a page without a layout', () => {
  test('has none in the new site either', async () => {
    const { pages } = await rebuilt({
      '_layouts/default.html': LAYOUT,
      'a.html': '---\ntitle: A\n---\n<p>x</p>\n',
    });
    expect(pages['a.html']).toBe('<p>x</p>\n');
  });

  test('that names one which nobody has says `layout: none`', () => {
    const { texts, told } = imported({ 'a.html': '---\nlayout: lost # really\ntitle: A\n---\nx' });
    expect(texts['content/a.html']).toBe('---\nlayout: none # really\ntitle: A\n---\nx');
    expect(told).toEqual(['missing-layout a.html']);
  });
});

test('front matter that cannot be read becomes a comment, as Jekyll went on without it', () => {
  const { texts, told } = imported({ 'a.html': '---\ntitle: A: B\n---\nx' });
  expect(texts['content/a.html']).toBe('---\n# title: A: B\n---\nx');
  expect(told).toEqual(['unreadable-yaml a.html']);
});

test('of two sources of one address the winner comes along, and the loser is named', () => {
  const { texts, told } = imported({ 'a.html': '---\n---\nold', 'a.md': '---\n---\nnew' });
  expect(Object.keys(texts)).toContain('content/a.md');
  expect(Object.keys(texts)).not.toContain('content/a.html');
  expect(told).toEqual(['losing-source']);
});

test('a page without an ending never wins an address: Jekyll wrote it to a file without one', () => {
  const { leftOut } = imported({ 'index.html': '---\n---\nnow', index_old: '---\npermalink: /\n---\nonce' });
  expect(leftOut.map(({ path }) => path)).toEqual(['index_old']);
});

test('a theme that comes along lies under the site, which may replace its files', async () => {
  const theme = new Map([
    ['_layouts/default.html', 'theme {{ content }}'],
    ['_layouts/page.html', 'page {{ content }}'],
  ]);
  const files = {
    '_config.yml': 'theme: mine\n',
    '_layouts/default.html': 'own {{ content }}',
    'a.html': '---\nlayout: default\n---\nA',
    'b.html': '---\nlayout: page\n---\nB',
  };
  const { pages } = await rebuilt(files, { mine: theme });
  expect([pages['a.html'], pages['b.html']]).toEqual(['own A', 'page B']);
});

test('a theme that cannot come along is named with what uses it, and the site builds without it', async () => {
  const files = {
    '_config.yml': 'theme: far-away\n',
    'assets/style.scss': '---\n---\n@import "{{ site.theme }}";\np { color: red }',
  };
  expect(imported(files).told).toEqual(['theme-absent']);
  const { pages, errors } = await rebuilt(files);
  expect(errors).toEqual([]);
  expect(pages['assets/style.css']).toContain('color: red');
});

describe('the rebuilt site says what Jekyll said of', () => {
  const page = async (body: string, more: Record<string, string> = {}) => {
    const { pages, errors } = await rebuilt({ 'a.html': `---\n---\n${body}`, ...more });
    expect(errors).toEqual([]);
    return pages['a.html'];
  };

  test('addresses, which stay the author’s', async () => {
    const config = 'url: https://x.org/\nbaseurl: /b\n';
    const body = '{{ site.url }}|{{ site.baseurl }}|{{ "/c" | relative_url }}|{{ "/c" | absolute_url }}';
    expect(await page(body, { '_config.yml': config })).toBe('https://x.org/|/b|/b/c|https://x.org//b/c');
  });

  test('an address that nobody wrote, which is nil', async () => {
    expect(await page('{% if site.url %}yes{% else %}no{% endif %}')).toBe('no');
  });

  test('Jekyll itself', async () => {
    expect(await page('{{ jekyll.environment }} {{ jekyll.version }}')).toBe('development 4.3.1');
  });

  test('a fixed `time`', async () => {
    expect(await page('{{ site.time }}', { '_config.yml': 'time: 2024-05-06 07:08:09\n' })).toBe(
      '2024-05-06 07:08:09 +0000',
    );
  });

  test('a document that is printed: the whole of it, in its layout', async () => {
    const more = {
      '_config.yml': 'collections: [people]\n',
      '_layouts/person.html': '<li>{{ page.name }}: {{ content }}</li>',
      '_people/ann.html': '---\nlayout: person\nname: Ann\n---\nhello',
    };
    expect(await page('{% for p in site.people %}{{ p }}{% endfor %}', more)).toBe('<li>Ann: hello</li>');
  });

  test('files without front matter: they are copied', async () => {
    const { pages } = await rebuilt({ 'b.html': '{{ 1 | plus: 1 }}' });
    expect(pages['b.html']).toBe('{{ 1 | plus: 1 }}');
  });

  test('code: with marks, and plain where another highlighter than rouge was named', async () => {
    const page = '---\n---\n```ruby\nend\n```\n\n{% highlight ruby %}\nend\n{% endhighlight %}\n';
    const { pages } = await rebuilt({ 'index.md': page });
    expect(pages['index.html']!.match(/<span class="k">end<\/span>/g)).toHaveLength(2);
    const plain = await rebuilt({ '_config.yml': 'highlighter: pygments\n', 'index.md': page });
    expect(plain.pages['index.html']).toContain('<pre><code class="language-ruby">end\n</code></pre>');
    expect(plain.pages['index.html']).toContain('data-lang="ruby"><span class="k">end</span></code>');
  });

  test('redirects that lead to others, or round: they stay', async () => {
    const more = {
      '_config.yml': 'plugins: [jekyll-redirect-from]\n',
      'b.md': '---\nredirect_to: /c.html\n---\n',
      'c.md': '---\nredirect_to: /b.html\n---\n',
      'd.md': '---\nredirect_from: /old.html\nredirect_to: https://x.org/\n---\n',
    };
    expect(await page('', more)).toBe('');
  });

  test('times without a zone: they are of UTC in YAML, and of the site’s zone in a text', async () => {
    const more = {
      '_config.yml': 'timezone: America/New_York\n',
      '_data/d.yml': 'a: 2024-05-06 10:00:00\nb: "2024-05-06 10:00:00"\n',
    };
    const both =
      '{{ site.data.d.a }}|{{ site.data.d.a | date: "%H:%M" }}|{{ site.data.d.b | date: "%H:%M" }}';
    expect(await page(both, more)).toBe('2024-05-06 06:00:00 -0400|06:00|10:00');
  });

  test('values of YAML 1.1', async () => {
    const data = { '_data/d.yml': 'a: 10:30\nb: yes\nc: 012\nd: 1,000\n' };
    expect(
      await page('{{ site.data.d.a }} {{ site.data.d.b }} {{ site.data.d.c }} {{ site.data.d.d }}', data),
    ).toBe('37800 true 10 1000');
  });

  test('the excerpt of a text whose lines end in CRLF: it is the whole text, as no blank line is found', async () => {
    const more = {
      '_config.yml': 'collections: [n]\n',
      '_n/a.md': '---\r\n---\r\nA\r\n\r\nB\r\n',
      '_n/b.md': '---\n---\nA\n\nB\n',
    };
    expect(await page('{% for n in site.n %}{{ n.excerpt | strip_newlines }}|{% endfor %}', more)).toBe(
      '<p>A</p><p>B</p>|<p>A</p>|',
    );
  });

  test('pages beside a collection of that name: they have no date', async () => {
    const more = { '_config.yml': 'collections: [pages]\n', '_pages/p.md': '---\n---\n' };
    expect(await page('{{ page.date }}|', more)).toBe('|');
  });

  test('jekyll-seo-tag', async () => {
    const text = await page('{% seo %}', { '_config.yml': 'title: T\nurl: https://x.org\n' });
    expect(text).toContain('<link rel="canonical" href="https://x.org/a.html">');
    expect(text).toContain('"@type":"WebPage","headline":"T","url":"https://x.org/a.html"}</script>');
  });
});
