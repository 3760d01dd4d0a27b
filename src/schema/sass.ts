import type { Report } from '../diagnostics/diagnostic.ts';
import { noSourceMaps } from '../diagnostics/messages/sass.ts';
import type { ValueMap } from '../syntax/value.ts';
import type { Finder } from './text.ts';

/** `sass:` of `_config.yml`. */
export interface SassSettings {
  readonly style: 'expanded' | 'compressed';
  readonly addCharset: boolean;
  /** Folders of the project in which the names of sheets are looked for, the first one first. */
  readonly folders: readonly string[];
  /** Those of them that hold nothing but what other sheets use. */
  readonly sources: readonly string[];
}

/**
 * What `sass:` says, with Jekyll's meaning: `load_paths` come before `sass_dir`, and both are looked for below `content/`
 * (Jekyll's `source`) and in the project; `sass_dir` below `assets/` too.
 * @param given fits the schema @param report is told of `sourcemap`
 */
export function sassSettings(given: ValueMap, find: Finder, report: Report): SassSettings {
  const { sourcemap } = given;
  if (sourcemap === 'always' || sourcemap === 'development')
    report(noSourceMaps(find(['sass', 'sourcemap'], 'key')));
  const paths = (given['load_paths'] as readonly string[]).flatMap((path) => below(path, ['content']));
  const sources = below(given['sass_dir'] as string, ['content', 'assets']);
  return {
    style: given['style'] === 'compressed' ? 'compressed' : 'expanded',
    addCharset: given['add_charset'] === true,
    folders: [...new Set([...paths, ...sources])],
    sources,
  };
}

/** A folder below some others, and in the project itself; the project as a whole is no such folder. */
function below(path: string, roots: readonly string[]): string[] {
  const tidy = path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
  if (tidy === '') return [...roots];
  return [...roots.map((root) => `${root}/${tidy}`), tidy];
}
