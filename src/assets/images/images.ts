import { type Diagnostic, Fault } from '../../diagnostics/diagnostic.ts';
import { imagesAsTheyAre } from '../../diagnostics/messages/images.ts';
import type { ImageTools, ImageWant } from '../../model/image.ts';
import type { FinishedPage, Read } from '../../model/plan.ts';
import type { Route, Site, StaticFile } from '../../model/site.ts';
import { settingsFor } from '../../schema/images.ts';
import { mayShowImages } from '../../syntax/html-images.ts';
import { type ImageHeader, imageHeader } from '../../syntax/image-header.ts';
import { decodePercent, resolveUrl } from '../../syntax/url.ts';
import type { Publishing } from '../copy.ts';
import { barePhotos } from './bare.ts';
import type { Adjust, Found, Written } from './looker.ts';
import { variantMaker } from './make.ts';
import { showImages, showSheet } from './show.ts';

/** The images of a site, from one of its states to the next. */
export interface Images extends Publishing {
  /** The state of the site that is shown from now on. */
  show(site: Site): void;
  /** The last step of a page, or of a style sheet: its images in the sizes that its readers can need. */
  finish(text: string, source: Written, route: Route): FinishedPage;
  /** Answers `image:FILE`: names all that a page takes from the image at that output file; `image:`: whether any is made. */
  answers(site: Site): (read: Read) => string;
  /**
   * Makes the variants that some pages ask for. @param put receives each once; @param step told after each that is new
   * @returns what is to be read anew: `image:FILE` of those that none could be made of
   */
  make(
    wants: readonly ImageWant[],
    put: (want: ImageWant, bytes: Uint8Array) => void,
    step: (done: number, of: number) => void,
  ): Promise<ReadonlySet<Read>>;
  diagnostics(): readonly Diagnostic[];
}

/** What every page with images reads: whether they can be made at all. */
const ANY = 'image:';
const SHOWS: ReadonlyMap<string, typeof showImages> = new Map([
  ['.html', showImages],
  ['.htm', showImages],
  ['.css', showSheet],
]);
/** More pixels are no photo, but something to choke on. */
const MOST_PIXELS = 150_000_000;
const RASTER = /\.(?:jpe?g|jpe|jfif|png|gif|webp|avif)$/i;
const NAMES: Readonly<Record<string, ImageHeader['format']>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  jpe: 'jpeg',
  jfif: 'jpeg',
};

/**
 * @param tools undefined: images are left as they are, as in a site that says `images: false`
 * @param read the bytes of a file, or throws a Fault
 */
export function siteImages(tools: ImageTools | undefined, read: (path: string) => Uint8Array): Images {
  const variants = tools && variantMaker(tools);
  const headers = new Map<string, ImageHeader | string>();
  let shown: { readonly site: Site; readonly files: () => ReadonlyMap<string, StaticFile> } | undefined;
  const now = () => {
    if (!shown) throw new RangeError('show() comes first');
    return shown;
  };
  const canMake = tools?.encoder.name !== undefined;

  /** What its first bytes say, or what is wrong with them. */
  const headerOf = ({ path, hash }: StaticFile['entry']): ImageHeader | string => {
    const key = `${hash} ${path.slice(path.lastIndexOf('.'))}`;
    let known = headers.get(key);
    if (known === undefined) headers.set(key, (known = look(path, read)));
    return known;
  };

  const find = (address: string, from: Route, reads: Set<Read>, adjust?: Adjust): Found => {
    const file = fileAt(address, from, now().site);
    if (file === undefined || !RASTER.test(file)) return { kind: 'none' };
    reads.add(`image:${file}`);
    const entry = now().files().get(file)?.entry;
    if (!entry || entry.hash === '') return { kind: 'none' };
    const below = settingsFor(now().site.config.images, entry.path);
    const said = adjust ? adjust(below) : below;
    if (!said.on) return { kind: 'none' };
    const header = headerOf(entry);
    const reason = typeof header === 'string' ? header : variants?.failure(entry.hash);
    if (typeof header === 'string' || reason !== undefined)
      return { kind: 'broken', path: entry.path, reason: reason! };
    const { format, width, height, moves } = header;
    const settings = moves ? { ...said, avif: false } : said;
    const square = settings.square && width !== height;
    const side = Math.min(width, height);
    const size = square ? { width: side, height: side } : { width, height };
    return { kind: 'picture', picture: { entry, file, format, ...size, square, moves, settings } };
  };

  return {
    ...barePhotos(
      tools?.asWritten ? undefined : tools?.shelf,
      (path) => settingsFor(now().site.config.images, path).on,
    ),
    show(site) {
      shown = { site, files: byFile(site) };
    },
    finish(text, source, route) {
      const show = SHOWS.get(/\.\w+$/.exec(route.file)?.[0].toLowerCase() ?? '');
      if (!tools || !show || !mayShowImages(text))
        return { html: text, reads: [], wants: [], diagnostics: [] };
      if (!canMake) return { html: text, reads: [ANY], wants: [], diagnostics: [] };
      const finished = show(text, source, route, find);
      const reads = [ANY, ...finished.reads];
      return tools.asWritten ? { ...finished, reads, html: text, wants: [] } : { ...finished, reads };
    },
    answers(site) {
      const files = byFile(site);
      return (asked) => {
        if (asked === ANY) return String(canMake);
        const entry = files().get(asked.slice(ANY.length))?.entry;
        return entry ? `${entry.path} ${entry.hash} ${variants?.failure(entry.hash) ?? ''}` : '';
      };
    },
    async make(wants, put, step) {
      if (!variants || wants.length === 0) return new Set();
      const failed = await variants.make(wants, read, put, step);
      if (failed.size === 0) return new Set();
      const broken = now().site.statics.filter(({ entry }) => failed.has(entry.hash));
      return new Set(broken.map(({ route }) => `${ANY}${route.file}`));
    },
    diagnostics() {
      if (!tools || canMake || !now().site.config.images.all.on) return [];
      return now().site.statics.some(({ entry }) => RASTER.test(entry.path)) ? [imagesAsTheyAre()] : [];
    },
  };
}

function byFile(site: Site): () => ReadonlyMap<string, StaticFile> {
  let files: ReadonlyMap<string, StaticFile> | undefined;
  return () => (files ??= new Map(site.statics.map((one) => [one.route.file, one])));
}

/** The output file that an address of a page means, if it is one of the site. */
function fileAt(address: string, from: Route, { config }: Site): string | undefined {
  if (/^data:/i.test(address)) return undefined;
  const target = resolveUrl(from.url, address, config);
  if (target.kind !== 'internal') return undefined;
  const { baseurl, rewriteBase } = config;
  const path = target.path!;
  const below = !rewriteBase && baseurl !== '' && path.startsWith(`${baseurl}/`);
  return decodePercent(below ? path.slice(baseurl.length) : path).slice(1);
}

function look(path: string, read: (path: string) => Uint8Array): ImageHeader | string {
  let bytes: Uint8Array;
  try {
    bytes = read(path);
  } catch (error) {
    if (error instanceof Fault) return 'it could not be read';
    throw error;
  }
  const header = imageHeader(bytes);
  if (!header) return 'it does not begin as an image does';
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (header.format !== (NAMES[ending] ?? ending))
    return `it is called \`.${ending}\`, but holds ${header.format.toUpperCase()}`;
  if (header.width * header.height > MOST_PIXELS)
    return `it has ${Math.round((header.width * header.height) / 1e6)} million pixels`;
  return header;
}
