import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnyYaml } from '../../../src/syntax/yaml.ts';
import { readPlainYaml } from '../../../src/syntax/yaml-plain.ts';
import { block, ordered, runs } from './gather.ts';

const NASTY = `
 0 1 12 012 0o17 0o8 0x1F 0xg 1. 1.5 1.50 .5 -1 +1 -0 -.5 1e3 1E-3 1e 1_000 12345678901234567890 9007199254740991
 9007199254740992 0x20000000000001 .inf -.inf .nan .Inf 1.2.3 1:2 10:30 09:30:00 2026-05-18 2026-05-18T09:00:00Z
 ~ null Null NULL nUll true True TRUE tRue false FALSE yes no on off y n
 "" '' "a" 'a' "a: b" 'a # b' "a\\n" 'it''s' "a"b 'a'b "a 'a "a"\u0020# 'x'\u0020\u0020
 [] [a] [a,b] [a,\u0020b] [a,,b] [,] [a,] [1,true,null] ["a"] [[a]] [a:b] [a:\u0020b] [{a}] {} {a:\u0020b} [a [a]b [a]\u0020b [-a] [-\u0020a] [?a] [~]
 a:b a: a:\u0020b :a a#b a\u0020#b #a a\u0020# a\u0020:b a:\u00a0b -a -\u0020a ?a ?\u0020a &a *a !a !!str\u0020a |a |\u0020a >a @a \`a %a ,a ]a }a {a
 /a (a) $a <a> <<a =a ;a ^a \\a a\\b a"b a'b "a\u0020b ä 日本 é\u0020ü 🎉 🎉a \u00a0a a\u00a0 \u2028a a\u2028b \ufeffa a\ufeff \u0085 a\u0085b \u007fa
 a\u0020\u0020b a\tb \ta a\t <http://x.y/> http://x.y:80/a?b=c&d#e mailto:a@b.c C++ A&B a|b 100% a@b a,b a[b] a{b} --- ... ---a ...a
`
  .trim()
  .split(/[ \n]+/);

const key = fc.oneof(
  fc.constantFrom(
    'title',
    'date',
    'a',
    'b-c',
    'true',
    'null',
    '_x',
    'a.b',
    '2023',
    '__proto__',
    'constructor',
    '<<',
    '-a',
    'a b',
    '"a"',
    '',
  ),
  fc.stringMatching(/^[a-z]{1,6}$/),
);
const value = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.stringMatching(/^[ -~\u00e9\t]{0,12}$/),
  fc.array(fc.constantFrom(...NASTY), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  fc.tuple(fc.constantFrom(...NASTY), fc.constantFrom(...NASTY)).map((pair) => pair.join(' ')),
);
const line = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(key, fc.constantFrom(':', ': ', ':  ', ' : ', ':\t'), value, fc.constantFrom('', '', ' ', '\t'))
      .map((t) => t.join('')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '# note',
      ' # note',
      '---',
      '...',
      '- a',
      '  more',
      '\t',
      'word',
      '%x',
      '#',
    ),
  },
);

/** Lines of lists of maps, well set and not. */
const itemLine = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.constantFrom('- ', '  ', '  ', '  ', '-   ', '    ', '-', ' ', '', '  - '),
        key,
        fc.constantFrom(':', ': ', ': ', ': ', ':  ', ' : '),
        value,
      )
      .map((t) => t.join('')),
  },
  { weight: 1, arbitrary: line },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '# note', '  # note', '-', '- a', '  - a', '- - a', '- ', '  '),
  },
);

function agree(text: string): boolean {
  const quick = readPlainYaml(text);
  if (quick === undefined) return false;
  const complaints: unknown[] = [];
  const full = parseAnyYaml(block(text), (d) => complaints.push(d));
  expect({ text, value: ordered(quick), complaints: [] }).toEqual({ text, value: ordered(full), complaints });
  return true;
}

describe('the quick way for plain YAML', () => {
  it('gives what the library gives, or declines, for each nasty scalar', () => {
    for (const scalar of NASTY) {
      for (const end of ['', '\n', ' ', ' \n']) agree(`title: ${scalar}${end}`);
      agree(`a: ${scalar}\nb: ${scalar} ${scalar}\n`);
      agree(`a: [${scalar}, b]`);
    }
  });

  it('gives what the library gives, or declines, for any block', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => void agree(lines.join('\n'))),
      runs(3000),
    );
  });

  it('gives what the library gives, or declines, for any list of maps', () => {
    fc.assert(
      fc.property(
        fc.array(itemLine, { maxLength: 6 }),
        (lines) => void agree(['- a: 1', ...lines].join('\n')),
      ),
      runs(3000),
    );
  });

  it.each([
    '- name: Ada\n  url: https://example.org/\n  talks: [1, b]\n\n# a note\n- name: "Zoë: a # b"\n  keynote: true\n  photo:\n',
    '-   a: 1\n    b: 2\n- a: 3\n  b: 4',
  ])('takes usual data: %j', (text) => {
    expect(agree(text)).toBe(true);
  });

  it.each([
    '- a: 1\n b: 2',
    '- a: 1\n   b: 2',
    '- a: 1\nb: 2',
    '- a: 1\n  a: 2',
    '- a:\n    b: 1',
    '- a:\n  - b',
    '- a',
  ])('leaves to the reader of everything: %j', (text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  it.each([
    'title: Schedule\nworkshop_name: neurips2023\nsite_title: ML For Systems\n',
    'layout: page\n\n# a note\ntitle: "A: b # c"\nnav: true\norder: 3\npermalink: /a/b/\nempty:\n',
    "tags: [a, b c, 3]\ndate: 2023-12-16\ntime: 10:30\nurl: https://example.org/a#b\nname: 'x'\nauthor: Zoë (MIT)\n",
  ])('takes usual front matter: %j', (text) => {
    expect(agree(text)).toBe(true);
  });

  it('keeps clock times, dates and yes as text', () => {
    expect(readPlainYaml('a: 10:30\nb: 2023-12-16\nc: yes\nd: 012')).toEqual({
      a: '10:30',
      b: '2023-12-16',
      c: 'yes',
      d: 12,
    });
  });

  it('leaves keys that stand twice to the reader that reports them', () => {
    expect(readPlainYaml('a: 1\na: 2')).toBeUndefined();
  });
});
