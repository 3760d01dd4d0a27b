import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { makeMap } from '../../syntax/value.ts';
import { writeYaml } from '../../syntax/yaml-writer.ts';

/** Faults of one sort, and the files of the new site that have them. */
export interface OldFault {
  readonly code: string;
  readonly paths: readonly string[];
  readonly count: number;
}

const REASON = 'The old site had it already';

/** What the checks find on a site that was just imported: its pages are the old ones, so are their faults. */
export function oldFaults(found: readonly Diagnostic[]): readonly OldFault[] {
  const byCode = new Map<string, { readonly paths: Set<string>; count: number }>();
  for (const { code, severity, place, page } of found) {
    const path = place?.path ?? page;
    if (severity === 'error' || path === undefined) continue;
    const fault = byCode.get(code) ?? { paths: new Set<string>(), count: 0 };
    fault.paths.add(path);
    fault.count++;
    byCode.set(code, fault);
  }
  return [...byCode]
    .map(([code, { paths, count }]) => ({ code, paths: [...paths].sort(), count }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The part of `_config.yml` that silences them, each sort in its files. */
export function silencersText(faults: readonly OldFault[]): string {
  const checks = faults.map(({ code, paths }) =>
    makeMap([
      ['code', code],
      ['path', paths],
      ['reason', REASON],
    ]),
  );
  return `\n# Take an entry out to see what it silences.\n${writeYaml(makeMap([['checks', checks]]))}`;
}
