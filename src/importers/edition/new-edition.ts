import { type Diagnostic, Fault } from '../../diagnostics/diagnostic.ts';
import {
  badNewName,
  earlierBroken,
  earlierTemplates,
  editionExists,
  indexOfItsOwn,
  namedInConfig,
  noSuchEdition,
  notCarried,
} from '../../diagnostics/messages/new-edition.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import type { ProjectFiles } from '../../model/ports.ts';
import { parseDays } from '../../syntax/day-range.ts';
import type { Day } from '../../syntax/day-text.ts';
import { splice } from '../../syntax/splice.ts';
import { decodeText } from '../../syntax/utf8.ts';
import { yamlParts } from '../../syntax/yaml.ts';
import { type Changes, distance } from './changes.ts';
import { neededFor, newDataFile } from './data.ts';
import { heldFacts, newFacts } from './facts.ts';
import { newPage } from './page.ts';
import { peopleIn } from './programme.ts';

/** What `newEdition` is asked for. */
export interface NewEditionOptions {
  /** The site's folder; the current one where it is left out. */
  readonly dir?: string;
  /** The name of the new edition: `[a-z0-9][a-z0-9._-]*`. */
  readonly name: string;
  /** The edition to begin with. */
  readonly from: string;
  /** Its day, as `2027-05-15`; 52 weeks after the earlier one where it is left out. */
  readonly date?: string;
  /** Hold it back for now: `/` stays, and readers see nothing of it. */
  readonly unpublished?: boolean;
}

export interface NewEdition {
  /** What is to be written, by path; `_config.yml` last, so that `/` changes when all else is there; not where `/` stays. */
  readonly files: ReadonlyMap<string, string>;
  readonly notes: readonly Diagnostic[];
  /** How many days later than the earlier edition it is. */
  readonly days: number;
}

const PAGE = /\.(?:md|markdown|html?|njk)$/i;
const YAML = /\.ya?ml$/i;

/**
 * A new edition beside an earlier one: its facts and data with the days moved and blanks for what changes each year, and its
 * pages. Layouts, pictures and other files stay where they are, for both.
 * @param date the day of the new edition; without it, 52 weeks after the earlier one
 * @param isHeld whether it is held back for now, and `/` stays as it is
 * @throws Fault `no-such-edition`, `edition-exists`, `bad-edition-name`, `earlier-edition-broken`, `unreadable-file`
 */
export function planEdition(
  project: ProjectFiles,
  name: string,
  from: string,
  date: Day | undefined,
  isHeld = false,
): NewEdition {
  if (!/^[a-z0-9][a-z0-9._-]*$/.test(name)) throw new Fault(badNewName(name));
  const paths = listed(project);
  const read = (path: string) => decodeText(path, project.read(path));
  const folder = folderOfEdition(paths, read, from);
  const newFolder = `${folder.slice(0, folder.lastIndexOf('/'))}/${name}`;
  const isTaken = paths.some((path) => path.startsWith(`${newFolder}/`));
  if (isTaken) throw new Fault(editionExists(name, newFolder));
  const inside = paths.filter((path) => path.startsWith(`${folder}/`));
  const facts = read(`${folder}/_edition.yml`);
  if (yamlParts(facts).length === 0) throw new Fault(earlierBroken(`${folder}/_edition.yml`));
  const notes: Diagnostic[] = [];
  const short = (path: string) => path.slice('content/'.length);
  const changes: Changes = {
    from,
    to: name,
    folders: { from: short(folder), to: short(newFolder) },
    shared: new Set(inside.filter((path) => !PAGE.test(path)).map((path) => `/${short(path)}`)),
    ...distance(heldOn(facts), date),
  };
  const config = paths.includes('_config.yml') ? read('_config.yml') : '';
  const files = new Map([
    [`${newFolder}/_edition.yml`, isHeld ? heldFacts(newFacts(facts, changes)) : newFacts(facts, changes)],
    ...dataFiles(inside, folder, newFolder, read, changes, notes),
    ...pages(inside, folder, newFolder, read, changes),
    ...(isHeld ? [] : [['_config.yml', withCurrent(config, name, from, notes)] as const]),
  ]);
  if (paths.some((path) => path.startsWith(`templates/${from}/`)))
    notes.push(earlierTemplates(`templates/${from}`, from));
  const index = paths.find((path) => /^content\/index\.(?:md|markdown|html?|njk)$/i.test(path));
  if (index && !isHeld) notes.push(indexOfItsOwn(index));
  return { files, notes, days: changes.days };
}

