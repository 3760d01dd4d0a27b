import { expect, test } from 'vitest';
import { imported, rebuilt } from './old-site.ts';

const PLAIN = '---\n---\n';

test('what a page includes from beside it comes along, whatever file it is', async () => {
  const { pages, errors } = await rebuilt({
    'a/page.html': `${PLAIN}{% include_relative parts/note.md who="Ann" %}|{% include_relative whole.html %}`,
    'a/parts/note.md': 'for {{ include.who }}, {% include_relative parts/deep.txt %}',
    'a/parts/deep.txt': 'of {{ page.path }}',
    'a/whole.html': '---\ntitle: T\n---\nW',
  });
  expect(errors).toEqual([]);
  expect(pages['a/page.html']).toBe('for Ann, of a/page.html|---\ntitle: T\n---\nW');
});

test('what a layout includes so lies beside the page', async () => {
  const { pages, errors } = await rebuilt({
    '_layouts/l.html': '{% include_relative js/head.js %}|{% include part.html %}|{{ content }}',
    '_includes/part.html': '{% include_relative js/foot.js %}',
    'js/head.js': 'head',
    'js/foot.js': 'foot',
    'index.html': '---\nlayout: l\n---\nbody',
  });
  expect([pages['index.html'], errors]).toEqual(['head|foot|body', []]);
});

test('a name of such a part may be computed', async () => {
  const { pages, errors } = await rebuilt({
    'page.html': `${PLAIN}{% include_relative show.html file="parts/note.md" %}`,
    'show.html': '[{% include_relative {{ include.file }} %}]',
    'parts/note.md': 'noted',
  });
  expect(errors).toEqual([]);
  expect(pages['page.html']).toBe('[noted]');
});

test('a part may include itself', async () => {
  const { pages, errors } = await rebuilt({
    'page.html': `${PLAIN}{% include deep/count.html n=3 %}`,
    '_includes/deep/count.html':
      '{{ include.n }}{% assign less = include.n | minus: 1 %}{% if less > 0 %}{% include deep/count.html n=less %}{% endif %}',
  });
  expect(errors).toEqual([]);
  expect(pages['page.html']).toBe('321');
});

test('a layout may be called by a number', async () => {
  const { pages, errors } = await rebuilt({
    '404.html': '---\nlayout: 404\n---\nlost',
    '_layouts/404.html': '<b>{{ content }}</b>',
  });
  expect(errors).toEqual([]);
  expect(pages['404.html']).toBe('<b>lost</b>');
});

test('collections may stand in a folder that is hidden otherwise', async () => {
  const { pages, errors } = await rebuilt({
    '_config.yml':
      'future: true\ncollections_dir: _content\ncollections:\n  talks:\n    output: true\n    permalink: /:name/\n',
    '_content/_talks/one.md': `${PLAIN}One`,
    '_content/_posts/2024-01-02-news.md': `${PLAIN}News`,
    '_content/other.md': `${PLAIN}Other`,
  });
  expect(errors).toEqual([]);
  expect(Object.keys(pages).filter((file) => file.endsWith('.html'))).toEqual([
    '2024/01/02/news.html',
    'one/index.html',
  ]);
});

test('of two posts at one address the later one is written, and both are listed', async () => {
  const { pages, errors } = await rebuilt({
    '_config.yml': 'future: true\npermalink: /:title/\n',
    '_posts/2021-01-01-news.html': `${PLAIN}old`,
    '_posts/2022-01-01-news.html': `${PLAIN}new`,
    'list.html': `${PLAIN}{% for post in site.posts %}{{ post.content }} {% endfor %}`,
  });
  expect(errors).toEqual([]);
  expect(pages['news/index.html']).toBe('new');
  expect(pages['list/index.html']).toBe('new old ');
});

test('a page that is redirected to another one gives way to the redirect', async () => {
  const { pages, errors } = await rebuilt({
    '_config.yml': 'plugins: [jekyll-redirect-from]\nurl: https://a.org\n',
    'index.html': `${PLAIN}home`,
    'now.html': '---\nredirect_from: /\n---\nnow',
  });
  expect(errors).toEqual([]);
  expect(pages['index.html']).toContain('<script>location="https://a.org/now.html"</script>');
});

test('a redirect leads to the address with the slashes that `url` brings, its host in small letters', async () => {
  const site = {
    '_config.yml': 'plugins: [jekyll-redirect-from]\nurl: https://A.org/\n',
    'old.html': '---\nredirect_to: /now\n---\n',
  };
  const listing = { 'list.html': '---\n---\n{% for p in site.pages %}{% endfor %}' };
  for (const { pages } of [await rebuilt(site), await rebuilt({ ...site, ...listing })])
    expect(pages['old.html']).toContain('<script>location="https://a.org//now"</script>');
});

