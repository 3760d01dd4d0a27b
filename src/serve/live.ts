import { type Diagnostic, Fault } from '../diagnostics/diagnostic.ts';
import { internalError } from '../diagnostics/messages/serve.ts';
import type { Facts } from '../model/facts.ts';
import type { SeenAt } from '../model/moment.ts';
import type { Artifact, Produced } from '../model/plan.ts';
import type { Session } from '../session.ts';
import type { SaidMoment } from '../syntax/moment-text.ts';
import { decodePercent, encodePath, type SiteAddress } from '../syntax/url.ts';
import { type Finished, keepLatest } from './kept.ts';

/** What there is to show of an output. */
export interface Look {
  /** Its bytes, or where it has errors now its last good ones, or nothing where there never were any. */
  readonly finished: Finished | undefined;
  /** What keeps it from being made. */
  readonly errors: readonly Diagnostic[];
}

/** A session whose outputs are made when they are asked for, and which nothing stops. */
export interface Live {
  /**
   * Brings the site to what the files say now. @param changed left out: all may have changed
   * @param at the moment that it is seen at from now on; left out: as before
   */
  update(changed?: ReadonlySet<string>, at?: SaidMoment): Promise<void>;
  /** The moment that the site is seen at; undefined before it could be read. */
  seenAt(): SeenAt | undefined;
  /** The site's base path as URLs write it, empty or `/x`. */
  baseurl(): string;
  has(file: string): boolean;
  /** Makes a variant of an image that a page names, so that it can be looked at as an output can. */
  fetch(file: string): Promise<void>;
  /** @throws RangeError where `has` says no */
  look(file: string): Look;
  /** The last good bytes of an output that is no longer one, where its source has errors now. */
  lookBack(file: string): Look | undefined;
  /** Whether what an output was made from has changed since it was last made. */
  isStale(file: string): boolean;
  /** Makes one of the outputs that are still to be made. @returns its complaints, or undefined: there is none left */
  makeNext(): readonly Diagnostic[] | undefined;
  /** How many outputs are still to be made. */
  left(): number;
  /** The complaints that are not of one output: of files that could not be read, of settings, of addresses. */
  siteDiagnostics(): readonly Diagnostic[];
  /** All that is known to be wrong now. */
  diagnostics(): readonly Diagnostic[];
}

/** Puts a site's base path into a finished output: the last step before its bytes leave. */
export type PutBase = (
  content: string | Uint8Array,
  file: string,
  address: SiteAddress,
  facts?: Facts,
) => string | Uint8Array;

/** How much of what browsers asked for last is kept, so that a page that breaks can still be seen as it was. */
const KEPT = { bytes: 64 * 1024 * 1024, files: 1000 };

/** @param session on which `update` was not called yet */
export function liveSite(session: Session, putBase: PutBase): Live {
  const kept = keepLatest(KEPT);
  const failed = new Map<string, readonly Diagnostic[]>();
  const variants = keepLatest(KEPT);
  /** The files of an output; none before the site could be read. */
  const isOutput = (file: string) => opened && session.has(file);
  /** What keeps the site from being read; undefined where nothing does. */
  let trouble: Diagnostic | undefined;
  let ofSite: readonly Diagnostic[] | undefined;
  const siteWide = () => (ofSite ??= trouble ? [trouble] : opened ? session.siteDiagnostics() : []);
  let opened = false;

  const finish = ({ artifact, content, facts }: Produced): Finished | undefined => {
    if (content === undefined) return undefined;
    const config = session.config();
    const done = config.rewriteBase ? putBase(content, artifact.route.file, config, facts) : content;
    const bytes = typeof done === 'string' ? new TextEncoder().encode(done) : done;
    const finished = {
      file: artifact.route.file,
      tag: tagOf(artifact, session),
      bytes,
      source: artifact.source,
    };
    kept.put(finished);
    return finished;
  };
  const make = (file: string): { finished: Finished | undefined; errors: readonly Diagnostic[] } => {
    try {
      const produced = session.produce(file);
      return { finished: finish(produced), errors: produced.artifact.diagnostics.filter(isError) };
    } catch (error) {
      failed.set(file, [diagnosticOf(error)]);
      return { finished: undefined, errors: failed.get(file)! };
    }
  };
  const withSite = (errors: readonly Diagnostic[], source: string | undefined): Diagnostic[] => {
    const siteErrors = siteWide().filter(isError);
    if (siteErrors.length === 0) return [...errors];
    const others = new Set(session.pages());
    const concerns = ({ place }: Diagnostic) =>
      place === undefined || place.path === source || !others.has(place.path);
    return [...siteErrors.filter(concerns), ...errors];
  };

  return {
    seenAt: () => (opened ? session.seenAt() : undefined),
    async update(changed, at) {
      failed.clear();
      trouble = undefined;
      try {
        session.update(opened ? changed : undefined, at);
        await session.prepare();
        opened = true;
      } catch (error) {
        trouble = diagnosticOf(error);
      }
      ofSite = undefined;
    },
    baseurl: () => (opened ? encodePath(decodePercent(session.config().baseurl)) : ''),
    has: (file) => isOutput(file) || variants.get(file) !== undefined,
    async fetch(file) {
      if (isOutput(file) || variants.get(file)) return;
      const produced = await session.variant(file);
      if (!produced) return;
      const { artifact, content } = produced;
      variants.put({ file, tag: artifact.hash!, bytes: content as Uint8Array, source: artifact.source });
    },
    look(file) {
      const variant = isOutput(file) ? undefined : variants.get(file);
      if (variant) return { finished: variant, errors: [] };
      const artifact = session.artifact(file);
      const before = kept.get(file);
      const known = artifact && before?.tag === tagOf(artifact, session) && before;
      const made = known ? { finished: known, errors: artifact.diagnostics.filter(isError) } : make(file);
      const finished = made.finished ?? before;
      return { finished, errors: withSite(made.errors, session.artifact(file)?.source ?? finished?.source) };
    },
    lookBack(file) {
      const finished = kept.get(file);
      const errors = finished
        ? siteWide().filter((d) => isError(d) && d.place?.path === finished.source)
        : [];
      return errors.length > 0 ? { finished, errors } : undefined;
    },
    isStale: (file) => session.artifact(file) === undefined,
    makeNext() {
      if (!opened) return undefined;
      for (const file of session.stale()) {
        if (failed.has(file)) continue;
        try {
          return session.heard(session.produce(file).artifact.diagnostics);
        } catch (error) {
          failed.set(file, [diagnosticOf(error)]);
          return failed.get(file);
        }
      }
      return undefined;
    },
    left: () => (opened ? session.stale().size - failed.size : 0),
    siteDiagnostics: siteWide,
    diagnostics: () => [
      ...(trouble ? [trouble] : []),
      ...(opened ? session.diagnostics() : []),
      ...[...failed.values()].flat(),
    ],
  };
}

/** Names an output's finished bytes. */
function tagOf(artifact: Artifact, session: Session): string {
  const { baseurl, rewriteBase } = session.config();
  return `${artifact.hash}${rewriteBase ? encodeURIComponent(baseurl) : ''}`;
}

function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error';
}

/** A fault of wsite itself must not end the server either. */
function diagnosticOf(error: unknown): Diagnostic {
  return error instanceof Fault
    ? error.diagnostic
    : internalError(error instanceof Error ? error.message : String(error));
}
