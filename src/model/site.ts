import type { Collection } from '../schema/collections.ts';
import type { Config } from '../schema/config.ts';
import type { Moment } from '../syntax/time.ts';
import type { Value, ValueMap } from '../syntax/value.ts';
import type { AssetEntry, Entry, PageEntry, TemplateEntry } from './entry.ts';
import type { Event } from './event.ts';

/** Where an output lives. */
export interface Route {
  /** Relative to the output: `neurips2023/schedule.html`. */
  readonly file: string;
  /** As links write it, from the root, percent-encoded: `/neurips2023/schedule.html`. */
  readonly url: string;
}

/** One layer of the cascade: where values come from. `at` leads to the map inside the file. */
export interface Layer {
  /** The file, or undefined for what is built in. */
  readonly path: string | undefined;
  readonly at: readonly (string | number)[];
  readonly data: ValueMap;
}

/** What of a page other pages may ask for as it is printed, without layouts. */
export type Part = 'content' | 'excerpt' | 'output';

/** Makes a part of a page, named by its path, for a template that asks for it. */
export type PartOf = (path: string, part: Part) => unknown;

/** What a post, a draft or another document of a collection is besides a page. */
export interface DocumentFacts {
  readonly collection: Collection;
  readonly draft: boolean;
  /** Whether it waits for its date: it is listed, and has no page. */
  readonly held: boolean;
  /** Undefined where neither the front matter nor the file's name says one. */
  readonly moment: Moment | undefined;
  readonly slug: string;
  /** Of a post, made from the file's name; `title` where the front matter has none. */
  readonly title: string;
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  /** Below the collection's folder: `deep/a-one.md`. */
  readonly inner: string;
}

/** In the place of an edition's name: the page is of wsite's making, and its templates are the theme's alone. */
export const THEME_ONLY = 'theme:';

/** An entry that becomes an output, with its cascaded front matter. */
export interface Page {
  readonly entry: PageEntry;
  readonly path: string;
  readonly route: Route;
  /** More output files that get the same content: the current edition's home at `/`. */
  readonly aliases: readonly Route[];
  /** `schedule`, `speakers` …, `home`: see DESIGN §3, "Which layout". */
  readonly kind: string | undefined;
  /** The edition that the page belongs to. */
  readonly edition: string | undefined;
  /** What it is as a document of a collection; undefined for a page. */
  readonly document: DocumentFacts | undefined;
  readonly markdown: boolean;
  /** Whether its body is Sass, and by which grammar. */
  readonly sass: 'scss' | 'indented' | undefined;
  /** Weakest first. */
  readonly layers: readonly Layer[];
  /** What templates see as `page`. */
  readonly view: ValueMap;
  /** What templates see as `paginator`, on a page that shows posts in portions. */
  readonly paginator: ValueMap | undefined;
  /** Names all that `view` and `paginator` were made from. */
  readonly fingerprint: string;
}

/** One year of a workshop. */
export interface Edition {
  readonly name: string;
  /** Its folder under the project (`content/neurips2023`), where it has one. */
  readonly folder: string | undefined;
  /** Its facts, programme, people and papers. */
  readonly event: Event;
  /** Sources of pages that `nav` names and the menu leaves out, because they show nothing yet. */
  readonly notInMenu: readonly string[];
  /** What templates see as `edition`. */
  readonly view: ValueMap;
}

/** A file served as it is. */
export interface StaticFile {
  readonly entry: AssetEntry;
  readonly route: Route;
  /** What `defaults` says of it. */
  readonly values: ValueMap;
}

/** What templates see besides `page`, `layout`, `content`. */
export interface Globals {
  /**
   * The same object from one state of the site to the next as long as its settings, its files' addresses, and its pages, their
   * bodies aside, are the same; documents of collections are the same objects then.
   */
  readonly site: ValueMap;
  readonly editions: Value;
}

/** Everything assembled, frozen, nothing rendered. */
export interface Site {
  readonly config: Config;
  readonly current: string | undefined;
  /** The folders of the editions that are held back: `content/w2028`. */
  readonly held: readonly string[];
  /** Whether it says which editions there are, so that it says too where nothing is at `/`. */
  readonly declaresEditions: boolean;
  readonly editions: ReadonlyMap<string, Edition>;
  readonly pages: readonly Page[];
  /** Documents of collections without output, and what lost its address to another: listed, and no pages. */
  readonly listed: readonly Page[];
  readonly statics: readonly StaticFile[];
  /** By path; the theme's with the prefix `theme:`. */
  readonly templates: ReadonlyMap<string, TemplateEntry>;
  readonly globals: Globals;
  /** Every file that was read, by path: where complaints find the text around a place. */
  readonly entries: ReadonlyMap<string, Entry>;
}