test('without the plugin nothing leads elsewhere, and its fields are the own ones of the site', async () => {
  const { pages, errors } = await rebuilt({
    '_config.yml': 'plugins: [jekyll-sitemap]\nurl: https://a.org\n',
    '_layouts/redirect.html': '<b>{{ page.redirect_to }}</b>',
    'old.html': '---\nlayout: redirect\nredirect_to: /now\nredirect_from: /older.html\n---\n',
  });
  expect([pages['old.html'], pages['older.html'], errors]).toEqual(['<b>/now</b>', undefined, []]);
  expect(pages['sitemap.xml']).toContain('https://a.org/old.html');
});

test('posts without a word for the order stand by their dates', async () => {
  const { pages, errors } = await rebuilt({
    '_config.yml': 'future: true\n',
    'talks/_posts/2020-01-02-b.md': '---\ntitle:\n---\n',
    'talks/_posts/2020-01-03-a.md': '---\ntitle: Last\n---\n',
    'talks/_posts/2019-01-03-c.md': '---\n---\n',
    'list.html':
      '---\n---\n{% assign all = site.categories["talks"] | sort %}{% for p in all %}{{ p.title }} {% endfor %}',
  });
  expect([pages['list.html'], errors]).toEqual(['C B Last ', []]);
});

test('pages are listed by the names of their files', async () => {
  const { pages } = await rebuilt({
    'z/a.html': PLAIN,
    'b.html': PLAIN,
    'index.html': `${PLAIN}{% for p in site.pages %}{{ p.path }} {% endfor %}`,
    'b/index.html': PLAIN,
    'a/z.css': PLAIN,
  });
  expect(pages['index.html']).toBe('z/a.html b.html b/index.html index.html a/z.css ');
});

test('a cycle goes on outside of loops, and where it stands twice', async () => {
  const cycle = '{% cycle "a", "b", "c" %}';
  const { pages } = await rebuilt({
    'index.html': `${PLAIN}${cycle}${cycle}{% for i in (1..2) %}${cycle}{% endfor %}{% cycle "g": 1, 2 %}{% cycle "g": 1, 2 %}`,
  });
  expect(pages['index.html']).toBe('abca12');
});

test('a document without a date has the time of the site', async () => {
  const files = {
    '_talks/one.html': '---\ntitle: One\n---\n',
    'index.html': `${PLAIN}{% for t in site.talks %}{{ t.date }} {% endfor %}`,
  };
  const config = 'future: true\ncollections:\n  talks:\n    output: true\n';
  const fixed = await rebuilt({ ...files, '_config.yml': `${config}time: 2023-01-02 03:04:05 +0000\n` });
  expect(fixed.pages['index.html']).toBe('2023-01-02 03:04:05 +0000 ');
  const rules = 'defaults:\n  - scope: { path: x }\n    values: { a: b }\n';
  const now = await rebuilt({ ...files, '_config.yml': config + rules });
  expect(now.pages['index.html']).toBe('1970-01-01 00:00:00 +0000 ');
});

test('the name of a counter reads it, where nothing else has that name', async () => {
  const { pages } = await rebuilt({
    'a.html': `${PLAIN}{% decrement at-day %}{{ at-day }} {% increment at-day %}{{ at-day }}`,
    'b.html': `${PLAIN}{% assign n = 7 %}{% increment n %}{% increment n %}{{ n }}`,
  });
  expect(pages['a.html']).toBe('-1-1 -10');
  expect(pages['b.html']).toBe('017');
});

test('a text that is cut to a length begins where its words do', async () => {
  const { pages } = await rebuilt({
    '_config.yml': 'future: true\n',
    '_posts/2024-01-02-a.md': '---\n---\n\n  \nwords',
    'index.html': `${PLAIN}{% for p in site.posts %}{{ p.content | slice: 0, 6 }}{% endfor %}`,
  });
  expect(pages['index.html']).toBe('<p>wor');
});

test('a file without front matter lies where the permalink of its collection leads to', async () => {
  const { pages } = await rebuilt({
    '_config.yml':
      'collections:\n  old: {output: true, permalink: /a/:path}\n  people: {output: true, permalink: /who/:name/}\n',
    '_old/2016/about.html': 'old',
    '_people/ann.jpg': 'jpg',
    'index.html': `${PLAIN}{% for f in site.static_files %}{{ f.path }} {% endfor %}`,
  });
  expect(Object.keys(pages).sort()).toEqual(['a/2016/about.html', 'index.html', 'who/ann.jpg']);
});

