import { holdsAddresses, putBase } from '../assets/addresses.ts';
import { mayShorten, minifier, type Source } from '../assets/minify.ts';
import { putStamps, stampedName } from '../assets/stamps/put.ts';
import { isStamped, type Stampable, stampsAt, stampsFor } from '../assets/stamps/stamps.ts';
import { walkFor } from '../assets/stamps/walks.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { AssetEntry } from '../model/entry.ts';
import type { Facts } from '../model/facts.ts';
import type { ImageWant } from '../model/image.ts';
import type { Artifact, Job, Produced } from '../model/plan.ts';
import type { ShortTools } from '../model/short.ts';
import type { Site } from '../model/site.ts';
import { hashOf } from '../syntax/hash.ts';
import { mentionedIn, scriptsIn } from '../syntax/mentions.ts';
import { urlOf } from '../syntax/url.ts';
import { wholeUtf8 } from '../syntax/utf8.ts';

/** How the outputs of a site leave for the output folder. */
export interface Shipment {
  /** The files that an output leaves as: mostly one, its own. */
  filesOf(file: string): readonly string[];
  /**
   * Names all that the bytes of an output depend on besides what was made: the base path, names with stamps; undefined
   * where that is not known before it leaves.
   */
  keyOf(file: string): string | undefined;
  /**
   * What leaves for an output: style sheets and scripts made short, addresses with stamps, the base path put in.
   * @param facts of exactly this content, where they are known
   */
  bytesOf(file: string, content: string | Uint8Array, facts: Facts | undefined): string | Uint8Array;
}

/** What a shipment is made ready from. */
export interface Cargo {
  readonly site: Site;
  readonly jobs: ReadonlyMap<string, Job>;
  /** Makes an output, or gives what was made of it. */
  readonly make: (file: string) => Produced;
  /** What the published bytes of a file are called; undefined where that is not known before it is read. */
  readonly published: (entry: AssetEntry) => Pick<AssetEntry, 'hash'> | undefined;
  /** Left out, nothing is made short. */
  readonly tools: ShortTools | undefined;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** Makes ready what other outputs wait for: style sheets and scripts, and the names of all that has a stamp. */
export async function shipmentOf(cargo: Cargo): Promise<Shipment> {
  const { config } = cargo.site;
  const base = config.rewriteBase ? config.baseurl : '';
  const short = await shortTexts(cargo);
  if (!config.assetFingerprint)
    return {
      filesOf: (file) => [file],
      keyOf: (file) => (short.has(file) ? undefined : base),
      bytesOf: (file, content, facts) => putBase(short.get(file) ?? content, file, { baseurl: base }, facts),
    };
  const { of, texts } = stampsFor(stampables(cargo, short), config);
  const stampOf = stampsAt(of, config);
  const isMentioned = mentionedIn([], unreadTexts(cargo, texts));
  const names = hashOf(JSON.stringify([...of].sort()));
  return {
    filesOf(file) {
      const stamp = of.get(file);
      if (stamp === undefined) return [file];
      const stamped = stampedName(file, stamp);
      return isMentioned(file) ? [stamped, file] : [stamped];
    },
    keyOf(file) {
      if (texts.has(file) || short.has(file)) return undefined;
      return holdsAddresses(file) ? `${base} ${names}` : base;
    },
    bytesOf(file, content) {
      const ready = texts.get(file);
      if (ready !== undefined) return putBase(ready, file, { baseurl: base });
      const text = walkFor(file) && wholeUtf8(short.get(file) ?? content);
      return putBase(
        text === undefined ? content : putStamps(text, file, addressOf(cargo.jobs.get(file)!), stampOf),
        file,
        {
          baseurl: base,
        },
      );
    },
  };
}

/** Style sheets and scripts made short. */
async function shortTexts({ site, jobs, make, tools, report }: Cargo): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  if (!tools || !site.config.minify) return texts;
  const { minify } = minifier(tools, report);
  for (const [file, job] of jobs) {
    if (!mayShorten(file)) continue;
    const { artifact, content } = make(file);
    const text = content === undefined ? undefined : await minify(file, content, sourceOf(job, artifact));
    if (text !== undefined) texts.set(file, text);
  }
  return texts;
}

/** Where a text comes from; one in which images were shown, or that was made, is not that of its file. */
function sourceOf(job: Job, { source, wants }: Artifact): Source {
  return { path: source, isWhole: (job.kind === 'copy' || job.kind === 'sheet') && !wants };
}

/** The variants of images that style sheets of the author name. */
export function sheetWants(
  jobs: ReadonlyMap<string, Job>,
  make: (file: string) => Produced,
): readonly ImageWant[] {
  return [...jobs].flatMap(([file, { kind }]) => (kind === 'sheet' ? (make(file).artifact.wants ?? []) : []));
}

function stampables({ jobs, make, published }: Cargo, short: ReadonlyMap<string, string>): Stampable[] {
  return [...jobs].flatMap(([file, job]): Stampable[] => {
    if (!isStamped(file)) return [];
    if (job.kind === 'copy' && !walkFor(file)) {
      const { entry } = job.source;
      const hash = entry.hash === '' ? undefined : (published(entry) ?? make(file).artifact).hash;
      return hash === undefined ? [] : [{ file, hash }];
    }
    const { artifact, content } = make(file);
    if (content === undefined || artifact.hash === undefined) return [];
    const text = short.get(file) ?? wholeUtf8(content);
    return [{ file, hash: artifact.hash, ...(text !== undefined && { text }) }];
  });
}

/**
 * Texts that may name files in ways that are not understood: scripts, style sheets and JSON, as they leave, and whatever is
 * not UTF-8, into which no stamps are put.
 */
function* unreadTexts({ site, jobs, make }: Cargo, texts: ReadonlyMap<string, string>): Generator<string> {
  for (const [file, text] of texts) if (!/\.svg$/i.test(file)) yield text;
  for (const [file, { kind }] of jobs) {
    if ((kind !== 'copy' && kind !== 'sheet') || texts.has(file) || !walkFor(file)) continue;
    const { content = '' } = make(file);
    const text = wholeUtf8(content);
    if (text === undefined) yield Buffer.from(content).toString('latin1');
    else if (/\.(?:json|webmanifest|m?js)$/i.test(file)) yield text;
  }
  for (const entry of site.entries.values())
    if ('text' in entry) for (const script of scriptsIn(entry.text)) yield script;
}

function addressOf(job: Job): string {
  if (job.kind === 'made') return job.url;
  if (job.kind === 'copy' || job.kind === 'sheet') return job.source.route.url;
  return job.page.route.file === job.file ? job.page.route.url : urlOf(job.file);
}
