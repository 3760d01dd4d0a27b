import { resolve } from 'node:path';
import { wholeText } from '../diagnostics/text.ts';
import { systemClock } from '../host/clock.ts';
import { withJekyllBuild } from '../host/jekyll.ts';
import { addToFile, putFiles, writeNewSite } from '../host/new-site.ts';
import { openProject } from '../host/project-files.ts';
import { type Comparison, compareSites } from '../importers/jekyll/compare.ts';
import { importJekyllSite } from '../importers/jekyll/import.ts';
import type { Imported, ImportOptions, ImportResult } from '../importers/jekyll/imported.ts';
import { minima } from '../importers/jekyll/minima.ts';
import { oldFaults, silencersText } from '../importers/jekyll/old-faults.ts';
import { comparisonText, editionsText, faultsText, REPORT } from '../importers/jekyll/report-text.ts';
import { liquidFilters } from '../render/filters/filters.ts';
import type { Session } from '../session.ts';
import { loadExtras } from '../syntax/markdown/load-extras.ts';
import { createMarkdown } from '../syntax/markdown/markdown.ts';
import { stripHtml } from '../syntax/strip-html.ts';

/** Opens the new site, ready to produce. */
type Open = (dir: string) => Promise<Session>;

/** What `importJekyll` does. */
export async function importAndCompare(options: ImportOptions, open: Open): Promise<ImportResult> {
  const began = systemClock.now();
  const project = openProject(resolve(options.from));
  const theme = (name: string) => (name === 'minima' ? minima : undefined);
  const time = `${new Date(began).toISOString().slice(0, 19).replace('T', ' ')} +0000`;
  const imported = importJekyllSite(project, {
    filters: liquidFilters(),
    theme,
    time,
    onPages: options.githubPages ?? false,
    plainText: await plainTexts(),
  });
  writeNewSite(resolve(options.to), project, imported.files, options.force ?? false);
  const { editions, session } = await settledEditions(resolve(options.to), imported, open);
  silenceOldFaults(resolve(options.to), session, imported);
  const ms = systemClock.now() - began;
  return { ...imported, editions, comparison: await compared(options, open), ms };
}

/**
 * Says once, in `_edition.yml`, what the pages of an edition's folder repeat: where the site, built with it and without,
 * is the same. @returns the folders that became editions, and the site as it is now
 */
async function settledEditions(folder: string, imported: Imported, open: Open): Promise<Settled> {
  const { editions, files } = imported;
  const plain = await open(folder);
  if (editions.length === 0) return { editions: [], session: plain };
  const before = outputsOf(plain);
  putFiles(
    folder,
    editions.flatMap(({ file, pages }) => [file, ...pages]),
  );
  const session = await open(folder);
  if (outputsOf(session) === before) {
    addToFile(folder, REPORT, editionsText(editions));
    return { editions: editions.map((edition) => edition.folder), session };
  }
  const changed = new Set(editions.flatMap(({ pages }) => pages.map(({ to }) => to)));
  putFiles(folder, [
    ...editions.map(({ file }) => ({ to: file.to, text: undefined })),
    ...files.filter(({ to }) => changed.has(to)),
  ]);
  return { editions: [], session: plain };
}

interface Settled {
  readonly editions: readonly string[];
  readonly session: Session;
}

/** Silences what the checks find on the new site: the old one had it already. */
function silenceOldFaults(folder: string, session: Session, { files }: Imported): void {
  const config = files.find(({ to }) => to === CONFIG)?.text ?? '';
  if (/^checks[ \t]*:/m.test(config)) return;
  const faults = oldFaults([...session.diagnostics(), ...session.check(false)]);
  if (faults.length === 0) return;
  addToFile(folder, CONFIG, silencersText(faults));
  addToFile(folder, REPORT, faultsText(faults));
}

const CONFIG = '_config.yml';

/** All outputs of a site with their hashes, and its errors, as one text. */
function outputsOf(session: Session): string {
  const outputs = session.files().map((file) => `${file} ${session.produce(file).artifact.hash}`);
  const errors = session.diagnostics().filter(({ severity }) => severity === 'error');
  return [...outputs.sort(), ...errors.map(({ code, message }) => `${code} ${message}`)].join('\n');
}

/** A reader of lines as kramdown reads them. */
async function plainTexts(): Promise<(markdown: string) => string> {
  const extras = await loadExtras({ maths: false, code: false, kramdown: true });
  const markdown = createMarkdown({ dialect: 'kramdown', extras });
  return (line) => stripHtml(markdown.render(wholeText('', line), line, () => undefined).html);
}

/** Compares the new site with the old one as Jekyll builds it, where that is asked for; adds it to the report. */
async function compared(
  { from, to, verify, against }: ImportOptions,
  open: Open,
): Promise<Comparison | undefined> {
  if (!verify && against === undefined) return undefined;
  const look = async (folder: string) => compareSites(openProject(folder), await open(to));
  const comparison =
    against === undefined ? await withJekyllBuild(resolve(from), look) : await look(resolve(against));
  addToFile(resolve(to), REPORT, comparisonText(comparison));
  return comparison;
}
