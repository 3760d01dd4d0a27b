import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Comparison } from './compare.ts';
import type { JekyllKind } from './places.ts';

/** A file of the new site: a text of our making, or a copy of one of the old site's. */
export interface ImportedFile {
  /** Where it goes, below the new site. */
  readonly to: string;
  /** Where it comes from, below the old site; undefined for what the import adds. */
  readonly from: string | undefined;
  /** Undefined for a copy. */
  readonly text: string | undefined;
}

/** A file of the old site that is not part of the new one, and why. */
export interface LeftOut {
  readonly path: string;
  readonly why: string;
}

/** A folder of the new site that is an edition, with what all of its pages repeat said once. */
export interface EditionFolder {
  /** The folder below the new site. */
  readonly folder: string;
  /** The keys that its pages repeat. */
  readonly keys: readonly string[];
  /** Its `_edition.yml`. */
  readonly file: ImportedFile;
  /** Its pages without these keys. */
  readonly pages: readonly (ImportedFile & { readonly text: string })[];
}

/** What an import makes. */
export interface Imported {
  readonly files: readonly ImportedFile[];
  readonly leftOut: readonly LeftOut[];
  readonly diagnostics: readonly Diagnostic[];
  /** Folders that may be written as editions, where every output stays what it is. */
  readonly editions: readonly EditionFolder[];
  /** A page of the new site as it is with its Liquid left alone. */
  unconverted(to: string): string | undefined;
}

/** A text of the old site, parsed as far as the import needs it. */
export interface OldText {
  readonly kind: JekyllKind;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** What is imported, and how. */
export interface ImportOptions {
  /** The folder of the old site. It is never written. */
  readonly from: string;
  /** The folder of the new one; it must be new or empty. */
  readonly to: string;
  /** Write into a folder that holds files already. */
  readonly force?: boolean;
  /** Take the plugins for granted that GitHub Pages has for every site. */
  readonly githubPages?: boolean;
  /** Build the old site with the `jekyll` on PATH, and compare its pages with the new one's. */
  readonly verify?: boolean;
  /** A folder with the built old site, to compare with in the place of `verify`. */
  readonly against?: string;
}

/** What an import gives. */
export interface ImportResult {
  /** Every file of the new site, and where it came from. */
  readonly files: readonly ImportedFile[];
  readonly leftOut: readonly LeftOut[];
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined where it was not asked for. */
  readonly comparison: Comparison | undefined;
  /** The folders that became editions. */
  readonly editions: readonly string[];
  /** How long it took, without the comparison. */
  readonly ms: number;
}
