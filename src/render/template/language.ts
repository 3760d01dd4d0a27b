import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SourceText } from '../../diagnostics/text.ts';
import type { Chain, CodePlace, Locals, Variables } from './unit.ts';

/** How one file is read. A property of the file, not of the site: a theme and a site may differ. */
export interface TemplateOptions {
  /** A page's body: `{#` is text there, and what custom tags print goes through `Run.held`. */
  readonly body: boolean;
  /** An undefined value that is printed, looped over, called or filtered is an error. */
  readonly strict: boolean;
  readonly autoescape: boolean;
  /** Where `set` writes: as in Nunjucks, or (`page`) into one table for the whole page, as in Liquid. */
  readonly scope: 'nunjucks' | 'page';
  /** `drop`: a block tag that holds nothing but white space prints nothing, as in Liquid. */
  readonly blankBlocks: 'keep' | 'drop';
  /** Keeps which source stretch printed which stretch of the output; needs `Run.segments` too. */
  readonly segments?: boolean;
  /** What is parsed instead of `source.text`, where code spans are masked; of equal length, so that places stay right. */
  readonly masked?: string;
}

/** What filters, tests and functions get as `this`: frozen, the same for one render. */
export interface Here {
  readonly tests: ReadonlyMap<string, Test>;
}

/** A value written in the template; undefined where it is computed. */
export type Written = string | number | boolean | null | undefined;

/**
 * What a filter reads of its input, so that a page depends on no more than that. Left out: all of it.
 * `through`: gives the input itself, or nothing of it. `length`: only how many. `first`, `last`: that item.
 * `result`: only what the filter gives for it, where the arguments are written out; who compares reads runs the filter again.
 * `where`: the items whose field (first argument) has a value (second). A function: gives some of the items, unchanged,
 * in any order, having read the fields that it names for these arguments; undefined where it cannot say.
 */
export type ReadsOf =
  | 'through'
  | 'length'
  | 'first'
  | 'last'
  | 'result'
  | 'where'
  | ((args: readonly Written[]) => readonly string[] | undefined);

export interface Filter {
  readonly run: (this: Here, value: never, ...args: never[]) => unknown;
  /** Names of the arguments, for `name=value`; without them a map of the named ones comes last (see `keywordsOf`). */
  readonly params?: readonly string[];
  readonly reads?: ReadsOf;
  /** The input may be undefined also in a strict file: `default`. */
  readonly asks?: boolean;
}

export interface Test {
  readonly run: (this: Here, value: never, ...args: never[]) => unknown;
  /** `shallow`: reads whether it is there and what sort it is; `length`: how many. Left out: all of it. */
  readonly reads?: 'shallow' | 'length';
}

/** The words of the language: rows of tables, to which a site adds its own. */
export interface Language {
  readonly filters: ReadonlyMap<string, Filter>;
  readonly tests: ReadonlyMap<string, Test>;
  /** Functions and values that every template sees; the context's names win. */
  readonly globals: ReadonlyMap<string, unknown>;
  /** `{% NAME a=b %}` renders `blocks/NAME.njk` with the arguments as variables. */
  readonly blocks: ReadonlySet<string>;
}

/** A template made ready to run: by `compileTemplate`, for `renderTemplate` and for loaders. */
export interface Compiled {
  readonly path: string;
  readonly source: SourceText;
  /** What is wrong without being an error. */
  readonly warnings: readonly Diagnostic[];
  readonly unit: Unit;
}

/** Finds templates by the names that templates use. */
export interface Loader {
  /** Path of the template that a name means, asked by the template or page `from`; undefined where there is none. */
  resolve(name: string, from: string, edition: string | undefined): string | undefined;
  /** @throws Fault where the template cannot be compiled */
  load(path: string): Compiled;
  /** Names that exist, for "did you mean". */
  names(edition: string | undefined): Iterable<string>;
}

/** A name that was looked up, and what it meant. */
export interface NameRead {
  readonly name: string;
  readonly from: string;
  readonly path: string | undefined;
}

