import { isMap, type Value, type ValueMap } from '../syntax/value.ts';

/** Who wrote something, as feeds say it. */
export interface Author {
  readonly name: string;
  readonly email: string | undefined;
  readonly uri: string | undefined;
}

/**
 * The authors that a value names: a name, a map with `name`, or a list of them. A name that `site.data.authors` has is its
 * row there, as in jekyll-feed and jekyll-seo-tag.
 */
export function authorsOf(said: Value | undefined, known: Value | undefined): Author[] {
  if (Array.isArray(said)) return (said as readonly Value[]).flatMap((one) => authorsOf(one, known));
  const row = typeof said === 'string' && isMap(known) ? known[said] : undefined;
  if (isMap(row)) return [authorOf(row, said as string)];
  if (isMap(said)) return [authorOf(said, undefined)].filter(({ name }) => name !== '');
  return typeof said === 'string' && said.trim() !== ''
    ? [{ name: said, email: undefined, uri: undefined }]
    : [];
}

function authorOf(row: ValueMap, key: string | undefined): Author {
  const email = textOf(row['email']);
  return {
    name: textOf(row['name']) ?? key ?? '',
    email: email?.includes('@') ? email : undefined,
    uri: textOf(row['uri']) ?? textOf(row['url']),
  };
}

function textOf(value: Value | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
