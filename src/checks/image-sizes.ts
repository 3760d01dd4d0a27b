import { imageTooLarge, missingDimensions } from '../diagnostics/messages/check-pages.ts';
import type { Check } from '../model/check.ts';
import { settingsFor } from '../schema/images.ts';
import type { Image } from '../syntax/html-facts.ts';
import { type ImageHeader, imageHeader } from '../syntax/image-header.ts';
import { answering } from './addresses.ts';

/** Images say their size, and are no larger than they are shown; of those that wsite resizes, it sees to both. */
export const imageSizes: Check = {
  quick: false,
  run(finished, find) {
    const { site, pages, bytesOf } = finished;
    const answer = answering(finished);
    const statics = new Map(site.statics.map(({ entry, route }) => [route.file, entry]));
    const headers = new Map<string, ImageHeader | undefined>();
    const headerOf = (file: string): ImageHeader | undefined => {
      if (!headers.has(file)) headers.set(file, imageHeader(bytesOf(file) ?? new Uint8Array()));
      return headers.get(file);
    };
    for (const { route, facts } of pages) {
      for (const image of facts.images) {
        const src = image.src?.trim() ?? '';
        if (src === '' || /^data:/i.test(src)) continue;
        const found = answer(route.url, src);
        const file = found.kind === 'file' ? found.file : undefined;
        const entry = file === undefined ? undefined : statics.get(file);
        const isOther = found.kind === 'elsewhere' && found.target.kind === 'external';
        if (!entry && !isOther) continue;
        if (entry && (!RASTER.test(entry.path) || settingsFor(site.config.images, entry.path).on)) continue;
        const where = { file: route.file, start: image.at, end: image.at + '<img'.length };
        if (isSizeless(image)) find({ ...where, say: missingDimensions });
        const shown = Number(image.width);
        if (!entry || entry.size < LIGHT || !(shown > 0) || image.srcset !== undefined) continue;
        const width = headerOf(file!)?.width ?? 0;
        const kb = Math.round(entry.size / 1000);
        if (width > MOST * shown)
          find({ ...where, say: (spot) => imageTooLarge(spot, src, kb, width, shown) });
      }
    }
  },
};

const RASTER = /\.(?:png|jpe?g|webp|avif)$/i;
/** Fewer bytes than these are not worth a word. */
const LIGHT = 100_000;
/** A screen can show three pixels of an image on one of a page. */
const MOST = 3;

/** Whether neither its attributes nor its style say how wide and how high it is. */
function isSizeless({ width, height, style }: Image): boolean {
  const says = (name: 'width' | 'height', value: string | undefined) =>
    (value ?? '').trim() !== '' ||
    new RegExp(`(?:^|[;\\s])(?:${name}|aspect-ratio)\\s*:`, 'i').test(style ?? '');
  return !says('width', width) || !says('height', height);
}
