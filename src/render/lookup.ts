import { basename, dirname, join } from 'node:path/posix';
import { THEME_ONLY } from '../model/site.ts';

/** Whether a template of that path exists. */
export type Exists = (path: string) => boolean;

const THEME = 'theme:templates';

/** The three places where a template of an edition is looked for, in turn (DESIGN §3, "Which layout"). */
function places(edition: string | undefined): string[] {
  if (edition === THEME_ONLY) return [THEME];
  return edition === undefined ? ['templates', THEME] : [`templates/${edition}`, 'templates', THEME];
}

/**
 * The template that a name means for an edition: the first that exists of `templates/EDITION/NAME`, `templates/NAME`,
 * the theme's NAME. A template that names its own name means the next place; `./NAME` is beside the asking file.
 * @param from path of the template that asks; a page's body for its own tags
 */
export function resolveTemplate(
  name: string,
  from: string,
  edition: string | undefined,
  exists: Exists,
): string | undefined {
  if (name.startsWith('./') || name.startsWith('../')) return beside(name, from, exists);
  const inside = join('/', name).slice(1);
  const candidates = places(edition).map((place) => `${place}/${inside}`);
  const own = candidates.indexOf(from);
  return candidates.slice(own + 1).find(exists);
}

function beside(name: string, from: string, exists: Exists): string | undefined {
  const scheme = from.startsWith('theme:') ? 'theme:' : '';
  const path = scheme + join(dirname(from.slice(scheme.length)), name);
  return !path.startsWith('..') && exists(path) ? path : undefined;
}

/** What decides a page's layout. */
export interface LayoutQuestion {
  /** `layout:` of the cascade, where it is a name. */
  readonly named: string | undefined;
  readonly kind: string | undefined;
  readonly edition: string | undefined;
}

/** The layout of a page; undefined where none exists (an error only if it was named). */
export function resolveLayout(question: LayoutQuestion, exists: Exists): string | undefined {
  const { named, kind, edition } = question;
  if (named !== undefined) {
    const file = layoutFile(named);
    return places(edition)
      .map((place) => `${place}/${file}`)
      .find(exists);
  }
  for (const place of places(edition)) {
    const names = [...(kind === undefined ? [] : [`${place}/${kind}.njk`]), `${place}/default.njk`];
    if (edition !== undefined && place === `templates/${edition}`) names.push(`templates/${edition}.njk`);
    const found = names.find(exists);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `default` → `default.njk` */
export function layoutFile(name: string): string {
  return name.endsWith('.njk') ? name : `${name}.njk`;
}

/** Names that a template could be asked by, for "did you mean". */
export function templateNames(paths: Iterable<string>, edition: string | undefined): string[] {
  const names = new Set<string>();
  const roots = places(edition);
  for (const path of paths) {
    for (const root of roots) if (path.startsWith(root + '/')) names.add(path.slice(root.length + 1));
  }
  return [...names];
}

/** Names of layouts, without their ending. */
export function layoutNames(paths: Iterable<string>, edition: string | undefined): string[] {
  return templateNames(paths, edition)
    .filter((name) => name.endsWith('.njk') && !name.includes('/'))
    .map((name) => basename(name, '.njk'));
}
