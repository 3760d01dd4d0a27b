import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { inOrder } from '../../src/diagnostics/formats.ts';
import { passingShelf } from '../../src/host/image-shelf.ts';
import { type MemoryProject, memoryOutput } from '../../src/host/memory.ts';
import type { ImageTools } from '../../src/model/image.ts';
import type { MemoryStore } from '../../src/model/ports.ts';
import { parseBaseUrl } from '../../src/schema/base-url.ts';
import { openSession, type Session } from '../../src/session.ts';
import { apply, edit, historyOf, projectAfter, THEME, update, wordImages } from './edits.ts';
import { DAMAGES, emptyShelf, harm, mapStore } from './map-store.ts';

const SEQUENCES = process.env['WSITE_LONG'] ? 2000 : 300;

const when = fc.constantFrom('2025-06-01T00:00:00Z', '2025-06-30T23:30:00Z', '2099-07-01T12:00:00Z');

/** How a run of the program is started. */
const setting = fc.record({
  now: when,
  base: fc.constantFrom(undefined, undefined, '/x', 'https://h.example/y/'),
  drafts: fc.boolean(),
  future: fc.boolean(),
  unpublished: fc.boolean(),
  facts: fc.boolean(),
  tellsMoment: fc.boolean(),
  program: fc.constantFrom('one', 'one', 'one', 'one', 'one', 'two'),
});
type Setting = typeof setting extends fc.Arbitrary<infer T> ? T : never;

/** What happens between two runs; `saved` false: the run was killed before it left anything. */
const pause = fc.record({
  saved: fc.constantFrom(true, true, true, true, false),
  sameSetting: fc.constantFrom(true, true, true, false),
  setting,
  touched: fc.boolean(),
  damage: fc.record({
    kind: fc.oneof(
      { weight: 2, arbitrary: fc.constant('none' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...DAMAGES) },
    ),
    which: fc.nat(),
    at: fc.nat(),
  }),
});

const step = fc.record({
  edits: fc.array(edit, { minLength: 0, maxLength: 3 }),
  told: fc.boolean(),
  /** The moment that the site is seen at from now on in the same run, where it is another one. */
  at: fc.option(when, { freq: 3 }),
  share: fc.constantFrom(0, 0.5, 1),
  pause: fc.option(pause, { freq: 2 }),
});

test('with a memory of former runs, in whatever state, a session gives the artifacts, bytes and complaints of a clean one', async () => {
  const counts = {
    recalled: 0,
    harmed: 0,
    variants: 0,
    several: 0,
    broken: 0,
    found: 0,
    sound: 0,
    unsound: 0,
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { minLength: 8, maxLength: 30 }),
      setting,
      fc.array(step, { minLength: 1, maxLength: 6 }),
      async (start, first, steps) => {
        const files = projectAfter(start);
        const output = memoryOutput();
        const shelf = emptyShelf();
        const images = wordImages();
        let now = first;
        let harmed = 0;
        let session = open(files, now, images, mapStore(shelf, now.program));
        await update(session);
        for (const { edits, told, at, share, pause } of steps) {
          const stale = [...session.stale()];
          for (const file of stale.slice(0, Math.ceil(stale.length * share))) session.produce(file);
          if (share > 0) await makeVariants(session);
          if (pause?.saved) await session.commit(output, { force: false, checks: now.facts });
          const changed = new Set(edits.flatMap((one) => apply(one, files)));
          if (pause) {
            if (pause.touched) for (const path of files.paths()) files.set(path, files.read(path));
            now = pause.sameSetting ? { ...now, now: pause.setting.now } : pause.setting;
            if (harm(shelf, pause.damage)) harmed++;
            session = open(files, now, images, mapStore(shelf, now.program));
            await update(session);
            const said = session.diagnostics().filter(isOfMemory);
            if (harmed === 0 && (shelf.index === undefined || shelf.index.includes(` ${now.program} `)))
              expect(said).toEqual([]);
            counts.recalled += session.files().filter((file) => session.artifact(file)).length;
          } else {
            if (at !== null) now = { ...now, now: at };
            await update(session, told ? changed : undefined, Date.parse(now.now));
          }
        }
        const clean = open(files, now, images);
        await update(clean);
        counts.harmed += harmed;
        const before = new Map(output.files);
        const cleanOutput = memoryOutput();
        const committed = await clean.commit(cleanOutput, { force: false, checks: now.facts });
        await session.commit(output, { force: false, checks: now.facts });
        expect(seen(session)).toEqual(seen(clean));
        counts.found += clean.diagnostics().filter(({ code }) => code === 'dead-link').length;
        expect(output.files).toEqual(committed ? cleanOutput.files : before);
        const wants = clean.files().map((file) => clean.artifact(file)?.wants?.length ?? 0);
        counts.variants += wants.filter((count) => count > 0).length;
        counts.several += wants.filter((count) => count > 1).length;
        counts[committed ? 'sound' : 'unsound']++;
        counts.broken += clean.diagnostics().filter(({ code }) => code === 'broken-image').length;
      },
    ),
    { numRuns: SEQUENCES, seed: 20261126 },
  );
  expect(counts.recalled).toBeGreaterThan(SEQUENCES * 3);
  expect(counts.variants).toBeGreaterThan(SEQUENCES / 10);
  expect(counts.several).toBeGreaterThan(SEQUENCES * 3);
  expect(counts.sound).toBeGreaterThan(SEQUENCES / 2);
  expect(counts.unsound).toBeGreaterThan(SEQUENCES / 10);
  expect(counts.broken).toBeGreaterThan(0);
  expect(counts.found).toBeGreaterThan(SEQUENCES / 10);
  expect(counts.harmed).toBeGreaterThan(SEQUENCES / 5);
}, 3_600_000);

function open(project: MemoryProject, setting: Setting, images: ImageTools, memory?: MemoryStore): Session {
  return openSession({
    ...setting,
    project,
    images,
    history: historyOf(project),
    theme: THEME,
    configs: ['_config.yml'],
    baseUrl: setting.base === undefined ? undefined : parseBaseUrl(setting.base),
    now: Date.parse(setting.now),
    short: { shelf: passingShelf(), program: () => setting.program },
    ...(memory && { memory }),
  });
}

/** As browsers would ask for them: what cannot be made becomes known. */
async function makeVariants(session: Session): Promise<void> {
  const wants = session.files().flatMap((file) => session.artifact(file)?.wants ?? []);
  for (const { file } of new Map(wants.map((want) => [want.hash, want])).values())
    await session.variant(file);
}

/** Everything is made, or taken from memory, and looked at; what checks go by is made again where they need it. */
function seen(session: Session): unknown {
  const outputs = session.files().map((file) => {
    const { artifact: made, content } = session.produce(file);
    const artifact = { ...made, facts: undefined };
    return [
      file,
      { artifact, bytes: content === undefined ? undefined : Buffer.from(content as string).toString() },
    ];
  });
  const diagnostics = session
    .diagnostics()
    .filter((diagnostic) => !isOfMemory(diagnostic) && !isOfFormer(diagnostic));
  return { outputs: Object.fromEntries(outputs), diagnostics: inOrder(diagnostics) };
}

/** What an output loses is no matter of the site alone. */
function isOfFormer({ code }: Diagnostic): boolean {
  return code === 'addresses-gone';
}

function isOfMemory({ code }: Diagnostic): boolean {
  return code.startsWith('memory-');
}
