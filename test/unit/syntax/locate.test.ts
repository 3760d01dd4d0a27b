import { describe, expect, it } from 'vitest';
import { wholeText } from '../../../src/diagnostics/text.ts';
import { type DataFormat, locate } from '../../../src/syntax/data.ts';

function place(format: DataFormat, text: string, path: (string | number)[], part: 'key' | 'value' = 'value') {
  const found = locate(format, wholeText('f', text), path, part);
  return found && `${found.place.line}:${found.place.column}`;
}

describe('where a value stands', () => {
  const yaml = 'title: A\nbase: &b\n  x: 1\nlist:\n  - {name: B}\n  - <<: *b\n    empty:\n';
  it.each([
    [['title'], 'value', '1:8'],
    [['title'], 'key', '1:1'],
    [['list', 0, 'name'], 'value', '5:12'],
    [['list', 1], 'value', '6:5'],
    [['list', 1, 'x'], 'value', '3:6'],
    [['list', 1, 'empty'], 'value', '7:5'],
    [['none'], 'value', undefined],
    [['list', 7], 'value', undefined],
  ] as const)('in YAML: %j, its %s', (path, part, expected) => {
    expect(place('yaml', yaml, [...path], part)).toBe(expected);
    expect(place('yaml', yaml.replaceAll('\n', '\r\n'), [...path], part)).toBe(expected);
  });

  it('in JSON', () => {
    const json = '{\n "a": [1, {"b": "x"}]\n}';
    expect(place('json', json, ['a', 1, 'b'])).toBe('2:17');
    expect(place('json', json, ['a', 1, 'b'], 'key')).toBe('2:12');
    expect(place('json', json, ['b'])).toBeUndefined();
  });

  it('in tables, by row and column', () => {
    const csv = 'name,talk\n\n"A\nB",x\nC,y\n';
    expect(place('csv', csv, [0, 'talk'])).toBe('4:4');
    expect(place('csv', csv, [1, 'talk'])).toBe('5:3');
    expect(place('csv', csv, [1, 'talk'], 'key')).toBe('1:6');
    expect(place('csv', csv, [2, 'talk'])).toBeUndefined();
  });

  it('in TOML, to the line', () => {
    const toml = 'a = 1\ntext = """\nb = 2\n"""\n[v]\nb.c = 3\n[[d]]\nx = 1\n[[d]]\nx = { y = 2 }\n';
    expect(place('toml', toml, ['a'])).toBe('1:5');
    expect(place('toml', toml, ['v', 'b', 'c'])).toBe('6:7');
    expect(place('toml', toml, ['d', 1, 'x', 'y'], 'key')).toBe('10:1');
    expect(place('toml', toml, ['d', 0, 'x'])).toBe('8:5');
  });

  it('in the front matter of a page, whatever its format', () => {
    expect(place('yaml', '---\na: 1\nb: x\n---\nc: 2\n', ['b'])).toBe('3:4');
    expect(place('yaml', '---\na: 1\n---\nc: 2\n', ['c'])).toBeUndefined();
    expect(place('toml', '+++\na = 1\n+++\n', ['a'])).toBe('2:5');
    expect(place('json', '---json\r\n{"a":\r\n 1}\r\n---\r\n', ['a'])).toBe('3:2');
  });
});
