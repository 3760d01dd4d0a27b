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
}

/** Lays a theme under a site, as Jekyll does: `_layouts`, `_includes`, `_sass` and `assets`. */
export function withTheme(
  project: ProjectFiles,
  paths: readonly string[],
  { source }: JekyllSettings,
  theme: Theme | undefined,
): OldFiles {
  const own = new Set(paths);
  const lead = source === '' ? '' : `${source}/`;
  const added = new Map<string, string>();
  for (const [path, text] of theme ?? []) if (!own.has(lead + path)) added.set(lead + path, text);
  return {
    paths: [...paths, ...added.keys()],
    bytes: (path) => {
      const text = added.get(path);
      return text === undefined ? project.read(path) : new TextEncoder().encode(text);
    },
    ofTheme: (path) => added.get(path),
  };
}
