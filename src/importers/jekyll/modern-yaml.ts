import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { changedByRuby, unreadableYaml } from '../../diagnostics/messages/import-jekyll.ts';
import type { SourceText } from '../../diagnostics/text.ts';
import { type Block, blockOf } from '../../syntax/block.ts';
import { type Edit, splice } from '../../syntax/splice.ts';
import type { Zone } from '../../syntax/time.ts';
import type { Value } from '../../syntax/value.ts';
import { parseAnyYaml, parseYaml } from '../../syntax/yaml.ts';
import { writeYaml } from '../../syntax/yaml-writer.ts';
import { indentContinuations } from './continuations.ts';
import { rubyScalar } from './psych.ts';

/** A text in YAML 1.1 as YAML 1.2 that says the same. */
export interface ModernYaml {
  /** With `\n` line ends; the author's own words where nothing had to change. */
  readonly text: string;
  /** What Ruby reads; undefined where it cannot be read. */
  readonly value: Value | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Rewrites what YAML 1.2 would read otherwise than Ruby read it (`10:30`, `yes`, `012`), and says so of each; all else
 * stays as written. Where that does not do (a key that stands twice), the whole text is written anew.
 * @param zone that of the site; undefined for UTC
 */
export function modernYaml(
  source: SourceText,
  zone: Zone | undefined,
  start = source.start,
  end = source.text.length,
): ModernYaml {
  const block = withoutTabs(blockOf(source, start, end));
  const first = readAsRuby(block, zone);
  if (first.value !== undefined) return written(block, first, source.path);
  const indented = { ...block, text: indentContinuations(block.text) };
  const second = readAsRuby(indented, zone);
  if (second.value !== undefined) return written(indented, second, source.path);
  const parted = { ...indented, text: partComments(indented.text, second.errors) };
  const third = parted.text === indented.text ? second : readAsRuby(parted, zone);
  if (third.value !== undefined) return written(parted, third, source.path);
  return { text: block.text, value: undefined, diagnostics: first.errors.map(unreadableYaml) };
}

/** Puts a blank before a comment that begins right behind a quote or a bracket, where that was complained of. */
function partComments(text: string, errors: readonly Diagnostic[]): string {
  const isGlued = errors.some(({ message }) => /comments must be separated/i.test(message));
  return isGlued ? text.replace(/(?<=["'\]}],?)#/g, ' #') : text;
}

interface RubyReading {
  readonly value: Value | undefined;
  readonly errors: readonly Diagnostic[];
  /** What YAML 1.2 must write otherwise. */
  readonly changes: readonly Edit[];
}

function readAsRuby(block: Block, zone: Zone | undefined): RubyReading {
  const errors: Diagnostic[] = [];
  const changes: Edit[] = [];
  const value = parseAnyYaml(
    block,
    (diagnostic) => void errors.push(diagnostic),
    (plain, at) => {
      if (isOwnDate(block.text, at) && isPlainMoment(plain, zone)) return plain;
      const { value: meant, written } = rubyScalar(plain, zone);
      if (written !== undefined) changes.push({ start: at, end: at + plain.length, text: written });
      return meant;
    },
  );
  return { value, errors, changes };
}

/** Whether a value is that of `date` at the top: what wsite reads as Jekyll did, and prints as Ruby would. */
function isOwnDate(text: string, at: number): boolean {
  return /(?:^|\n)date[ \t]*:[ \t]*$/.test(text.slice(Math.max(0, at - 20), at));
}

function isPlainMoment(plain: string, zone: Zone | undefined): boolean {
  const form = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d ?([Zz]|[-+]\d\d:?\d\d)?$/.exec(plain);
  return form !== null && (form[1] !== undefined || zone === undefined);
}

function written(block: Block, { value, changes }: RubyReading, path: string): ModernYaml {
  const diagnostics = changes
    .filter(({ text }) => !text.startsWith("'"))
    .map(({ start, end, text }) =>
      changedByRuby(block.at(start, end - start), block.text.slice(start, end), text),
    );
  const text = splice(block.text, changes);
  const again = parseYaml(blockOf({ path, text, start: 0 }), () => undefined);
  if (again !== undefined && JSON.stringify(again) === JSON.stringify(value))
    return { text, value, diagnostics };
  return { text: value === null ? '' : writeYaml(value!), value, diagnostics };
}

/** Ruby takes a tab for a blank where YAML forbids it: behind a value, and in an empty line. */
function withoutTabs(block: Block): Block {
  if (!block.text.includes('\t')) return block;
  return { ...block, text: block.text.replace(/[\t ]+$/gm, (blanks) => ' '.repeat(blanks.length)) };
}
