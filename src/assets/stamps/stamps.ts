import { hashOf } from '../../syntax/hash.ts';
import { decodePercent, resolveUrl, type SiteAddress, urlOf } from '../../syntax/url.ts';
import { putStamps, type StampOf } from './put.ts';

/** A file that gets a stamp. */
export interface Stampable {
  /** Relative to the output. */
  readonly file: string;
  /** Of its bytes. */
  readonly hash: string;
  /** Where it may name other files. */
  readonly text?: string;
}

export interface Stamps {
  readonly of: ReadonlyMap<string, string>;
  /** The texts as they leave, the base path not yet put in. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Whether a file's name carries a stamp: what pages load (style sheets, scripts, images, fonts, sound, films), but for
 * files at the root, which browsers and programs ask for by their names (`/favicon.ico`), and documents, whose addresses
 * people hand on.
 */
export function isStamped(file: string): boolean {
  return STAMPED.test(file);
}

const STAMPED =
  /\/[^/]+\.(?:css|m?js|png|jpe?g|jpe|jfif|gif|webp|avif|svg|ico|bmp|woff2?|ttf|otf|eot|mp[34]|m4[av]|webm|og[gv]|wav|flac|wasm)$/i;

/**
 * The stamps of some files: of what they hold when the stamped names of what they name are put in. Files that name each
 * other in a circle have stamps of all that the circle holds.
 */
export function stampsFor(files: readonly Stampable[], site: SiteAddress): Stamps {
  const of = new Map<string, string>();
  const texts = new Map<string, string>();
  const stampOf = stampsAt(of, site);
  const named = new Map<string, Stampable & { readonly text: string }>();
  for (const file of files) {
    const { text } = file;
    if (text === undefined) of.set(file.file, short(file.hash));
    else named.set(file.file, { ...file, text });
  }
  const nameOf = stampsAt(new Map([...named.keys()].map((file) => [file, file])), site);
  const graph = new Map([...named].map(([file, { text }]) => [file, namesIn(file, text, nameOf)]));
  for (const group of circles(graph)) {
    const stamped = (file: string) => putStamps(named.get(file)!.text, file, urlOf(file), stampOf);
    const before = group.map((file) => `${file}\n${stamped(file)}`);
    const whole = hashOf(before.join('\n'));
    for (const file of group)
      of.set(file, short(group.length === 1 ? hashOf(stamped(file)) : hashOf(`${whole} ${file}`)));
    for (const file of group) texts.set(file, stamped(file));
  }
  return { of, texts };
}

function short(hash: string): string {
  return hash.slice(0, 8);
}

/** Finds the stamps of what addresses lead to, whether or not the base path stands in them. */
export function stampsAt(stamps: ReadonlyMap<string, string>, site: SiteAddress): StampOf {
  const inside = `${site.baseurl.slice(1)}/`;
  return (from, address) => {
    if (/^\s*(?:data|mailto|javascript):/i.test(address)) return undefined;
    const base = from.startsWith('/') ? from : resolveUrl('/', from, site).path;
    const target = base === undefined ? undefined : resolveUrl(base, address, site);
    if (target?.kind !== 'internal') return undefined;
    const file = decodePercent(target.path!).slice(1);
    const found = stamps.get(file);
    if (found !== undefined || inside === '/' || !file.startsWith(inside)) return found;
    return stamps.get(file.slice(inside.length));
  };
}

/** What a text names of all that `nameOf` knows. */
function namesIn(file: string, text: string, nameOf: StampOf): Set<string> {
  const found = new Set<string>();
  putStamps(text, file, urlOf(file), (from, address) => {
    const name = nameOf(from, address);
    if (name !== undefined) found.add(name);
    return undefined;
  });
  return found;
}

/** Groups of files that name each other, sorted, each after those that it names (Tarjan, 1972). */
function circles(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const groups: string[][] = [];
  const order = new Map<string, number>();
  const stack: string[] = [];
  const visit = (file: string): number => {
    const at = order.size;
    order.set(file, at);
    stack.push(file);
    let low = at;
    for (const next of graph.get(file)!) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (stack.includes(next)) low = Math.min(low, order.get(next)!);
    }
    if (low === at) groups.push(stack.splice(stack.indexOf(file)).sort());
    return low;
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return groups;
}
