import fc from 'fast-check';
import { shallowHistory } from '../../src/diagnostics/messages/history.ts';
import { passingShelf } from '../../src/host/image-shelf.ts';
import { type MemoryProject, memoryProject } from '../../src/host/memory.ts';
import type { History } from '../../src/model/history.ts';
import type { ImageTools } from '../../src/model/image.ts';
import type { Session } from '../../src/session.ts';
import { HEAD_PARTS } from '../unit/outputs/built.ts';
import { POOL } from './pool.ts';

const PATHS = [...POOL.keys()];

/** The theme of the random sites. */
export const THEME = memoryProject({
  ...HEAD_PARTS,
  'templates/default.njk': '<main>{{ content }}</main>',
  'templates/404.njk': '{% extends "default.njk" %}{% block main %}gone{% endblock %}',
  'assets/theme/theme.css': 'a{}',
});

/** One edit: a path gets one of its texts, is deleted, or another path takes its text over. */
export const edit = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('write' as const), path: fc.nat(), text: fc.nat() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), path: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), path: fc.nat(), to: fc.nat() }) },
);

export type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** A file of the same name as another, which only edits bring: with both from the start, nearly all sites would be unsound. */
const LATER: ReadonlySet<string> = new Set(['content/a/_data/papers.bib']);

/** A project in which every other path has its first text, after some edits. */
export function projectAfter(edits: readonly Edit[]): MemoryProject {
  const first = [...POOL].filter(([path]) => !LATER.has(path)).map(([path, texts]) => [path, texts[0]!]);
  const files = memoryProject(Object.fromEntries(first));
  for (const one of edits) apply(one, files);
  return files;
}

/** @returns the paths that changed */
export function apply(one: Edit, files: MemoryProject): string[] {
  const path = PATHS[one.path % PATHS.length]!;
  if (one.kind === 'write') {
    const texts = POOL.get(path)!;
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
