import type { Report } from '../diagnostics/diagnostic.ts';
import type { SourceText, Spot } from '../diagnostics/text.ts';
import type { parseBibtex } from './bibtex.ts';
import { locateBibtex } from './bibtex-places.ts';
import { type Block, blockOf } from './block.ts';
import { locateCsv, parseCsv } from './csv.ts';
import { fencedBy, openingOf } from './fences.ts';
import { locateJson, parseJson } from './json.ts';
import type { Part, Path, Stretch } from './stretch.ts';
import { parseToml } from './toml.ts';
import { locateTomlLine } from './toml-places.ts';
import type { Value } from './value.ts';
import { locateYaml, parseYaml } from './yaml.ts';

/** How data is written. */
export type DataFormat = 'yaml' | 'json' | 'toml' | 'csv' | 'tsv' | 'bibtex';

/** Readers that are loaded only where a site has files for them. */
export interface Readers {
  readonly bibtex?: typeof parseBibtex;
}

/** Whether a file of this format can be read without loading more. */
export function isReady(format: DataFormat, readers: Readers): boolean {
  return format !== 'bibtex' || readers.bibtex !== undefined;
}

/** All readers. */
export async function loadReaders(): Promise<Readers> {
  const { parseBibtex } = await import('./bibtex.ts');
  return { bibtex: parseBibtex };
}

/**
 * The value of a data file, from `source.start` to its end. Any line ends; dates and clock times stay text.
 * @param readers hold the format's own where `isReady` asks for it
 * @returns undefined where it has errors; all of them are reported, at the author's lines
 */
export function parseData(
  format: DataFormat,
  source: SourceText,
  report: Report,
  readers: Readers = {},
): Value | undefined {
  return parseBlock(format, blockOf(source), report, readers);
}

/** parseData for a part of a file. */
export function parseBlock(
  format: DataFormat,
  block: Block,
  report: Report,
  readers: Readers = {},
): Value | undefined {
  switch (format) {
    case 'yaml':
      return parseYaml(block, report);
    case 'json':
      return parseJson(block, report);
    case 'toml':
      return parseToml(block, report);
    case 'csv':
      return parseCsv(block, ',', report);
    case 'tsv':
      return parseCsv(block, '\t', report);
    case 'bibtex':
      return readers.bibtex?.(block, report);
  }
}

/**
 * Where a value or its key stands in a data file, or in the front matter of a page (a file that begins with a fenced
 * block is searched there). Parses the file again, so ask only for what is shown to the author. For TOML the line is
 * right, and what lies in an inline table is found at its key.
 * @param path keys and list places (from 0); for tables the row (from 0, without the header), then the column's name
 * @returns undefined where there is no such value
 */
export function locate(format: DataFormat, source: SourceText, path: Path, part: Part): Spot | undefined {
  const opening = UNFENCED.has(format) ? undefined : openingOf(source.text);
  const fenced = opening && fencedBy(source.text, opening);
  const block = fenced ? blockOf(source, fenced.block.start, fenced.block.end) : blockOf(source);
  const found = stretchOf(format, block, path, part);
  return found && block.at(found.offset, found.length);
}

/** Formats that front matter cannot have. */
const UNFENCED: ReadonlySet<DataFormat> = new Set(['csv', 'tsv', 'bibtex']);

function stretchOf(format: DataFormat, block: Block, path: Path, part: Part): Stretch | undefined {
  switch (format) {
    case 'yaml':
      return locateYaml(block, path, part);
    case 'json':
      return locateJson(block, path, part);
    case 'toml':
      return path.length === 0 ? { offset: 0, length: 1 } : locateTomlLine(block.text, path, part);
    case 'csv':
      return locateCsv(block, ',', path, part);
    case 'tsv':
      return locateCsv(block, '\t', path, part);
    case 'bibtex':
      return locateBibtex(block.text, path, part);
  }
}
