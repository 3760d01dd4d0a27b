import type { Report } from '../diagnostics/diagnostic.ts';
import { baseurlNotPath } from '../diagnostics/messages/config.ts';
import { isMap, type Value, type ValueMap } from '../syntax/value.ts';
import { CONFIG_SCHEMA } from './config-schema.ts';
import type { MapSchema } from './schema.ts';
import type { Finder } from './text.ts';

/** `url` and `baseurl` as the author writes them; null where he does not. */
export interface WrittenAddresses {
  readonly url: string | null;
  readonly baseurl: string | null;
}

/** Where addresses are left to the author, `url` may be any text that he puts before them. */
const LEFT_TO_AUTHOR: MapSchema = {
  ...CONFIG_SCHEMA,
  keys: { ...CONFIG_SCHEMA.keys, url: { type: 'text', default: '' } },
};

/** What a configuration is held to: its own `rewrite_base` decides what `url` may be. */
export function schemaFor(config: Value): MapSchema {
  return isMap(config) && config['rewrite_base'] === false ? LEFT_TO_AUTHOR : CONFIG_SCHEMA;
}

/** The addresses of a configuration as they stand in it. */
export function writtenAddresses(config: Value): WrittenAddresses {
  const text = (key: string) => {
    const said = isMap(config) ? config[key] : undefined;
    return typeof said === 'string' ? said : null;
  };
  return { url: text('url'), baseurl: text('baseurl') };
}

/** `/path` without a slash at its end, of values that fit the schema; reports `baseurl-not-path` where wsite would put it into addresses. */
export function baseurlOf(values: ValueMap, find: Finder, report: Report): string {
  const said = values['baseurl'] as string;
  if (/^[a-z]+:\/\//i.test(said)) {
    if (values['rewrite_base'] !== false) report(baseurlNotPath(find(['baseurl'], 'value'), said));
    return '';
  }
  const path = said.replace(/^\/+|\/+$/g, '');
  return path === '' ? '' : `/${path}`;
}
