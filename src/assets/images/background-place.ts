import type { Declaration } from '../../syntax/css-blocks.ts';

/** What a block of CSS says of the place of its background. */
export interface BackgroundPlace {
  /**
   * Whether the image is fitted into its place. Otherwise it is painted as large as it is, so that one with fewer pixels
   * would look another way.
   */
  readonly fitted: boolean;
  /** In CSS pixels, where the block says it. */
  readonly width: number | undefined;
  /** 0 where the width alone says how large the image is. */
  readonly height: number | undefined;
}

/**
 * @param block the declarations around; @param of that which names the image
 * @param inAttribute whether it is a `style` attribute: what that does not say stands in a sheet
 */
export function backgroundPlace(
  css: string,
  block: readonly Declaration[],
  of: Declaration,
  inAttribute: boolean,
): BackgroundPlace {
  const shorthand = block.findLast(({ name }) => name === 'background');
  // The shorthand takes back what was said of the size before it.
  const reset = shorthand?.start ?? -1;
  const said = (name: string, from = -1): string | undefined => {
    const found = block.findLast((one) => one.name === name && one.start > from);
    return found && css.slice(found.valueStart, found.end);
  };
  const size =
    said('background-size', reset) ?? (shorthand && sizeIn(css.slice(shorthand.valueStart, shorthand.end)));
  const exact = pixelsIn(size);
  const isOpen = size === undefined && of.name === 'background-image' && !shorthand && inAttribute;
  return {
    fitted: isOpen || (size !== undefined && !/^\s*auto\b/i.test(size)),
    width: exact ?? pixelsIn(said('width')) ?? pixelsIn(said('max-width')),
    height: exact === undefined ? (pixelsIn(said('height')) ?? pixelsIn(said('max-height'))) : 0,
  };
}

/** The size in the value of `background`: behind a slash. */
function sizeIn(value: string): string | undefined {
  const bare = value.replace(/\/\*[\s\S]*?\*\/|"[^"]*"|'[^']*'|\([^()]*\)/g, ' ');
  return /\/\s*([^,;/]+)/.exec(bare)?.[1];
}

function pixelsIn(value: string | undefined): number | undefined {
  const pixels = /^\s*(\d+(?:\.\d+)?)px\b/i.exec(value ?? '')?.[1];
  return pixels === undefined || Number(pixels) < 1 ? undefined : Math.round(Number(pixels));
}
