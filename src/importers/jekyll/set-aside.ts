import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { setAside } from '../../diagnostics/messages/import-jekyll.ts';
import { isSass } from '../../syntax/sass-paths.ts';
import { keyAtLine, withoutKeys } from './config-text.ts';
import { type Front, frontOf } from './front-matter.ts';

/** A file of the new site as it is to be from now on. */
export interface Change {
  readonly to: string;
  /** Undefined where it goes. */
  readonly text: string | undefined;
  readonly told: Diagnostic;
}

/** What a file of the new site says, and what it would say with its Liquid left as it was. */
export interface Texts {
  now(path: string): string | undefined;
  unconverted(path: string): string | undefined;
}

/** Where the new site keeps what it could not be built with; it is no folder of pages. */
export const ASIDE = 'set-aside';

/**
 * What is to be changed so that errors of a site that was just imported are gone: one step a file, each asking for less of it.
 * A value of front matter goes; then a page's template language is switched off, its layout left out, at last the page; a
 * template that several pages fail in prints nothing of its own, a sheet has no rules, data goes.
 * @param steps how many steps each file has taken; counted on
 */
export function changesFor(
  errors: readonly Diagnostic[],
  texts: Texts,
  steps: Map<string, number>,
): readonly Change[] {
  const pagesOf = new Map<string, Set<string>>();
  for (const { place, page, morePages = 0 } of errors) {
    if (place === undefined || page === undefined) continue;
    const pages = pagesOf.get(place.path) ?? new Set<string>();
    pagesOf.set(place.path, pages.add(page));
    if (morePages > 0) pages.add('');
  }
  const changes = new Map<string, Change>();
  for (const error of errors) {
    const { place, page } = error;
    const several = place !== undefined && isTemplate(place.path) && pagesOf.get(place.path)?.size !== 1;
    const path = several ? place.path : (page ?? place?.path);
    const text = path === undefined ? undefined : texts.now(path);
    if (path === undefined || text === undefined || changes.has(path)) continue;
    const step = nextStep(path, text, error, steps.get(path) ?? 0, texts);
    steps.set(path, step.count);
    changes.set(path, { to: path, text: step.text, told: setAside(path, error, step.what) });
  }
  return [...changes.values()];
}

interface Step {
  readonly text: string | undefined;
  readonly what: string;
  readonly count: number;
}

function isTemplate(path: string): boolean {
  return path.startsWith('templates/');
}

function nextStep(path: string, text: string, error: Diagnostic, taken: number, texts: Texts): Step {
  if (isTemplate(path) && taken === 0) {
    const isLayout = !path.startsWith('templates/parts/');
    return { text: isLayout ? '{{ content }}' : '', what: 'it prints nothing of its own', count: 1 };
  }
  if (path === '_config.yml') return withoutKey(text, 1, text.length, error, taken);
  if (!/^(?:content|assets)\//.test(path) || path.includes('/_data/')) return GONE;
  if (isSass(path)) return taken === 0 ? { text: '---\n---\n', what: 'it has no rules', count: 1 } : GONE;
  const front = frontOf(text);
  return front === undefined ? GONE : nextStepOfPage(path, text, front, error, taken, texts);
}

/** So many values of one page's front matter may go before the page is text, then text alone. */
const [PLAIN, BARE] = [8, 9];

function nextStepOfPage(
  path: string,
  text: string,
  front: Front,
  error: Diagnostic,
  taken: number,
  texts: Texts,
): Step {
  const line = error.place?.path === path ? error.place.line : undefined;
  const first = text.slice(0, front.start).split('\n').length;
  const isInFront = line !== undefined && line >= first && line < text.slice(0, front.end).split('\n').length;
  if (isInFront && taken < PLAIN) return withoutKey(text, first, front.end, error, taken);
  const plain = texts.unconverted(path) ?? text;
  if (line !== undefined && taken < PLAIN)
    return { text: plainPage(plain, false), what: 'its template language is switched off', count: PLAIN };
  if (taken < BARE)
    return { text: plainPage(plain, true), what: 'its text stands without a layout', count: BARE };
  return GONE;
}

const GONE: Step = { text: undefined, what: 'it is no part of the site', count: Number.POSITIVE_INFINITY };

/** @param first the line that the block begins at, from 1; @param end the offset that it ends at */
function withoutKey(text: string, first: number, end: number, error: Diagnostic, taken: number): Step {
  const start = text.split('\n', first - 1).join('\n').length + (first > 1 ? 1 : 0);
  const block = text.slice(start, end);
  const key = keyAtLine(block, (error.place?.line ?? 1) - first + 1);
  const kept = key === undefined ? '' : withoutKeys(block, new Set([key]));
  const what = key === undefined ? 'its front matter is left out' : `\`${key}\` is left out`;
  return { text: text.slice(0, start) + kept + text.slice(end), what, count: taken + 1 };
}

/** A page whose body is text. */
function plainPage(text: string, isBare: boolean): string {
  const front = frontOf(text);
  if (front === undefined) return text;
  const dropped = new Set(['render_with_liquid', ...(isBare ? ['layout'] : [])]);
  const block = withoutKeys(text.slice(front.start, front.end), dropped);
  const tidy = block === '' || block.endsWith('\n') ? block : `${block}\n`;
  const layout = isBare ? 'layout: none\n' : '';
  return `---\n${tidy}${layout}render_with_liquid: false\n---\n${text.slice(front.bodyStart)}`;
}
