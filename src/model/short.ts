import type { ImageShelf } from './image.ts';

/** What style sheets and scripts are made short with. */
export interface ShortTools {
  /** Keeps what was made of them. */
  readonly shelf: ImageShelf;
  /** Names the program that makes them: another one's are not used. */
  readonly program: () => string;
}
