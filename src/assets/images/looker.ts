import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { brokenImage } from '../../diagnostics/messages/images.ts';
import { type Spot, spot, wholeText } from '../../diagnostics/text.ts';
import type { Route } from '../../model/site.ts';
import type { ImageSettings } from '../../schema/images.ts';
import type { Picture } from './variants.ts';

/** What is known of the image at an address. */
export type Found =
  /** Nothing that smaller ones can be made of. */
  | { readonly kind: 'none' }
  | { readonly kind: 'broken'; readonly path: string; readonly reason: string }
  | { readonly kind: 'picture'; readonly picture: Picture };

/** The settings of an image, where its tag says more than its folder does. */
export type Adjust = (below: ImageSettings) => ImageSettings;

/** Finds what an address in an output leads to. */
export type FindImage = (address: string, from: Route, reads: Set<string>, adjust?: Adjust) => Found;

/** The file that an output comes from. */
export interface Written {
  readonly path: string;
  readonly text: string;
}

/** Looks images up for one output, and notes what it reads and what there is to complain of. */
export interface Looker {
  /** The image at an address; undefined where it is left as it is. */
  pictureAt(address: string, adjust?: Adjust): Picture | undefined;
  /** Says something of the place where the file itself writes a text, if it does. */
  complain(written: string, say: (spot: Spot | undefined) => Diagnostic): void;
  readonly reads: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

export function lookerOf(find: FindImage, route: Route, source: Written): Looker {
  const reads = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const broken = new Set<string>();
  const complain: Looker['complain'] = (written, say) => {
    const at = source.text.indexOf(written);
    const where = at === -1 ? undefined : spot(wholeText(source.path, source.text), at, written.length);
    const diagnostic = say(where);
    diagnostics.push(where ? diagnostic : { ...diagnostic, page: source.path });
  };
  return {
    reads,
    diagnostics,
    complain,
    pictureAt(address, adjust) {
      const found = find(address, route, reads, adjust);
      if (found.kind === 'broken' && !broken.has(found.path)) {
        broken.add(found.path);
        const name = found.path.slice(found.path.lastIndexOf('/') + 1);
        complain(name, (where) => brokenImage(found.path, found.reason, where));
      }
      return found.kind === 'picture' ? found.picture : undefined;
    },
  };
}
