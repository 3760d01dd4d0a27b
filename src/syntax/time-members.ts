const MOMENT = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d) [+-]\d{4}$/;

/**
 * What a moment, as templates see it (`2024-06-20 10:00:00 +0000`), is made of to Ruby, whose `where` looks for any of these:
 * second, minute, hour, day, month, year, day of the week (from Sunday, 0) and of the year. Empty for any other text.
 */
export function timeMembers(text: string): readonly string[] {
  const found = MOMENT.exec(text);
  if (!found) return [];
  const [year, month, day, hour, minute, second] = found.slice(1).map(Number) as Six;
  const date = Date.UTC(year, month - 1, day);
  const ofYear = (date - Date.UTC(year, 0, 1)) / DAY + 1;
  return [second, minute, hour, day, month, year, new Date(date).getUTCDay(), ofYear].map(String);
}

type Six = [number, number, number, number, number, number];
const DAY = 86_400_000;
