import type { Report } from '../diagnostics/diagnostic.ts';
import { badRedirect, redirectTaken } from '../diagnostics/messages/outputs.ts';
import type { Spot } from '../diagnostics/text.ts';
import { wholeText } from '../diagnostics/text.ts';
import type { Edition, Page, Route, Site } from '../model/site.ts';
import { locate } from '../syntax/data.ts';
import { permalinkToFile } from '../syntax/url.ts';
import type { Value } from '../syntax/value.ts';
import type { Taken } from './taken.ts';

/** The address that a page had below a former folder of its edition. */
interface Former extends Route {
  readonly page: Page;
}

/**
 * The addresses at which pages answer because `redirect_from` in their `_edition.yml` names the folder that the edition had: those that
 * are free. Reports, once a folder, where none is, and what is no folder.
 */
export function formerAddresses(site: Site, taken: Taken, report: Report): Former[] {
  return [...site.editions.values()].flatMap((edition) => {
    const said = edition.view['redirect_from'];
    if (said === undefined || said === null || edition.folder === undefined) return [];
    const folders = Array.isArray(said) ? (said as readonly Value[]) : [said];
    return folders.flatMap((folder, at) => {
      if (typeof folder !== 'string' || folder === '') return [];
      const where = () =>
        whereIn(edition, site, Array.isArray(said) ? ['redirect_from', at] : ['redirect_from']);
      return belowFormer(folder, edition, site, taken, where, report);
    });
  });
}

function belowFormer(
  said: string,
  { name, folder }: Edition,
  { pages }: Site,
  taken: Taken,
  where: () => Spot | string,
  report: Report,
): Former[] {
  const former = `/${said.replace(/^\/+|\/+$/g, '')}/`;
  const now = `/${folder!.replace(/^content\//, '')}/`;
  const found: Former[] = [];
  let holder: string | undefined;
  for (const page of pages) {
    if (page.edition !== name || !page.route.url.startsWith(now)) continue;
    const target = permalinkToFile(former + page.route.url.slice(now.length));
    if ('problem' in target) {
      report(badRedirect(where(), target.problem, said));
      return [];
    }
    const inWay = taken.inWay(target.file);
    if (inWay === undefined) found.push({ ...target, page });
    else holder ??= inWay;
  }
  if (found.length === 0 && holder !== undefined) report(redirectTaken(where(), said, holder));
  return found;
}

function whereIn({ folder }: Edition, { entries }: Site, way: readonly (string | number)[]): Spot | string {
  const file = [...entries.values()].find(
    (entry) => entry.kind === 'edition' && entry.path.startsWith(`${folder}/_edition.`),
  );
  if (file?.kind !== 'edition') return '_config.yml';
  return locate(file.format, wholeText(file.path, file.text), way, 'value') ?? file.path;
}
