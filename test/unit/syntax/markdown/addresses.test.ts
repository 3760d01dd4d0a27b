import { expect, test } from 'vitest';
import { wholeText } from '../../../../src/diagnostics/text.ts';
import { otherAddresses } from '../../../../src/syntax/markdown/addresses.ts';
import { createMarkdown } from '../../../../src/syntax/markdown/markdown.ts';

test('links, images and what is nested in them get other addresses, and nothing else does', () => {
  const asked: string[] = [];
  const row = otherAddresses((path, address) => {
    asked.push(`${path} ${address}`);
    return address === 'same' ? undefined : `/${address}`;
  });
  const markdown = createMarkdown({ dialect: 'wsite', rows: [['other-addresses', row]] });
  const text = '[a](b "t") [![i](c)](d) [s](same) `[e](f)` <a href="g">g</a>\n\n- [h][r]\n\n[r]: k\n';
  const { html } = markdown.render(wholeText('p.md', text), text, () => {});
  expect(html).toBe(
    '<p><a href="/b" title="t">a</a> <a href="/d"><img src="/c" alt="i"></a> <a href="same">s</a> <code>[e](f)</code> <a href="g">g</a></p>\n<ul>\n<li><a href="/k">h</a></li>\n</ul>\n',
  );
  expect(asked).toEqual(['p.md b', 'p.md d', 'p.md c', 'p.md same', 'p.md k']);
});
