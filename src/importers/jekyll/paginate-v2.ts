import { wholeText } from '../../diagnostics/text.ts';
import { blockOf } from '../../syntax/block.ts';
import { splice } from '../../syntax/splice.ts';
import { isMap, type Value } from '../../syntax/value.ts';
import { locateYaml } from '../../syntax/yaml.ts';
import type { OldDocument } from './documents.ts';
import type { JekyllSettings } from './settings.ts';

/** What becomes of the page that jekyll-paginate-v2 split: `paginate` and `paginate_path`, and an address of its own. */
export interface Paginated {
  readonly documents: readonly OldDocument[];
  /** Settings that it takes. */
  readonly settings: ReadonlyMap<string, Value>;
}

/** Says in wsite's words what the first page with `pagination: { enabled: true }` asks for; its `url` names `index.html`. */
export function withPagination(
  documents: readonly OldDocument[],
  { plugins, values, source }: JekyllSettings,
): Paginated {
  const site = values['pagination'];
  const isOn = plugins.has('jekyll-paginate-v2') && isMap(site) && site['enabled'] === true;
  const split = isOn ? documents.find(isSplit) : undefined;
  if (!isOn || !split) return { documents, settings: new Map() };
  const asked = (key: string): Value | undefined =>
    (split.data['pagination'] as typeof site)[key] ?? site[key];
  const said = split.data['permalink'];
  const folder = split.from.slice(source === '' ? 0 : source.length + 1).replace(/[^/]*$/, '');
  const base = `/${typeof said === 'string' ? said : folder}/`.replace(/\/{2,}/g, '/');
  const pattern = asked('permalink');
  const path = `${base}${typeof pattern === 'string' ? pattern : '/page/:num/'}`.replace(/\/{2,}/g, '/');
  const size = asked('per_page');
  return {
    documents: documents.map((one) => (one === split ? withAddress(one, `${base}index.html`) : one)),
    settings: new Map<string, Value>([
      ['paginate', typeof size === 'number' ? size : 10],
      ['paginate_path', path],
    ]),
  };
}

function isSplit({ kind, front, data }: OldDocument): boolean {
  const own = data['pagination'];
  return kind === 'page' && front !== undefined && isMap(own) && own['enabled'] === true;
}

function withAddress(document: OldDocument, permalink: string): OldDocument {
  const front = document.front ?? '';
  const found = locateYaml(blockOf(wholeText('', front)), ['permalink'], 'value');
  const line = `${front === '' || front.endsWith('\n') ? '' : '\n'}permalink: ${permalink}\n`;
  return {
    ...document,
    front: found
      ? splice(front, [{ start: found.offset, end: found.offset + found.length, text: permalink }])
      : front + line,
  };
}
