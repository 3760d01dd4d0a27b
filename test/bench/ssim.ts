/** A picture in shades of grey, one byte for each pixel, row by row. */
export interface Grey {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The side of a window, and how far the next one is from it, in pixels. */
const WINDOW = 8;
const STEP = 4;

/** What keeps the quotients steady where a window is dark or even (Wang et al. 2004: K1 = 0.01, K2 = 0.03, L = 255). */
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

/**
 * How alike two pictures of one size look: the structural similarity (Wang et al. 2004) of each window of 8×8 pixels.
 * @returns its mean, and what one window in twenty falls below; 1 is equal. @throws RangeError where the sizes differ
 */
export function similarity(a: Grey, b: Grey): { readonly mean: number; readonly low: number } {
  if (a.width !== b.width || a.height !== b.height) throw new RangeError('pictures of two sizes');
  const all: number[] = [];
  for (let y = 0; y + WINDOW <= a.height; y += STEP)
    for (let x = 0; x + WINDOW <= a.width; x += STEP)
      all.push(ofWindow(a.data, b.data, y * a.width + x, a.width));
  all.sort((one, two) => one - two);
  return {
    mean: all.reduce((sum, one) => sum + one, 0) / all.length,
    low: all[Math.floor(all.length / 20)]!,
  };
}

function ofWindow(a: Uint8Array, b: Uint8Array, at: number, stride: number): number {
  let [sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0];
  for (let row = 0; row < WINDOW; row++) {
    for (let i = at + row * stride, end = i + WINDOW; i < end; i++) {
      const [one, two] = [a[i]!, b[i]!];
      sumA += one;
      sumB += two;
      squaresA += one * one;
      squaresB += two * two;
      products += one * two;
    }
  }
  const n = WINDOW * WINDOW;
  const [meanA, meanB] = [sumA / n, sumB / n];
  const variances = squaresA / n - meanA * meanA + (squaresB / n - meanB * meanB);
  const covariance = products / n - meanA * meanB;
  const light = (2 * meanA * meanB + C1) / (meanA * meanA + meanB * meanB + C1);
  return (light * (2 * covariance + C2)) / (variances + C2);
}
