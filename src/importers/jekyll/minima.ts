import files from './minima.json' with { type: 'json' };
import type { Theme } from './theme.ts';

/** The theme minima 2.5.1, as Jekyll 4 lays it under sites that name it; with its licence. */
export const minima: Theme = new Map(Object.entries(files).filter(([path]) => path !== 'LICENSE.txt'));
