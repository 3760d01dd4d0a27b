import { calendarWithoutUrl, exportNeedsUrl } from '../diagnostics/messages/outputs.ts';
import type { Check } from '../model/check.ts';

/**
 * What of an edition's event is not made because nobody says where the site lives. Where it is put online, that is known; a build on
 * one's own computer needs no reminder.
 */
export const exports: Check = {
  quick: false,
  run({ site }, _, report) {
    const { url, outputs } = site.config;
    if (url !== '') return;
    const wanted = outputs.event.scheduleJson || outputs.event.scheduleXml;
    const events = [...site.editions.values()].map(({ event }) => event);
    const hasCalendars = events.some(({ places }) => places.calendar !== undefined);
    if (wanted && events.some(({ starts }) => starts !== undefined)) report(exportNeedsUrl(hasCalendars));
    else if (hasCalendars) report(calendarWithoutUrl());
  },
};
