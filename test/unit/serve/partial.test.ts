import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerWith, parseRange } from '../../../src/serve/partial.ts';

const BODY = new TextEncoder().encode('0123456789');
const ask = (headers: Record<string, string>, method = 'GET') =>
  answerWith({ method, target: '/', headers }, BODY, '"e"', { 'content-type': 'text/plain' });
const text = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);

test('a file is sent whole, with its length and its name', () => {
  const { status, headers, body } = ask({});
  expect([status, text(body)]).toEqual([200, '0123456789']);
  expect(headers).toEqual({
    'content-type': 'text/plain',
    etag: '"e"',
    'accept-ranges': 'bytes',
    'content-length': '10',
  });
});

test.each([
  ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
  ['bytes=7-', 206, '789', 'bytes 7-9/10'],
  ['bytes=-3', 206, '789', 'bytes 7-9/10'],
  ['bytes=-30', 206, '0123456789', 'bytes 0-9/10'],
  ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
  ['bytes=10-', 416, undefined, 'bytes */10'],
  ['bytes=-0', 416, undefined, 'bytes */10'],
  ['bytes=4-2', 200, '0123456789', undefined],
  ['bytes=1-2,4-5', 200, '0123456789', undefined],
  ['lines=1-2', 200, '0123456789', undefined],
  ['bytes=-', 200, '0123456789', undefined],
])('Range: %s is answered with %i', (range, status, body, contentRange) => {
  const answer = ask({ range });
  expect([answer.status, text(answer.body), answer.headers['content-range']]).toEqual([
    status,
    body,
    contentRange,
  ]);
});

test('a part is sent only of the file that the browser has begun', () => {
  expect(ask({ range: 'bytes=0-1', 'if-range': '"e"' }).status).toBe(206);
  expect(ask({ range: 'bytes=0-1', 'if-range': '"other"' }).status).toBe(200);
  expect(ask({ range: 'bytes=0-1', 'if-range': 'Wed, 21 Oct 2015 07:28:00 GMT' }).status).toBe(200);
});

test('what the browser has is not sent again', () => {
  for (const matching of ['"e"', 'W/"e"', '"a", "e"', '*']) {
    expect(ask({ 'if-none-match': matching })).toEqual({ status: 304, headers: { etag: '"e"' } });
  }
  expect(ask({ 'if-none-match': '"f"' }).status).toBe(200);
});

test('the parts of a file make the file', () => {
  const file = fc.uint8Array({ minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(file, fc.nat(39), (bytes, cut) => {
      const at = Math.min(cut, bytes.length - 1);
      const [first, rest] = [
        parseRange(`bytes=0-${at}`, bytes.length),
        parseRange(`bytes=${at + 1}-`, bytes.length),
      ];
      if (typeof first !== 'object') throw new Error('the first part is always there');
      const end = typeof rest === 'object' ? [...bytes.subarray(rest.start, rest.end)] : [];
      expect([...bytes.subarray(first.start, first.end), ...end]).toEqual([...bytes]);
    }),
    { numRuns: process.env['WSITE_LONG'] ? 5000 : 200 },
  );
});
