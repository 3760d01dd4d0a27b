import type { Compiled, Held, Here, Language, Reads, Run, Running, Unit } from './language.ts';
import { writeSegments } from './segments.ts';

const QUERY = /\u0000(\d+)\u0000/;

/**
 * Renders a template.
 * @param context the variables; it is not changed
 * @returns the output
 * @throws Fault with the place in the author's file and the way to it
 */
export function renderTemplate(
  compiled: Compiled,
  context: Readonly<Record<string, unknown>>,
  run: Run,
): string {
  const here = hereOf(run.language);
  const running: Running = {
    run,
    here,
    held: new Map(),
    found: new Map(),
    imported: new Map(),
    depth: 0,
    marks: null,
  };
  try {
    const html = compiled.unit.root(running, { ...context }, null, null, null);
    if (run.segments) writeSegments(running.marks ?? [], run.segments);
    return html;
  } finally {
    for (const [unit, held] of running.held) {
      if (run.reads) collect(unit, held, run.reads);
      if (unit.owner === running) unit.owner = null;
    }
  }
}

const known = new WeakMap<Language, Here>();

/** What filters see is the same for all renders in a language. */
function hereOf(language: Language): Here {
  let here = known.get(language);
  if (!here) known.set(language, (here = Object.freeze({ tests: language.tests })));
  return here;
}

function collect(unit: Unit, held: Held, reads: Reads): void {
  reads.templates.add(unit.path);
  for (let i = 0; i < held.flags.length; i++) {
    const path = held.flags[i] === 1 ? unit.paths[i] : undefined;
    if (path === undefined) continue;
    if (path.includes('\0')) for (const text of expand(path, held)) reads.data.add(text);
    else reads.data.add(path);
  }
}

/** A path with queries, once for each value that they asked for. */
function expand(path: string, held: Held): string[] {
  const match = QUERY.exec(path);
  if (!match) return [path];
  const before = path.slice(0, match.index);
  const after = path.slice(match.index + match[0].length);
  return [...(held.asked[Number(match[1])] ?? [])].flatMap((value) => {
    const shown = literal(value);
    return shown === undefined
      ? [`${before.slice(0, before.lastIndexOf('?'))}.*`]
      : expand(before + shown + after, held);
  });
}

function literal(value: unknown): string | undefined {
  if (value === undefined || value === null) return 'null';
  return typeof value === 'object' || typeof value === 'function' ? undefined : JSON.stringify(value);
}
