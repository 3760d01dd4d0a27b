import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DataFormat } from '../syntax/data.ts';
import type { Value, ValueMap } from '../syntax/value.ts';

interface Read {
  /** Relative to the project; a file of the theme begins with `theme:`. */
  readonly path: string;
  /** Names the bytes. */
  readonly hash: string;
  /** What reading and parsing had to complain of. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A file that is text. `text` is the whole file, without byte order mark. */
interface TextRead extends Read {
  readonly text: string;
}

/** A file of `content/` that becomes an output, before the cascade. */
export interface PageEntry extends TextRead {
  readonly kind: 'page';
  readonly format: DataFormat;
  /** Its own front matter; empty where it has none. */
  readonly data: ValueMap;
  readonly bodyStart: number;
  /** False where reading failed: the page is then not rendered, only reported. */
  readonly usable: boolean;
}

/** `_config.yml`, `_edition.yml` and the files of `_data/`. Undefined value where it could not be parsed. */
export interface DataEntry extends TextRead {
  readonly kind: 'config' | 'edition' | 'data';
  readonly format: DataFormat;
  readonly value: Value | undefined;
}

/** A file of `templates/`; `data` is a layout's own front matter. */
export interface TemplateEntry extends TextRead {
  readonly kind: 'template';
  readonly format: DataFormat;
  readonly data: ValueMap;
  readonly bodyStart: number;
}

/** A style sheet in Sass (or CSS in a folder of such) that other sheets use, and no output by itself. */
export interface SassEntry extends TextRead {
  readonly kind: 'sass';
}

/** A file that is served as it is. */
export interface AssetEntry extends Read {
  readonly kind: 'asset';
  readonly size: number;
  readonly mtimeMs: number;
}

export type Entry = PageEntry | DataEntry | TemplateEntry | SassEntry | AssetEntry;

/** What is new of a site's entries where only some have other bytes, and none came or went. */
export interface News {
  /** The entries before, by path. */
  readonly since: ReadonlyMap<string, Entry>;
  readonly changed: readonly Entry[];
}
