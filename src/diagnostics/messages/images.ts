import type { Diagnostic } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

/** @param path the image's file; @param reason why, in words; @param spot where the page names it, where that was found */
export function brokenImage(path: string, reason: string, spot: Spot | undefined): Diagnostic {
  return {
    code: 'broken-image',
    severity: 'warning',
    message: `The image \`${path}\` is served as it is, since no smaller ones could be made of it: ${reason}`,
    hint: 'Open it in a program for images and save it again, or write `data-images="off"` into its tag.',
    ...(spot ?? { place: { path, line: 1, column: 1 } }),
  };
}

/** @param name of the attribute; @param value as written; @param expected what it may be, in words; @param spot where, if that was found */
export function imageAttribute(
  name: string,
  value: string,
  expected: string,
  spot: Spot | undefined,
): Diagnostic {
  return {
    code: 'image-attribute',
    severity: 'warning',
    message: `\`${name}="${value}"\` says nothing about an image: ${expected} is expected`,
    hint: 'Correct the value, or leave the attribute out.',
    ...spot,
  };
}

/** No program that makes images is installed. */
export function imagesAsTheyAre(): Diagnostic {
  return {
    code: 'images-as-they-are',
    severity: 'warning',
    message: 'Images are served as they are: the package `sharp`, which makes smaller ones, is not installed',
    hint: 'Install it with `npm install sharp`, or write `images: false` into `_config.yml`.',
  };
}

/** @param reason what the package says */
export function imagesNotMade(reason: string): Diagnostic {
  return {
    code: 'images-not-made',
    severity: 'error',
    message: `Images cannot be made: the package \`sharp\` is installed, but does not work here: ${reason}`,
    hint: 'Install it anew on this computer with `npm install sharp`, or write `images: false` into `_config.yml`.',
  };
}
