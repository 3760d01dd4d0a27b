import { describe, expect, it } from 'vitest';
import { parsed } from './gather.ts';

const toml = (text: string) => parsed('toml', text);

describe('TOML', () => {
  it('reads tables, lists and texts', () => {
    expect(
      toml('title = "A"\nn = [1, 2.5, true]\n[venue]\nname = \'B\'\n[[day]]\nd = 1\n[[day]]\nd = 2\n').value,
    ).toEqual({
      title: 'A',
      n: [1, 2.5, true],
      venue: { name: 'B' },
      day: [{ d: 1 }, { d: 2 }],
    });
  });

  it('makes text of dates and times', () => {
    expect(
      toml('a = 2026-05-18\nb = 09:30:00\nc = 2026-05-18T09:30:00+02:00\nd = 2026-05-18 09:30:00.5\n').value,
    ).toEqual({
      a: '2026-05-18',
      b: '09:30:00',
      c: '2026-05-18T09:30:00+02:00',
      d: '2026-05-18T09:30:00.500',
    });
  });

  it('keeps big integers, the order of keys, and __proto__ as a key', () => {
    expect(toml('b = 12345678901234567\n2024 = 1\n2023 = 2\n__proto__ = 3\n').ordered).toEqual([
      'map',
      ['b', '12345678901234567'],
      ['2024', 1],
      ['2023', 2],
      ['__proto__', 3],
    ]);
  });

  it.each([
    ['a = 1\nb = x\n', 'toml-syntax 2:5'],
    ['a = 1\r\na = 2\r\n', 'toml-syntax 2:1'],
    ['title: A\n', 'toml-syntax 1:1'],
  ])('refuses %j at its line', (text, said) => {
    const result = toml(text);
    expect(result.value).toBeUndefined();
    expect(result.said[0]?.split(':')[0]).toBe(said.split(':')[0]);
  });
});
