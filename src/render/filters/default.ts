import { keysOf } from '../../syntax/value.ts';
import { isText } from '../template/values.ts';
import type { FilterRow } from './arguments.ts';
import { isHash, isNil, isTruthy, rubyText } from './ruby.ts';

export const defaultRows: readonly FilterRow[] = [
  [
    'default',
    { params: ['default_value', 'boolean', 'allow_false'], run: otherwise, reads: 'through', asks: true },
  ],
];

/**
 * Another value for nil, false, and what is empty. @param args the other value (a text without letters if left out);
 * Nunjucks' `boolean`, which replaces 0 too; Liquid's `allow_false`, which keeps false
 */
function otherwise(value: unknown, ...args: readonly unknown[]): unknown {
  const [other, boolean, allowFalse] = args;
  const missing = allowFalse === true ? isNil(value) : !isTruthy(value);
  if (missing || isEmpty(value) || (boolean === true && !value)) return args.length === 0 ? '' : other;
  return value;
}

function isEmpty(value: unknown): boolean {
  if (isText(value)) return rubyText(value) === '';
  if (Array.isArray(value)) return value.length === 0;
  return isHash(value) && keysOf(value).length === 0;
}
