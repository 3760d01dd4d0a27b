/** What the first bytes of an image say of it. */
export interface ImageHeader {
  readonly format: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif';
  /** In pixels, as it is shown: a photo that lies on its side stands up. */
  readonly width: number;
  readonly height: number;
  /** Whether it may be more than one picture, shown one after the other. */
  readonly moves: boolean;
}

/**
 * Format and size of an image, from its header alone (PNG 3, 11.2.1; JFIF and EXIF 2.3; GIF 89a; RFC 9649; ISO 23008-12).
 * @returns undefined where the bytes are none of these, or end before their size is said
 */
export function imageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const found = READERS.find(([is]) => is(bytes))?.[1](view, bytes);
    return found && found.width > 0 && found.height > 0 ? found : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

type Reader = (view: DataView, bytes: Uint8Array) => ImageHeader | undefined;

const READERS: readonly (readonly [(bytes: Uint8Array) => boolean, Reader])[] = [
  [(bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff, jpeg],
  [(bytes) => ascii(bytes, 1, 3) === 'PNG' && bytes[0] === 0x89 && ascii(bytes, 12, 4) === 'IHDR', png],
  [(bytes) => /^GIF8[79]a$/.test(ascii(bytes, 0, 6)), gif],
  [(bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP', webp],
  [(bytes) => ascii(bytes, 4, 4) === 'ftyp' && /avi[fs]/.test(ascii(bytes, 8, 24)), avif],
];

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** Animated where the chunk `acTL` stands before the picture (PNG 3, 11.3.6); turned by what `eXIf` says. */
function png(view: DataView, bytes: Uint8Array): ImageHeader {
  let [moves, lies, isBefore] = [false, false, true];
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const kind = ascii(bytes, at + 4, 4);
    if (kind === 'IDAT') isBefore = false;
    else if (kind === 'acTL') moves ||= isBefore;
    else if (kind === 'eXIf') lies ||= isOnItsSide(view, at + 8);
  }
  return asShown({ format: 'png', width: view.getUint32(16), height: view.getUint32(20), moves }, lies);
}

/** As it is shown: one that lies on its side has its height for its width. */
function asShown(header: ImageHeader, lies: boolean): ImageHeader {
  return lies ? { ...header, width: header.height, height: header.width } : header;
}

function gif(view: DataView): ImageHeader {
  return { format: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true), moves: true };
}

function webp(view: DataView, bytes: Uint8Array): ImageHeader | undefined {
  const format = 'webp';
  switch (ascii(bytes, 12, 4)) {
    case 'VP8 ':
      return {
        format,
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
        moves: false,
      };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { format, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, moves: false };
    }
    case 'VP8X': {
      const flags = view.getUint8(20);
      const header = {
        format,
        width: (view.getUint32(24, true) & 0xffffff) + 1,
        height: (view.getUint32(26, true) >>> 8) + 1,
        moves: (flags & 2) !== 0,
      } as const;
      return asShown(header, (flags & 8) !== 0 && webpLies(view, bytes));
    }
    default:
      return undefined;
  }
}

/** Whether the chunk `EXIF` says that the picture lies on its side. Some programs write the name of EXIF before it. */
function webpLies(view: DataView, bytes: Uint8Array): boolean {
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    if (ascii(bytes, at, 4) === 'EXIF')
      return isOnItsSide(view, at + (ascii(bytes, at + 8, 6) === 'Exif\0\0' ? 14 : 8));
    at += 8 + size + (size & 1);
  }
  return false;
}

/** The largest of the sizes that it names: that of the whole image, not of its tiles. */
function avif(view: DataView, bytes: Uint8Array): ImageHeader | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1 << 16));
  let width = 0;
  let height = 0;
  for (let at = head.indexOf('ispe'); at !== -1; at = head.indexOf('ispe', at + 4)) {
    const [wide, high] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (wide * high > width * height) [width, height] = [wide, high];
  }
  const moves = ascii(bytes, 8, 4) === 'avis';
  const turn = head.indexOf('irot');
  return asShown({ format: 'avif', width, height, moves }, turn !== -1 && ((head[turn + 4] ?? 0) & 1) === 1);
}

/** Walks over the segments up to the one that begins the picture. */
function jpeg(view: DataView, bytes: Uint8Array): ImageHeader | undefined {
  let lies = false;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (marker === 0xe1 && ascii(bytes, at + 4, 6) === 'Exif\0\0') lies ||= isOnItsSide(view, at + 10);
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      const [high, wide] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return asShown({ format: 'jpeg', width: wide, height: high, moves: false }, lies);
    }
    at += 2 + length;
  }
}

/** What cannot be read says nothing of how the picture is to be turned. */
function isOnItsSide(view: DataView, tiff: number): boolean {
  try {
    return orientationAt(view, tiff) >= 5;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The tag Orientation (EXIF 2.3, 4.6.4); 1, upright, where there is none. @param tiff where its TIFF header begins */
export function orientationAt(view: DataView, tiff: number): number {
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  const count = view.getUint16(directory, little);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + 12 * i;
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little);
  }
  return 1;
}
