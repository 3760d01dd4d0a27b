import type { KnownHashes } from './known-hashes.ts';
import type { OutputPlace } from './output-place.ts';
import type { ProjectFolder } from './project-files.ts';

/** What the beginning of a transaction has found out. */
export interface Begun {
  readonly place: OutputPlace;
  readonly project: ProjectFolder | undefined;
  /** There is no output, or an empty folder. */
  readonly fresh: boolean;
  /** The text of the list of files; undefined where there is none. */
  readonly list: string | undefined;
  /** What earlier builds wrote. */
  readonly previous: ReadonlySet<string>;
  readonly kept: (file: string) => boolean;
  readonly force: boolean;
  /** What large files of the output are called. */
  readonly known: KnownHashes;
  readonly giveBack: () => void;
}

/** What a transaction has gathered. */
export interface Gathered {
  /** Every file of this build, with its name in the stage; '' where it stands in the output already. */
  readonly files: Map<string, string>;
  /** Staged files at whose place stands one that wsite did not write. */
  readonly foreign: string[];
  /** Staged files at whose place stands a folder. */
  readonly folders: string[];
}
