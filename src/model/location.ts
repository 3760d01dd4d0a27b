import type { EventFacts } from './event.ts';

/**
 * Where something in a room of an edition is, in one line; the address of the live stream where there is no place.
 * @returns empty where nobody says
 */
export function locationText(room: string | undefined, facts: EventFacts): string {
  const { venue, liveStream, status } = facts;
  if (status === 'moved-online') return liveStream ?? '';
  const parts = [room ?? venue?.room, venue?.name, venue?.address, venue?.city, venue?.country];
  const said = [...new Set(parts.filter((part) => part !== undefined))];
  return said.length > 0 ? said.join(', ') : (liveStream ?? '');
}
