import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Remembers what was said, so that each complaint is said once as long as it stands. */
export interface SaidOnce {
  /** Those that were not said yet; from now on they are. */
  fresh(diagnostics: readonly Diagnostic[]): readonly Diagnostic[];
  /** Forgets what is no longer wrong, so that it is said when it comes again. @param standing all that is wrong now */
  settle(standing: readonly Diagnostic[]): void;
}

export function saidOnce(): SaidOnce {
  let said = new Set<string>();
  return {
    fresh: (diagnostics) =>
      diagnostics.filter((diagnostic) => {
        const name = nameOf(diagnostic);
        if (said.has(name)) return false;
        said.add(name);
        return true;
      }),
    settle(standing) {
      const names = new Set(standing.map(nameOf));
      said = new Set([...said].filter((name) => names.has(name)));
    },
  };
}

/** By the text of its line, not the line's number: lines added above make no new complaint of it. */
function nameOf({ code, message, place, frame, page }: Diagnostic): string {
  const line = /^> *\d+ \|(.*)$/m.exec(frame ?? '')?.[1] ?? place?.line;
  return JSON.stringify([code, message, place?.path, line, place?.column, page]);
}
