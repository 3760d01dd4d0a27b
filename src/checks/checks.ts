import type { Check } from '../model/check.ts';
import { links } from './links.ts';

/** What is checked of a finished site. */
export const CHECKS: readonly (readonly [name: string, check: Check])[] = [['links', links]];
