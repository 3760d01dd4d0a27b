import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { memoryProject } from '../../../src/host/memory.ts';
import { openSession, type Session } from '../../../src/session.ts';

/** A session over files in memory without a theme; later options win over the usual ones. */
export function sessionOver(
  files: Readonly<Record<string, string>>,
  options: { readonly now?: string; readonly future?: boolean; readonly drafts?: boolean } = {},
): { session: Session; set: (path: string, text: string) => void } {
  const project = memoryProject(files);
  const session = openSession({
    project,
    theme: memoryProject({ 'templates/default.njk': '{{ content }}' }),
    configs: ['_config.yml'],
    facts: false,
    baseUrl: undefined,
    unpublished: false,
    future: options.future ?? false,
    drafts: options.drafts ?? false,
    now: Date.parse(options.now ?? '2026-05-18T10:15:00Z'),
  });
  session.update();
  return { session, set: (path, text) => project.set(path, text) };
}

/** Makes every output, and gives them as text by their files. */
export function textsOf(session: Session): Record<string, string> {
  return Object.fromEntries(
    session.files().map((file) => [file, String(session.produce(file).content ?? '')]),
  );
}

export function codesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code }) => code);
}

/** The pages that must be made again, by their files. */
export function stalePages(session: Session): string[] {
  return [...session.stale()].filter((file) => file.endsWith('.html')).sort();
}
