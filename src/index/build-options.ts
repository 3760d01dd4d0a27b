import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Left } from '../model/blank.ts';
import type { Committed } from '../model/ports.ts';
import type { SiteOptions } from './site-options.ts';

export interface BuildOptions extends SiteOptions {
  /** The output folder; `destination` of the configuration, else `_site`, where it is left out. */
  readonly out?: string;
  /** False: what earlier builds left in `.wsite/` is neither used nor added to. */
  readonly cache?: boolean;
  /** The scripts of the pages take `now` for their readers' time too: `site.seen_at` says it to templates. */
  readonly nowForReaders?: boolean;
  /** Write into a folder that holds somebody else's files. */
  readonly force?: boolean;
  /** Told before each output is made: how many are done, of how many, in how many milliseconds. */
  readonly onStep?: (done: number, of: number, ms: number) => void;
}

export interface BuildResult {
  /** Undefined where the site has errors: the former output stands. */
  readonly committed: Committed | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** How many pages the site has. */
  readonly pages: number;
  /** How many outputs were made; copies of files are not counted. */
  readonly made: number;
  /** How many outputs are as an earlier build made them. */
  readonly remembered: number;
  /** Every output file. */
  readonly files: readonly string[];
  /** Blanks and samples that are left in the files of the site. */
  readonly left: Left;
  /** The output folder, as it was given or configured. */
  readonly out: string;
  /** How long it took. */
  readonly ms: number;
}
