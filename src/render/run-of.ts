import type { Page } from '../model/site.ts';
import type { Engine } from './engine.ts';
import type { Reads, Run } from './template/language.ts';

/** What a template of a page runs with. */
export function runOf(page: Page, engine: Engine, reads: Reads): Run {
  return {
    loader: engine.loader,
    language: engine.language,
    edition: page.edition,
    reads,
  };
}
