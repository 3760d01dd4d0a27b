import { expect, test } from 'vitest';
import { filter } from './setup.ts';

const CODE = '<figure class="highlight"><pre><code class="language-';

test('code stands in a figure without the empty lines around it', () =>
  expect(filter('highlight', '\n\na\n', 'ruby')).toBe(
    `${CODE}ruby" data-lang="ruby"><i>a</i></code></pre></figure>`,
  ));

test('code in a language that is not known is escaped', () =>
  expect(filter('highlight', 'a < b ', 'c++')).toBe(
    `${CODE}c--" data-lang="c++">a &lt; b </code></pre></figure>`,
  ));

test('lines have numbers where it is asked for', () =>
  expect(filter('highlight', 'a\nb', 'ruby', true)).toBe(
    `${CODE}ruby" data-lang="ruby"><table class="rouge-table"><tbody><tr><td class="gutter gl"><pre class="lineno">1\n2\n</pre></td><td class="code"><pre><i>a\nb</i>\n</pre></td></tr></tbody></table></code></pre></figure>`,
  ));
