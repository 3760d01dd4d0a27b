import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { wholeText } from '../diagnostics/text.ts';
import { systemClock } from '../host/clock.ts';
import { withJekyllBuild } from '../host/jekyll.ts';
import { addToFile, keepAside, putFiles, writeNewSite } from '../host/new-site.ts';
import { noOutput } from '../host/no-output.ts';
import { openProject } from '../host/project-files.ts';
import { type Comparison, compareSites } from '../importers/jekyll/compare.ts';
import { importJekyllSite } from '../importers/jekyll/import.ts';
import type { Imported, ImportOptions, ImportResult } from '../importers/jekyll/imported.ts';
import { minima } from '../importers/jekyll/minima.ts';
import { oldFaults, silencersText } from '../importers/jekyll/old-faults.ts';
import { withOldSource } from '../importers/jekyll/old-source.ts';
import {
  asideText,
  comparisonText,
  editionsText,
  faultsText,
  REPORT,
  sourcesText,
} from '../importers/jekyll/report-text.ts';
import { ASIDE, changesFor } from '../importers/jekyll/set-aside.ts';
import type { Artifact } from '../model/plan.ts';
import { liquidFilters } from '../render/filters/filters.ts';
import type { Session } from '../session.ts';
import { loadExtras } from '../syntax/markdown/load-extras.ts';
import { createMarkdown } from '../syntax/markdown/markdown.ts';
import { stripHtml } from '../syntax/strip-html.ts';

/** Opens the new site, ready to produce. */
type Open = (dir: string) => Promise<Session>;

/** What `importJekyll` does. @param remembering opens the new site as a build does that leaves to later ones what it makes */
export async function importAndCompare(
  options: ImportOptions,
  open: Open,
  remembering: Open,
): Promise<ImportResult> {
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
  const sound = await soundSite(resolve(options.to), imported, open);
  const settled = await settledEditions(resolve(options.to), sound, open);
  const { editions, site } = settled;
  keepPrintedSources(resolve(options.to), settled, sound.imported);
  silenceOldFaults(resolve(options.to), site, sound.imported);
  // The first build of the new site then makes nothing again.
  const final = await remembering(resolve(options.to));
  await final.commit(noOutput, { force: true, checks: true });
  const ms = systemClock.now() - began;
  const { files, leftOut, diagnostics } = sound.imported;
  return { files, leftOut, diagnostics, editions, comparison: await compared(options, open), ms };
}

/** A new site that builds, as far as a way was found. */
interface Sound {
  readonly imported: Imported;
  readonly site: Seen;
}

/** Sets aside what the new site does not build with, until it builds or nothing more can be done; tells of it in the report. */
async function soundSite(folder: string, imported: Imported, open: Open): Promise<Sound> {
  const files = new Map(imported.files.map((file) => [file.to, file]));
  const steps = new Map<string, number>();
  const told: Diagnostic[] = [];
  const texts = {
    now: (path: string) => files.get(path) && (files.get(path)!.text ?? ''),
    unconverted: imported.unconverted,
  };
  for (;;) {
    const site = await seen(folder, open);
    const errors = errorsIn(site);
    const changes = changesFor(errors, texts, steps);
    if (changes.length === 0) {
      if (told.length + errors.length > 0) addToFile(folder, REPORT, asideText(told, errors));
      const editions = imported.editions.filter(({ pages }) => pages.every(({ to }) => !steps.has(to)));
      const diagnostics = [...imported.diagnostics, ...told];
      return { imported: { ...imported, files: [...files.values()], diagnostics, editions }, site };
    }
    for (const { to, text, told: line } of changes) {
      const before = files.get(to)!;
      keepAside(folder, to, `${ASIDE}/${to}`);
      files.set(to, { ...before, text });
      if (text === undefined) files.delete(to);
      told.push(line);
    }
    putFiles(folder, changes);
  }
}

/** A new site as it is now, looked at. */
interface Seen {
  readonly session: Session;
  /** All that there is to say of it, its outputs made. */
  readonly found: readonly Diagnostic[];
}

async function seen(folder: string, open: Open): Promise<Seen> {
  const session = await open(folder);
  const found = session.check(false);
  return { session, found: [...session.diagnostics(), ...found] };
}

function errorsIn({ found }: Seen): readonly Diagnostic[] {
  return found.filter(({ severity }) => severity === 'error');
}

/**
 * Says once, in `_edition.yml`, what the pages of an edition's folder repeat: where the site, built with it and without,
 * is the same. @returns the folders that became editions, and the site as it is now
 */
async function settledEditions(
  folder: string,
  { imported, site: plain }: Sound,
  open: Open,
): Promise<Settled> {
  const { editions, files } = imported;
  if (editions.length === 0) return { editions: [], site: plain };
  const before = outputsOf(plain);
  putFiles(
    folder,
    editions.flatMap(({ file, pages }) => [file, ...pages]),
  );
  const site = await seen(folder, open);
  if (outputsOf(site) === before) {
    addToFile(folder, REPORT, editionsText(editions));
    return { editions: editions.map((edition) => edition.folder), site };
  }
  const changed = new Set(editions.flatMap(({ pages }) => pages.map(({ to }) => to)));
  putFiles(folder, [
    ...editions.map(({ file }) => ({ to: file.to, text: undefined })),
    ...files.filter(({ to }) => changed.has(to)),
  ]);
  return { editions: [], site: plain };
}

/** Keeps the old source of pages in their front matter, where a template prints the source of a page as Jekyll had it. */
function keepPrintedSources(folder: string, { site, editions }: Settled, imported: Imported): void {
  const texts = new Map(imported.files.map(({ to, text }) => [to, text]));
  if (editions.length > 0)
    for (const { pages } of imported.editions) for (const { to, text } of pages) texts.set(to, text);
  const { session } = site;
  const printed = new Set(
    session.files().flatMap((file) => artifactOf(session, file).reads.flatMap(pathOfSource)),
  );
  const kept = [...printed].flatMap((to) => {
    const [text, unconverted] = [texts.get(to), imported.unconverted(to)];
    const said =
      text === undefined || unconverted === undefined ? undefined : withOldSource(text, unconverted);
    return said === undefined ? [] : [{ to, text: said }];
  });
  if (kept.length === 0) return;
  putFiles(folder, kept);
  addToFile(folder, REPORT, sourcesText(kept.map(({ to }) => to)));
}

/** The page whose source a read is of. */
function pathOfSource(read: string): readonly string[] {
  return read.startsWith('source:') ? [read.slice('source:'.length)] : [];
}

interface Settled {
  readonly editions: readonly string[];
  readonly site: Seen;
}

/** Silences what the checks find on the new site: the old one had it already. */
function silenceOldFaults(folder: string, { found }: Seen, { files }: Imported): void {
  const config = files.find(({ to }) => to === CONFIG)?.text ?? '';
  if (/^checks[ \t]*:/m.test(config)) return;
  const faults = oldFaults(found);
  if (faults.length === 0) return;
  addToFile(folder, CONFIG, silencersText(faults));
  addToFile(folder, REPORT, faultsText(faults));
}

const CONFIG = '_config.yml';

/** All outputs of a site with their hashes, and its errors, as one text. */
function outputsOf(site: Seen): string {
  const { session } = site;
  const outputs = session.files().map((file) => `${file} ${artifactOf(session, file).hash}`);
  return [...outputs.sort(), ...errorsIn(site).map(({ code, message }) => `${code} ${message}`)].join('\n');
}

/** What a session has made of an output; copies of files are made for it. */
function artifactOf(session: Session, file: string): Artifact {
  return session.artifact(file) ?? session.produce(file).artifact;
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
