import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { momentOf } from '../../src/cli/build.ts';
import { run } from '../../src/cli/run.ts';
import { inOrder, pretty } from '../../src/diagnostics/formats.ts';
import { check, serve } from '../../src/index.ts';

/** When the guide's reader reads it: before the workshop and its deadlines. */
export const NOW = '2027-01-15T12:00';
/** Where the reader's site will live. */
const BASE_URL = 'https://systems.example.org/';
/** A new edition is still to be filled in, and a template or an image stands before the page that uses it. */
const EXPECTED = new Set(['unfilled-blank', 'unused-template', 'unused-asset']);

/** A site of a reader of the guide, on the disk. */
export interface ReaderSite {
  /** Runs a line as a shell would; `cd` holds for the lines that follow. @returns what it prints */
  type(line: string): Promise<string>;
  write(path: string, content: string | Uint8Array): void;
  /** Puts lines into a file: those of YAML as keys, replacing what they say already; others at the end. */
  add(path: string, language: string, text: string): void;
  has(path: string): boolean;
  /** What is wrong with the site, as `wsite check` prints it, but for notes and what is expected. */
  complaints(): Promise<string>;
  /** The page that a file makes. */
  page(path: string): Promise<string>;
}

/** @param folder where the reader is when the guide begins */
export function readerSite(folder: string): ReaderSite {
  let here = folder;
  const at = (path: string) => resolve(here, path);
  const put = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), content);
  };
  return {
    async type(line) {
      let said = '';
      for (const command of line.split(' && ')) {
        const to = /^cd (\S+)$/.exec(command)?.[1];
        if (to === undefined) said = await runOne(command, here);
        else here = at(to);
      }
      return said;
    },
    write: put,
    add(path, language, text) {
      const before = existsSync(at(path)) ? readFileSync(at(path), 'utf8') : '';
      if (language !== 'yaml') return put(path, before + text);
      const document = parseDocument(before);
      for (const [key, value] of Object.entries(parseDocument(text).toJS() as object))
        document.set(key, document.createNode(value));
      put(path, document.toString());
    },
    has: (path) => existsSync(at(path)),
    async complaints() {
      const { diagnostics } = await check({ dir: here, now: momentOf(NOW), baseUrl: BASE_URL });
      return inOrder(diagnostics)
        .filter(({ code, severity }) => severity !== 'note' && !EXPECTED.has(code))
        .map((diagnostic) => `${pretty(diagnostic, { colour: false })}\n`)
        .join('\n');
    },
    async page(path) {
      const { text } = await wsite(['explain', path, '--dir', here]);
      const url = /→ (\S+?),? /.exec(text)?.[1] ?? '';
      const out = join(here, '.made');
      await wsite(['build', here, '--out', out, '--now', NOW, '--base-url', BASE_URL, '--no-cache']);
      return readFileSync(join(out, url.endsWith('/') ? `${url}index.html` : url), 'utf8');
    },
  };
}

/** The commands of `wsite` whose folder is an argument, and the others' flag for it. */
const WITH_FOLDER = new Set(['build', 'check', 'clean', 'serve']);

async function runOne(command: string, here: string): Promise<string> {
  const [program, ...args] = wordsOf(command);
  if (program === 'npx' && args[0] === 'wsite') return runWsite(args.slice(1), here);
  if (command === 'npm install') return install(here);
  if (command === 'npm start') return runWsite(scriptOf('start', here), here);
  if (program === 'git' || program === 'mv' || program === 'rm')
    return execFileSync(program, args, { cwd: here, encoding: 'utf8', stdio: 'pipe' });
  throw new Error(`no test runs \`${command}\``);
}

async function runWsite(args: readonly string[], here: string): Promise<string> {
  const [command = '', ...rest] = args;
  if (rest.includes('--help') || command === '--version') return (await wsite(args)).text;
  if (command === 'serve') return serving(rest, here);
  const { code, text } = await wsite(inFolder(command, rest, here));
  if (code !== 0 && command !== 'check') throw new Error(`\`wsite ${args.join(' ')}\`: ${code}\n${text}`);
  return text;
}

/** The same command line for a program that does not run in the reader's folder. */
function inFolder(command: string, rest: readonly string[], here: string): string[] {
  const out = rest.indexOf('--out');
  const placed = rest.map((word, i) => (i === out + 1 && out !== -1 ? resolve(here, word) : word));
  if (WITH_FOLDER.has(command)) return [command, here, ...placed];
  if (command === 'explain') return [command, ...placed, '--dir', here];
  if (command === 'import') return [command, rest[0]!, resolve(here, rest[1]!), resolve(here, rest[2]!)];
  if (rest[0] === 'edition') return [command, ...placed, '--dir', here];
  return [command, resolve(here, rest[0]!), ...placed.slice(1), '--yes'];
}

async function wsite(args: readonly string[]): Promise<{ code: number; text: string }> {
  const said: string[] = [];
  const stream = { write: (text: string) => void said.push(text) };
  const code = await run(args, { stdout: stream, stderr: stream, env: {} });
  return { code, text: said.join('') };
}

/** Serves, looks, and ends. */
async function serving(flags: readonly string[], here: string): Promise<string> {
  const known = new Set(['--open', '--now', '--drafts', '--future', '--host']);
  const strange = flags.filter((flag) => flag.startsWith('--') && !known.has(flag));
  if (strange.length > 0) throw new Error(`no test serves with ${strange.join(' ')}`);
  const now = flags.includes('--now') ? flags[flags.indexOf('--now') + 1] : NOW;
  const served = await serve({
    dir: here,
    port: 0,
    now: momentOf(now),
    drafts: flags.includes('--drafts'),
    future: flags.includes('--future'),
  });
  const page = await (await fetch(served.url)).text();
  await served.close();
  return page;
}

/** What npm would find to install. */
function install(here: string): string {
  const { devDependencies } = packageOf(here) as { devDependencies: Record<string, string> };
  const from = devDependencies['wsite']?.replace(/^file:/, '') ?? '';
  if (!existsSync(resolve(here, from, 'package.json'))) throw new Error('no wsite to install');
  return '';
}

function scriptOf(name: string, here: string): string[] {
  const { scripts } = packageOf(here) as { scripts: Record<string, string> };
  return scripts[name]!.split(' ').slice(1);
}

function packageOf(here: string): unknown {
  return JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
}

/** Words as a shell splits them, with quotes. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare!,
  );
}
