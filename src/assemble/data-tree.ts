import type { Report } from '../diagnostics/diagnostic.ts';
import { twoDataFiles } from '../diagnostics/messages/site.ts';
import type { DataEntry } from '../model/entry.ts';
import { makeMap, type Value, type ValueMap } from '../syntax/value.ts';

interface Branch {
  readonly children: Map<string, { entry?: DataEntry; branch?: Branch }>;
}

/**
 * The files of a `_data` folder as one map: `_data/a/b.yml` is `data.a.b`. A file and a folder of one name are laid
 * together where the file holds a map. As in Jekyll, blanks in a name become `_` and other signs fall out
 * (`my file (2).yml` is `data.my_file_2`), so that every key can stand after a dot. Reports two files for one key.
 * @param folder the `_data` folder itself, under the project
 */
export function dataTree(entries: readonly DataEntry[], folder: string, report: Report): ValueMap {
  const root: Branch = { children: new Map() };
  for (const entry of entries) insert(root, entry, entry.path.slice(folder.length + 1).split('/'), report);
  return branchValue(root);
}

function insert(root: Branch, entry: DataEntry, parts: readonly string[], report: Report): void {
  let branch = root;
  for (const part of parts.slice(0, -1)) {
    const child = childOf(branch, keyOf(part));
    branch = child.branch ??= { children: new Map() };
  }
  const key = keyOf(parts.at(-1)!.replace(/\.[^.]*$/, ''));
  const child = childOf(branch, key);
  if (child.entry) report(twoDataFiles(entry.path, child.entry.path, [...parts.slice(0, -1), key].join('.')));
  else child.entry = entry;
}

function keyOf(name: string): string {
  return name
    .replace(/[^\p{L}\p{M}\p{N}_\s-]+/gu, '')
    .trim()
    .replace(/\s+/g, '_');
}

function childOf(branch: Branch, key: string): { entry?: DataEntry; branch?: Branch } {
  const found = branch.children.get(key);
  if (found) return found;
  const made = {};
  branch.children.set(key, made);
  return made;
}

function branchValue(branch: Branch): ValueMap {
  const entries: [string, Value][] = [];
  for (const [key, { entry, branch: below }] of branch.children) {
    const own = entry?.value;
    const inner = below && branchValue(below);
    if (own !== undefined && inner && typeof own === 'object' && own !== null && !Array.isArray(own)) {
      entries.push([
        key,
        Object.freeze(
          makeMap([...Object.entries(own as ValueMap), ...Object.entries(inner)] as [string, Value][]),
        ),
      ]);
    } else if (own !== undefined || inner) {
      entries.push([key, (own ?? inner) as Value]);
    }
  }
  return Object.freeze(makeMap(entries));
}
