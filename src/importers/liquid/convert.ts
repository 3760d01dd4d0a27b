import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import {
  laxLiquid,
  liquidNotTranslated,
  liquidRefused,
  unknownLiquidFilter,
} from '../../diagnostics/messages/import-liquid.ts';
import { type SourceText, spot } from '../../diagnostics/text.ts';
import { blockWriters } from './blocks.ts';
import { readChain } from './markup.ts';
import type { LiquidSite } from './site.ts';
import { tagWriters } from './tags.ts';
import type { OutputToken, TagToken, Token } from './tokens.ts';
import { tokenize } from './tokens.ts';
import type { Renamed, Translation } from './translation.ts';
import { type Node, nest } from './tree.ts';
import { writeExpressionFilter } from './where-exp.ts';
import { type Writer, writeChain, writeText } from './write.ts';

/**
 * Translates Liquid as Jekyll 4 reads it (strict, then lax) into Nunjucks with the same meaning under the switches of
 * an imported site (`strict: false, scope: page, blank_blocks: drop, autoescape: false`). Text, comments, white-space
 * control and the author's formatting stay as they are.
 * @param source with `start` where the body begins behind the front matter; @param body whether it is a page's body, where `{#` is text
 */
export function convertLiquid(
  source: SourceText,
  body: boolean,
  site: LiquidSite,
): { readonly text: string; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const { nodes, strays } = nest(tokenize(source.text, source.start));
  for (const { token } of strays)
    diagnostics.push(liquidRefused(spot(source, token.start), source.text.slice(token.start, token.end)));
  const at = (offset: number) => spot(source, offset);
  const translation: Translation = {
    source,
    body,
    site,
    writerAt: (token, renamed) => writerFor(site, renamed, token.at, at, diagnostics),
    refused: (token) =>
      void diagnostics.push(liquidRefused(at(token.start), source.text.slice(token.start, token.end))),
    untranslated: (token, what) => void diagnostics.push(liquidNotTranslated(at(token.start), what)),
    lax: (token) => void diagnostics.push(laxLiquid(at(token.start))),
    nodes: (inner, renamed) => writeNodes(inner, translation, renamed),
  };
  return { text: source.text.slice(0, source.start) + writeNodes(nodes, translation, NONE), diagnostics };
}

const NONE: Renamed = new Map();

function writerFor(
  site: LiquidSite,
  renamed: Renamed,
  offset: number,
  at: (offset: number) => ReturnType<typeof spot>,
  diagnostics: Diagnostic[],
): Writer {
  return {
    filters: site.filters,
    renamed,
    mayBeFalsy: (name) => site.falsy.has(name),
    mixed: site.mixed,
    expressionFilter: writeExpressionFilter,
    unknownFilter: (name) => void diagnostics.push(unknownLiquidFilter(at(offset), name)),
    untranslated: (what) => void diagnostics.push(liquidNotTranslated(at(offset), what)),
  };
}

function writeNodes(nodes: readonly Node[], translation: Translation, renamed: Renamed): string {
  return nodes
    .map((node) => {
      if (node.kind === 'leaf') return writeLeaf(node.token, translation, renamed);
      return blockWriters.get(node.name)!(node, translation, renamed);
    })
    .join('');
}

function writeLeaf(token: Token, translation: Translation, renamed: Renamed): string {
  const written = translation.source.text.slice(token.start, token.end);
  if (token.kind === 'text') return translation.body ? written : written.replaceAll('{#', '{{ "{#" }}');
  if (token.kind === 'output') return writeOutput(token, translation, renamed);
  if (token.kind === 'tag') return writeTag(token, translation, renamed);
  translation.refused(token);
  return `{{ ${writeText(written.slice(0, 2))} }}${written.slice(2)}`;
}

function writeOutput(token: OutputToken, translation: Translation, renamed: Renamed): string {
  const { value: chain, lax } = readChain(token.markup);
  if (lax) translation.lax(token);
  const { dashBefore, dashAfter, markup } = token;
  const inner = chain ? writeChain(chain, translation.writerAt(token, renamed)) : '""';
  const [before, after] = [/^\s*/.exec(markup)![0], markup.trim() === '' ? '' : /\s*$/.exec(markup)![0]];
  return `{{${dashBefore}${before}${inner}${after}${dashAfter}}}`;
}

function writeTag(token: TagToken, translation: Translation, renamed: Renamed): string {
  const write = tagWriters.get(token.name);
  if (write) return write(token, translation, renamed);
  translation.untranslated(token, `the tag \`{% ${token.name} %}\``);
  return '';
}
