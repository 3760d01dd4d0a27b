import type { Report } from '../../diagnostics/diagnostic.ts';
import { markedColumn } from '../../diagnostics/messages/import-jekyll.ts';
import { wholeText } from '../../diagnostics/text.ts';
import type { Zone } from '../../syntax/time.ts';
import type { Value } from '../../syntax/value.ts';
import type { ImportedFile } from './imported.ts';
import { modernJson } from './json-data.ts';
import { modernYaml } from './modern-yaml.ts';
import type { Place } from './places.ts';
import { modernTable } from './tables.ts';
import type { Texts } from './texts.ts';

/** Data in YAML says what it said; tables and JSON stay as they were where wsite reads them as Jekyll did. */
export function dataFile(
  place: Place,
  texts: Texts,
  zone: Zone | undefined,
  report: Report,
): { file: ImportedFile; value: Value } {
  const { from, to } = place;
  if (/\.[ct]sv$/i.test(from))
    return { file: { from, to, text: tableText(from, texts, report) }, value: null };
  const source = wholeText(from, texts.whole(from));
  if (/\.json$/i.test(from)) {
    const { text, value } = modernJson(source, zone, report);
    return { file: { from, to, text }, value };
  }
  const { text, value, diagnostics } = modernYaml(source, zone);
  for (const diagnostic of diagnostics) report(diagnostic);
  return { file: { from, to, text }, value: value ?? null };
}

/** Ruby reads a byte order mark as a part of the first column's name: it stands there twice now, since one is none of the text. */
function tableText(path: string, texts: Texts, report: Report): string | undefined {
  if (!texts.isMarked(path)) return modernTable(texts.whole(path));
  const text = texts.whole(path);
  report(markedColumn(path, /^[^,\t\r\n]*/.exec(text)![0]));
  return `\ufeff\ufeff${modernTable(text) ?? text}`;
}
