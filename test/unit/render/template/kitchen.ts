import nunjucks, { type ILoader } from 'nunjucks';
import { Fault } from '../../../../src/diagnostics/diagnostic.ts';
import { wholeText } from '../../../../src/diagnostics/text.ts';
import { searchRows } from '../../../../src/render/filters/search.ts';
import { baseLanguage } from '../../../../src/render/template/base.ts';
import { compileTemplate } from '../../../../src/render/template/compile.ts';
import {
  type Compiled,
  type Language,
  type Loader,
  newReads,
  type Reads,
  type Run,
  type Segment,
  type TemplateOptions,
} from '../../../../src/render/template/language.ts';
import { renderTemplate } from '../../../../src/render/template/render.ts';

export type Files = Readonly<Record<string, string>>;
export type Context = Readonly<Record<string, unknown>>;

export const LOOSE: TemplateOptions = {
  body: false,
  strict: false,
  autoescape: true,
  scope: 'nunjucks',
  blankBlocks: 'keep',
};
export const STRICT: TemplateOptions = { ...LOOSE, strict: true };

export interface Rendered {
  readonly html: string;
  readonly reads: Reads;
  readonly segments: readonly Segment[];
}

export interface Setting {
  readonly options?: Partial<TemplateOptions>;
  /** Options of single files. */
  readonly of?: Readonly<Record<string, Partial<TemplateOptions>>>;
  readonly language?: Language;
  readonly more?: Partial<Run>;
  readonly start?: number;
}

const base = baseLanguage();

/** Nunjucks' words and `where`, which is read as a query. */
export const LANGUAGE: Language = {
  ...base,
  filters: new Map([...base.filters, ...searchRows(() => undefined)]),
};

export function loaderOf(
  files: Files,
  { options, of, language = LANGUAGE, start = 0 }: Setting = {},
): Loader {
  const cache = new Map<string, Compiled>();
  return {
    resolve: (name) => (Object.hasOwn(files, name) ? name : undefined),
    load(path) {
      let compiled = cache.get(path);
      if (!compiled) {
        const source = path === 'main' ? { path, text: files[path]!, start } : wholeText(path, files[path]!);
        compiled = compileTemplate(source, { ...STRICT, ...options, ...of?.[path] }, language);
        cache.set(path, compiled);
      }
      return compiled;
    },
    names: () => Object.keys(files),
  };
}

/** Renders the file `main` of some files (or one text as `main`), strictly where nothing else is said. */
export function render(files: Files | string, context: Context = {}, setting: Setting = {}): Rendered {
  const all = typeof files === 'string' ? { main: files } : files;
  const loader = loaderOf(all, setting);
  const reads = newReads();
  const segments: Segment[] = [];
  const run: Run = {
    loader,
    edition: undefined,
    language: setting.language ?? LANGUAGE,
    reads,
    segments,
    ...setting.more,
  };
  return { html: renderTemplate(loader.load('main'), context, run), reads, segments };
}

export function html(files: Files | string, context: Context = {}, setting: Setting = {}): string {
  return render(files, context, setting).html;
}

/** The complaint of a render or compilation that fails, and the other ones beside it. */
export function faultOf(files: Files | string, context: Context = {}, setting: Setting = {}): Fault {
  try {
    render(files, context, setting);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

/** `code path:line:column message | hint`. */
export function said(files: Files | string, context: Context = {}, setting: Setting = {}): string {
  const { code, message, hint, place } = faultOf(files, context, setting).diagnostic;
  return `${code} ${place?.path}:${place?.line}:${place?.column} ${message}${hint ? ` | ${hint}` : ''}`;
}

/** What stock Nunjucks makes of the same files; undefined where it fails. */
export function stock(files: Files, context: Context, autoescape: boolean): string | undefined {
  const getSource = (name: string) =>
    Object.hasOwn(files, name) ? { src: files[name]!, path: name, noCache: false } : null;
  const environment = new nunjucks.Environment({ getSource } as unknown as ILoader, { autoescape });
  try {
    return environment.render('main', context) ?? undefined;
  } catch {
    return undefined;
  }
}

/** What ours makes of the same files with loose rules; undefined where it fails. */
export function ours(files: Files, context: Context, autoescape: boolean): string | undefined {
  try {
    return html(files, context, { options: { ...LOOSE, autoescape } });
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

/** Frozen to the bottom, as the templates of a site get their data. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) deepFreeze(item);
  }
  return value;
}
