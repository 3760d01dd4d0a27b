import type { Value } from '../syntax/value.ts';

/** What is written as text. */
export type TextLikeSchema = TextSchema | EnumSchema | UrlSchema | PathSchema | TimeZoneSchema;

/**
 * What a value must look like, as plain data: validation, defaults, help tables and JSON Schema are walks over it.
 * `help` is one sentence for the author.
 */
export type Schema = AnySchema | TextLikeSchema | SimpleSchema | ListSchema | MapSchema | OneOfSchema;

interface Common {
  readonly help?: string;
  /** Stands in where the author says nothing, or null. */
  readonly default?: Value;
}

/** Whatever the author likes. */
interface AnySchema extends Common {
  readonly type: 'any';
}

/** A text; a number is taken as it is printed. */
interface TextSchema extends Common {
  readonly type: 'text';
  readonly shape?: Shape;
}

/** How a text must be built. */
export interface Shape {
  /** A regular expression for the whole text. */
  readonly pattern: string;
  /** The same in words, after "must be". */
  readonly words: string;
}

interface SimpleSchema extends Common {
  readonly type: 'number' | 'integer' | 'boolean';
}

/** A web address with `http://` or `https://`, or empty. */
interface UrlSchema extends Common {
  readonly type: 'url';
}

/** A path of the site, relative, not climbing out of it. */
interface PathSchema extends Common {
  readonly type: 'path';
}

/** An IANA name, or `AoE`. */
interface TimeZoneSchema extends Common {
  readonly type: 'timezone';
}

interface EnumSchema extends Common {
  readonly type: 'enum';
  readonly values: readonly string[];
}

/** A list; a value that is no list is taken as a list of one where `single` is set. */
interface ListSchema extends Common {
  readonly type: 'list';
  readonly of: Schema;
  readonly single?: boolean;
}

export interface MapSchema extends Common {
  readonly type: 'map';
  readonly keys: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** How the keys that `keys` does not list must be built. */
  readonly names?: Shape;
  /** What stands under the keys that `keys` does not list. */
  readonly others?: Schema;
  /**
   * Keys that `keys` does not list are kept. They are reported `near` a listed one (the map is the author's too),
   * `always` (the map is ours), or `never`.
   */
  readonly unknown: 'near' | 'always' | 'never';
}

/** The first alternative that fits. */
interface OneOfSchema extends Common {
  readonly type: 'one-of';
  readonly of: readonly Schema[];
}
