/**
 * Stands in the bundle for the YAML reader that gray-matter brings and that wsite never asks: its own engine takes the
 * place (front-matter.ts). Saves a tenth of the program and the time to load it.
 */
function never(): never {
  throw new Error('YAML is read by wsite’s own engine');
}

export const safeLoad = never;
export const safeDump = never;
