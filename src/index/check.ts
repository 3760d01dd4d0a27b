import { basename, dirname, join, resolve } from 'node:path';
import { Fault } from '../diagnostics/diagnostic.ts';
import { type SourceText, wholeText } from '../diagnostics/text.ts';
import { systemClock } from '../host/clock.ts';
import type { Host } from '../host/host.ts';
import { askOutside } from '../host/outside-links.ts';
import { openProject } from '../host/project-files.ts';
import type { CheckBesides } from '../model/check.ts';
import type { Session } from '../session.ts';
import type { CheckOptions, CheckResult } from './check-options.ts';

const PAUSE_MS = 500;
const PATIENCE_MS = 15_000;

/** What `check` does. @param open opens the site with facts */
export async function checked(
  options: CheckOptions,
  open: () => Promise<{ session: Session; host: Host }>,
): Promise<CheckResult> {
  const began = systemClock.now();
  const elapsed = () => systemClock.now() - began;
  try {
    const { session, host } = await open();
    const besides = await besidesOf(options, session, host.cache, elapsed);
    const found = session.check(false, besides);
    return {
      diagnostics: [...session.diagnostics(), ...found],
      pages: session.pages().length,
      outside: besides.outside?.size ?? 0,
      ms: elapsed(),
    };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { diagnostics: [error.diagnostic], pages: 0, outside: 0, ms: elapsed() };
  }
}

/** What is looked at besides the site: reads the list of former addresses, asks other sites. @throws Fault for the list */
async function besidesOf(
  { external, urls, onStep }: CheckOptions,
  session: Session,
  cache: string,
  elapsed: () => number,
): Promise<CheckBesides> {
  const formerUrls = urls === undefined ? undefined : listAt(urls);
  if (!external) return { formerUrls };
  const outside = await askOutside(session.outsideLinks(), {
    cache: join(cache, 'links', 'answers.json'),
    clock: systemClock,
    pause: PAUSE_MS,
    patience: PATIENCE_MS,
    step: (done, of) => onStep?.(done, of, elapsed()),
  });
  return { formerUrls, outside };
}

function listAt(path: string): SourceText {
  const whole = resolve(path);
  const bytes = openProject(dirname(whole)).read(basename(whole));
  return wholeText(path, new TextDecoder().decode(bytes));
}