test('the content of a page is its source to those that are made before it, and to itself', async () => {
  const { pages, errors } = await rebuilt({
    '_config.yml': 'collections: [pages]\n',
    '_layouts/x.html': '{{ content }}: {{ page.content }}',
    'a.md': '---\nlayout: x\n---\n*a*',
    'b.html': `${PLAIN}{% for p in site.html_pages %}[{{ p.content | strip }}]{% endfor %}`,
    'c.md': '---\n---\n*c*',
  });
  expect(errors).toEqual([]);
  expect(pages['a.html']).toBe('<p><em>a</em></p>\n: *a*');
  expect(pages['b.html']).toContain('[<p><em>a</em></p>][');
  expect(pages['b.html']).toContain('[*c*]');
});

test('the site itself may be the folder of the parts', async () => {
  const { pages, errors } = await rebuilt({
    '_config.yml': 'includes_dir: .\n',
    'index.html': `${PLAIN}{% include /bits/a.html %}`,
    'bits/a.html': 'A {% include b.txt %}',
    'b.txt': 'B {{ page.path }}',
    'c.html': `${PLAIN}C`,
  });
  expect(errors).toEqual([]);
  expect(pages).toMatchObject({
    'index.html': 'A B index.html',
    'bits/a.html': 'A {% include b.txt %}',
    'c.html': 'C',
  });
});

test('nothing contains nil, and a number contains nothing', async () => {
  const { pages, errors } = await rebuilt({
    'index.html': `---\nn: 5\n---\n{% assign a = "" | split: "," | push: page.x %}{% if a contains page.x %}in{% else %}out{% endif %}{% if page.n contains "5" %}in{% else %}out{% endif %}`,
  });
  expect(errors).toEqual([]);
  expect(pages['index.html']).toBe('outout');
});

test('a name that ends in periods ends before them', async () => {
  const { pages } = await rebuilt({
    '_config.yml': 'collections:\n  talks: {output: true, permalink: /:collection/:title/}\n',
    '_talks/On life..md': PLAIN,
  });
  expect(Object.keys(pages)).toContain('talks/On-life/index.html');
});

test('what is in the future of a fixed time is held back', async () => {
  const { pages } = await rebuilt({
    '_config.yml': 'time: 2024-01-02\n',
    '_posts/2024-01-01-a.md': PLAIN,
    '_posts/2024-01-03-b.md': PLAIN,
  });
  expect(Object.keys(pages).filter((file) => file.endsWith('.html'))).toEqual(['2024/01/01/a.html']);
});

test('the description of a page is in typographic signs for robots too', async () => {
  const { pages } = await rebuilt({
    '_config.yml': 'plugins: [jekyll-seo-tag]\ntitle: A -- B\n',
    'index.html': '---\ndescription: One---two\n---\n{% seo %}',
  });
  expect(pages['index.html']).toContain('<meta property="og:description" content="One—two">');
  expect(pages['index.html']).toContain('A – B');
});

test('an address is shown as its permalink is written, and one that is made is encoded', async () => {
  const { pages } = await rebuilt({
    'a.html': '---\npermalink: /Über uns\n---\n{{ page.url }}',
    'b c.html': `${PLAIN}{{ page.url }}`,
    '_config.yml': 'collections:\n  who: {output: true}\n',
    '_who/d e.html': '---\npermalink: /:collection/An :name\n---\n{{ page.url }}',
  });
  expect(pages).toMatchObject({
    'Über uns.html': '/Über uns',
    'b c.html': '/b%20c.html',
    'who/An d-e.html': '/who/An d-e',
  });
});

