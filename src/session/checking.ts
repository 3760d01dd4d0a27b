import { CHECKS } from '../checks/checks.ts';
import { checkFormerUrls } from '../checks/former-urls.ts';
import { outsideLinks } from '../checks/outside.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { type OnPage, sayOnce } from '../diagnostics/once.ts';
import { type Spot, spot, wholeText } from '../diagnostics/text.ts';
import type { BodyStretch, CheckBesides, Finding, Finished, FinishedPage, FoundIn } from '../model/check.ts';
import type { Facts } from '../model/facts.ts';
import type { Artifact, Job, Read } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { factsOf } from '../render/facts.ts';
import type { Written } from '../render/printed.ts';
import type { Traced } from '../render/trace.ts';
import { silencersOf } from './silencers.ts';

/** A site with all its outputs made. */
export interface Made {
  readonly site: Site;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly jobs: ReadonlyMap<string, Job>;
  /** What there is to say of it besides, silenced or not. */
  readonly said: readonly Diagnostic[];
  artifact(file: string): Artifact | undefined;
  content(file: string): string | Uint8Array | undefined;
  bodyOf(file: string): BodyStretch | undefined;
  /** Pages that an earlier build made and that are to be looked at all the same. */
  readonly again?: ReadonlyMap<string, FoundIn>;
  /** Outputs of which what an earlier build said still holds. */
  readonly standing?: ReadonlyMap<string, FoundIn>;
  trace(job: PageJob, bodyAlone: boolean): Traced | undefined;
}

type PageJob = Job & { readonly kind: 'page' };

/** What checks found. */
interface Found {
  readonly diagnostics: Diagnostic[];
  /** Outputs that something was found in, silenced or not, with what is to be said of them. */
  readonly files: ReadonlyMap<string, readonly Diagnostic[]>;
}

/**
 * What the checks have to say, each cause once, at the places where the author wrote it. Only pages that something is found on are
 * made again to find these places.
 * @param quick whether only those run that are quick enough for every build
 */
export function checkSite(made: Made, quick: boolean, besides: CheckBesides = {}): Found {
  const { formerUrls, ...others } = besides;
  const finished = { ...finishedOf(made), isWhole: !quick, ...others };
  const byFile = new Map<string, Finding[]>();
  const said: OnPage[] = [];
  for (const [, check] of CHECKS) {
    if (quick && !check.quick) continue;
    check.run(
      finished,
      (finding) => {
        const known = byFile.get(finding.file);
        if (known) known.push(finding);
        else byFile.set(finding.file, [finding]);
      },
      (diagnostic) => said.push({ diagnostic, page: undefined }),
    );
  }
  if (formerUrls)
    checkFormerUrls(finished, formerUrls, (diagnostic) => said.push({ diagnostic, page: undefined }));
  const causes: Causes = new Map();
  const silencers = silencersOf(made.site);
  for (const diagnostic of made.said) silencers.silenced(diagnostic, undefined);
  const isHeard = ({ diagnostic, page }: OnPage) => !silencers.silenced(diagnostic, page);
  const heard = said.filter(isHeard);
  const files = new Map<string, readonly Diagnostic[]>();
  for (const [file, job] of made.jobs) {
    const page = job.kind === 'page' ? job.page.path : undefined;
    const before = made.standing?.get(file)?.said;
    for (const diagnostic of before ?? []) heard.push({ diagnostic, page });
    const all = before ? undefined : byFile.get(file);
    if (!all) continue;
    const findings = quick
      ? all.filter(({ say }) => isHeard({ diagnostic: say(NOWHERE, undefined), page }))
      : all;
    const found = settled(job, findings, made, causes).filter(isHeard);
    files.set(
      file,
      found.map(({ diagnostic }) => diagnostic),
    );
    heard.push(...found);
  }
  return {
    diagnostics: [...sayOnce(heard, lineInDocument(made.site)), ...silencers.complaints(!quick)],
    files,
  };
}

/** The line at a place in a page of HTML that is written out whole. */
function lineInDocument({ entries }: Site): (place: Place) => string | undefined {
  const lines = new Map<string, readonly string[] | undefined>();
  return ({ path, line }) => {
    if (!lines.has(path)) {
      const entry = entries.get(path);
      const isWhole =
        entry?.kind === 'page' && /^\s*<(?:!doctype|html)\b/i.test(entry.text.slice(entry.bodyStart));
      lines.set(path, isWhole ? entry.text.split('\n') : undefined);
    }
    return lines.get(path)?.[line - 1]?.trim();
  };
}

/** The addresses of other sites that a site's pages link to. */
export function linksOutOf(made: Made): string[] {
  return outsideLinks(finishedOf(made));
}

/** A site as checks see it: its pages that were made with facts. */
export function finishedOf(made: Made): Finished {
  const { site, jobs, artifact } = made;
  const pages: FinishedPage[] = [];
  const factsOf = remembering((file) => factsAgain(made, file));
  const lists = new Set<readonly Read[]>();
  let reads: ReadonlySet<Read> | undefined;
  for (const [file, job] of jobs) {
    const known = artifact(file);
    if (known) lists.add(known.reads);
    if (job.kind !== 'page' || !known) continue;
    const facts = known.facts ?? (made.again?.has(file) ? factsOf(file) : undefined);
    if (!facts) continue;
    const { route, source, reads } = known;
    pages.push({ route, source, edition: job.page.edition, facts, reads });
  }
  return {
    site,
    now: made.now,
    pages,
    isWhole: false,
    files: new Set(jobs.keys()),
    textOf: (file) => textOf(made, file),
    reads: () => (reads ??= new Set([...lists].flat())),
    factsOf,
    outside: undefined,
    bytesOf(file) {
      const content = made.content(file);
      return content instanceof Uint8Array ? content : undefined;
    },
  };
}

