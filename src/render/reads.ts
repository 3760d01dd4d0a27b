import type { Read } from '../model/plan.ts';
import { hashOf } from '../syntax/hash.ts';
import { nameRead } from './layout.ts';
import type { Reads } from './template/language.ts';

/** Makes one list of reads out of what a page's renders recorded; pages that read the same share one list. */
export interface ReadSets {
  of(own: readonly Read[], reads: Reads, edition: string | undefined): readonly Read[];
}

/** Roots that depend on the page's own file and on templates only, which are read besides. */
const OWN: ReadonlySet<string> = new Set(['page', 'layout', 'content', 'called', 'include']);
const ROOT = /^[A-Za-z_$][\w$]*/;

/** The field by which a query found its items says nothing more; only a look at every item, without an index, records it. */
const ASKED_FIELD = /\?([\w$]+)=(?:"(?:[^"\\]|\\.)*"|[\w.+-]+)\[\]\.\1$/;

/** Lists are held by the artifacts that they belong to, and forgotten with the last of them: a site may be served for days. */
export function readSets(): ReadSets {
  const known = new Map<string, WeakRef<readonly Read[]>>();
  const dropped = new FinalizationRegistry<string>((key) => {
    if (known.get(key)?.deref() === undefined) known.delete(key);
  });
  return {
    of(own, reads, edition) {
      const all = new Set(own);
      for (const path of reads.templates) all.add(`template:${path}`);
      for (const { name, from } of reads.names.values()) all.add(nameRead(edition, from, name));
      for (const path of reads.data) {
        const read = dataRead(path, edition);
        if (read !== undefined && !(path.includes('?') && ASKED_FIELD.test(read))) all.add(read);
      }
      const sorted = [...all].sort();
      const key = hashOf(sorted.join('\n'));
      const found = known.get(key)?.deref();
      if (found) return found;
      known.set(key, new WeakRef(sorted));
      dropped.register(sorted, key);
      return sorted;
    },
  };
}

function dataRead(path: string, edition: string | undefined): Read | undefined {
  const root = ROOT.exec(path)?.[0];
  if (root === undefined || OWN.has(root)) return undefined;
  const rest = path.slice(root.length);
  if (root === 'site' || root === 'editions') return `${root}|${rest}`;
  return root === 'edition' && edition !== undefined ? `edition:${edition}|${rest}` : undefined;
}
