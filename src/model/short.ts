import type { ImageShelf } from './image.ts';

/** What style sheets and scripts are made short with. */
export interface ShortTools {
  /** Keeps what was made of them. */
  readonly shelf: ImageShelf;
  /** Names the program that makes them: another one's are not used. */
  readonly program: () => string;
  /** What this program ships of a text that it has made short already. @param kind `css`, `js` or `mjs` */
  readonly shipped?: (kind: string, text: string) => string | undefined;
}