function remembering<T>(make: (file: string) => T): (file: string) => T {
  const known = new Map<string, T>();
  return (file) => {
    if (!known.has(file)) known.set(file, make(file));
    return known.get(file)!;
  };
}

/** Facts of a page that an earlier run made, of its finished text. */
function factsAgain(made: Made, file: string): Facts | undefined {
  const text = made.jobs.get(file)?.kind === 'page' ? textOf(made, file) : undefined;
  return text === undefined ? undefined : factsOf(file, text, made.again?.get(file)?.body);
}

function textOf(made: Made, file: string): string | undefined {
  const content = made.content(file);
  return content instanceof Uint8Array ? new TextDecoder().decode(content) : content;
}

/** Complaints about one output, at the places that it comes from. */
function settled(job: Job, findings: readonly Finding[], made: Made, causes: Causes): OnPage[] {
  return job.kind === 'page'
    ? onPage(job, findings, made, causes)
    : findings.map((finding) => ({ diagnostic: inFile(job, finding, made), page: undefined }));
}

/** What layouts were found to print, by what is said of it: see `settledByLayouts`. */
type Causes = Map<string, { readonly spots: Spots; readonly times: number }>;
interface Spots {
  readonly where: Spot;
  readonly other: Place | undefined;
}

/** How often a complaint about a layout is traced to the same place before that is taken for granted. */
const SURE = 3;
/** What is written in a row of data may be another row's on the next page. */
const LAYOUTS = /^(?:theme:)?templates\//;
const NOWHERE: Spot = { place: { path: '', line: 1, column: 1 }, frame: '' };

/**
 * What stands outside of the bodies of many pages is printed by their layouts: where the same was said of a few pages of the same
 * edition and layout and traced to one place each time, the others are not made again for it.
 */
function onPage(job: PageJob, findings: readonly Finding[], made: Made, causes: Causes): OnPage[] {
  const { page } = job;
  const body = made.bodyOf(job.file) ?? made.again?.get(job.file)?.body;
  const counts = new Map<string, number>();
  const isInside = (at: number | undefined) =>
    body !== undefined && at !== undefined && at >= body.start && at < body.end;
  const tracers: { body?: SpotOf; whole?: SpotOf } = {};
  const traced = ({ start, end, other }: Finding): Spots => {
    const isBody = isInside(start) && (other === undefined || isInside(other));
    const spotOf = isBody
      ? (tracers.body ??= tracer(job, made, body!.start))
      : (tracers.whole ??= tracer(job, made, undefined));
    return {
      where: spotOf(start, end),
      other: other === undefined ? undefined : spotOf(other, other + 1).place,
    };
  };
  return findings.map((finding) => {
    const { start, other, say } = finding;
    if (!body || isInside(start) || isInside(other)) {
      const { where, other: second } = traced(finding);
      return { diagnostic: say(where, second), page: page.path };
    }
    const { code, message } = say(NOWHERE, undefined);
    const layout = String(page.view['layout'] ?? page.kind);
    const said = JSON.stringify([code, message, page.edition, layout]);
    const nth = counts.get(said) ?? 0;
    counts.set(said, nth + 1);
    const key = `${nth} ${said}`;
    const known = causes.get(key);
    const isSure = known !== undefined && known.times >= SURE;
    const spots = isSure ? known.spots : traced(finding);
    if (!isSure) {
      const isSame =
        known !== undefined &&
        LAYOUTS.test(spots.where.place.path) &&
        samePlace(known.spots.where.place, spots.where.place);
      causes.set(key, { spots, times: isSame ? known.times + 1 : 1 });
    }
    return { diagnostic: say(spots.where, spots.other), page: page.path };
  });
}

function samePlace(one: Place, two: Place): boolean {
  return one.path === two.path && one.line === two.line && one.column === two.column;
}

type SpotOf = (start: number, end: number) => Spot;

/** Finds what printed a stretch of a page. @param bodyAt where its body begins, to make that alone; undefined for all of it */
function tracer(job: PageJob, { site, trace }: Made, bodyAt: number | undefined): SpotOf {
  const traced = trace(job, bodyAt !== undefined);
  const from = bodyAt ?? 0;
  return (start, end) => {
    const written: Written = traced?.where(start - from, end - from) ?? {
      path: job.page.path,
      offset: 0,
      exact: false,
    };
    const source = wholeText(written.path, textAt(site, written.path));
    return spot(source, written.offset, written.length ?? (written.exact ? end - start : 1));
  };
}

/** A complaint about what is copied, at its place; about what wsite made, at the beginning of the file that asks for it. */
function inFile(job: Exclude<Job, PageJob>, { start, end, other, say }: Finding, made: Made): Diagnostic {
  if (job.kind === 'made')
    return say(spot(wholeText(job.source, textAt(made.site, job.source)), 0), undefined);
  const source = wholeText(job.source.entry.path, textOf(made, job.file) ?? '');
  return say(spot(source, start, end - start), other === undefined ? undefined : spot(source, other).place);
}

function textAt({ entries, templates }: Site, path: string): string {
  const entry = entries.get(path) ?? templates.get(path);
  return entry && 'text' in entry ? entry.text : '';
}
