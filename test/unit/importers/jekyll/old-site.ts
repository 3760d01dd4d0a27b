import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.ts';
import { memoryProject } from '../../../../src/host/memory.ts';
import { importJekyllSite } from '../../../../src/importers/jekyll/import.ts';
import type { Theme } from '../../../../src/importers/jekyll/theme.ts';
import { liquidFilters } from '../../../../src/render/filters/filters.ts';
import { openSession } from '../../../../src/session.ts';

/** Imports a site in memory. */
export function imported(
  files: Readonly<Record<string, string>>,
  themes: Readonly<Record<string, Theme>> = {},
  onPages = false,
) {
  const result = importJekyllSite(memoryProject(files), {
    filters: liquidFilters(),
    onPages,
    plainText: (text) => text.replace(/[*_`]/g, ''),
    time: '1970-01-01 00:00:00 +0000',
    theme: (name) => themes[name],
  });
  const texts = Object.fromEntries(
    result.files.map(({ from, to, text }) => [to, text ?? files[from ?? ''] ?? '']),
  );
  const told = result.diagnostics.map(({ code, place }) => (place ? `${code} ${place.path}` : code));
  return { ...result, texts, told };
}

function textOf(content: string | Uint8Array | undefined): string {
  return typeof content === 'object' ? new TextDecoder().decode(content) : (content ?? '');
}

/** Imports a site and builds what came of it, in memory; complaints are errors only. */
export async function rebuilt(
  files: Readonly<Record<string, string>>,
  themes?: Readonly<Record<string, Theme>>,
): Promise<{ pages: Readonly<Record<string, string>>; errors: readonly Diagnostic[] }> {
  const session = openSession({
    project: memoryProject(imported(files, themes).texts),
    theme: memoryProject(),
    configs: ['_config.yml'],
    baseUrl: undefined,
    facts: false,
    unpublished: false,
    now: 0,
  });
  session.update();
  await session.prepare();
  const pages = Object.fromEntries(
    session.files().map((file) => [file, textOf(session.produce(file).content)]),
  );
  return { pages, errors: session.diagnostics().filter(({ severity }) => severity === 'error') };
}
