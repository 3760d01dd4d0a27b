import type { ProjectFiles } from '../../model/ports.ts';
import type { JekyllSettings } from './settings.ts';

/** The files of a theme by their paths. */
export type Theme = ReadonlyMap<string, string>;

/** The files of a site with those of its theme, where it has no file of that path itself. */
export interface OldFiles {
  readonly paths: readonly string[];
  /** @throws Fault `unreadable-file` */
  bytes(path: string): Uint8Array;
  /** The text of a file of the theme; undefined for the site's own. */
  ofTheme(path: string): string | undefined;
  /** Where the theme's sheets lie below the site's source; undefined where that is the folder of the site's own. */
  readonly sassDir: string | undefined;
}

/**
 * Lays a theme under a site, as Jekyll does: `_layouts`, `_includes`, `_sass` and `assets`. A sheet finds what stands beside it
 * first: so the theme's sheets keep to themselves where the site has one of the same name.
 */
export function withTheme(
  project: ProjectFiles,
  paths: readonly string[],
  { source, sassDir }: JekyllSettings,
  theme: Theme | undefined,
): OldFiles {
  const own = new Set(paths);
  const lead = source === '' ? '' : `${source}/`;
  const added = new Map<string, string>();
  const sheets = [...(theme ?? new Map()).keys()].filter((path) => path.startsWith(SASS));
  const apart =
    sheets.length > 0 && (sassDir !== '_sass' || sheets.some((path) => own.has(lead + path)))
      ? SASS_APART
      : undefined;
  for (const [path, text] of theme ?? []) {
    const place = apart !== undefined && path.startsWith(SASS) ? `${apart}/${path.slice(SASS.length)}` : path;
    if (!own.has(lead + place)) added.set(lead + place, text);
  }
  return {
    paths: [...paths, ...added.keys()],
    bytes: (path) => {
      const text = added.get(path);
      return text === undefined ? project.read(path) : new TextEncoder().encode(text);
    },
    ofTheme: (path) => added.get(path),
    sassDir: apart,
  };
}

const SASS = '_sass/';
const SASS_APART = '_theme_sass';
