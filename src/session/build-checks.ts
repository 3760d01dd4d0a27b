import { addressOf, answering } from '../checks/addresses.ts';
import { links } from '../checks/links.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Checked, Finished, FinishedPage, FoundIn } from '../model/check.ts';
import type { Config } from '../schema/config.ts';
import { hashOf } from '../syntax/hash.ts';
import { checkSite, finishedOf, type Made } from './checking.ts';

/** Names all that the quick checks of a build go by besides pages and outputs. */
export function sightOf({ url, baseurl, rewriteBase, keepFiles }: Config): string {
  return JSON.stringify([url, baseurl, rewriteBase, keepFiles]);
}

/** What an earlier build's checks leave of the pages that were recalled. */
export type Earlier = Omit<Checked, 'sight'>;

export const NOTHING_CHECKED: Earlier = { targets: new Set(), faulty: new Map(), world: '' };

/** What the checks of a build begin with. */
export interface Begun extends Earlier {
  /** Outputs of which what the earlier build said still holds: they are as they were, as is all that it went by. */
  readonly standing: ReadonlyMap<string, FoundIn>;
}

/** Compares what an earlier build's checks went by with what there is now, before anything is made again for them. */
export function beginChecks(made: Made, earlier: Earlier): Begun {
  const world = worldOf(made);
  const isRecalled = (file: string) => {
    const known = made.artifact(file);
    return known !== undefined && !known.facts;
  };
  const holds = ([file, { said, lacking }]: readonly [string, FoundIn]) =>
    said !== undefined && isRecalled(file) && lacking.every(isRecalled);
  const standing = world === earlier.world ? [...earlier.faulty].filter(holds) : [];
  return { ...earlier, world, standing: new Map(standing) };
}

/** The outputs that there are, and the files that a value may come from: places of complaints lie in them. */
function worldOf({ jobs, site }: Made): string {
  const parts = [site.declaresEditions ? 'editions' : ''];
  for (const [file, { kind }] of jobs) parts.push(`${kind} ${file}`);
  for (const { kind, path, hash } of site.entries.values())
    if (kind === 'config' || kind === 'data' || kind === 'edition') parts.push(`${path} ${hash}`);
  return hashOf(parts.join('\n'));
}

/**
 * The pages that an earlier build made and that must be made again so that what is wrong with them can be said: those that it found
 * something in and that images were shown in since, and those that now link to what is no longer there.
 */
export function toMakeAgain(made: Made, begun: Begun): string[] {
  const withImages = [...begun.faulty.keys()].filter((file) => {
    const known = made.artifact(file);
    return (
      known &&
      !known.facts &&
      !begun.standing.has(file) &&
      known.reads.some((read) => read.startsWith('image:'))
    );
  });
  return [...withImages, ...cutOff(made, begun)];
}

/** No page is looked at while all that such pages link to is still there. */
function cutOff(made: Made, { targets, faulty, standing }: Begun): Iterable<string> {
  const finished = finishedOf(made);
  const factsOf = (file: string) => made.artifact(file)?.facts ?? finished.factsOf(file);
  const isThere = lookup(finished, made);
  if ([...targets].every(isThere)) return [];
  const files = new Set(finished.files);
  const pages: FinishedPage[] = [];
  for (const [file, job] of made.jobs) {
    const known = made.artifact(file);
    if (job.kind !== 'page' || !known || known.facts) continue;
    if (faulty.has(file) && !standing.has(file)) continue;
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
export function checkBuild(made: Made, begun: Begun): Checked & { readonly found: readonly Diagnostic[] } {
  const isRecalled = ([file]: readonly [string, FoundIn]) => made.artifact(file)?.facts === undefined;
  const standing = new Map([...begun.standing].filter(isRecalled));
  const again = new Map([...begun.faulty].filter((one) => isRecalled(one) && !standing.has(one[0])));
  const targets = new Set<string>();
  const lacking = new Map<string, Set<string>>();
  const { diagnostics, files } = checkSite({ ...made, again, standing }, true, {
    leadsTo: (target) => void targets.add(target),
    lacks(file, other) {
      const known = lacking.get(file);
      if (known) known.add(other);
      else lacking.set(file, new Set([other]));
    },
  });
  const isThere = lookup(finishedOf(made), made);
  for (const target of begun.targets) if (isThere(target)) targets.add(target);
  const faulty = new Map(standing);
  for (const [file, said] of files) {
    const body = made.bodyOf(file) ?? again.get(file)?.body;
    faulty.set(file, { body, said, lacking: [...(lacking.get(file) ?? [])] });
  }
  return { found: diagnostics, faulty, targets, sight: sightOf(made.site.config), world: begun.world };
}
