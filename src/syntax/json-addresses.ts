import { rootSlash } from './url.ts';

/** Keys of JSON-LD, web app manifests and schedules that hold addresses. */
const ADDRESS_KEYS: ReadonlySet<string> = new Set(
  '@id url urls image logo sameAs contentUrl thumbnailUrl thumbnail embedUrl item photo target urlTemplate mainEntityOfPage isPartOf subjectOf license discussionUrl installUrl downloadUrl href src link icon start_url scope'.split(
    ' ',
  ),
);

interface Level {
  readonly inObject: boolean;
  /** The key whose value is being read; a list has the key that it stands under. */
  key: string | undefined;
}

/**
 * Where in JSON text (RFC 8259) the addresses from the root begin that stand under keys which hold addresses, alone or
 * in lists. Text that is not JSON gives what could be read.
 */
export function jsonAddresses(json: string): number[] {
  const found: number[] = [];
  const stack: Level[] = [];
  let level: Level = { inObject: false, key: undefined };
  const next = /["{}[\],]/g;
  for (let match = next.exec(json); match; match = next.exec(json)) {
    const at = match.index;
    if (match[0] === '{' || match[0] === '[') {
      stack.push(level);
      level = { inObject: match[0] === '{', key: match[0] === '[' ? level.key : undefined };
    } else if (match[0] === ',') {
      if (level.inObject) level.key = undefined;
    } else if (match[0] !== '"') {
      level = stack.pop() ?? level;
    } else {
      const end = (next.lastIndex = stringEnd(json, at));
      if (level.inObject && level.key === undefined && isBeforeColon(json, end))
        level.key = textOf(json.slice(at, end));
      else if (ADDRESS_KEYS.has(level.key ?? '')) take(json, at, end, found);
    }
  }
  return found;
}

function stringEnd(json: string, at: number): number {
  const stop = /["\\]/g;
  stop.lastIndex = at + 1;
  for (let match = stop.exec(json); match; match = stop.exec(json)) {
    if (match[0] === '"') return stop.lastIndex;
    stop.lastIndex++;
  }
  return json.length;
}

function isBeforeColon(json: string, at: number): boolean {
  const colon = /\s*:/y;
  colon.lastIndex = at;
  return colon.test(json);
}

function take(json: string, at: number, end: number, found: number[]): void {
  const raw = json.slice(at, end);
  const slash = rootSlash(textOf(raw));
  if (slash === 0) found.push(at + 1);
  else if (slash > 0 && raw[slash + 1] === '/') found.push(at + 1 + slash);
}

/** What a string with its quotes says; as it stands where JSON has no such string. */
function textOf(raw: string): string {
  if (!raw.includes('\\')) return raw.slice(1, -1);
  try {
    return String(JSON.parse(raw));
  } catch {
    return raw.slice(1, -1);
  }
}
