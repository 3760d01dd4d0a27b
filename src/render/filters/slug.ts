import { slugify } from '../../syntax/slug.ts';
import { type FilterRow, row, textArgument } from './arguments.ts';
import { isNil, rubyText } from './ruby.ts';

export const slugRows: readonly FilterRow[] = [
  row('slugify', ['mode'], (value: unknown, mode?: unknown) => {
    return isNil(value) ? value : slugify(textArgument(value), isNil(mode) ? 'default' : rubyText(mode));
  }),
];
