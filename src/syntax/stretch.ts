/** The way to a value: keys of maps and places (from 0) in lists. */
export type Path = readonly (string | number)[];

/** What is asked for: where the value stands, or the key that it stands under. */
export type Part = 'key' | 'value';

/** A part of a text. */
export interface Stretch {
  readonly offset: number;
  readonly length: number;
}

/** A key with its value, or an item of a list, in a text. */
export interface YamlPart {
  readonly path: Path;
  /** Where the key or item begins. */
  readonly at: number;
  /** Where the value begins and ends. */
  readonly value: readonly [number, number];
  /** What a value that is neither a map nor a list says. */
  readonly scalar: string | undefined;
  /** Whether it stands between braces or brackets. */
  readonly flow: boolean;
}
