import fc from 'fast-check';
import { shallowHistory } from '../../src/diagnostics/messages/history.ts';
import { passingShelf } from '../../src/host/image-shelf.ts';
import { type MemoryProject, memoryProject } from '../../src/host/memory.ts';
import type { History } from '../../src/model/history.ts';
import type { ImageTools } from '../../src/model/image.ts';
import type { Session } from '../../src/session.ts';
import { HEAD_PARTS } from '../unit/outputs/built.ts';
import { NEEDED, POOL } from './pool.ts';

const PATHS = [...POOL.keys()];

/** The theme of the random sites. */
export const THEME = memoryProject({
  ...HEAD_PARTS,
  'templates/default.njk': '<main>{{ content }}</main>',
  'templates/404.njk': '{% extends "default.njk" %}{% block main %}gone{% endblock %}',
  'assets/theme/theme.css': 'a{}',
});

const nat = fc.nat();

/**
 * One edit: a path gets one of its texts, one with which a sound site stays one (`write`) or not (`break`), is deleted, or
 * another path takes its text over; or all is mended that breaks the site.
 */
export const edit = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('write' as const), path: nat, text: nat }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('break' as const), path: nat, text: nat }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), path: nat }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), path: nat, to: nat }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('mend' as const) }) },
);

export type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** A project in which every path has its first text, after some edits, and mended where they broke it. */
export function projectAfter(edits: readonly Edit[]): MemoryProject {
  const first = [...POOL].flatMap(([path, { sound }]) => sound.slice(0, 1).map((text) => [path, text]));
  const files = memoryProject(Object.fromEntries(first));
  for (const one of edits) apply(one, files);
  mend(files);
  return files;
}

/** @returns the paths that changed */
export function apply(one: Edit, files: MemoryProject): string[] {
  if (one.kind === 'mend') return mend(files);
  const path = PATHS[one.path % PATHS.length]!;
  if (one.kind === 'write' || one.kind === 'break') {
    const { sound, broken } = POOL.get(path)!;
    const texts = one.kind === 'break' && broken.length > 0 ? broken : sound;
    if (texts.length === 0) return [];
    files.set(path, texts[one.text % texts.length]!);
    return [path];
  }
  if (!files.stat(path)) return [];
  if (one.kind === 'delete') {
    files.delete(path);
    return [path];
  }
  const to = PATHS[one.to % PATHS.length]!;
  files.rename(path, to);
  return [path, to];
}

/** Gives each path that may break a site its first text back. @returns those */
function mend(files: MemoryProject): string[] {
  const broken = [...POOL].filter(([path, { sound }]) =>
    files.stat(path) ? !sound.includes(Buffer.from(files.read(path)).toString()) : NEEDED.has(path),
  );
  for (const [path, { sound }] of broken) {
    if (sound.length > 0) files.set(path, sound[0]!);
    else files.delete(path);
  }
  return broken.map(([path]) => path);
}

/** A history to which a commit is added whenever one file gets another text; that of some commits is cut off. */
export function historyOf(files: MemoryProject): () => History {
  return () => {
    const name = files.stat('content/c.md') ? Buffer.from(files.read('content/c.md')).toString() : '';
    const complaints = name.length % 3 === 0 ? [shallowHistory()] : [];
    return { name, changed: (path) => (path.length + name.length) * 100_000, complaints };
  };
}

/** Makes a word of each recipe, and nothing of an image that is broken. */
export function wordImages(): ImageTools {
  return {
    shelf: passingShelf(),
    encoder: {
      name: 'words',
      atOnce: 2,
      encode: async (image, recipes) =>
        Buffer.from(image).includes('broken')
          ? 'it is broken'
          : recipes.map((one) => Buffer.from(JSON.stringify(one))),
    },
  };
}

/** Moments around which what lies in the random sites is held back, passes, begins, ends. */
export const moment = fc
  .constantFrom(
    '2025-06-01T00:00:00Z',
    '2025-06-30T23:30:00Z',
    '2026-05-05T01:00:00Z',
    '2026-09-02T12:00:01Z',
    '2099-07-01T12:00:00Z',
  )
  .map((text) => Date.parse(text));

/**
 * Brings a session up to its files, as who uses one does.
 * @param changed left out: all may have changed; @param now left out: seen at the same moment as before
 */
export async function update(session: Session, changed?: ReadonlySet<string>, now?: number): Promise<void> {
  session.update(changed, now);
  await session.prepare();
}
