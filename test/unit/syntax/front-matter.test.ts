import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { wholeText } from '../../../src/diagnostics/text.ts';
import { parseFrontMatter, splitFrontMatter } from '../../../src/syntax/front-matter.ts';
import { brief, ordered, runs } from './gather.ts';

function front(text: string, path = 'a.md') {
  const complaints: Diagnostic[] = [];
  const report = (d: Diagnostic) => void complaints.push(d);
  const source = wholeText(path, text);
  const split = splitFrontMatter(source, report);
  const read = split && parseFrontMatter(source, split, report);
  return {
    format: split?.format,
    data: read?.data,
    body: split && text.slice(split.bodyStart),
    said: complaints.map(brief),
  };
}

describe('front matter', () => {
  it.each([
    ['---\na: 1\n---\nbody', { a: 1 }, 'body'],
    ['---\r\na: 1\r\n---\r\nbody\r\n', { a: 1 }, 'body\r\n'],
    ['---\ra: 1\r---\rbody', { a: 1 }, 'body'],
    ['---  \na: 1\n--- \t\nbody', { a: 1 }, 'body'],
    ['---\na: 1\n...\nbody', { a: 1 }, 'body'],
    ['---\na: 1\n---', { a: 1 }, ''],
    ['---\n---\nbody', {}, 'body'],
    ['---\n# nothing\n\n---\n', {}, ''],
    ['---\na: |\n  ---b\n  c\nd: 1\n---\nbody', { a: '---b\nc\n', d: 1 }, 'body'],
    ['---\na: 1\n---\n\n---\nb: 2\n---\n', { a: 1 }, '\n---\nb: 2\n---\n'],
    ['---yaml\na: 1\n---\n', { a: 1 }, ''],
    ['---json\n{"a": [1]}\n---\nbody', { a: [1] }, 'body'],
    [';;;\n{"a": 1}\n;;;\nbody', { a: 1 }, 'body'],
    ['---toml\na = 1\n---\nbody', { a: 1 }, 'body'],
    ['+++\na = 1\n+++\nbody', { a: 1 }, 'body'],
    ['---\na: 10:30\nb: 2026-05-18\n---\n', { a: '10:30', b: '2026-05-18' }, ''],
  ])('reads %j', (text, data, body) => {
    expect(front(text)).toMatchObject({ data, body, said: [] });
  });

  it('does not close on a line that only begins with the fence', () => {
    expect(front('---\na: x\n  ---- y\n---\nbody')).toMatchObject({ data: { a: 'x ---- y' }, body: 'body' });
  });

  it.each([
    '',
    'text',
    '---',
    '---\n',
    '---\n\nText after a line\n',
    '---\nText\n',
    '----\na: 1\n----\n',
    '--- a: 1\n',
    ' ---\na: 1\n---\n',
    '# T\n---\na: 1\n---\n',
    '---foo\nText\n',
  ])('finds none in %j', (text) => {
    expect(front(text)).toMatchObject({ format: undefined, said: [] });
  });

  it.each([
    ['---\ntitle: A\nbody\n', ['front-matter-not-closed 1:1']],
    ['+++\na = 1\nbody\n', ['front-matter-not-closed 1:1']],
    ['---js\n{ a: process.exit(3) }\n---\n', ['front-matter-code 1:1']],
    ['---javascript\nmodule.exports = { a: 1 }\n---\n', ['front-matter-code 1:1']],
    ['---coffee\na: 1\n---\n', ['front-matter-code 1:1']],
    ['---yalm\na: 1\n---\n', ['front-matter-format 1:4']],
    ['---\njust text\n---\n', ['front-matter-not-map 2:1']],
    ['---\n- a\n---\n', ['front-matter-not-map 2:1']],
    ['---\na: 1\nb: @x\n---\n', ['yaml-syntax 3:4']],
    ['---\r\na: 1\r\na: 2\r\n---\r\n', ['duplicate-key 3:1']],
    ['---json\n{"a": }\n---\n', ['json-syntax 2:7']],
  ])('refuses %j', (text, said) => {
    expect(front(text)).toMatchObject({ data: undefined, said });
  });

  it('gives the same complaint each time it is read', () => {
    const text = '---\nb: @x\n---\n';
    expect(front(text).said).toEqual(front(text).said);
    expect(front(text).said).toHaveLength(1);
  });

  it('takes a YAML file that begins with its mark as no front matter', () => {
    expect(front('---\na: 1\n', 'content/x.yml')).toMatchObject({ format: undefined, said: [] });
  });

  it('gives the body to the byte, whatever the line ends', () => {
    const body = fc.string({
      unit: fc.constantFrom('a', '-', '\n', '\r', ' ', '.', '+', ':'),
      maxLength: 20,
    });
    fc.assert(
      fc.property(body, fc.constantFrom('\n', '\r\n', '\r'), (text, end) => {
        const whole =
          ['---', 'a: 1', 'b: "x"', '---', ''].join(end) +
          (end === '\r' && text.startsWith('\n') ? '' : text);
        const result = front(whole);
        expect(ordered(result.data)).toEqual(['map', ['a', 1], ['b', 'x']]);
        expect(whole.endsWith(result.body ?? '?')).toBe(true);
        expect(result.body).toBe(end === '\r' && text.startsWith('\n') ? '' : text);
      }),
      runs(300),
    );
  });
});
