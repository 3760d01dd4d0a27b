import { CONFIG_SCHEMA } from '../schema/config-schema.ts';
import { EDITION_SCHEMA } from '../schema/edition.ts';
import { EVENT_FILES } from '../schema/event/files.ts';
import { type Field, fieldsOf } from '../schema/fields.ts';
import type { Schema } from '../schema/schema.ts';

interface Kind {
  /** Where such a file stands. */
  readonly file: string;
  readonly schema: Schema;
  readonly help: string;
}

/** The kinds of files whose keys are known, by what they are asked for as. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['config', { file: '_config.yml', schema: CONFIG_SCHEMA, help: 'Settings of the whole site.' }],
  [
    'edition',
    { file: 'content/EDITION/_edition.yml', schema: EDITION_SCHEMA, help: 'The facts of an edition.' },
  ],
  ...Object.entries(EVENT_FILES).map(([name, schema]): [string, Kind] => [
    name,
    { file: `content/EDITION/_data/${name}.yml`, schema, help: schema.help ?? '' },
  ]),
]);

/** What `wsite explain` may be asked for besides pages and codes. */
export const KINDS_OF_FILES: readonly string[] = [...KINDS.keys()];

/**
 * Every key that a kind of file may hold, what it must be and what it is for: for authors who have the program alone.
 * @param asked `speakers`, or a path of such a file: `content/w2027/_data/speakers.yml`
 * @returns undefined where it names no such kind
 */
export function keysOfKind(asked: string): string | undefined {
  const kind = KINDS.get(asked) ?? KINDS.get(/(?:^|\/)_data\/([^/.]+)\.\w+$/.exec(asked)?.[1] ?? '');
  if (!kind) return undefined;
  const fields = fieldsOf(kind.schema);
  const isList = fields.some(({ name }) => name.startsWith('[].'));
  return [
    `${kind.file}: ${kind.help}\n`,
    isList ? '\nA list, each item with some of these keys; others are yours.\n\n' : '\n',
    ...fields.map(line),
  ].join('');
}

/**
 * What a key is for, in each kind of file that may hold it.
 * @returns undefined where none does
 */
export function meaningOfKey(asked: string): string | undefined {
  const found = [...KINDS].flatMap(([kind, { file, schema }]) => {
    const own = fieldsOf(schema).filter(({ name }) => /[^.[\]]+$/.exec(name)?.[0] === asked);
    return own.length === 0
      ? []
      : [`${file}, of which \`wsite explain ${kind}\` tells all keys:\n`, ...own.map(line)];
  });
  return found.length === 0 ? undefined : found.join('');
}

function line({ name, is, default: otherwise, help }: Field): string {
  const shown = name.replace(/^\[\]\./, '');
  const besides = otherwise === undefined ? is : `${is}; else ${otherwise}`;
  return `  ${shown.padEnd(14)} ${help} (${besides.replaceAll('`', '')})\n`;
}
