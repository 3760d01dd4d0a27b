import { stillOpen, zoneContradictsDate } from '../diagnostics/messages/check-event.ts';
import type { Check, Finding } from '../model/check.ts';
import type { Event } from '../model/event.ts';
import { type Day, parseDay } from '../syntax/day-text.ts';
import type { Word } from '../syntax/html-facts.ts';
import { daysNamed, type NamedDay, otherSeason } from '../syntax/season.ts';
import { isoDay } from '../syntax/wall-time.ts';
import { heldOn } from './held-on.ts';

/** What pages of an edition say that cannot stay so: what is still to be announced, and clocks of the other half of the year. */
export const eventTexts: Check = {
  quick: false,
  run({ site, pages, now }, find) {
    const schedules = new Set(site.pages.filter(({ kind }) => kind === 'schedule').map(({ path }) => path));
    for (const page of pages) {
      if (page.facts.words.length === 0) continue;
      const event = page.edition === undefined ? undefined : site.editions.get(page.edition)?.event;
      for (const word of page.facts.words) {
        const isSchedule = schedules.has(page.source);
        const say = word.kind === 'open' ? openWords(word, event, now) : zoneName(word, event, isSchedule);
        if (say) find({ file: page.route.file, start: word.at, end: word.at + word.text.length, say });
      }
    }
  },
};

function openWords({ text }: Word, event: Event | undefined, now: number): Finding['say'] | undefined {
  const held = event && heldOn(event);
  if (!held || now < held.near) return undefined;
  return (where) => stillOpen(where, text, held.day, now > held.to);
}

function zoneName(word: Word, event: Event | undefined, isSchedule: boolean): Finding['say'] | undefined {
  if (word.kind !== 'zone' || !isBesideTime(word)) return undefined;
  const held = event?.facts.start;
  const year = held === undefined ? undefined : Number(held.slice(0, 4));
  const near = nearestDay(word);
  const day = near
    ? withYear(near, year)
    : isSchedule && held !== undefined
      ? parseDay(held)?.day
      : undefined;
  const other = day && otherSeason(word.text, day, event?.facts.timezone);
  return day && other !== undefined
    ? (where) => zoneContradictsDate(where, word.text, isoDay(day), other)
    : undefined;
}

/** `9:00 am EST`, `EST 9:00`, `(EST)`, `in EST`, `11:59pm (EST)`: what looks like a zone in a title may be a name. */
function isBesideTime({ before, after }: Word): boolean {
  const isClock = /(?:\d{1,2}[:.h]\d\d|\d\s*[ap]\.?m\.?|noon|midnight)[\s,([]*(?:U\.?S\.?\s*)?$/i.test(
    before,
  );
  return isClock || /^[)\s,:]*\d{1,2}[:.]\d\d/.test(after) || /\btimes?\b[^.;]*$/i.test(before);
}

/** The day that is named nearest to a word on its line; one before it rather than one after. */
function nearestDay({ before, after }: Word): NamedDay | undefined {
  return daysNamed(before).at(-1) ?? daysNamed(after)[0];
}

/** Where nobody says the year, only months that are in one half of it in every year. */
function withYear({ year, month, day }: NamedDay, held: number | undefined): Day | undefined {
  const known = year ?? held;
  if (known !== undefined) return { year: known, month, day };
  return [12, 1, 2, 5, 6, 7, 8, 9].includes(month) ? { year: 2024, month, day } : undefined;
}
