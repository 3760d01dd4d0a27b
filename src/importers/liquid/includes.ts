import { basename } from 'node:path/posix';
import { parseExpression } from './expression.ts';
import { writeInterpolated } from './interpolation.ts';
import { variableName } from './names.ts';
import type { TagToken } from './tokens.ts';
import { type Renamed, type Translation, tagText } from './translation.ts';
import { type Writer, writeExpression, writeText } from './write.ts';

/** A file's name that holds outputs, and what stands behind it. */
const WITH_OUTPUT = /^([^{]*(?:\{\{\s*[\w\-.]+\s*(?:\|.*)?\}\}[^\s{}]*)+)([\s\S]*)$/;
const PARAMETER = /([\w-]+)\s*=\s*(?:"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)'|([\w.-]+))/g;

/**
 * `include`, `include_cached` and `include_relative`. A template that includes itself says so by `./`, since its name
 * would mean the one that it stands before.
 */
export function writeInclude(
  token: TagToken,
  translation: Translation,
  renamed: Renamed,
  isBeside = false,
): string {
  const markup = token.markup.trim();
  const writer = translation.writerAt(token, renamed);
  const { file, parameters } = splitInclude(markup);
  const { site } = translation;
  const name = isBeside ? site.beside(file) : site.include(file);
  const target = writeInterpolated(name === site.own ? `./${basename(name)}` : name, writer);
  const written = Array.from(parameters.matchAll(PARAMETER), (match) => writeParameter(match, writer));
  if (written.length === 0) return tagText(token, `include ${target}`);
  return tagText(token, `partial ${target}, ${written.join(', ')}`);
}

/** What an include names and what it hands over, as Jekyll tells them apart. */
export function splitInclude(markup: string): { readonly file: string; readonly parameters: string } {
  const dynamic = WITH_OUTPUT.exec(markup);
  if (dynamic) return { file: dynamic[1]!.trim(), parameters: dynamic[2]! };
  const [file = '', ...rest] = markup.split(/(\s+)/);
  return { file: file.replace(/^(["'])(.*)\1$/, '$2'), parameters: rest.join('') };
}

/** The parameters of an include: names, and what Liquid reads as their values. */
export function parametersOf(markup: string): readonly (readonly [string, string])[] {
  const { parameters } = splitInclude(markup.trim());
  return Array.from(parameters.matchAll(PARAMETER), ([, name, double, single, variable]) => [
    name!,
    variable ?? JSON.stringify(double ?? single ?? ''),
  ]);
}

function writeParameter([, name, double, single, variable]: RegExpMatchArray, writer: Writer): string {
  const text = double ?? single;
  const quote = double === undefined ? "'" : '"';
  const value =
    text === undefined
      ? writeExpression(parseExpression(variable!), writer)
      : writeText(text.replaceAll(`\\${quote}`, '\u0000'), quote).replaceAll('\u0000', `\\${quote}`);
  return `${variableName(name!)}=${value}`;
}
