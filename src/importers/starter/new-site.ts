import { Fault } from '../../diagnostics/diagnostic.ts';
import { notJson } from '../../diagnostics/messages/starter.ts';
import type { Origin } from '../../model/origin.ts';
import { type Day, parseDay } from '../../syntax/day-text.ts';
import { ASKED, type Asked, answerProblem, defaultAnswer, QUESTIONS, type Typed } from './answers.ts';
import { isManifest, MANIFEST, withManifest } from './manifest.ts';
import { starterFiles } from './starter.ts';

/** What laying a site down needs of the world. */
export interface StarterRim {
  /** The texts of the starter, by path. */
  texts(): ReadonlyMap<string, string>;
  /** @throws Fault `folder-taken` */
  requireEmpty(folder: string): void;
  /** The text of the folder's `package.json`, where there is one. @throws Fault `cannot-lay-down` */
  standingManifest(folder: string): string | undefined;
  /** @param copies files to be copied, by their paths in the folder @throws Fault `cannot-lay-down` */
  layDown(folder: string, files: ReadonlyMap<string, string>, copies: ReadonlyMap<string, string>): void;
  withTerminal<T>(
    work: (
      ask: (question: {
        readonly text: string;
        readonly otherwise: string;
        readonly problem: (answer: string) => string | undefined;
      }) => Promise<string>,
    ) => Promise<T>,
  ): Promise<T>;
  /** The zone of this computer. */
  readonly zone: string;
  /** Which day it is in a zone. */
  today(zone: string): Day;
  readonly version: string;
  readonly origin: Origin;
  /** The way from a folder to a path, with slashes; both absolute. */
  wayTo(folder: string, path: string): string;
}

/** Something that was said, or made up. */
export interface Said {
  readonly option: Asked;
  readonly value: string;
}

export interface NewSite {
  /** What is wrong with what was said: then nothing was written. */
  readonly problems: readonly (Said & { readonly problem: string })[];
  /** The files that were written, relative to the folder. */
  readonly files: readonly string[];
  /** The day of the workshop, as it was understood; undefined where nothing was written. */
  readonly held: Day | undefined;
  /** What nobody said, and what was taken instead. */
  readonly assumed: readonly Said[];
  /** What the site's `package.json` asks for where npm is not to look for it: `file:wsite-0.1.0.tgz`. */
  readonly wsiteFrom: string | undefined;
}

/**
 * Lays a new site down in an empty folder.
 * @param typed what is known already; @param ask whether the rest is asked for on the terminal, or made up
 * @throws Fault `folder-taken`, `cannot-lay-down`
 */
export async function layNewSite(
  folder: string,
  typed: Typed,
  ask: boolean,
  rim: StarterRim,
): Promise<NewSite> {
  const today = rim.today(rim.zone);
  const problems = ASKED.flatMap((option) => {
    const value = typed[option];
    const problem = value === undefined ? undefined : answerProblem(option, value, today);
    return problem === undefined ? [] : [{ option, value: value!, problem }];
  });
  if (problems.length > 0) return { problems, files: [], held: undefined, assumed: [], wsiteFrom: undefined };
  rim.requireEmpty(folder);
  const standing = rim.standingManifest(folder);
  if (standing !== undefined && !isManifest(standing)) throw new Fault(notJson(`${folder}/${MANIFEST}`));
  const assumed: Said[] = [];
  const answers = ask ? await askedFor(typed, rim) : madeUp(typed, rim, assumed);
  const held = parseDay(answers.date, today.year)!.day;
  const pin = standing === undefined ? pinOf(rim, folder) : { version: rim.version, copies: new Map() };
  const files = starterFiles(rim.texts(), {
    title: answers.title.replace(/\s+/g, ' ').trim(),
    edition: answers.edition,
    date: held,
    place: answers.place.replace(/\s+/g, ' ').trim(),
    timezone: answers.timezone,
    accent: answers.accent === '' ? undefined : answers.accent,
    today: rim.today(answers.timezone),
    version: pin.version,
  });
  const made = standing === undefined ? files : withManifest(files, standing);
  rim.layDown(folder, made, pin.copies);
  return {
    problems,
    files: [...made.keys(), ...pin.copies.keys()].sort(),
    held,
    assumed,
    wsiteFrom: standing === undefined && rim.origin.kind !== 'registry' ? pin.version : undefined,
  };
}

/** What the site asks npm for: what runs now, which npm itself may not have. A tarball becomes a part of the site. */
function pinOf(
  { origin, version, wayTo }: StarterRim,
  folder: string,
): { readonly version: string; readonly copies: ReadonlyMap<string, string> } {
  if (origin.kind === 'registry') return { version, copies: new Map() };
  if (origin.kind === 'folder') return { version: `file:${wayTo(folder, origin.path)}`, copies: new Map() };
  const name = `wsite-${version}.tgz`;
  return { version: `file:${name}`, copies: new Map([[name, origin.path]]) };
}

type Answers = Readonly<Record<Asked, string>>;

function madeUp(typed: Typed, rim: StarterRim, assumed: Said[]): Answers {
  let answers: Typed = typed;
  for (const option of ASKED) {
    if (answers[option] !== undefined) continue;
    const value = defaultAnswer(option, answers, { today: rim.today(rim.zone), zone: rim.zone });
    if (value !== '') assumed.push({ option, value });
    answers = { ...answers, [option]: value };
  }
  return answers as Answers;
}

function askedFor(typed: Typed, rim: StarterRim): Promise<Answers> {
  const today = rim.today(rim.zone);
  return rim.withTerminal(async (ask) => {
    let answers: Typed = typed;
    for (const option of ASKED) {
      if (answers[option] !== undefined) continue;
      const answer = await ask({
        text: QUESTIONS[option],
        otherwise: defaultAnswer(option, answers, { today, zone: rim.zone }),
        problem: (text) => answerProblem(option, text, today),
      });
      answers = { ...answers, [option]: answer };
    }
    return answers as Answers;
  });
}
