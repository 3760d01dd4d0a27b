/** The formats of images that are made of pixels. */
export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif';

/** What is to be made of an image. */
export interface Recipe {
  /** In pixels; never more than the image has. */
  readonly width: number;
  readonly format: Exclude<ImageFormat, 'gif'>;
  /** 1 to 100, as the format counts. */
  readonly quality: number;
  /** Whether it is cut to a square around what catches the eye. */
  readonly square: boolean;
}

/** A variant of an image that a page asks for. */
export interface ImageWant {
  /** The output file that holds it. */
  readonly file: string;
  /** Project path of the image. */
  readonly source: string;
  /** Names the image's bytes. */
  readonly hash: string;
  readonly recipe: Recipe;
}

/** Why nothing was made of an image that took too long: another time, or on another computer, it may be made. */
export const TOOK_TOO_LONG = 'it took longer than a minute';

/** Makes variants of images. */
export interface ImageEncoder {
  /** Names the program that does it, with its version; undefined where none is installed. */
  readonly name: string | undefined;
  /** How many images are best worked on at once. */
  readonly atOnce: number;
  /**
   * All variants of one image, in the order of the recipes, from one look at its pixels: upright, in sRGB, without what
   * cameras write into files. @returns the variants, or why there are none, in words
   * @throws Fault where no image can be made
   */
  encode(image: Uint8Array, recipes: readonly Recipe[]): Promise<readonly Uint8Array[] | string>;
}

/** Keeps what was made of images from one run to the next. It may be lost at any moment; no name ever gets other bytes. */
export interface ImageShelf {
  has(name: string): boolean;
  /** Undefined where it is no longer there. */
  read(name: string): Uint8Array | undefined;
  /** All at once, or not at all; a disk's trouble is passed over: it is made again next time. */
  write(name: string, bytes: Uint8Array): void;
}

/** What a session makes images with. */
export interface ImageTools {
  readonly encoder: ImageEncoder;
  readonly shelf: ImageShelf;
  /** Images stay as they are written, and only what is wrong with them is said: that is what checks ask for. */
  readonly asWritten?: boolean;
}
