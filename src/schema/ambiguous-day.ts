import type { Report } from '../diagnostics/diagnostic.ts';
import { ambiguousDay } from '../diagnostics/messages/event.ts';
import type { Spot } from '../diagnostics/text.ts';
import { type Day, dayInWords, otherDays, parseDay } from '../syntax/day-text.ts';
import { isoDay } from '../syntax/wall-time.ts';

/** Reports a day in numbers that is another day elsewhere, with what it is taken for. @param text one that `parseDay` reads */
export function tellAmbiguous(text: string, at: () => Spot, report: Report): void {
  const others = otherDays(text);
  if (others.length > 0) report(ambiguousDay(at(), text, namesOf(parseDay(text)!.day), others.map(namesOf)));
}

function namesOf(day: Day) {
  return { words: dayInWords(day), iso: isoDay(day) };
}
