import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = new URL('..', import.meta.url).pathname;

/** The package as `npm publish` would send it, made of what `npm run build` has left in `dist/`. */
export interface Packed {
  /** Absolute. */
  readonly tarball: string;
  /** What is in it, by paths, sorted. */
  readonly files: readonly string[];
}

/** Packs this repository. @param into a folder for the tarball */
export function pack(into: string): Packed {
  mkdirSync(into, { recursive: true });
  const said = runIn(ROOT, 'npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', into]);
  const [{ filename, files }] = JSON.parse(said) as [{ filename: string; files: { path: string }[] }];
  return { tarball: join(into, filename), files: files.map(({ path }) => path).sort() };
}

/** Installs it in a folder, which may be empty, as an author would; npm is to find nothing that is not as it should be. */
export function install(
  { tarball }: Packed,
  folder: string,
  flags: readonly string[] = [],
  env: NodeJS.ProcessEnv = process.env,
): void {
  const strict = ['--strict-peer-deps', '--engine-strict', '--no-audit', '--no-fund'];
  runIn(folder, 'npm', ['install', ...strict, ...flags, tarball], env);
}

/** What takes longer than this, in milliseconds, does not end. */
const LONGEST = 300_000;

/** Runs a program to its end. @returns what it printed @throws where it exits with another code than 0, or does not end */
export function runIn(
  cwd: string,
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): string {
  return execFileSync(program, args, { cwd, env, encoding: 'utf8', stdio: 'pipe', timeout: LONGEST });
}

/** Runs the wsite that is installed in a folder or above it, as the README has it. */
export function wsiteIn(cwd: string, args: readonly string[], env?: NodeJS.ProcessEnv): string {
  return runIn(cwd, 'npx', ['--no-install', 'wsite', ...args], env);
}
