import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from '../../src/diagnostics/formats.ts';
import { memoryProject } from '../../src/host/memory.ts';
import { openSession, type Session } from '../../src/session.ts';
import { POOL } from './pool.ts';

const SEQUENCES = process.env['WSITE_LONG'] ? 20_000 : 500;
const PATHS = [...POOL.keys()];
const THEME = memoryProject({
  'templates/default.njk': '<main>{{ content }}</main>',
  'templates/404.njk': '{% extends "default.njk" %}{% block main %}gone{% endblock %}',
  'assets/theme/theme.css': 'a{}',
});

/** One edit: a path gets one of its texts, is deleted, or another path takes its text over. */
const edit = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('write' as const), path: fc.nat(), text: fc.nat() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), path: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), path: fc.nat(), to: fc.nat() }) },
);

const step = fc.record({
  edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
  /** Whether the session is told what changed, or looks for itself. */
  told: fc.boolean(),
  /** Which share of what is stale is made before the next edit, as a browser would ask for some pages only. */
  share: fc.constantFrom(0, 0.5, 1, 1),
});

test('after any edits a session in memory gives the artifacts and complaints of a clean one', () => {
  fc.assert(
    fc.property(
      fc.array(edit, { minLength: 8, maxLength: 30 }),
      fc.array(step, { minLength: 1, maxLength: 6 }),
      (start, steps) => {
        const files = memoryProject(Object.fromEntries([...POOL].map(([path, texts]) => [path, texts[0]!])));
        for (const one of start) apply(one, files);
        const session = open(files);
        session.update();
        makeAll(session);
        for (const { edits, told, share } of steps) {
          const changed = new Set(edits.flatMap((one) => apply(one, files)));
          session.update(told ? changed : undefined);
          const stale = [...session.stale()];
          for (const file of stale.slice(0, Math.ceil(stale.length * share))) session.produce(file);
        }
        makeAll(session);
        const clean = open(files);
        clean.update();
        makeAll(clean);
        expect(seen(session)).toEqual(seen(clean));
      },
    ),
    { numRuns: SEQUENCES, seed: 20261124 },
  );
}, 3_600_000);

function open(project: ReturnType<typeof memoryProject>): Session {
  return openSession({
    project,
    theme: THEME,
    configs: ['_config.yml'],
    facts: true,
    baseUrl: undefined,
    unpublished: false,
    now: Date.parse('2025-06-01T00:00:00Z'),
  });
}

function makeAll(session: Session): void {
  for (const file of [...session.stale()]) session.produce(file);
}

function seen(session: Session): unknown {
  return {
    artifacts: Object.fromEntries(session.files().map((file) => [file, session.artifact(file)])),
    diagnostics: inOrder(session.diagnostics()),
  };
}

/** @returns the paths that changed */
function apply(
  one: typeof edit extends fc.Arbitrary<infer T> ? T : never,
  files: ReturnType<typeof memoryProject>,
): string[] {
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