test('`content` of another document or page is its source until Jekyll has made it: posts, collections in order, pages by name', async () => {
  const seen =
    '{% for d in site.documents %}{{ d.content }} {% endfor %}{% for p in site.pages %}{{ p.content }} {% endfor %}';
  const { pages, errors } = await rebuilt({
    '_config.yml': 'future: true\ncollections:\n  talks: {output: true}\n  books: {output: true}\n',
    '_layouts/l.html': `${seen}own {{ page.content }}`,
    '_posts/2024-01-01-p.html': `---\nlayout: l\n---\np`,
    '_posts/2024-01-02-q.html': `---\nlayout: l\n---\nq`,
    '_talks/t.html': `---\nlayout: l\n---\n{{ "t" }}`,
    '_books/b.html': `---\nlayout: l\n---\n{{ "b" }}`,
    'x/a.html': '---\nlayout: l\n---\n{{ "a" }}',
    'c.html': '---\nlayout: l\n---\n{{ "c" }}',
    'd.html': `---\n---\n${seen.replaceAll('.content', '.content | size')}`,
  });
  const [t, b, a, c] = ['{{ "t" }}', '{{ "b" }}', '{{ "a" }}', '{{ "c" }}'];
  const start = (file: string) => pages[file]?.replace(/\{% for d.*?(?=own|$)/, '').trim();
  expect(errors).toEqual([]);
  expect(start('2024/01/01/p.html')).toBe(`p q ${t} ${b} ${a} ${c} own p`);
  expect(start('talks/t.html')).toBe(`p q t ${b} ${a} ${c} own t`);
  expect(start('books/b.html')).toBe(`p q t b ${a} ${c} own b`);
  expect(start('x/a.html')).toBe(`p q t b a ${c} own ${a}`);
  expect(start('c.html')).toBe(`p q t b a c own ${c}`);
  expect(pages['d.html']).toMatch(/^1 1 1 1 1 1 \d{3} $/);
});

const MOVED = {
  '_config.yml':
    'url: https://a.org\nfuture: true\nplugins: [jekyll-redirect-from]\nredirect_from: {json: true}\n',
  'old.html': '---\nredirect_to: /new/\n---\nbody',
  'page.html': '---\nredirect_from: [/was/, was.html]\n---\n',
  '_posts/2024-01-02-p.html': '---\nredirect_from: /p/\n---\n',
};

test("redirects are printed in a site's own layout `redirect`", async () => {
  const layout = '{{ page.redirect.from }} to {{ page.redirect.to }}{{ content }}';
  const { pages, errors } = await rebuilt({ ...MOVED, '_layouts/redirect.html': layout });
  expect(errors).toEqual([]);
  expect(pages['old.html']).toBe('/old.html to https://a.org/new/');
  expect(pages['was/index.html']).toBe('/was/ to https://a.org/page.html');
  expect(pages['p/index.html']).toBe('/p/ to https://a.org/2024/01/02/p.html');
  expect(JSON.parse(pages['redirects.json']!)).toEqual({
    '/old.html': 'https://a.org/new/',
    '/was/': 'https://a.org/page.html',
    '/was.html': 'https://a.org/page.html',
    '/p/': 'https://a.org/2024/01/02/p.html',
  });
});

test('pages of redirects are listed after all others, where templates list pages', async () => {
  const { pages, errors } = await rebuilt({
    ...MOVED,
    'all.html': `${PLAIN}{% for p in site.pages %}{{ p.url }} {{ p.name }} {{ p.layout }},{% endfor %}`,
  });
  expect(errors).toEqual([]);
  expect(pages['all.html']).toBe(
    '/all.html all.html ,/old.html old.html redirect,/page.html page.html ,' +
      '/p/ redirect.html redirect,/was/ redirect.html redirect,/was.html redirect.html redirect,/redirects.json redirects.json ,',
  );
  expect(pages['was.html']).toContain('<script>location="https://a.org/page.html"</script>');
});

test('a redirect with `&` in its address leads there, by its script and by its links', async () => {
  const { pages } = await rebuilt({
    ...MOVED,
    'old.html': '---\nredirect_to: https://b.org/?a=1&b=2\n---\n',
  });
  expect(pages['old.html']).toContain('<script>location="https://b.org/?a=1&b=2"</script>');
  expect(pages['old.html']).toContain('<a href="https://b.org/?a=1&amp;b=2">');
});

test('layouts that lead back to where they began are each printed once', async () => {
  const files = {
    'one.html': '---\nlayout: a\n---\n1',
    'two.html': '---\nlayout: b\n---\n2',
    '_layouts/a.html': '---\nlayout: b\n---\na({{ content }})',
    '_layouts/b.html': '---\nlayout: a\n---\nb({{ content }})',
  };
  const { pages, errors } = await rebuilt(files);
  expect(errors).toEqual([]);
  expect(pages['one.html']).toBe('b(a(1))');
  expect(pages['two.html']).toBe('a(b(2))');
  expect(imported(files).told).toContain('layout-circle _layouts/a.html');
});

test('what plugins make is listed last among `site.pages`, the numbered pages of a list too', async () => {
  const { pages, errors } = await rebuilt({
    '_config.yml':
      'url: https://a.org\nfuture: true\npaginate: 1\nplugins: [jekyll-paginate, jekyll-sitemap, jekyll-feed, jekyll-redirect-from]\n',
    'all.html': `${PLAIN}{% for p in site.pages %}{{ p.url }} {{ p.path }},{% endfor %}`,
    'index.html': PLAIN,
    'robots.txt': 'own',
    'b.scss': PLAIN,
    'assets/a.scss': PLAIN,
    'c.html': `${PLAIN}{{ site.pages | map: "url" | join: " " }}`,
    '_posts/2024-01-02-p.html': PLAIN,
    '_posts/2024-01-03-q.html': PLAIN,
  });
  expect(errors).toEqual([]);
  expect(pages['all.html']).toBe(
    '/assets/a.css assets/a.scss,/all.html all.html,/b.css b.scss,/c.html c.html,/ index.html,/redirects.json redirects.json,/page2/ index.html,/sitemap.xml sitemap.xml,/feed.xml feed.xml,/assets/a.css.map assets/a.css.map,',
  );
  expect(pages['c.html']).toBe(
    '/assets/a.css /all.html /b.css /c.html / /redirects.json /page2/ /sitemap.xml /feed.xml /assets/a.css.map /b.css.map',
  );
});

test('`where` finds posts by their year, as a part of a time in Ruby', async () => {
  const { pages } = await rebuilt({
    '_config.yml': 'future: true\n',
    '_posts/2023-06-26-a.html': '---\ntitle: A\n---\n',
    '_posts/2024-06-20-b.html': '---\ntitle: B\n---\n',
    'all.html': `${PLAIN}{% assign y = "2024" %}{{ site.posts | where: "date", y | map: "title" }} {{ site.posts | where: "date", 6 | map: "title" }}`,
  });
  expect(pages['all.html']).toBe('B BA');
});

test('a document of a collection that waits for its date is listed, and is no page; documents have an order', async () => {
  const talk = (date: string) => `---\ndate: ${date}\n---\n`;
  const { pages, errors } = await rebuilt({
    '_config.yml': 'time: 2024-06-01\ncollections:\n  talks: {output: true}\n',
    '_talks/a.md': talk('2024-07-01'),
    '_talks/b.md': talk('2024-05-01 10:00:00 +0200'),
    '_talks/c.md': talk('2024-05-01 09:00:00 +0000'),
    '_posts/2024-08-01-p.md': PLAIN,
    'all.html': `${PLAIN}{% assign all = site.talks | reverse | sort %}{{ all | map: "slug" | join: " " }} {{ site.posts.size }}`,
  });
  expect(errors).toEqual([]);
  expect(pages['all.html']).toBe('b c a 0');
  expect(Object.keys(pages)).not.toContain('talks/a.html');
  expect(Object.keys(pages)).toContain('talks/b.html');
});

test('a document that is printed by itself begins without blank lines, for its length counts', async () => {
  const { pages } = await rebuilt({
    '_config.yml': 'future: true\n',
    '_posts/2024-01-02-a.html': '---\n---\n\n\nabcdef',
    'z.html': `${PLAIN}{% assign article = site.posts.first %}[{{ article | strip_html | truncate: 5, "" }}]`,
  });
  expect(pages['z.html']).toBe('[abcde]');
});

test('numbers with a point keep it where Ruby prints it', async () => {
  const { pages } = await rebuilt({
    '_config.yml': 'version: 2.0\n',
    '_data/d.yml': 'a: 2.2\nlist: [{w: 3.0, n: c}, {w: 1, n: a}, {w: 2.5, n: b}]\n',
    'n.html': `${PLAIN}v{{ site.version }} {{ site.version | plus: 1 }} {{ site.data.d.a | times: 35 }} {{ site.data.d.a | floor }} {{ 3 | times: 2 }} {{ site.data.d.list | sort: "w" | map: "n" | join: "" }} {% if site.version > 1 %}yes{% endif %}`,
  });
  expect(pages['n.html']).toBe('v2.0 3.0 77.0 2 6 abc yes');
});

test('a list contains a map that holds the same, and a text that is the same', async () => {
  const { pages } = await rebuilt({
    '_data/d.yml': 'one: [{name: Ann}, b]\ntwo: [{name: Ann}, {name: Bob}]\n',
    'c.html': `${PLAIN}{% for x in site.data.d.two %}{% if site.data.d.one contains x %}{{ x.name }}{% endif %}{% endfor %}{% if site.data.d.one contains "b" %}b{% endif %}`,
  });
  expect(pages['c.html']).toBe('Annb');
});
