import { entityCode, entityName } from './entities.ts';
import type { KramdownOptions } from './options.ts';

const SIGNS = new Set([0x26, 0x3c, 0x3e]);

/** A character as `entity_output` asks. @param written how the author wrote it, where that is an entity */
export function characterHtml(code: number, written: string, { entityOutput }: KramdownOptions): string {
  const name = entityName(code);
  if (entityOutput === 'as_char' && !SIGNS.has(code)) return String.fromCodePoint(code);
  if ((entityOutput === 'as_input' || entityOutput === 'as_char') && written !== '') return written;
  if ((entityOutput === 'symbolic' || SIGNS.has(code) || code === 0x22) && name !== undefined)
    return `&${name};`;
  return `&#${code};`;
}

const QUOTES = ['lsquo', 'rsquo', 'ldquo', 'rdquo'];

/** A curled quote: the entity or the character that the settings name for it. */
export function quoteHtml(name: string, options: KramdownOptions): string {
  const chosen = options.smartQuotes[QUOTES.indexOf(name)] ?? name;
  const code = entityCode(chosen) ?? Number.parseInt(chosen, 10);
  return Number.isNaN(code) ? chosen : characterHtml(code, '', options);
}

const SYMBOLS: Readonly<Record<string, readonly string[]>> = {
  mdash: ['mdash'],
  ndash: ['ndash'],
  hellip: ['hellip'],
  laquo: ['laquo'],
  raquo: ['raquo'],
  laquo_space: ['laquo', 'nbsp'],
  raquo_space: ['nbsp', 'raquo'],
};

/** A dash, dots or guillemets: the settings may name a text for them. */
export function symbolHtml(name: string, options: KramdownOptions): string {
  const chosen = options.typographicSymbols.get(name);
  if (chosen !== undefined) {
    const code = entityCode(chosen);
    return code === undefined ? chosen : characterHtml(code, '', options);
  }
  return SYMBOLS[name]!.map((entity) => characterHtml(entityCode(entity)!, '', options)).join('');
}
