import { expect, test } from 'vitest';
import { wholeText } from '../../../../src/diagnostics/text.ts';
import { modernYaml } from '../../../../src/importers/jekyll/modern-yaml.ts';
import { blockOf } from '../../../../src/syntax/block.ts';
import { parseYaml } from '../../../../src/syntax/yaml.ts';

const modern = (text: string) => modernYaml(wholeText('a.yml', text), undefined);

test('what both read alike stays as written', () => {
  const text = '# list\na:   [1, "yes"]\nb: >\n  folded\n  text\n';
  expect(modern(text)).toMatchObject({ text, diagnostics: [] });
});

test('what YAML 1.2 reads otherwise is rewritten in its place, and said', () => {
  const { text, diagnostics } = modern('open: yes # really\nat: 8:50\n');
  expect(text).toBe('open: true # really\nat: 31800\n');
  expect(diagnostics.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
    ['yaml-1-1', 1, 7],
    ['yaml-1-1', 2, 5],
  ]);
});

test('of a key that stands twice the last one counts', () => {
  expect(modern('a: 1\nb: 2\na: 3\n').text).toBe('a: 3\nb: 2\n');
});

test('a text in quotes may go on in the first column', () => {
  const { text, value } = modern('- a: "one\ntwo"\n  b: 3\n');
  expect(value).toEqual([{ a: 'one two', b: 3 }]);
  expect(parseYaml(blockOf(wholeText('', text)), () => undefined)).toEqual(value);
});

test('tabs behind values are blanks', () => {
  expect(modern('a: 1\t\nb: x \t\n').value).toEqual({ a: 1, b: 'x' });
});

test('a comment may begin right behind a quote and a comma', () => {
  const { text, value } = modern("a: ['x',#'w',\n'y'#, 'z'\n]\n");
  expect(value).toEqual({ a: ['x', 'y'] });
  expect(parseYaml(blockOf(wholeText('', text)), () => undefined)).toEqual(value);
});

test('what cannot be read is reported and left', () => {
  const { text, value, diagnostics } = modern('a: b: c\n');
  expect([text, value]).toEqual(['a: b: c\n', undefined]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['unreadable-yaml']);
});
