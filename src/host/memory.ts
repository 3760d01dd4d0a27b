import { hostname } from 'node:os';
import { Fault } from '../diagnostics/diagnostic.ts';
import { unreadableFile } from '../diagnostics/messages/files.ts';
import { outputForeign, outputInTheWay, outputLocked } from '../diagnostics/messages/output.ts';
import type { Committed, OutputFolder, OutputTransaction, ProjectFiles } from '../model/ports.ts';
import { hashOf } from '../syntax/hash.ts';
import { isInside, keepMatcher } from './output-list.ts';
import { folderOf } from './tree.ts';

/** A project that lives in memory, for tests and for previews. */
export interface MemoryProject extends ProjectFiles {
  /** Makes or replaces a file. */
  set(path: string, content: string | Uint8Array): void;
  /** Removes a file. @throws where there is none */
  delete(path: string): void;
  /** Gives a file another path, replacing what stands there. @throws where there is none */
  rename(from: string, to: string): void;
  /** Makes a file unreadable, as one without permission is, or readable again. */
  deny(path: string, denied: boolean): void;
  /** The paths of all files, sorted. */
  paths(): readonly string[];
}

interface File {
  readonly bytes: Uint8Array;
  readonly mtimeMs: number;
}

/** Each change counts one millisecond, so that every change can be told from the time. */
export function memoryProject(initial: Readonly<Record<string, string | Uint8Array>> = {}): MemoryProject {
  const files = new Map<string, File>();
  const denied = new Set<string>();
  let changes = 0;

  const project: MemoryProject = {
    set(path, content) {
      refuseFolders(files, path);
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      files.set(path, { bytes, mtimeMs: ++changes });
    },
    delete(path) {
      if (!files.delete(path)) throw new Error(`there is no file ${path}`);
      denied.delete(path);
    },
    rename(from, to) {
      const file = files.get(from);
      if (!file) throw new Error(`there is no file ${from}`);
      files.delete(from);
      project.set(to, file.bytes);
      if (denied.delete(from)) denied.add(to);
    },
    deny: (path, on) => void (on ? denied.add(path) : denied.delete(path)),
    paths: () => [...files.keys()].sort(),
    list: (skip) => ({
      files: project
        .paths()
        .filter((path) => foldersOf(path).every((folder) => !skip(folder, true)) && !skip(path, false))
        .map((path) => infoOf(path, files.get(path)!)),
      diagnostics: [],
    }),
    stat(path) {
      const file = files.get(path);
      return file && infoOf(path, file);
    },
    read(path) {
      const file = files.get(path);
      if (!file) throw new Fault(unreadableFile(path, 'it is no longer there'));
      if (denied.has(path)) throw new Fault(unreadableFile(path, 'you have no permission for it'));
      return file.bytes;
    },
  };
  for (const [path, content] of Object.entries(initial)) project.set(path, content);
  return project;
}

function infoOf(path: string, file: File) {
  return { path, size: file.bytes.length, mtimeMs: file.mtimeMs };
}

/** The folders above a file, the outermost first. */
function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let at = folderOf(path); at !== ''; at = folderOf(at)) folders.unshift(at);
  return folders;
}

/** A disk would not have a file and a folder of one name. */
function refuseFolders(files: ReadonlyMap<string, File>, path: string): void {
  for (const other of files.keys()) {
    const clash = other.startsWith(path + '/') || path.startsWith(other + '/');
    if (clash) throw new Error(`${path} and ${other} cannot both be there`);
  }
}

/** An output that lives in memory. */
export interface MemoryOutput extends OutputFolder {
  /** What is in it, without the list of what wsite wrote. A test may put files of its own here. */
  readonly files: Map<string, Uint8Array>;
}

interface Options {
  readonly force: boolean;
  readonly keep: readonly string[];
}

const SHOWN = 'the output';

/** The rules of an output on the disk, said in the shortest way. @param project what `copy` copies from */
export function memoryOutput(project?: ProjectFiles): MemoryOutput {
  const files = new Map<string, Uint8Array>();
  let previous: ReadonlySet<string> | undefined;
  let locked = false;

  const transaction = ({ force, keep }: Options): OutputTransaction => {
    const staged = new Map<string, Uint8Array>();
    const kept = keepMatcher(keep);
    const mine = previous ?? new Set<string>();
    let open = true;
    const end = () => {
      if (open) locked = false;
      open = false;
      return undefined;
    };
    const put = (file: string, content: Uint8Array | string) => {
      if (!isInside(file)) throw new Error(`not a file below the output: ${file}`);
      staged.set(
        file,
        typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
      );
    };
    return {
      put,
      send(file, content) {
        put(file, content);
        return undefined;
      },
      sent: () => Promise.resolve(),
      copy(file, projectPath) {
        if (!project) throw new Error('this output has no project to copy from');
        put(file, project.read(projectPath));
      },
      keep(file) {
        const bytes = mine.has(file) ? files.get(file) : undefined;
        if (bytes && !staged.has(file)) staged.set(file, bytes);
        return bytes !== undefined;
      },
      has(file, hash, size) {
        const bytes = mine.has(file) && !staged.has(file) ? files.get(file) : undefined;
        if (bytes?.length !== size || hashOf(bytes) !== hash) return false;
        staged.set(file, bytes);
        return true;
      },
      former: () => [...mine].filter((file) => !kept(file)),
      commit() {
        if (!open) throw new Error('this transaction has ended');
        end();
        const committed = apply(files, staged, mine, kept, force);
        const written = new Set([...staged.keys(), ...[...mine].filter(kept)]);
        previous = written.size > 0 ? written : undefined;
        return committed;
      },
      abort: end,
    };
  };

  return {
    files,
    begin(options) {
      if (locked)
        throw new Fault(outputLocked(SHOWN, { pid: process.pid, host: hostname(), since: 0 }, 'the lock'));
      const foreign = [...files.keys()].filter((file) => !keepMatcher(options.keep)(file)).sort();
      if (!previous && !options.force && foreign.length > 0) {
        throw new Fault(outputForeign(SHOWN, foreign[0]!, foreign.length));
      }
      locked = true;
      return transaction(options);
    },
  };
}

function apply(
  files: Map<string, Uint8Array>,
  staged: ReadonlyMap<string, Uint8Array>,
  mine: ReadonlySet<string>,
  kept: (file: string) => boolean,
  force: boolean,
): Committed {
  const changed = [...staged]
    .filter(([file, bytes]) => !sameBytes(files.get(file), bytes))
    .map(([file]) => file);
  const foreign = changed.filter((file) => files.has(file) && !mine.has(file));
  if (foreign.length > 0 && !force) throw new Fault(outputForeign(SHOWN, foreign[0]!, foreign.length));
  const gone = [...mine].filter((file) => files.has(file) && !staged.has(file) && !kept(file));
  const left = [...files.keys()].filter((file) => !gone.includes(file));
  const replaced = left.filter((file) => changed.some((other) => other.startsWith(file + '/')));
  const inTheWay = replaced.filter((file) => !force || kept(file));
  inTheWay.push(...left.filter((file) => changed.some((other) => file.startsWith(other + '/'))));
  if (inTheWay.length > 0) throw new Fault(outputInTheWay(SHOWN, 'a page', inTheWay[0]!));
  for (const file of [...gone, ...replaced]) files.delete(file);
  for (const file of changed) files.set(file, staged.get(file)!);
  return { written: changed.length, unchanged: staged.size - changed.length, removed: gone.length };
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && a.length === b.length && a.every((byte, i) => byte === b[i]);
}
