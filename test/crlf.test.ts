import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inOrder } from '../src/diagnostics/formats.ts';
import { starterTexts } from '../src/host/lay-down.ts';
import { memoryProject } from '../src/host/memory.ts';
import { openProject } from '../src/host/project-files.ts';
import { starterFiles } from '../src/importers/starter/starter.ts';
import type { ProjectFiles } from '../src/model/ports.ts';
import { openSession } from '../src/session.ts';

/* A site that git has checked out on Windows: every line of every text ends with CR and LF. */

const ROOT = new URL('..', import.meta.url).pathname;
const TEXT = /\.(?:md|html|njk|ya?ml|json|csv|toml|bib|css|svg)$/;

function starter(): Map<string, string> {
  const answers = {
    title: 'Learning Machines',
    edition: 'lm2027',
    date: { year: 2027, month: 5, day: 15 },
    place: 'Lyon, France',
    timezone: 'Europe/Paris',
    accent: '#2f6f4f',
    today: { year: 2026, month: 11, day: 25 },
    version: '1.0.0',
  };
  return new Map(starterFiles(starterTexts(), answers));
}

/** This repository's own site, without its pictures. */
function own(): Map<string, string> {
  const project = openProject(ROOT);
  const skip = (path: string) => path !== '_config.yml' && !/^(?:content|assets)(?:$|\/)/.test(path);
  const texts = project.list(skip).files.filter(({ path }) => TEXT.test(path));
  return new Map(texts.map(({ path }) => [path, readFileSync(join(ROOT, path), 'utf8')]));
}

/** The version of a schedule names the bytes of its sources. */
const VERSION = /(?<="version": "|<version>)[^"<]+/g;

/** All outputs that are made, with their lines ending in LF, and where which complaint stands. */
async function made(
  files: ReadonlyMap<string, string>,
): Promise<{ outputs: Record<string, string>; found: readonly string[] }> {
  const theme = openProject(ROOT);
  const session = openSession({
    project: memoryProject(Object.fromEntries(files)),
    theme: onlyTheme(theme),
    configs: ['_config.yml'],
    facts: true,
    baseUrl: undefined,
    unpublished: false,
    now: Date.parse('2026-12-01T10:00:00Z'),
  });
  session.update();
  await session.prepare();
  const outputs = session.files().flatMap((file) => {
    const { content } = session.produce(file);
    const isMade = typeof content === 'string';
    return isMade ? [[file, content.replaceAll('\r\n', '\n').replace(VERSION, '')] as const] : [];
  });
  const found = inOrder([...session.diagnostics(), ...session.check(false)]).map(
    ({ code, place }) => `${place?.path}:${place?.line}:${place?.column} ${code}`,
  );
  return { outputs: Object.fromEntries(outputs), found };
}

function onlyTheme(project: ProjectFiles): ProjectFiles {
  const isTheme = (path: string) => /^(?:templates(?:$|\/(?!\w+\d{4}))|assets(?:$|\/theme))/.test(path);
  return { ...project, list: (skip) => project.list((path, folder) => !isTheme(path) || skip(path, folder)) };
}

test.each([
  ['a new site', starter],
  ["this repository's site", own],
])('%s is the same, and has the same faults in the same places', async (_, files) => {
  const crlf = new Map([...files()].map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));
  const here = await made(files());
  expect(Object.keys(here.outputs).length).toBeGreaterThan(15);
  expect(await made(crlf)).toEqual(here);
});
