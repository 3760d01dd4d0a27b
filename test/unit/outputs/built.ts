import { readFileSync } from 'node:fs';
import { memoryOutput, memoryProject } from '../../../src/host/memory.ts';
import { openSession } from '../../../src/session.ts';

const PARTS = ['parts/seo.njk', 'parts/feed-link.njk', 'blocks/seo.njk', 'blocks/feed_meta.njk'];

/** The parts of the theme that tell other programs of a page. */
export const HEAD_PARTS: Readonly<Record<string, string>> = Object.fromEntries(
  PARTS.map((name) => [
    `templates/${name}`,
    readFileSync(new URL(`../../../templates/${name}`, import.meta.url), 'utf8'),
  ]),
);

/** A site as it is built: its outputs by their files, and the codes of its complaints in their order. */
export interface Built {
  readonly files: ReadonlyMap<string, string>;
  readonly codes: readonly string[];
}

export async function built(
  site: Readonly<Record<string, string | Uint8Array>>,
  theme: Readonly<Record<string, string>> = HEAD_PARTS,
): Promise<Built> {
  const session = openSession({
    project: memoryProject(site),
    theme: memoryProject(theme),
    configs: ['_config.yml'],
    facts: false,
    baseUrl: undefined,
    unpublished: false,
    now: Date.parse('2026-05-18T10:15:00Z'),
  });
  session.update();
  const output = memoryOutput();
  await session.commit(output, { force: false });
  const files = [...output.files].filter(([file]) => file !== '.wsite-files');
  return {
    files: new Map(files.map(([file, bytes]) => [file, Buffer.from(bytes).toString('utf8')])),
    codes: session.diagnostics().map(({ code }) => code),
  };
}
