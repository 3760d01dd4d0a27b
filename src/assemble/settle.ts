import type { Report } from '../diagnostics/diagnostic.ts';
import type { Entry } from '../model/entry.ts';
import type { Page, StaticFile } from '../model/site.ts';
import type { Config } from '../schema/config.ts';
import { byName } from '../syntax/by-name.ts';
import type { Gathered } from './collections.ts';
import type { Declared } from './editions.ts';
import { folderOf } from './folders.ts';
import { isFurther } from './pagination.ts';
import { REDIRECT } from './redirect-pages.ts';
import { tellRoot } from './root.ts';
import { type Claim, settleClaims } from './routes.ts';

interface PageClaim extends Claim {
  readonly page: Page;
}
interface StaticClaim extends Claim {
  readonly statics: StaticFile;
}

/** Takes out what loses its address to another, and puts the current edition's home at `/` where nothing else is. */
export function settle(
  pages: readonly Page[],
  statics: readonly StaticFile[],
  gathered: readonly Gathered[],
  declared: Declared,
  config: Config,
  entries: ReadonlyMap<string, Entry>,
  report: Report,
): { pages: readonly Page[]; statics: readonly StaticFile[]; lost: readonly Page[] } {
  const own = new Set(statics.filter((s) => !s.entry.path.startsWith('theme:')).map((s) => s.route.file));
  const standing = statics.filter((s) => !s.entry.path.startsWith('theme:') || !own.has(s.route.file));
  const claims: (PageClaim | StaticClaim)[] = [
    ...pages.map((page) => ({ file: page.route.file, source: page.path, page })),
    ...standing.map((file) => ({ file: file.route.file, source: file.entry.path, statics: file })),
  ];
  const lastWins = config.collisions === 'last';
  const losers = settleClaims(lastWins ? inWritingOrder(claims, gathered) : claims, lastWins, report);
  const kept = claims.filter((claim) => !losers.has(claim));
  const rooted = kept.some((claim) => claim.file === 'index.html');
  const placed = kept.flatMap((claim) => ('page' in claim ? [claim.page] : []));
  const home = rooted ? undefined : placed.find((page) => isCurrentHome(page, declared));
  if (!rooted && !home && !placed.some(leadsFromRoot)) tellRoot(declared, { entries }, report);
  return {
    pages: home ? placed.map((page) => (page === home ? atRoot(page) : page)) : placed,
    statics: kept.flatMap((claim) => ('statics' in claim ? [claim.statics] : [])),
    lost: [...losers].flatMap((claim) => ('page' in claim ? [claim.page] : [])),
  };
}

/** Jekyll writes pages by their names, then its redirects, then copies, then the documents of its collections, each as they are listed. */
function inWritingOrder<C extends PageClaim | StaticClaim>(
  claims: readonly C[],
  gathered: readonly Gathered[],
): readonly C[] {
  const ranks = new Map(gathered.flatMap(({ documents }) => documents).map((page, i) => [page.path, i]));
  const rankOf = (claim: C): number =>
    !('page' in claim)
      ? -1
      : claim.page.document
        ? (ranks.get(claim.page.path) ?? 0)
        : claim.page.kind === REDIRECT
          ? -2
          : -3;
  return [...claims].sort((a, b) => rankOf(a) - rankOf(b) || byName(a.source, b.source));
}

function isCurrentHome(page: Page, declared: Declared): boolean {
  if (
    page.kind !== 'home' ||
    isFurther(page) ||
    page.edition === undefined ||
    page.edition !== declared.current
  )
    return false;
  const folder =
    declared.files.find((file) => file.name === page.edition)?.folder ?? `content/${page.edition}`;
  return folderOf(page.path) === folder;
}

/** `redirect_from: /`. */
function leadsFromRoot({ view }: Page): boolean {
  const from = view['redirect_from'];
  return from === '/' || (Array.isArray(from) && from.includes('/'));
}

function atRoot(page: Page): Page {
  return { ...page, aliases: [{ file: 'index.html', url: '/' }] };
}
