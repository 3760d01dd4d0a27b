import { expect, test } from 'vitest';
import { CATALOGUE } from '../../../src/diagnostics/catalogue.ts';
import { CODES } from '../../../src/diagnostics/codes.ts';
import type { CatalogueEntry } from '../../../src/diagnostics/examples/entry.ts';
import { memoryProject } from '../../../src/host/memory.ts';
import { openSession } from '../../../src/session.ts';

const PAGE = '---\nlayout: none\ntitle: Talks\n---\n\n';
const INDEX = 'content/index.md';
const EDITION = 'content/stl2027/';
const SCHEDULE = `${EDITION}_data/schedule.yml`;
const SPEAKERS = `${EDITION}_data/speakers.yml`;

/** What stands around every example, unless the example says it otherwise. */
const SETTINGS = ['not_found: false', 'url: https://systems.example.org'];
const AROUND: Readonly<Record<string, string>> = {
  [INDEX]: `${PAGE}Home\n`,
  'content/programme.md': `${PAGE}Talks\n`,
  'content/open2027/_edition.yml': 'title: Open Systems\n',
  'content/_posts/1970-01-01-welcome.md': `${PAGE}Welcome\n`,
};
/** What stands around an example in the folder of an edition. */
const IN_EDITION: Readonly<Record<string, string>> = {
  [`${EDITION}_edition.yml`]: 'date: 2027-06-14\ntimezone: Europe/Paris\n',
  [SCHEDULE]: '- { time: 09:00-10:00, title: Keynote }\n',
};

/** The example's file among those that stand around it. */
function filesAround(
  { file = INDEX, beside }: CatalogueEntry,
  example: string,
): Readonly<Record<string, string>> {
  const text = file === INDEX ? PAGE + example : `${example}\n`;
  const settings = file === '_config.yml' ? text : (beside?.['_config.yml'] ?? '');
  const unsaid = SETTINGS.filter((line) => !settings.includes(line.split(':')[0]!));
  const files: Record<string, string> = {
    ...AROUND,
    ...(file.startsWith('templates/') && { [INDEX]: '---\nlayout: page\n---\n' }),
    ...(file.startsWith(EDITION) && IN_EDITION),
    ...beside,
    [file]: text,
    '_config.yml': `${settings}${unsaid.join('\n')}\n`,
  };
  return { ...files, ...speakersFor(file, files), ...beside };
}

/** `adeyemi` speaks where a schedule or the list of speakers names her. */
function speakersFor(
  file: string,
  { [SCHEDULE]: schedule = '' }: Readonly<Record<string, string>>,
): Record<string, string> {
  if (file === SPEAKERS) return { [SCHEDULE]: '- { time: 09:00-10:00, title: Keynote, speaker: adeyemi }\n' };
  return schedule.includes('adeyemi') ? { [SPEAKERS]: '- { id: adeyemi, name: Folake Adeyemi }\n' } : {};
}

async function codesOf(entry: CatalogueEntry, example: string): Promise<string[]> {
  const session = openSession({
    project: memoryProject(filesAround(entry, example)),
    theme: memoryProject({}),
    configs: ['_config.yml'],
    facts: true,
    baseUrl: undefined,
    unpublished: false,
    now: entry.now === undefined ? 0 : Date.parse(entry.now),
  });
  session.update();
  await session.prepare();
  for (const file of session.files()) session.produce(file);
  return [...session.diagnostics(), ...session.check(false)].map(({ code }) => code);
}

test.each([...CATALOGUE].filter(([, { wrong }]) => wrong !== undefined))(
  '%s: the wrong example gives it, and the mended one nothing',
  async (code, entry) => {
    expect(CODES).toContain(code);
    expect(await codesOf(entry, entry.wrong!)).toEqual([code]);
    expect(await codesOf(entry, entry.mended!)).toEqual([]);
  },
);

test('what has a wrong example has a mended one, and every code that is explained is a code', () => {
  for (const [code, { wrong, mended }] of CATALOGUE)
    expect([CODES.includes(code), wrong === undefined]).toEqual([true, mended === undefined]);
});
