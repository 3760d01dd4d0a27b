import { makeMap, type ValueMap } from '../syntax/value.ts';

/** An output that is no page of an author's, as `site.pages` lists it. @param url from the root */
export function outputView(url: string): ValueMap {
  const end = url.lastIndexOf('/') + 1;
  const view = makeMap([
    ['url', url],
    ['path', url.slice(1)],
    ['name', url.slice(end)],
    ['dir', url.slice(0, end)],
    ['content', ''],
  ]);
  return Object.freeze(view);
}
