import { wholeText } from '../diagnostics/text.ts';
import { compileTemplate } from './template/compile.ts';
import type { Compiled, Filter, Language, Loader, TemplateOptions } from './template/language.ts';
import { renderTemplate } from './template/render.ts';

/** Runs the text of an expression (`item.year > 2020`) with these variables, as `where_exp` and its like ask. */
export type Evaluate = (expression: string, variables: ReadonlyMap<string, unknown>) => unknown;

/** Laxer than any file: what an item lacks is nothing. */
const OPTIONS: TemplateOptions = {
  body: false,
  strict: false,
  autoescape: false,
  scope: 'nunjucks',
  blankBlocks: 'keep',
};

const NO_TEMPLATES: Loader = {
  resolve: () => undefined,
  load: (path) => {
    throw new RangeError(`no template ${path}`);
  },
  names: () => [],
};

/** An evaluator over a language; each expression is compiled once. */
export function evaluator(language: Language): Evaluate {
  const known = new Map<string, Compiled>();
  let value: unknown;
  const keep: Filter = {
    run(given: unknown) {
      value = given;
      return '';
    },
  };
  const own: Language = { ...language, filters: new Map([...language.filters, ['expression', keep]]) };
  return (expression, variables) => {
    let compiled = known.get(expression);
    if (!compiled) {
      compiled = compileTemplate(wholeText(expression, `{{ (${expression}) | expression }}`), OPTIONS, own);
      known.set(expression, compiled);
    }
    value = undefined;
    renderTemplate(compiled, Object.fromEntries(variables), {
      loader: NO_TEMPLATES,
      language: own,
      edition: undefined,
    });
    return value;
  };
}
