import { expect, test } from 'vitest';
import { imported } from './old-site.ts';

const said = (ruby: string, site: Readonly<Record<string, string>> = {}) =>
  imported({ '_plugins/x.rb': ruby, ...site }).diagnostics.find(({ code }) => code === 'ruby-plugin')
    ?.message;

test('a plugin is named with its tags and filters, and the files that use them', () => {
  const ruby = `
    # Liquid::Template.register_tag('not_this', X)
    module Money
      def euros(input)
        input
      end
      def unused(input)
      end
    end
    Liquid::Template.register_filter(Money)
    Liquid::Template.register_tag('icon', Icon)
    Liquid::Template.register_tag "map", Map`;
  expect(
    said(ruby, {
      'a.md': '---\n---\n{%- icon star %}',
      '_includes/b.html': '{% icon moon %}{{ 5 | euros }}',
    }),
  ).toBe(
    '`_plugins/x.rb` is code in Ruby, which wsite does not run; it makes the tag `icon`, used in `_includes/b.html`, `a.md`; the tag `map`, which nothing uses; the filter `euros`, used in `_includes/b.html`',
  );
});

test('and with what it does besides', () => {
  expect(said('class A < Jekyll::Generator\nend\nclass B < Converter\nend')).toBe(
    '`_plugins/x.rb` is code in Ruby, which wsite does not run; it makes pages or data of its own at each build; pages out of files of another kind',
  );
  expect(said('Jekyll::Hooks.register :site, :post_write do\nend')).toContain(
    'changes to pages while they are made',
  );
  expect(said('puts 1')).toBe('`_plugins/x.rb` is code in Ruby, which wsite does not run');
});
