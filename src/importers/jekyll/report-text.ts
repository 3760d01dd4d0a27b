import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Comparison } from './compare.ts';
import type { EditionFolder, ImportedFile, LeftOut } from './imported.ts';
import type { OldFault } from './old-faults.ts';

/** Where the report of an import stands in the new site; it is no page. */
export const REPORT = 'IMPORT.md';

/** What became of every file of the old site, and what its author should look at, in Markdown. */
export function reportText(
  files: readonly ImportedFile[],
  leftOut: readonly LeftOut[],
  diagnostics: readonly Diagnostic[],
): string {
  const converted = files.filter(({ text }) => text !== undefined);
  const copied = files.filter(({ text }) => text === undefined);
  const warnings = diagnostics.filter(({ severity }) => severity !== 'note');
  const notes = diagnostics.filter(({ severity }) => severity === 'note');
  return [
    '# What the import from Jekyll did',
    `${converted.length} files were converted, ${copied.length} copied, ${leftOut.length} left out. This file is no page; delete it when you have read it.`,
    ...section('To look at', warnings.map(complaintLine)),
    ...section('Kept, and worth knowing', notes.map(complaintLine)),
    ...section('Converted', converted.map(movedLine)),
    ...section('Copied', copied.map(movedLine)),
    ...section(
      'Left out',
      leftOut.map(({ path, why }) => `- \`${path}\`: ${why}`),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.join('\n')];
}

function complaintLine({ place, message, hint, code }: Diagnostic): string {
  const where = place ? `\`${place.path}:${place.line}:${place.column}\` ` : '';
  return `- ${where}${message} (${code}). ${hint ?? ''}`.trimEnd();
}

function movedLine({ from, to }: ImportedFile): string {
  return from === undefined ? `- \`${to}\` (new)` : `- \`${from}\` → \`${to}\``;
}

/** The folders that became editions, in Markdown: a part of the report. */
export function editionsText(editions: readonly EditionFolder[]): string {
  const lines = editions.map(
    ({ file, keys, pages }) =>
      `- \`${file.to}\` says once what ${pages.length} pages said each: ${keys.map((key) => `\`${key}\``).join(', ')}`,
  );
  return ['', ...section('Editions', ['Every output is what it is without them.', '', ...lines])]
    .join('\n\n')
    .concat('\n');
}

/** What the new site could not be built with, in Markdown: a part of the report. @param left errors that nothing was found against */
export function asideText(told: readonly Diagnostic[], left: readonly Diagnostic[]): string {
  const parts = [
    ...section('Set aside, so that the site builds', told.map(complaintLine)),
    ...section('To mend before the site builds', left.map(complaintLine)),
  ];
  return ['', ...parts].join('\n\n').concat('\n');
}

/** Pages whose source a template prints, in Markdown: a part of the report. */
export function sourcesText(pages: readonly string[]): string {
  const what =
    'Templates print the text of these pages as it was written, tags and all, since Jekyll had not made them yet: `jekyll_source` in their front matter keeps it. Where that was not meant, take the key out, and `page_content: source` in `_config.yml`.';
  const lines = pages.map((page) => `- \`${page}\``);
  return ['', ...section('Pages whose source is printed', [what, '', ...lines])].join('\n\n').concat('\n');
}

/** The faults of the old site, in Markdown: a part of the report. */
export function faultsText(faults: readonly OldFault[]): string {
  const lines = faults.map(
    ({ code, count, paths }) => `- ${code}: ${count} in ${paths.map((path) => `\`${path}\``).join(', ')}`,
  );
  const what = '`checks:` at the end of `_config.yml` silences them, so that `wsite check` says what is new.';
  return ['', ...section('Faults that the old site had', [what, '', ...lines])].join('\n\n').concat('\n');
}

const LONGEST = 200;

/** How the new pages compare with the old ones, in Markdown: a part of the report. */
export function comparisonText({ pages, same, missing, differences }: Comparison): string {
  const shown = (token: string | undefined) =>
    token === undefined
      ? 'the end of the page'
      : `\`\` ${token.slice(0, LONGEST).replaceAll('``', "''")} \`\``;
  const summary = `Of ${pages} pages that Jekyll built, ${same} are the same, ${missing.length} are missing, ${differences.length} differ.`;
  return [
    '',
    '## Compared with the pages that Jekyll built',
    summary,
    ...section(
      'Missing',
      missing.map((page) => `- \`${page}\``),
    ),
    ...section(
      'Different',
      differences.map(
        ({ page, old, now, after }) =>
          `- \`${page}\`: after ${shown(after.slice(-LONGEST))} Jekyll has ${shown(old)}, wsite ${shown(now)}`,
      ),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}
