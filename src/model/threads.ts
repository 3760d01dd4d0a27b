import type { BodyThread } from './body-thread.ts';
import type { SassThread } from './sass-thread.ts';

/** What makes parts of a site beside all else; what is left out is made where all else is. */
export interface Threads {
  readonly sass?: SassThread | undefined;
  readonly bodies?: BodyThread | undefined;
}
