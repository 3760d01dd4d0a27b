import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { addressesGone, editionMoved } from '../diagnostics/messages/gone.ts';
import type { Job } from '../model/plan.ts';
import type { Edition, Site } from '../model/site.ts';
import type { SessionOptions } from './state.ts';

/** What there is now. */
interface Now {
  readonly site: Site;
  readonly jobs: ReadonlyMap<string, Job>;
}

/**
 * Says which addresses of pages are lost with a build: outputs of the one before that nothing stands for now, no page and no redirect.
 * @param former the outputs of the build before
 * @param open opens the site once more, with all that is held back: what is held back is not lost
 */
export async function goneSaid(
  former: readonly string[],
  now: Now,
  options: SessionOptions,
  open: (options: SessionOptions) => Opened,
): Promise<Diagnostic[]> {
  const missing = former.filter((file) => isPage(file) && !now.jobs.has(file));
  if (missing.length === 0) return [];
  const isHeld = await allShown(options, open);
  let gone = missing.filter((file) => !isHeld(file));
  const said: Diagnostic[] = [];
  for (const { edition, from } of movedEditions(gone, now)) {
    const lost = gone.filter((file) => file.startsWith(from));
    gone = gone.filter((file) => !file.startsWith(from));
    said.push(editionMoved(factsOf(edition, now.site), `/${from}`, lost.map(addressOf)));
  }
  if (gone.length === 0) return said;
  const heir = gone.length === 1 ? heirOf(gone[0]!, new Set(former), now) : undefined;
  return [...said, addressesGone(gone.map(addressOf), heir)];
}

/** As much of a session as is needed here. */
interface Opened {
  update(): void;
  prepare(all: boolean): Promise<void>;
  has(file: string): boolean;
}

async function allShown(
  { project, theme, configs, baseUrl, now }: SessionOptions,
  open: (options: SessionOptions) => Opened,
): Promise<(file: string) => boolean> {
  const all = { drafts: true, future: true, unpublished: true, facts: false };
  const session = open({ project, theme, configs, baseUrl, now, ...all });
  session.update();
  await session.prepare(false);
  return session.has;
}

/** Lists of posts grow shorter by themselves; nobody links to the fifth page of one. */
const NUMBERED = /(?:^|\/)page[-:]?\d+(?:\/|\.html$)/;

function isPage(file: string): boolean {
  return file.endsWith('.html') && !NUMBERED.test(file);
}

function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Editions that have most of the pages of a folder that is no longer there. @returns with that folder: `ws2026/` */
function movedEditions(gone: readonly string[], { site, jobs }: Now): { edition: Edition; from: string }[] {
  const outputs = [...jobs.keys()];
  const folders = new Map<string, { edition: Edition; from: string }>();
  for (const edition of site.editions.values()) {
    const to = edition.folder && `${edition.folder.replace(/^content\//, '')}/`;
    if (!to) continue;
    const depth = to.split('/').length - 1;
    const below = new Map<string, { of: number; again: number }>();
    for (const file of gone) {
      const parts = file.split('/');
      if (parts.length <= depth) continue;
      const from = `${parts.slice(0, depth).join('/')}/`;
      const tally = below.get(from) ?? { of: 0, again: 0 };
      tally.of++;
      if (jobs.has(to + file.slice(from.length))) tally.again++;
      below.set(from, tally);
    }
    for (const [from, { of, again }] of below)
      if (again * 2 > of && !folders.has(from) && !outputs.some((file) => file.startsWith(from)))
        folders.set(from, { edition, from });
  }
  return [...folders.values()];
}

/** The edition's facts; where it has none, the settings. */
function factsOf({ folder }: Edition, { entries }: Site): string {
  const found = [...entries.values()].find(
    ({ kind, path }) => kind === 'edition' && path.startsWith(`${folder}/_edition.`),
  );
  return found?.path ?? '_config.yml';
}

/** The source of the only page that is new in the folder of one that is gone. */
function heirOf(gone: string, former: ReadonlySet<string>, { jobs }: Now): string | undefined {
  const folder = gone.slice(0, gone.lastIndexOf('/') + 1);
  const heirs = [...jobs.values()].filter(
    ({ kind, file }) =>
      kind === 'page' &&
      !former.has(file) &&
      file.startsWith(folder) &&
      !file.slice(folder.length).includes('/'),
  );
  const [heir] = heirs;
  return heirs.length === 1 && heir?.kind === 'page' && !heir.page.entry.path.startsWith('theme:')
    ? heir.page.path
    : undefined;
}
