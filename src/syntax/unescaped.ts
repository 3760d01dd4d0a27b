/** A text without its escapes, and for each of its UTF-16 units (and its end) where that was written. */
export interface Unescaped {
  readonly text: string;
  readonly offsets: readonly number[];
}
