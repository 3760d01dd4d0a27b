import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { minifyJs } from '../../../src/syntax/js-minify.ts';

test('a script runs as it did, and what others see of it keeps its name', () => {
  const js = 'function sum(first, second) { /* adds */ return first + second; }\nvar total = sum(1, 2);\n';
  const short = minifyJs(js) as string;
  const seen: { total?: number; sum?: unknown } = {};
  runInNewContext(short, seen);
  expect(short.length).toBeLessThan(js.length / 1.5);
  expect(seen).toMatchObject({ total: 3, sum: expect.any(Function) });
});

test('licences stay, other comments go, and so does what points to a source map', () => {
  expect(minifyJs('/*! MIT */\n// why\nvar one = 1;\n//# sourceMappingURL=one.js.map')).toBe(
    '/*! MIT */\nvar one=1;',
  );
});

test('a module may wait at its top', () => {
  expect(minifyJs('import a from "./a.js";\nexport default await a();')).toBe(
    'import a from"./a.js";export default await a();',
  );
});

test('what cannot be read has a place', () => {
  expect(minifyJs('var one = 1;\nvar two = ;')).toEqual({
    line: 2,
    column: 11,
    what: 'Unexpected token: punc (;)',
  });
});
