import type { Report } from '../diagnostics/diagnostic.ts';
import { noEffectYet } from '../diagnostics/messages/config.ts';
import { isMap, keysOf } from '../syntax/value.ts';
import type { ConfigFile } from './config.ts';
import { reportPlugins } from './plugins.ts';
import { findIn } from './validate.ts';

/** Settings below `kramdown:` that are understood and checked, but that nothing acts on yet. */
const IN_KRAMDOWN: ReadonlySet<string> = new Set(['html_to_native', 'template']);

/** Says of each setting without effect that it has none, and of plugins which are built in: nothing is passed over in silence. */
export function reportPending(files: readonly ConfigFile[], report: Report): void {
  reportPlugins(files, report);
  for (const file of files) {
    if (!isMap(file.value)) continue;
    const { kramdown } = file.value;
    if (!isMap(kramdown)) continue;
    for (const key of keysOf(kramdown))
      if (IN_KRAMDOWN.has(key) && kramdown[key])
        report(noEffectYet(findIn(file)(['kramdown', key], 'key'), key));
  }
}
