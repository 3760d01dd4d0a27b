import { addressOf, answering } from '../checks/addresses.ts';
import { links } from '../checks/links.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Checked, Finished, FinishedPage } from '../model/check.ts';
import type { Config } from '../schema/config.ts';
import { checkSite, finishedOf, type Made } from './checking.ts';

/** Names all that the quick checks of a build go by besides pages and outputs. */
export function sightOf({ url, baseurl, rewriteBase, keepFiles }: Config): string {
  return JSON.stringify([url, baseurl, rewriteBase, keepFiles]);
}

/** What an earlier build's checks leave of the pages that were recalled. */
export type Earlier = Pick<Checked, 'targets' | 'faulty'>;

export const NOTHING_CHECKED: Earlier = { targets: new Set(), faulty: new Map() };

/**
 * The pages that an earlier build made and that must be made again so that what is wrong with them can be said: those that it found
 * something in and that images were shown in since, and those that it found nothing in and that now link to what is no longer there.
 */
export function toMakeAgain(made: Made, { targets, faulty }: Earlier): string[] {
  const withImages = [...faulty.keys()].filter((file) => {
    const known = made.artifact(file);
    return known && !known.facts && known.reads.some((read) => read.startsWith('image:'));
  });
  return [...withImages, ...cutOff(made, targets, faulty)];
}

/** No page is looked at while all that such pages link to is still there. */
function cutOff(made: Made, targets: Checked['targets'], faulty: Checked['faulty']): Iterable<string> {
  const finished = finishedOf(made);
  const factsOf = (file: string) => made.artifact(file)?.facts ?? finished.factsOf(file);
  const isThere = lookup(finished, made);
  if ([...targets].every(isThere)) return [];
  const files = new Set(finished.files);
  const pages: FinishedPage[] = [];
  for (const [file, job] of made.jobs) {
    const known = made.artifact(file);
    if (job.kind !== 'page' || !known || known.facts || faulty.has(file)) continue;
    for (const want of known.wants ?? []) files.add(want.file);
    const facts = finished.factsOf(file);
    const { route, source, reads } = known;
    if (facts) pages.push({ route, source, edition: job.page.edition, facts, reads });
  }
  const found = new Set<string>();
  const find = ({ file }: { readonly file: string }) => void found.add(file);
  links.run({ ...finished, pages, files, factsOf }, find, () => undefined);
  return found;
}

/** Whether there is something at a path, and at a place of it. */
function lookup(finished: Finished, { artifact }: Made): (target: string) => boolean {
  const answer = answering(finished);
  return (target) => {
    const hash = target.indexOf('#');
    const path = hash === -1 ? target : target.slice(0, hash);
    const found = answer('/', addressOf(path, finished.site.config));
    if (found.kind !== 'file' || hash === -1) return found.kind === 'file';
    const facts = artifact(found.file)?.facts;
    const id = target.slice(hash + 1);
    return !facts || facts.ids.names.includes(id) || facts.anchors.names.includes(id);
  };
}

/** The quick checks of a build, after `toMakeAgain`. */
export function checkBuild(
  made: Made,
  earlier: Earlier,
): Checked & { readonly found: readonly Diagnostic[] } {
  const targets = new Set<string>();
  const again = new Map([...earlier.faulty].filter(([file]) => made.artifact(file)?.facts === undefined));
  const leadsTo = (target: string) => void targets.add(target);
  const { diagnostics, files } = checkSite({ ...made, again }, true, { leadsTo });
  const isThere = lookup(finishedOf(made), made);
  for (const target of earlier.targets) if (isThere(target)) targets.add(target);
  const faulty = new Map([...files].map((file) => [file, made.bodyOf(file) ?? again.get(file)]));
  return { found: diagnostics, faulty, targets, sight: sightOf(made.site.config) };
}
