import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from '../../src/diagnostics/formats.ts';
import type { MemoryProject } from '../../src/host/memory.ts';
import { openSession, type Session } from '../../src/session.ts';
import { apply, edit, projectAfter, THEME, update } from './edits.ts';

const SEQUENCES = process.env['WSITE_LONG'] ? 20_000 : 500;

const step = fc.record({
  edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
  /** Whether the session is told what changed, or looks for itself. */
  told: fc.boolean(),
  /** Which share of what is stale is made before the next edit, as a browser would ask for some pages only. */
  share: fc.constantFrom(0, 0.5, 1, 1),
});

test('after any edits a session in memory gives the artifacts and complaints of a clean one', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { minLength: 8, maxLength: 30 }),
      fc.array(step, { minLength: 1, maxLength: 6 }),
      async (start, steps) => {
        const files = projectAfter(start);
        const session = open(files);
        await update(session);
        makeAll(session);
        for (const { edits, told, share } of steps) {
          const changed = new Set(edits.flatMap((one) => apply(one, files)));
          await update(session, told ? changed : undefined);
          const stale = [...session.stale()];
          for (const file of stale.slice(0, Math.ceil(stale.length * share))) session.produce(file);
        }
        makeAll(session);
        const clean = open(files);
        await update(clean);
        makeAll(clean);
        expect(seen(session)).toEqual(seen(clean));
      },
    ),
    { numRuns: SEQUENCES, seed: 20261124 },
  );
}, 3_600_000);

function open(project: MemoryProject): Session {
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
