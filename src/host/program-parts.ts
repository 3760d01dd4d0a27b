import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { threadId } from 'node:worker_threads';
import { hashOf } from '../syntax/hash.ts';
import { quietly } from './cache-folder.ts';

/** Parts of the bundled program, loaded as Node loads CommonJS, with the machine code of earlier runs. */
export interface ProgramParts {
  /** What a part exports. @param name of its file @throws the system's error where there is none */
  load(name: string): unknown;
  /** Leaves the code of what was loaded to later runs, where not all of it was known; nothing where the folder cannot be written. */
  keep(): void;
}

interface Part {
  readonly module: { exports: unknown };
  readonly script: Script;
  /** Names the text of the part: size and time of its file. */
  readonly text: string;
  readonly isKnown: boolean;
}

type Require = (name: string) => unknown;
type Run = (exports: unknown, require: Require, module: object, filename: string, dirname: string) => void;

/** The bytes of a hash in hexadecimal. */
const HASH = 32;

/**
 * Compiling the program costs a small site's build a third of its time. Node 22 can keep compiled code itself, in the folder
 * for passing files; here it lies beside the program, where only who may change the program can change it.
 * @param thread names what runs it: the code of what it used is kept apart from what others used of the same parts
 * @param folder the bundled program's: left out, the one that this very module was bundled into
 */
export function programParts(thread: string, folder = dirname(fileURLToPath(import.meta.url))): ProgramParts {
  const parts = new Map<string, Part>();
  const kept = join(folder, 'code', `${process.version}-${process.arch}`, thread);
  const isOff = process.env['NODE_DISABLE_COMPILE_CACHE'] !== undefined;
  const load = (name: string): unknown => {
    const known = parts.get(name);
    if (known) return known.module.exports;
    const path = join(folder, name);
    const { size, mtimeMs } = statSync(path);
    const text = `${size} ${mtimeMs}`;
    const cachedData = isOff ? undefined : readCode(join(kept, `${name}.code`), text);
    const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(path, 'utf8')}\n})`;
    const script = new Script(source, { filename: path, ...(cachedData && { cachedData }) });
    const module = { exports: {} as unknown };
    const isKnown = cachedData !== undefined && script.cachedDataRejected === false;
    parts.set(name, { module, script, text, isKnown });
    const elsewhere = createRequire(path);
    const require: Require = (id) => (id.startsWith('./') ? load(id.slice(2)) : elsewhere(id));
    (script.runInThisContext() as Run)(
      module.exports,
      Object.assign(require, elsewhere),
      module,
      path,
      folder,
    );
    return module.exports;
  };
  return {
    load,
    keep() {
      if (isOff || [...parts.values()].every(({ isKnown }) => isKnown)) return;
      quietly(() => {
        mkdirSync(kept, { recursive: true });
        for (const [name, { script, text }] of parts)
          writeCode(join(kept, `${name}.code`), text, script.createCachedData());
      });
    },
  };
}

/** Undefined where there is none of just this text, or it is damaged: V8 takes what it is given. */
function readCode(path: string, text: string): Buffer | undefined {
  const bytes = quietly(() => readFileSync(path));
  if (!bytes) return undefined;
  const head = bytes.subarray(0, bytes.indexOf('\n')).toString('latin1');
  const code = bytes.subarray(head.length + 1);
  return head === `${hashOf(code)} ${text}` && head.length > HASH ? code : undefined;
}

function writeCode(path: string, text: string, code: Buffer): void {
  const part = `${path}.${process.pid}-${threadId}`;
  writeFileSync(part, Buffer.concat([Buffer.from(`${hashOf(code)} ${text}\n`, 'latin1'), code]));
  renameSync(part, path);
}
