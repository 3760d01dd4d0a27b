import { wholeText } from '../../diagnostics/text.ts';
import { blockOf } from '../../syntax/block.ts';
import { entriesOf, isMap, makeMap, type Value, type ValueMap } from '../../syntax/value.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import { writeYaml } from '../../syntax/yaml-writer.ts';
import { withoutKeys } from './config-text.ts';
import { frontOf } from './front-matter.ts';
import type { EditionFolder, ImportedFile } from './imported.ts';

const NAME = /^[a-z0-9][a-z0-9._-]*$/;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
/** What belongs to one page only, even where all say the same. */
const OWN: ReadonlySet<string> = new Set([
  'title',
  'permalink',
  'redirect_from',
  'redirect_to',
  'date',
  'published',
]);

/**
 * Folders right below `content/` that are years of one workshop, by their names or by the `workshop_name` of all of their
 * pages, and whose pages repeat something.
 */
export function editionFolders(files: readonly ImportedFile[]): readonly EditionFolder[] {
  const byFolder = new Map<string, Page[]>();
  for (const file of files) {
    const folder = /^content\/([^_/][^/]*)\//.exec(file.to)?.[1];
    const page = folder === undefined ? undefined : pageOf(file);
    if (folder !== undefined && page) byFolder.set(folder, [...(byFolder.get(folder) ?? []), page]);
  }
  return [...byFolder].flatMap(([name, pages]) => editionOf(name, pages) ?? []);
}

interface Page {
  readonly file: ImportedFile & { readonly text: string };
  readonly data: ValueMap;
  /** Its front matter without fences. */
  readonly block: string;
}

function pageOf({ to, from, text }: ImportedFile): Page | undefined {
  const front = text === undefined ? undefined : frontOf(text);
  if (!front || text === undefined) return undefined;
  const block = text.slice(front.start, front.end);
  const data = parseYaml(blockOf(wholeText(to, block)), () => undefined);
  return { file: { to, from, text }, data: isMap(data) ? data : makeMap([]), block };
}

function editionOf(name: string, pages: readonly Page[]): EditionFolder | undefined {
  if (!NAME.test(name) || pages.length < 2) return undefined;
  const repeated = entriesOf(pages[0]!.data).filter(
    ([key, value]) => !OWN.has(key) && !isNested(value) && pages.every(({ data }) => data[key] === value),
  );
  const workshop = repeated.find(([key]) => key === 'workshop_name')?.[1];
  const isNamed = typeof workshop === 'string' && NAME.test(workshop);
  if (repeated.length === 0 || (!isNamed && !YEAR.test(name))) return undefined;
  const rest = repeated.filter(([key]) => key !== 'workshop_name' || !isNamed);
  const facts: (readonly [string, Value])[] = isNamed ? [['workshop_name', workshop]] : [];
  if (rest.length > 0) facts.push(['defaults', makeMap(rest)]);
  const folder = `content/${name}`;
  const keys = new Set(repeated.map(([key]) => key));
  return {
    folder,
    keys: [...keys],
    file: { to: `${folder}/_edition.yml`, from: undefined, text: writeYaml(makeMap(facts)) },
    pages: pages.map(({ file, block }) => {
      const start = file.text.indexOf(block);
      const text =
        file.text.slice(0, start) + withoutKeys(block, keys) + file.text.slice(start + block.length);
      return { ...file, text };
    }),
  };
}

function isNested(value: Value): boolean {
  return typeof value === 'object' && value !== null;
}
