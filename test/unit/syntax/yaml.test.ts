import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { asWritten, parsed, runs } from './gather.ts';

const yaml = (text: string) => parsed('yaml', text);

describe('YAML', () => {
  it('is 1.2: times, dates and yes are text, 012 is twelve', () => {
    const text = 'list:\n- 10:30\n- 2026-05-18\n- 2026-05-18 09:00:00\n- yes\n- 012\n- 0o14\n- ~\n- True\n';
    expect(yaml(text).value).toEqual({
      list: ['10:30', '2026-05-18', '2026-05-18 09:00:00', 'yes', 12, 12, null, true],
    });
  });

  it('keeps integers that a number cannot hold as they are written', () => {
    expect(yaml('- 12345678901234567890\n- 9007199254740991\n').value).toEqual([
      '12345678901234567890',
      9007199254740991,
    ]);
  });

  it('takes an empty file as null', () => {
    expect(yaml('').value).toBeNull();
    expect(yaml('# nothing\n').value).toBeNull();
  });

  it('keeps the order of keys that look like numbers', () => {
    expect(yaml('b: 1\n2024: x\n2023: y\n').ordered).toEqual(['map', ['b', 1], ['2024', 'x'], ['2023', 'y']]);
  });

  it('makes __proto__ a key like others', () => {
    const { value } = yaml('__proto__:\n  a: 1\nb: 2\n');
    expect(Object.keys(value as object)).toEqual(['__proto__', 'b']);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  it('takes keys as they are written', () => {
    expect(yaml('1.0: a\n0x10: b\ntrue: c\n"q": d\n').ordered).toEqual([
      'map',
      ['1.0', 'a'],
      ['0x10', 'b'],
      ['true', 'c'],
      ['q', 'd'],
    ]);
  });

  it('repeats what an anchor marks', () => {
    expect(yaml('a: &x {b: 1}\nc: *x\n').value).toEqual({ a: { b: 1 }, c: { b: 1 } });
  });

  it('merges with <<, where own keys win and earlier maps win over later ones', () => {
    const text = 'x: &x {a: 1, b: 1}\ny: &y {b: 2, c: 2}\nz:\n  a: 3\n  <<: [*x, *y]\n  d: 4\n';
    expect((yaml(text).value as { z: unknown }).z).toEqual({ a: 3, b: 1, c: 2, d: 4 });
    expect(yaml('x: &x {a: 1}\ny:\n  <<: *x\n  a: 2\n  <<: *x\n').said).toEqual([]);
  });

  it('takes Windows and old Mac line ends, tabs after values and a byte order mark of none', () => {
    const expected = { a: { b: 1 }, c: 'x' };
    expect(yaml('a:\r\n  b: 1\r\nc: x\t\r\n').value).toEqual(expected);
    expect(yaml('a:\r  b: 1\rc: x\r').value).toEqual(expected);
  });

  it('takes one document with its marks', () => {
    expect(yaml('---\na: 1\n...\n').value).toEqual({ a: 1 });
    expect(yaml('---\na: 1\n---\n').value).toEqual({ a: 1 });
  });

  it.each([
    ['a: Foo: bar\n', 'yaml-syntax 1:4'],
    ['a:\n\tb: 1\n', 'yaml-syntax 2:1'],
    ['b: 1\na: "abc\nc: 2\n', 'unclosed-quote 2:4'],
    ['a: 1\nkey value\nb: 2\n', 'yaml-syntax 2:1'],
    ['a: @foo\n', 'yaml-syntax 1:4'],
    ['a: 1\n---\nb: 2\n', 'several-documents 2:1'],
    ['a: 1\nb: 2\na: 3\n', 'duplicate-key 3:1'],
    ['a: *bold*\n', 'unknown-yaml-alias 1:4'],
    ['a: &a [*a]\n', 'unknown-yaml-alias 1:8'],
    ['a:\n  <<: 3\n', 'bad-yaml-merge 2:7'],
    ['? [a]\n: 1\n', 'yaml-key-not-text 1:3'],
    ['a:\r\n\r\n  b: 1\r\n c: 2\r\n', 'yaml-syntax 4:1'],
  ])('refuses %j', (text, said) => {
    expect(yaml(text)).toMatchObject({ value: undefined, said: [said] });
  });

  it('says where a key stood first', () => {
    expect(yaml('a: 1\nb: 2\na: 3\n').complaints[0]?.message).toContain('line 1, column 1');
  });

  it('reports several errors at once, and counts what is too much', () => {
    const many = Array.from({ length: 15 }, (_, i) => `k${i}: @x\n`).join('');
    expect(yaml('a: @x\nb: 1\nc: `y\n').said).toEqual(['yaml-syntax 1:4', 'yaml-syntax 3:4']);
    expect(yaml(many).said).toHaveLength(11);
    expect(yaml(many).complaints.at(-1)?.message).toContain('5 more lines');
  });

  it('warns of tags that nobody knows and reads on', () => {
    expect(yaml('a: !important x\n')).toMatchObject({ value: { a: 'x' }, said: ['unknown-yaml-tag 1:4'] });
  });

  it('reads dates and bytes behind tags as the text that stands there', () => {
    expect(yaml('a: !!timestamp 2020-01-01\nb: !!binary aGk=\n').value).toEqual({
      a: '2020-01-01',
      b: 'aGk=',
    });
  });

  it('refuses a few lines that would unfold to millions of values', () => {
    const levels = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg'])
      levels.push(`${to}: &${to} [${Array(10).fill(`*${from}`).join(', ')}]`);
    expect(yaml(levels.join('\n')).said[0]).toMatch(/^yaml-alias-bomb/);
  });

  it('refuses what lies too deep instead of crashing', () => {
    for (const depth of [300, 5000, 100_000]) {
      expect(yaml('['.repeat(depth) + ']'.repeat(depth)).said[0]).toMatch(/^data-too-deep/);
    }
  });

  it('gives what the library gives, for any data', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12 });
    const data = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.integer(),
        fc.double({ noNaN: true }),
        fc.boolean(),
        fc.constant(null),
        tie('list'),
        tie('map'),
      ),
      list: fc.array(tie('value'), { maxLength: 4 }),
      map: fc.dictionary(fc.stringMatching(/^[a-zé-]{1,5}$/), tie('value'), {
        maxKeys: 4,
        noNullPrototype: true,
      }),
    })).map;
    fc.assert(
      fc.property(data, fc.boolean(), (given, flow) => {
        const written = stringify(given, { collectionStyle: flow ? 'flow' : 'any' });
        const { value, complaints } = yaml(written);
        expect(complaints).toEqual([]);
        expect(value).toEqual(asWritten(parse(written)));
      }),
      runs(400),
    );
  });

  it('never crashes, and complains wherever it gives nothing', () => {
    const piece = fc.constantFrom(
      ...' \n\t:-?#&*!|>%@`"\'[]{},',
      'a',
      'b: ',
      '- ',
      '  ',
      '<<: ',
      '*a',
      '&a ',
      '---\n',
      '...\n',
      '\\',
      '\r\n',
      '~',
      '1',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const { value, complaints } = yaml(pieces.join(''));
        expect(value === undefined).toBe(complaints.some((d) => d.severity === 'error'));
      }),
      runs(2000),
    );
  });
});
