import type { Route } from '../model/site.ts';
import { encodePath } from '../syntax/url.ts';

/** Where a file that is served as it is lives: beside its page, or under `/assets/`. */
export function routeOfStatic(path: string): Route {
  const file = path.replace(/^theme:/, '').replace(/^content\//, '');
  return { file, url: encodePath('/' + file) };
}
