import type { Report } from '../diagnostics/diagnostic.ts';
import { currentWithoutHome, nothingAtRoot, unknownCurrent } from '../diagnostics/messages/site.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { inConfig } from '../model/config-place.ts';
import type { Entry } from '../model/entry.ts';
import type { Declared } from './editions.ts';

/** Says why nothing is at `/` of a site with editions: links that lead there are not complained of besides. */
export function tellRoot(
  declared: Declared,
  site: { readonly entries: ReadonlyMap<string, Entry> },
  report: Report,
): void {
  const { current, files, choices } = declared;
  const editions = editionsOf(declared).sort();
  if (editions.length === 0 || declared.isCurrentHeld) return;
  const where = inConfig(site, 'workshop_name');
  if (current === undefined) report(nothingAtRoot(where, editions.at(-1)!));
  else if (choices.has(current))
    report(
      currentWithoutHome(
        where,
        current,
        files.find(({ name }) => name === current)?.folder ?? `content/${current}`,
      ),
    );
  else report(unknownCurrent(where, current, didYouMean(current, choices), editions));
}

/** The editions that a site declares, but for one that `workshop_name` of `_config.yml` alone speaks of. */
export function editionsOf({ current, names, choices }: Declared): string[] {
  return [...names].filter((name) => name !== current || choices.has(name));
}
