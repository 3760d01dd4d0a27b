/** One step of a path into data, as the templates' record of reads writes it (render/template/language.ts, Reads). */
export type Step =
  | { readonly kind: 'key'; readonly name: string | number }
  /** `[]`: every item. */
  | { readonly kind: 'each' }
  /** `[]#`: how many, and a map's keys. */
  | { readonly kind: 'length' }
  /** `?field="value"`: the items whose field equals the value; with `~` also those whose field is a list that holds it. */
  | { readonly kind: 'query'; readonly field: string; readonly holds: boolean; readonly value: unknown }
  /** `?` at the end: whether it is there; the value itself only if it is no list or map. */
  | { readonly kind: 'shallow' }
  /** `!["date","%Y"]` at the end: what a filter of dates gives for the value and these arguments. */
  | { readonly kind: 'result'; readonly filter: string; readonly args: readonly unknown[] }
  /** `.*`: the whole value. */
  | { readonly kind: 'all' };

const STEP =
  /\.\*|\.([A-Za-z_$][\w$]*)|\[\]#|\[\]|\[(-?\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\?([^=~[\]"]+)([=~])("(?:[^"\\]|\\.)*"|[a-z]+|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|\?$|!(\[[\s\S]*\])$/y;

/** The steps of a path that begins at a value: `.nav[].title`. @throws RangeError where it is none */
export function parsePath(path: string): Step[] {
  const steps: Step[] = [];
  let at = 0;
  while (at < path.length) {
    STEP.lastIndex = at;
    const match = STEP.exec(path);
    if (!match) throw new RangeError(`no path: ${path}`);
    steps.push(stepOf(match));
    at += match[0].length;
  }
  return steps;
}

function stepOf(match: RegExpExecArray): Step {
  const [text, name, index, quoted, field, operator, value, call] = match;
  if (name !== undefined) return { kind: 'key', name };
  if (index !== undefined) return { kind: 'key', name: Number(index) };
  if (quoted !== undefined) return { kind: 'key', name: JSON.parse(quoted) as string };
  if (field !== undefined)
    return { kind: 'query', field, holds: operator === '~', value: JSON.parse(value!) as unknown };
  if (call !== undefined) {
    const [filter, ...args] = JSON.parse(call) as [string, ...unknown[]];
    return { kind: 'result', filter, args };
  }
  if (text === '[]') return { kind: 'each' };
  if (text === '[]#') return { kind: 'length' };
  return text === '?' ? { kind: 'shallow' } : { kind: 'all' };
}