/**
 * What renders have read; one record may serve several renders (a body, then its layouts). Data paths are rooted at a
 * variable of the context (a root that the context lacks is a variable of the templates' own, or absent):
 *
 *     page.title                            the value, whole if it is a list or map
 *     edition.nav?                          whether it is there; the value itself only if it is no list or map
 *     edition.speakers[]#                   how many, and a map's keys
 *     edition.speakers[].name               that field of every item
 *     site.data.people["a-b"]  page.tags[0] page.tags.first  page.tags.size     members, as `lookUp` answers
 *     site.time!["date","%Y"]               what that filter gives for the value and these arguments
 *     page.author.*                         the whole value, gone out of sight (to a filter, macro, set, include …)
 *     site.pages?workshop_name="neurips2023"[].title      the same, of the items whose field `==` the value
 *     site.pages?tags~"news"[].title                      … whose field is the value or a list that holds it, as text
 */
export interface Reads {
  /** Paths of the templates that ran. */
  readonly templates: Set<string>;
  /** By `from|name`. */
  readonly names: Map<string, NameRead>;
  readonly data: Set<string>;
}

/** An empty record. */
export function newReads(): Reads {
  return { templates: new Set(), names: new Map(), data: new Set() };
}

/** A stretch of the output, up to the next one's offset, and the place in an author's file that printed it. */
export interface Segment {
  readonly offset: number;
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** One render. */
export interface Run {
  readonly loader: Loader;
  readonly edition: string | undefined;
  readonly language: Language;
  /** Filled after the render, also after one that failed. */
  readonly reads?: Reads;
  /** Filled after the render, for files compiled with `segments`. */
  readonly segments?: Segment[];
  /**
   * Takes what a custom tag printed in a body, and gives what stands there until Markdown is through.
   * @param segments those of what was printed, which then are no longer the body's; undefined where none are kept
   */
  readonly held?: (html: string, tag: string, segments: () => readonly Segment[] | undefined) => string;
}

/** The blocks of one chain of `extends`, and the copy of the context that it writes to. */
export interface ChainOfBlocks {
  readonly blocks: Map<string, BlockFunction[]>;
  ctx: Variables | null;
}

/** What an imported file gives away. */
export interface Exports {
  readonly names: string[];
  ctx: Variables;
}

export type RootFunction = (
  running: Running,
  ctx: Variables,
  locals: Locals,
  blocks: ChainOfBlocks | null,
  exports: Exports | null,
) => string;

export type BlockFunction = (
  running: Running,
  ctx: Variables,
  locals: Locals,
  blocks: ChainOfBlocks,
) => string;

/** A compiled file at run time. The flags say which of its data paths the present render has read. */
export interface Unit {
  readonly path: string;
  readonly source: SourceText;
  readonly body: boolean;
  readonly strict: boolean;
  readonly places: readonly CodePlace[];
  readonly chains: readonly Chain[];
  readonly paths: readonly string[];
  readonly queries: number;
  /** Importing it twice in a render gives the same. */
  readonly pure: boolean;
  readonly root: RootFunction;
  readonly blocks: ReadonlyMap<string, BlockFunction>;
  owner: Running | null;
  flags: Uint8Array;
}

/** Where an output offset came from. */
export interface Mark {
  readonly offset: number;
  readonly unit: Unit;
  readonly source: number;
}

/** What one render knows of a file. */
export interface Held {
  readonly flags: Uint8Array;
  /** The values that each query of the file asked for. */
  readonly asked: Set<unknown>[];
}

/** A render under way. */
export interface Running {
  readonly run: Run;
  readonly here: Here;
  readonly held: Map<Unit, Held>;
  readonly found: Map<string, Unit | undefined>;
  readonly imported: Map<Unit, Variables>;
  depth: number;
  /** Marks of the function that returned last, where its file keeps segments. */
  marks: Mark[] | null;
}
