import type { Report } from '../diagnostics/diagnostic.ts';
import { caseOnly, collidingOutputs, fileAndFolder } from '../diagnostics/messages/site.ts';

/** A claim on an output file. */
export interface Claim {
  readonly file: string;
  /** Project path of the claimant, for complaints. */
  readonly source: string;
}

/**
 * Reports claims that cannot stand together: the same file twice, a file where another needs a folder, names that
 * differ only in letter case. Returns the claims that lose: the later ones, or the earlier ones where the last one wins.
 */
export function settleClaims<C extends Claim>(
  claims: readonly C[],
  lastWins: boolean,
  report: Report,
): Set<C> {
  const losers = new Set<C>();
  const files = new Map<string, C>();
  const folded = new Map<string, C>();
  for (const claim of claims) {
    const twin = files.get(claim.file);
    if (twin) {
      report(collidingOutputs(claim.source, claim.file, twin.source, lastWins));
      losers.add(lastWins ? twin : claim);
      if (lastWins) files.set(claim.file, claim);
      continue;
    }
    files.set(claim.file, claim);
    const lower = claim.file.toLowerCase();
    const near = folded.get(lower);
    if (near) report(caseOnly(claim.source, claim.file, near.source, near.file));
    else folded.set(lower, claim);
  }
  for (const claim of files.values()) settleFolders(claim, files, losers, report);
  return losers;
}

function settleFolders<C extends Claim>(
  claim: C,
  files: ReadonlyMap<string, C>,
  losers: Set<C>,
  report: Report,
): void {
  for (let slash = claim.file.indexOf('/'); slash > 0; slash = claim.file.indexOf('/', slash + 1)) {
    const inWay = files.get(claim.file.slice(0, slash));
    if (!inWay || losers.has(inWay)) continue;
    report(fileAndFolder(inWay.source, inWay.file, claim.source, claim.file));
    losers.add(inWay);
  }
}
