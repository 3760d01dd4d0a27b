import type { Route } from '../model/site.ts';
import { permalinkToFile } from '../syntax/url.ts';

/** What a permalink's placeholders stand for. */
export interface Naming {
  /** Folder below `content/`, without slashes at its ends; empty at the root. */
  readonly path: string;
  /** File name without its ending. */
  readonly basename: string;
  /** `.html`, `.xml` … */
  readonly outputExt: string;
}

/** A route, or why the permalink cannot be one. */
export type Routed = { readonly route: Route } | { readonly problem: string };

/**
 * Where a page lives, by Jekyll's rules for pages.
 * @param permalink the page's own, or undefined; @param suffix what the site's style puts after a name: `/`, `:output_ext` or nothing
 */
export function routeOf(naming: Naming, permalink: string | undefined, suffix: string): Routed {
  const url = permalink === undefined ? defaultUrl(naming, suffix) : fill(permalink, naming);
  if (/^[a-z][a-z0-9+.-]*:\/\/|^\/\//i.test(permalink ?? ''))
    return { problem: 'it is the address of another place' };
  const asked = permalinkToFile(`/${url}`.replace(/\/{2,}/g, '/'), naming.outputExt);
  return 'problem' in asked ? asked : { route: asked };
}

function defaultUrl(naming: Naming, suffix: string): string {
  const folder = naming.path === '' ? '' : naming.path + '/';
  if (naming.outputExt !== '.html') return `${folder}${naming.basename}${naming.outputExt}`;
  if (naming.basename === 'index') return folder;
  return `${folder}${naming.basename}${suffix === ':output_ext' ? '.html' : suffix}`;
}

function fill(permalink: string, naming: Naming): string {
  const style = STYLES[permalink] ?? permalink;
  return style.replace(/:(output_ext|basename|path|title)/g, (_, key: string) =>
    key === 'output_ext' ? naming.outputExt : key === 'path' ? naming.path : naming.basename,
  );
}

const STYLES: Readonly<Record<string, string>> = {
  pretty: '/:path/:basename/',
  date: '/:path/:basename:output_ext',
  ordinal: '/:path/:basename:output_ext',
  weekdate: '/:path/:basename:output_ext',
  none: '/:path/:basename:output_ext',
};
