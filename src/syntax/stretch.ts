/** The way to a value: keys of maps and places (from 0) in lists. */
export type Path = readonly (string | number)[];

/** What is asked for: where the value stands, or the key that it stands under. */
export type Part = 'key' | 'value';

/** A part of a text. */
export interface Stretch {
  readonly offset: number;
  readonly length: number;
}
