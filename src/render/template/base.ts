import { FILTERS } from './filters.ts';
import { GLOBALS } from './globals.ts';
import type { Language } from './language.ts';
import { TESTS } from './tests.ts';

/** Nunjucks' filters, tests and functions, and wsite's few tests; a site adds its own rows. */
export function baseLanguage(): Language {
  return { filters: new Map(FILTERS), tests: new Map(TESTS), globals: new Map(GLOBALS), blocks: new Set() };
}
