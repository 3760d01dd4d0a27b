import { entriesOf, isMap, type Value } from '../../syntax/value.ts';
import { type Expression, parseExpression } from './expression.ts';
import { parametersOf } from './includes.ts';
import { readChain } from './markup.ts';
import { tokenize } from './tokens.ts';

/** Filters that give a list, a map or an item of one: never `''` or `0` of their own making. */
const LISTS: ReadonlySet<string> = new Set(
  'where where_exp group_by group_by_exp find find_exp sort sort_natural reverse uniq compact concat map split push pop shift unshift sample first last slice array'.split(
    ' ',
  ),
);

/**
 * Names of variables and parameters that a template may give `''` or `0`: they are true in Liquid and false in
 * Nunjucks. @param known names that are already known to (keys of the site's data)
 */
export function falsyNames(text: string, start: number, known: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const mayBe = (value: Expression): boolean => {
    if (value.kind === 'text') return value.text === '';
    if (value.kind === 'integer') return value.value === 0;
    if (value.kind !== 'lookup') return value.kind === 'word' || value.kind === 'float';
    const last = value.steps.at(-1) ?? value.name;
    return typeof last !== 'string' || last === 'size' || known.has(last) || found.has(last);
  };
  for (const token of tokenize(text, start)) {
    if (token.kind !== 'tag') continue;
    if (token.name === 'capture') found.add(token.markup.trim().replace(/["']/g, ''));
    if (token.name === 'assign') {
      const [name, ...rest] = token.markup.split('=');
      const chain = readChain(rest.join('=')).value;
      const last = chain?.filters.at(-1)?.name;
      if (chain && (last === undefined ? mayBe(chain.value) : !LISTS.has(last))) found.add(name!.trim());
    }
    if (token.name === 'for' && /\bin\s*\((?!\s*[1-9])/.test(token.markup))
      found.add(token.markup.trim().split(/\s/, 1)[0]!);
    if (token.name.startsWith('include'))
      for (const [name, value] of parametersOf(token.markup))
        if (mayBe(parseExpression(value))) found.add(name);
  }
  return found;
}

/** Keys of a value that hold `''` or `0` somewhere inside of it. */
export function falsyKeys(value: Value, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const item of value as readonly Value[]) falsyKeys(item, found);
  else if (isMap(value)) {
    for (const [key, inner] of entriesOf(value)) {
      if (inner === '' || inner === 0) found.add(key);
      else falsyKeys(inner, found);
    }
  }
  return found;
}
