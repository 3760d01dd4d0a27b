import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../../src/diagnostics/diagnostic.ts';
import { decodeText } from '../../../src/syntax/utf8.ts';
import { runs } from './gather.ts';

const encode = (text: string) => new TextEncoder().encode(text);

function complaintOf(bytes: Uint8Array) {
  try {
    decodeText('a.md', bytes);
  } catch (error) {
    if (error instanceof Fault) return error.diagnostic;
  }
  return undefined;
}

describe('reading UTF-8', () => {
  it('gives the text back, without a byte order mark', () => {
    expect(decodeText('a.md', encode('\ufeffé 🎉\n'))).toBe('é 🎉\n');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeText('a', encode('\ufeff' + text))).toBe(text);
      }),
      runs(200),
    );
  });

  it('says at which line and column the first bad byte stands', () => {
    const bytes = new Uint8Array([...encode('ok\né🎉x'), 0xe9, ...encode('y\n')]);
    expect(complaintOf(bytes)).toMatchObject({
      code: 'invalid-utf8',
      place: { path: 'a.md', line: 2, column: 5 },
    });
    expect(complaintOf(bytes)?.message).toContain('E9');
  });

  it('finds the first bad byte, wherever it is put', () => {
    const bad = fc.constantFrom(
      [0x80],
      [0xc0, 0xaf],
      [0xe9],
      [0xed, 0xa0, 0x80],
      [0xf5],
      [0xff],
      [0xe2, 0x82],
      [0xf0, 0x8f, 0x80, 0x80],
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', '€', '🎉'), maxLength: 9 }),
        bad,
        (text, bytes) => {
          const found = complaintOf(new Uint8Array([...encode(text), ...bytes, 0x21]));
          expect(found?.place?.column).toBe(text.length + 1);
        },
      ),
      runs(200),
    );
  });

  it('names UTF-16 for what it is', () => {
    expect(complaintOf(new Uint8Array([0xff, 0xfe, 0x61, 0x00]))?.code).toBe('utf-16-file');
  });
});
