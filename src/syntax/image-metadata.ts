import { orientationAt } from './image-header.ts';

/**
 * An image without what cameras and programs write into files beside the picture (place, time, owner, thumbnails, what
 * follows its end), and no bit of the picture changed: JPEG by its segments (ITU T.81, B.1.1), PNG by its chunks (PNG 3,
 * 5.3), WebP by those of RIFF (RFC 9649). Its colour profile stays, and the way in which it is to be turned.
 * @returns `bytes` itself where there is nothing to remove, or it is no such image
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces = READERS.find(([begin, at]) => file.indexOf(begin, at, 'latin1') === at)?.[2](file);
  if (!pieces) return bytes;
  const bare = Buffer.concat(pieces);
  return bare.equals(file) ? bytes : bare;
}

/** What is to stay of a file; undefined where it is not built as it should be. */
type Reader = (file: Buffer) => Buffer[] | undefined;

const READERS: readonly (readonly [begin: string, at: number, read: Reader])[] = [
  ['\xff\xd8\xff', 0, jpeg],
  ['\x89PNG\r\n\x1a\n', 0, png],
  ['WEBP', 8, webp],
];

function jpeg(file: Buffer): Buffer[] | undefined {
  const kept = [file.subarray(0, 2)];
  let isTurned = false;
  for (let at = 2; at + 4 <= file.length; ) {
    if (file[at] !== 0xff) return undefined;
    const marker = file[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd9) return [...kept, file.subarray(at, at + 2)];
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (marker === 0xda) {
      const next = afterScan(file, end);
      kept.push(file.subarray(at, next));
      at = next;
      continue;
    }
    const segment = file.subarray(at, end);
    const turn = marker === 0xe1 && says(segment, 'Exif\0\0') ? orientationOf(segment.subarray(10)) : 1;
    if (turn !== 1 && !isTurned) {
      isTurned = true;
      kept.push(Buffer.from('\xff\xe1\0\x22Exif\0\0', 'latin1'), onlyTurned(turn));
    }
    if (staysInJpeg(marker, segment)) kept.push(segment);
    at = end;
  }
  return file.at(-2) === 0xff && file.at(-1) === 0xd9 ? [...kept, file.subarray(-2)] : kept;
}

/** JFIF's own segment, the colour profile, Adobe's word on colours, and all that is no application's. */
function staysInJpeg(marker: number, segment: Buffer): boolean {
  if (marker === 0xe0) return !says(segment, 'JFXX');
  if (marker === 0xe2) return says(segment, 'ICC_PROFILE\0');
  return marker === 0xee || ((marker < 0xe0 || marker > 0xef) && marker !== 0xfe);
}

function says(segment: Buffer, name: string): boolean {
  return segment.toString('latin1', 4, 4 + name.length) === name;
}

/** Where the next marker behind the coded picture stands. */
function afterScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at !== -1; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return file.length;
}

const PNG_REMARKS: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt', 'tIME']);

function png(file: Buffer): Buffer[] {
  const kept = [file.subarray(0, 8)];
  for (let at = 8; at + 12 <= file.length; ) {
    const end = at + 12 + file.readUInt32BE(at);
    const kind = file.toString('latin1', at + 4, at + 8);
    if (kind === 'eXIf') {
      const turn = orientationOf(file.subarray(at + 8, end - 4));
      if (turn !== 1) kept.push(pngChunk(kind, onlyTurned(turn)));
    } else if (!PNG_REMARKS.has(kind)) kept.push(file.subarray(at, end));
    if (kind === 'IEND') break;
    at = end;
  }
  return kept;
}

function pngChunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** PNG 3, annex D. */
function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Of the first byte of `VP8X`: whether there is EXIF, whether there is XMP. */
const WEBP_EXIF = 0x08;
const WEBP_XMP = 0x04;

function webp(file: Buffer): Buffer[] | undefined {
  const kept: Buffer[] = [];
  let flags = 0;
  const whole = Math.min(file.length, 8 + file.readUInt32LE(4));
  for (let at = 12; at + 8 <= whole; ) {
    const size = file.readUInt32LE(at + 4);
    const end = at + 8 + size + (size & 1);
    const kind = file.toString('latin1', at, at + 4);
    const chunk = file.subarray(at, end);
    const turn = kind === 'EXIF' ? orientationOf(withoutName(chunk.subarray(8))) : 1;
    if (turn !== 1) {
      flags |= WEBP_EXIF;
      kept.push(Buffer.from('EXIF\x1a\0\0\0', 'latin1'), onlyTurned(turn));
    } else if (kind !== 'EXIF' && kind !== 'XMP ') kept.push(chunk);
    at = end;
  }
  if (kept[0]?.toString('latin1', 0, 4) === 'VP8X' && kept[0].length > 8) {
    kept[0] = Buffer.from(kept[0]);
    kept[0][8] = (kept[0][8]! & ~(WEBP_EXIF | WEBP_XMP)) | flags;
  }
  const head = Buffer.from(file.subarray(0, 12));
  head.writeUInt32LE(4 + kept.reduce((sum, { length }) => sum + length, 0), 4);
  return [head, ...kept];
}

/** Some programs write the name of EXIF before it. */
function withoutName(data: Buffer): Buffer {
  return data.toString('latin1', 0, 6) === 'Exif\0\0' ? data.subarray(6) : data;
}

/** @param tiff what EXIF holds; @returns 1, which is upright, also where it cannot be read */
function orientationOf(tiff: Buffer): number {
  try {
    const turn = orientationAt(new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength), 0);
    return turn >= 1 && turn <= 8 ? turn : 1;
  } catch (error) {
    if (error instanceof RangeError) return 1;
    throw error;
  }
}

/** EXIF (2.3, 4.6.4) that says nothing but how the picture is to be turned. */
function onlyTurned(turn: number): Buffer {
  return Buffer.from(
    `MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(turn)}\0\0\0\0\0\0`,
    'latin1',
  );
}
