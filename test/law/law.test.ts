import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from '../../src/diagnostics/formats.ts';
import type { MemoryProject } from '../../src/host/memory.ts';
import { openSession, type Session } from '../../src/session.ts';
import { apply, edit, historyOf, moment, projectAfter, THEME, update, wordImages } from './edits.ts';

const SEQUENCES = process.env['WSITE_LONG'] ? 20_000 : 500;

const FIRST = Date.parse('2025-06-01T00:00:00Z');

const step = fc.record({
  edits: fc.array(edit, { minLength: 0, maxLength: 3 }),
  /** The moment that the site is seen at from now on, where it is another one. */
  now: fc.option(moment, { freq: 3, nil: undefined }),
  /** Whether the session is told what changed, or looks for itself. */
  told: fc.boolean(),
  /** Which share of what is stale is made before the next edit, as a browser would ask for some pages only. */
  share: fc.constantFrom(0, 0.5, 1, 1),
});

test('after any edits, and at any moment, a session in memory gives the artifacts and complaints of a clean one', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { minLength: 8, maxLength: 30 }),
      fc.array(step, { minLength: 1, maxLength: 6 }),
      async (start, steps) => {
        const files = projectAfter(start);
        let seenAt = FIRST;
        const session = open(files, seenAt);
        await update(session);
        makeAll(session);
        for (const { edits, now, told, share } of steps) {
          const changed = new Set(edits.flatMap((one) => apply(one, files)));
          await update(session, told ? changed : undefined, now);
          seenAt = now ?? seenAt;
          const stale = [...session.stale()];
          for (const file of stale.slice(0, Math.ceil(stale.length * share))) session.produce(file);
        }
        makeAll(session);
        const clean = open(files, seenAt);
        await update(clean);
        makeAll(clean);
        expect(seen(session)).toEqual(seen(clean));
      },
    ),
    { numRuns: SEQUENCES, seed: 20261124 },
  );
}, 3_600_000);

function open(project: MemoryProject, now: number): Session {
  return openSession({
    project,
    theme: THEME,
    configs: ['_config.yml'],
    facts: true,
    baseUrl: undefined,
    unpublished: false,
    now,
    history: historyOf(project),
    images: wordImages(),
  });
}

function makeAll(session: Session): void {
  for (const file of [...session.stale()]) session.produce(file);
}

function seen(session: Session): unknown {
  return {
    artifacts: Object.fromEntries(session.files().map((file) => [file, session.artifact(file)])),
    diagnostics: inOrder(session.diagnostics()),
    found: inOrder(session.check(false)),
  };
}
