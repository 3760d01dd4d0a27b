import type { Test } from './language.ts';
import { isPlainMap, isSafe, isText, textOf } from './values.ts';

const shallow = (run: (value: unknown) => unknown): Test => ({ run, reads: 'shallow' });
const two = (run: (one: number, other: number) => boolean): Test => ({ run });

const equal: Test = { run: (one: unknown, other: unknown) => one === other };
const greater = two((one, other) => one > other);
const less = two((one, other) => one < other);
const isNull = shallow((value) => value === null);

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value) || isText(value)) return value.length === 0;
  return isPlainMap(value) && Object.keys(value).length === 0;
}

/** Nunjucks' tests; then `set`, `empty` and `blank`, which stand for Liquid's truth, `empty` and `blank`. */
export const TESTS: readonly (readonly [string, Test])[] = [
  ['callable', shallow((value) => typeof value === 'function')],
  ['defined', shallow((value) => value !== undefined)],
  ['divisibleby', two((one, other) => one % other === 0)],
  ['escaped', shallow(isSafe)],
  ['equalto', equal],
  ['eq', equal],
  ['sameas', equal],
  ['even', { run: (value: number) => value % 2 === 0 }],
  ['falsy', shallow((value) => !value)],
  ['ge', two((one, other) => one >= other)],
  ['greaterthan', greater],
  ['gt', greater],
  ['le', two((one, other) => one <= other)],
  ['lessthan', less],
  ['lt', less],
  ['lower', { run: (value: unknown) => textOf(value).toLowerCase() === textOf(value) }],
  ['ne', { run: (one: unknown, other: unknown) => one !== other }],
  ['null', isNull],
  ['none', isNull],
  ['number', shallow((value) => typeof value === 'number')],
  ['odd', { run: (value: number) => value % 2 === 1 }],
  ['string', shallow((value) => typeof value === 'string')],
  ['truthy', shallow((value) => !!value)],
  ['undefined', shallow((value) => value === undefined)],
  ['upper', { run: (value: unknown) => textOf(value).toUpperCase() === textOf(value) }],
  [
    'iterable',
    shallow(
      (value) => isText(value) || (typeof value === 'object' && value !== null && Symbol.iterator in value),
    ),
  ],
  [
    'mapping',
    shallow(
      (value) =>
        typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Set),
    ),
  ],
  ['set', shallow((value) => value !== undefined && value !== null && value !== false)],
  ['empty', { run: isEmpty, reads: 'length' }],
  [
    'blank',
    {
      run: (value: unknown) =>
        isEmpty(value) ||
        value === undefined ||
        value === null ||
        value === false ||
        (isText(value) && textOf(value).trim() === ''),
    },
  ],
];
