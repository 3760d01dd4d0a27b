import sharp from 'sharp';
import { sharpEncoder } from '../../../../src/host/image-encoder.ts';
import { passingShelf } from '../../../../src/host/image-shelf.ts';
import { type MemoryProject, memoryOutput, memoryProject } from '../../../../src/host/memory.ts';
import type { ImageShelf, ImageTools, Recipe } from '../../../../src/model/image.ts';
import type { MemoryStore } from '../../../../src/model/ports.ts';
import { openSession, type Session } from '../../../../src/session.ts';

/** A picture in which no two places are alike, so that its files are as large as those of photos. */
export function photo(width: number, height: number, channels: 3 | 4 = 3): ReturnType<typeof sharp> {
  const data = Buffer.alloc(width * height * channels);
  let seed = 7;
  for (let i = 0; i < data.length; i++) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    data[i] = 96 + 60 * Math.sin(i / 900) + (seed >>> 27);
  }
  return sharp(data, { raw: { width, height, channels } });
}

const jpegs = new Map<string, Promise<Buffer>>();

/** The same each time. */
export function jpeg(width: number, height: number): Promise<Buffer> {
  const key = `${width} ${height}`;
  const known = jpegs.get(key) ?? photo(width, height).jpeg({ quality: 92 }).toBuffer();
  jpegs.set(key, known);
  return known;
}

/** The encoder, and what it was asked. */
export function counting(
  shelf: ImageShelf = passingShelf(),
): ImageTools & { readonly asked: (readonly Recipe[])[] } {
  const asked: (readonly Recipe[])[] = [];
  const encoder = sharpEncoder();
  return {
    asked,
    shelf,
    encoder: {
      ...encoder,
      encode(image, recipes) {
        asked.push(recipes);
        return encoder.encode(image, recipes);
      },
    },
  };
}

export function open(project: MemoryProject, images: ImageTools, memory?: MemoryStore): Session {
  return openSession({
    project,
    theme: memoryProject({ 'templates/default.njk': '{{ content }}' }),
    configs: ['_config.yml'],
    facts: false,
    baseUrl: undefined,
    unpublished: false,
    now: 0,
    images,
    ...(memory && { memory }),
  });
}

export interface PhotoSite {
  /** Of `index.html`. */
  readonly html: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly session: Session;
}

/** Format and size of an image: `webp 320x160`. */
export async function size(bytes: Uint8Array | undefined): Promise<string> {
  const { width, height, format } = await sharp(bytes).metadata();
  return `${format} ${width}x${height}`;
}

/** Builds a site whose page is `content/index.html`. */
export async function photoSite(
  html: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  images: ImageTools = counting(),
): Promise<PhotoSite> {
  const session = open(memoryProject({ '_config.yml': '', ...files, 'content/index.html': html }), images);
  const output = memoryOutput();
  session.update();
  await session.prepare();
  await session.commit(output, { force: false });
  return { html: Buffer.from(output.files.get('index.html')!).toString(), files: output.files, session };
}

/** The candidates of the first `srcset`: files by width. */
export function candidates(html: string): Map<number, string> {
  const [, srcset = ''] = /srcset="([^"]*)"/.exec(html) ?? [];
  return new Map(
    srcset
      .split(', ')
      .filter((one) => one !== '')
      .map((one) => [Number(/(\d+)w$/.exec(one)![1]), decodeURI(one.split(' ')[0]!.replace(/^\//, ''))]),
  );
}
