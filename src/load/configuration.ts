import type { Report } from '../diagnostics/diagnostic.ts';
import { wholeText } from '../diagnostics/text.ts';
import type { DataEntry } from '../model/entry.ts';
import { tellAccents } from '../schema/accent.ts';
import { type BaseUrl, withBaseUrl } from '../schema/base-url.ts';
import { type Config, readConfig } from '../schema/config.ts';
import { reportPending } from '../schema/pending.ts';

/** The configuration that files say together, later ones win. @param baseUrl replaces their `url` and `baseurl` */
export function configurationOf(
  files: readonly DataEntry[],
  baseUrl: BaseUrl | undefined,
  report: Report,
): Config {
  const read = files.map(({ path, text, format, value }) => ({
    source: wholeText(path, text),
    format,
    value,
  }));
  const config = readConfig(read, report);
  reportPending(read, report);
  for (const file of read) tellAccents(file.value, file, report);
  return baseUrl === undefined ? config : withBaseUrl(config, baseUrl);
}
