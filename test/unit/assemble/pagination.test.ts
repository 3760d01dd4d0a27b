import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sessionOver, stalePages, textsOf } from './site.ts';

const RUNS = process.env['WSITE_LONG'] ? 1000 : 50;
const INDEX =
  '{{ paginator.previous_page_path }} {{ page.url }} {{ paginator.next_page_path }} ' +
  '{{ paginator.page }}/{{ paginator.total_pages }}:{% for p in paginator.posts %} {{ p.slug }}{% endfor %}';

test('every post stands on one page, newest first, and the pages lead to each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 5 }), (posts, size) => {
      const files: Record<string, string> = {
        '_config.yml': `paginate: ${size}\n`,
        'content/index.html': INDEX,
      };
      for (let i = 1; i <= posts; i++) files[`content/_posts/2024-01-${i}-p${i}.md`] = 'x';
      const texts = textsOf(sessionOver(files).session);
      const total = Math.max(1, Math.ceil(posts / size));
      const addressOf = (n: number) => (n < 1 || n > total ? '' : n === 1 ? '/' : `/page${n}/`);
      const seen: string[] = [];
      for (let n = 1; n <= total; n++) {
        const [head, tail] = texts[`${addressOf(n).slice(1)}index.html`]!.split(':') as [string, string];
        expect(head).toBe(`${addressOf(n - 1)} ${addressOf(n)} ${addressOf(n + 1)} ${n}/${total}`);
        seen.push(
          ...tail
            .trim()
            .split(' ')
            .filter((slug) => slug !== ''),
        );
      }
      expect(seen).toEqual(Array.from({ length: posts }, (_, i) => `p${posts - i}`));
      expect(texts[`page${total + 1}/index.html`]).toBeUndefined();
    }),
    { numRuns: RUNS },
  );
});

test('where addresses are left to the author, paths are as he wrote them', () => {
  const files = {
    '_config.yml': 'paginate: 1\npaginate_path: /page:num\nrewrite_base: false\n',
    'content/index.html': '{{ paginator.previous_page_path }} {{ paginator.next_page_path }}',
    'content/_posts/2024-01-01-a.md': 'x',
    'content/_posts/2024-01-02-b.md': 'x',
  };
  const texts = textsOf(sessionOver(files).session);
  expect([texts['index.html'], texts['page2/index.html']]).toEqual([' /page2', '/ ']);
});

test('a post that arrives makes every page of the list stale that it moves', () => {
  const { session, set } = sessionOver({
    '_config.yml': 'paginate: 1\n',
    'content/index.html': INDEX,
    'content/_posts/2024-01-01-a.md': 'x',
  });
  textsOf(session);
  set('content/_posts/2024-01-02-b.md', 'y');
  session.update(new Set(['content/_posts/2024-01-02-b.md']));
  expect(stalePages(session)).toEqual([
    '2024/01/01/a.html',
    '2024/01/02/b.html',
    'index.html',
    'page2/index.html',
  ]);
});

test('the page of posts is listed once among the pages', () => {
  const { session } = sessionOver({
    '_config.yml': 'paginate: 1\n',
    'content/index.html': '{% for p in site.pages %}{{ p.url }};{% endfor %}',
    'content/_posts/2024-01-01-a.md': 'x',
    'content/_posts/2024-01-02-b.md': 'x',
  });
  expect(textsOf(session)['page2/index.html']).toBe('/;');
});