function listed(project: ProjectFiles): readonly string[] {
  const roots = ['content', 'templates'];
  const skip = (path: string, folder: boolean) =>
    folder ? !roots.includes(path.split('/')[0]!) : !path.includes('/') && path !== '_config.yml';
  return project.list(skip).files.map(({ path }) => path);
}

function folderOfEdition(paths: readonly string[], read: (path: string) => string, name: string): string {
  const folders = new Map<string, string>();
  for (const path of paths) {
    if (!/^content\/.+\/_edition\.yml$/.test(path)) continue;
    const folder = path.slice(0, path.lastIndexOf('/'));
    const said = scalarAt(read(path), 'workshop_name');
    folders.set(said ?? folder.slice(folder.lastIndexOf('/') + 1), folder);
  }
  const found = folders.get(name);
  if (found === undefined)
    throw new Fault(noSuchEdition(name, didYouMean(name, folders.keys()), [...folders.keys()]));
  return found;
}

function heldOn(facts: string): Day | undefined {
  const said = ['date', 'dates/start', 'dates/0', 'dates']
    .map((path) => scalarAt(facts, ...path.split('/')))
    .find((one) => one !== undefined);
  return said === undefined ? undefined : parseDays(said)?.start;
}

function scalarAt(text: string, ...path: readonly string[]): string | undefined {
  return yamlParts(text).find((part) => part.path.join('\n') === path.join('\n'))?.scalar;
}

function dataFiles(
  inside: readonly string[],
  folder: string,
  newFolder: string,
  read: (path: string) => string,
  changes: Changes,
  notes: Diagnostic[],
): [string, string][] {
  const paths = inside.filter((path) => path.startsWith(`${folder}/_data/`));
  const stemOf = (path: string) => path.slice(folder.length + '/_data/'.length).replace(/\.[^.]*$/, '');
  const texts = new Map(paths.filter((path) => YAML.test(path)).map((path) => [stemOf(path), read(path)]));
  const made = new Map<string, string>();
  for (const path of paths) {
    const text = newDataFile(stemOf(path), texts.get(stemOf(path)), texts, changes);
    if (text === undefined)
      notes.push(notCarried(path, 'only data in YAML can be changed to that of another year'));
    else made.set(stemOf(path), text);
  }
  for (const [stem, text] of neededFor(made.get('schedule') ?? '', new Set(made.keys())))
    made.set(stem, text);
  return [...made].map(([stem, text]) => [`${newFolder}/_data/${stem}.yml`, text]);
}

function pages(
  inside: readonly string[],
  folder: string,
  newFolder: string,
  read: (path: string) => string,
  changes: Changes,
): [string, string][] {
  const people = inside.filter((path) => /\/_data\/(?:speakers|panelists)\.ya?ml$/i.test(path));
  const names = people.flatMap((path) => [...peopleIn(read(path))]).filter((name) => name.includes(' '));
  const shown = inside.filter((path) => PAGE.test(path) && !/\/_(?:data|posts|drafts)\//.test(path));
  return shown.map((path) => {
    const above = path.slice(0, path.lastIndexOf('/') + 1);
    const beside = inside
      .filter(
        (other) => other.startsWith(above) && !PAGE.test(other) && !other.slice(above.length).includes('/'),
      )
      .map((other) => other.slice(above.length));
    return [newFolder + path.slice(folder.length), newPage(path, read(path), changes, names, beside)];
  });
}

/** The configuration with the new edition as the current one; all else as it was. */
function withCurrent(text: string, name: string, from: string, notes: Diagnostic[]): string {
  const at = yamlParts(text).find(({ path }) => path.length === 1 && path[0] === 'workshop_name')?.value;
  const end = text === '' || text.endsWith('\n') ? '' : '\n';
  const now = at
    ? splice(text, [{ start: at[0], end: at[1], text: name }])
    : `${text}${end}workshop_name: ${name}\n`;
  const named = new RegExp(`(?<![\\w.-])${from.replaceAll('.', '\\.')}(?![\\w.-])`);
  for (const [i, line] of now.split('\n').entries())
    if (named.test(line.replace(/#.*$/, ''))) notes.push(namedInConfig(i + 1, from));
  return now;
}
