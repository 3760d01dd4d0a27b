import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codesOf, sessionOver, stalePages, textsOf } from './site.ts';

const RUNS = process.env['WSITE_LONG'] ? 1000 : 50;

test('posts are in the order of their dates, and each knows its neighbours', () => {
  const INDEX =
    '{% for p in site.posts %}{{ p.date }}|{{ p.path }}|{{ p.previous.path }}|{{ p.next.path }}\n{% endfor %}';
  const day = fc.record({ day: fc.integer({ min: 1, max: 28 }), name: fc.constantFrom('a', 'b', 'c', 'd') });
  fc.assert(
    fc.property(fc.array(day, { maxLength: 10 }), (days) => {
      const files: Record<string, string> = { 'content/index.html': INDEX };
      for (const { day, name } of days) files[`content/_posts/2024-02-${day}-${name}.md`] = 'x';
      const rows = textsOf(sessionOver(files).session)['index.html']!.split('\n').slice(0, -1);
      const posts = rows.map((row) => row.split('|'));
      expect(posts).toHaveLength(Object.keys(files).length - 1);
      posts.forEach(([date, path, previous, next], i) => {
        const [newer, older] = [posts[i - 1], posts[i + 1]];
        expect(next).toBe(newer?.[1] ?? '');
        expect(previous).toBe(older?.[1] ?? '');
        if (older) expect([older[0]!, older[1]!] <= [date!, path!]).toBe(true);
      });
    }),
    { numRuns: RUNS },
  );
});

test('what lacks the key of sort_by comes last', () => {
  const { session } = sessionOver({
    '_config.yml': 'collections: {talks: {sort_by: n}}\n',
    'content/_talks/a.md': '---\ntitle: A\n---\n',
    'content/_talks/b.md': '---\nn: 10\n---\n',
    'content/_talks/c.md': '---\nn: 9\n---\n',
    'content/index.html': '{% for p in site.talks %}{{ p.slug }}{% endfor %}',
  });
  expect(textsOf(session)['index.html']).toBe('cba');
});

test('a document of a collection without output is listed, and makes no page', () => {
  const { session } = sessionOver({
    '_config.yml': 'collections: [rooms]\n',
    'content/_rooms/r.md': 'A *room*',
    'content/index.html': '{% for p in site.rooms %}{{ p.content }}{% endfor %}',
  });
  const texts = textsOf(session);
  expect(texts['index.html']).toBe('<p>A <em>room</em></p>\n');
  expect(Object.keys(texts).filter((file) => file.includes('room'))).toEqual([]);
});

test('a page that loops over posts is stale when one arrives, and one that does not is not', () => {
  const { session, set } = sessionOver({
    'content/index.html': '{% for p in site.posts %}{{ p.title }}{% endfor %}',
    'content/about.md': 'About',
    'content/_posts/2024-01-01-a.md': 'x',
  });
  textsOf(session);
  set('content/_posts/2023-01-01-b.md', 'y');
  session.update();
  expect(stalePages(session)).toEqual(['2023/01/01/b.html', '2024/01/01/a.html', 'index.html']);
});

test('a page that prints excerpts is stale when what a post reads changes', () => {
  const { session, set } = sessionOver({
    'content/index.html': '{% for p in site.posts %}{{ p.excerpt }}{% endfor %}',
    'content/about.md': 'About',
    'content/_data/x.yml': 'y: 1\n',
    'content/_posts/2024-01-01-a.md': 'x {{ site.data.x.y }}',
  });
  expect(textsOf(session)['index.html']).toBe('<p>x 1</p>\n');
  set('content/_data/x.yml', 'y: 2\n');
  session.update();
  expect(stalePages(session)).toEqual(['2024/01/01/a.html', 'index.html']);
  expect(textsOf(session)['index.html']).toBe('<p>x 2</p>\n');
});

test('an edition lists its own posts', () => {
  const { session } = sessionOver({
    'content/a/_edition.yml': 'title: A\n',
    'content/a/_posts/2024-01-01-p.md': 'x',
    'content/_posts/2024-01-01-q.md': 'x',
    'content/a/index.html':
      '{% for p in edition.posts %}{{ p.url }}{% endfor %} {{ edition.pages | length }}',
  });
  expect(textsOf(session)['a/index.html']).toBe('/a/2024/01/01/p.html 1');
});

test('what is held back is said', () => {
  const { session } = sessionOver({
    'content/_posts/2030-01-01-a.md': 'x',
    'content/_drafts/d.md': 'x',
    'content/_posts/undated.md': 'x',
  });
  expect(codesOf(session.diagnostics()).sort()).toEqual(['held-back', 'held-back', 'not-a-post-name']);
  expect(session.files().filter((file) => file.startsWith('20'))).toEqual([]);
});

test('an excerpt does not end inside of a block', () => {
  const { session } = sessionOver({
    '_config.yml': 'shown: true\n',
    'content/index.html': '{% for p in site.posts %}{{ p.excerpt }}{% endfor %}',
    'content/_posts/2024-01-01-a.md': '{% if site.shown %}One\n\nTwo{% endif %}\n\nThree\n',
  });
  expect(textsOf(session)['index.html']).toBe('<p>One</p>\n<p>Two</p>\n');
});

test('what an excerpt has to complain of is said once for its page and once where it is printed', () => {
  const { session } = sessionOver({
    'content/index.html': '{% for p in site.posts %}{{ p.excerpt }}{% endfor %}',
    'content/_posts/2024-01-01-a.md': '{{ nothing }}\n\nTwo\n',
  });
  textsOf(session);
  const said = session.diagnostics().map(({ code, place, page }) => [code, place?.path, page]);
  expect(said).toHaveLength(2);
  expect(new Set(said.map(([code, path]) => `${code} ${path}`))).toEqual(
    new Set(['undefined-value content/_posts/2024-01-01-a.md']),
  );
});

test('a search for a text among posts is a read of each', () => {
  const files: Record<string, string> = { 'content/_data/x.yml': 'y: one\n' };
  for (let i = 1; i < 10; i++) files[`content/_posts/2024-01-0${i}-p${i}.html`] = 'x';
  files['content/_posts/2024-02-01-a.html'] = '{{ site.data.x.y }}';
  for (const name of ['i', 'j'])
    files[`content/${name}.html`] = '{{ (site.posts | where("content", "one")).length }}';
  const { session, set } = sessionOver(files);
  expect(textsOf(session)['j.html']).toBe('1');
  set('content/_data/x.yml', 'y: two\n');
  session.update();
  expect(stalePages(session)).toEqual(['2024/02/01/a.html', 'i.html', 'j.html']);
});
