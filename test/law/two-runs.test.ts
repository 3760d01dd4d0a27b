import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passingShelf } from '../../src/host/image-shelf.ts';
import { type MemoryProject, memoryOutput } from '../../src/host/memory.ts';
import { openSession, type Session } from '../../src/session.ts';
import { apply, edit, historyOf, projectAfter, THEME, update, wordImages } from './edits.ts';
import { emptyShelf, mapStore, type Shelf } from './map-store.ts';

const SEQUENCES = process.env['WSITE_LONG'] ? 2000 : 25;

const step = fc.record({
  run: fc.constantFrom(0, 1, 2),
  edits: fc.array(edit, { minLength: 0, maxLength: 15 }),
  /** What the run does next. One that commits has come to its end, one that opens anew was ended before it. */
  act: fc.constantFrom('open', 'open', 'update', 'look', 'commit', 'commit'),
});

test('runs of the program that share a memory, in whatever order they work, make what each makes alone, and find nothing damaged', async () => {
  let recalled = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { minLength: 8, maxLength: 30 }),
      fc.array(step, { minLength: 4, maxLength: 14 }),
      async (start, steps) => {
        const files = projectAfter(start);
        const shelf = emptyShelf();
        const opened = async () => {
          const session = open(files, shelf);
          await update(session);
          recalled += session.files().filter((file) => session.artifact(file)).length;
          return { session, output: memoryOutput(files) };
        };
        const runs = [await opened(), await opened(), await opened()];
        for (const { run, edits, act } of steps) {
          for (const one of edits) apply(one, files);
          const { session, output } = runs[run]!;
          if (act !== 'open') await update(session);
          if (act === 'look') for (const file of session.files()) session.produce(file);
          if (act === 'commit') await session.commit(output, { force: false });
          if (act !== 'update' && act !== 'look') runs[run] = await opened();
        }
        const clean = open(files);
        await update(clean);
        const wanted = bytesOf(clean);
        for (const { session } of [...runs, await opened()]) {
          await update(session);
          expect(bytesOf(session)).toEqual(wanted);
          expect(session.diagnostics().filter(({ code }) => code.startsWith('memory-'))).toEqual([]);
        }
      },
    ),
    { numRuns: SEQUENCES, seed: 20261126 },
  );
  expect(recalled).toBeGreaterThan(SEQUENCES * 3);
}, 3_600_000);

function open(project: MemoryProject, shelf?: Shelf): Session {
  return openSession({
    project,
    theme: THEME,
    configs: ['_config.yml'],
    facts: false,
    baseUrl: undefined,
    unpublished: false,
    now: Date.parse('2025-06-01T00:00:00Z'),
    history: historyOf(project),
    images: wordImages(),
    short: { shelf: passingShelf(), program: () => 'one' },
    ...(shelf && { memory: mapStore(shelf, 'one') }),
  });
}

function bytesOf(session: Session): Record<string, string> {
  const made = session.files().map((file) => [file, session.produce(file).content ?? ''] as const);
  return Object.fromEntries(made.map(([file, content]) => [file, Buffer.from(content as string).toString()]));
}
