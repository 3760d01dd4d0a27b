import type { OldDocument } from './documents.ts';
import type { JekyllSettings } from './settings.ts';

const DATED = /^(?:\d{2}|\d{4})-\d{1,2}-\d{1,2}-/;

/**
 * Collections some of whose documents say no date: Jekyll takes the time of the build for it. Those with dates in the
 * names of files are left alone: such a date is weaker than one of `defaults`.
 */
export function undatedCollections(
  documents: readonly OldDocument[],
  { collections, collectionsDir, source }: JekyllSettings,
): readonly string[] {
  const lead = [source, collectionsDir].filter((part) => part !== '').join('/');
  return collections.filter((name) => {
    const folder = `${lead === '' ? '' : `${lead}/`}_${name}/`;
    const undated = documents.filter(
      ({ from, kind, data }) => kind === 'page' && from.startsWith(folder) && (data['date'] ?? null) === null,
    );
    const isNamed = ({ from }: OldDocument) => DATED.test(from.slice(from.lastIndexOf('/') + 1));
    return name !== 'posts' && undated.length > 0 && !undated.some(isNamed);
  });
}
