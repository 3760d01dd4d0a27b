import type { OldDocument } from './documents.ts';
import type { JekyllSettings } from './settings.ts';

const DATED = /^(?:\d{2}|\d{4})-\d{1,2}-\d{1,2}-/;

/**
 * Collections some of whose documents say no date: Jekyll takes the time of the build for it. Those with dates in the
 * names of files are left alone: such a date is weaker than one of `defaults`.
 */
export function undatedCollections(
  documents: readonly OldDocument[],
  settings: JekyllSettings,
): readonly string[] {
  return settings.collections.filter((name) => {
    const undated = documentsOf(name, documents, settings).filter(
      ({ data }) => (data['date'] ?? null) === null,
    );
    return name !== 'posts' && undated.length > 0 && !undated.some(isNamed);
  });
}

/** Collections other than posts some of whose documents say a date. */
export function datedCollections(
  documents: readonly OldDocument[],
  settings: JekyllSettings,
): readonly string[] {
  return settings.collections.filter((name) => {
    const isDated = (one: OldDocument) => (one.data['date'] ?? null) !== null || isNamed(one);
    return name !== 'posts' && documentsOf(name, documents, settings).some(isDated);
  });
}

function documentsOf(
  name: string,
  documents: readonly OldDocument[],
  { collectionsDir, source }: JekyllSettings,
): readonly OldDocument[] {
  const lead = [source, collectionsDir].filter((part) => part !== '').join('/');
  const folder = `${lead === '' ? '' : `${lead}/`}_${name}/`;
  return documents.filter(({ from, kind }) => kind === 'page' && from.startsWith(folder));
}

function isNamed({ from }: OldDocument): boolean {
  return DATED.test(from.slice(from.lastIndexOf('/') + 1));
}
