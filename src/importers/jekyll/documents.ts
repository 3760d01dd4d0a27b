import type { Diagnostic, Report } from '../../diagnostics/diagnostic.ts';
import { missingLayout } from '../../diagnostics/messages/import-jekyll.ts';
import { spot, wholeText } from '../../diagnostics/text.ts';
import { blockOf } from '../../syntax/block.ts';
import { splice } from '../../syntax/splice.ts';
import type { Path } from '../../syntax/stretch.ts';
import type { Zone } from '../../syntax/time.ts';
import { isMap, makeMap, type Value, type ValueMap } from '../../syntax/value.ts';
import { locateYaml } from '../../syntax/yaml.ts';
import { type Front, frontOf } from './front-matter.ts';
import type { OldText } from './imported.ts';
import { modernYaml } from './modern-yaml.ts';

/** A page, a layout or a part of the old site: its front matter in YAML 1.2, its body as it was. */
export interface OldDocument extends OldText {
  /** As Ruby reads it; empty where there is none, or none that can be read. */
  readonly data: ValueMap;
  /** The block as it is to be written, without fences; undefined where there are no fences. */
  readonly front: string | undefined;
  readonly bodyStart: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads what may begin with front matter. Jekyll goes on without front matter that it cannot read: so it becomes a comment. */
export function oldDocument(file: OldText, zone?: Zone): OldDocument {
  const { text, from } = file;
  const front = file.kind === 'include' ? undefined : frontOf(text);
  if (!front) {
    const isOpen = file.kind === 'page';
    return { ...file, data: NOTHING, front: isOpen ? '' : undefined, bodyStart: 0, diagnostics: [] };
  }
  const source = wholeText(from, text);
  const { text: written, value, diagnostics } = modernYaml(source, zone, front.start, front.end);
  const isReadable = value === null || isMap(value);
  return {
    ...file,
    data: isMap(value) ? value : NOTHING,
    front: isReadable ? written : commentOf(text, front),
    bodyStart: front.bodyStart,
    diagnostics,
  };
}

const NOTHING = makeMap([]);

function commentOf(text: string, { start, end }: Front): string {
  return text
    .slice(start, end)
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => `# ${line}\n`)
    .join('');
}

/**
 * The document without the blank lines that its body begins with. Jekyll leaves them out, and it shows where the text of
 * a page is cut to a length.
 */
export function withoutBlanks(document: OldDocument): OldDocument {
  const { front, text, bodyStart } = document;
  if (front === undefined || bodyStart === 0) return document;
  const blanks = /^(?:[^\S\r\n]*\r?\n)*/.exec(text.slice(bodyStart))![0];
  return blanks === '' ? document : { ...document, bodyStart: bodyStart + blanks.length };
}

/** The whole text again; what looks like front matter in a part is text in Jekyll. @param body what became of the body */
export function documentText(
  { kind, front, text, bodyStart }: OldDocument,
  body = text.slice(bodyStart),
): string {
  if (front === undefined) return kind === 'include' ? body.replace(/^---(?=\s*\n)/, '{{ "---" }}') : body;
  const block = front === '' || front.endsWith('\n') ? front : `${front}\n`;
  return `---\n${block}---\n${body}`;
}

/**
 * The document with `layout: none` in the place of a layout that nobody has, or that is itself; Jekyll shows it without
 * one.
 */
export function withKnownLayout(
  document: OldDocument,
  layouts: ReadonlySet<string>,
  report: Report,
): OldDocument {
  const said = document.data['layout'];
  if (isNoLayout(said) || document.front === undefined) return document;
  const isOwn = document.kind === 'layout' && document.to === `templates/${said}.njk`;
  if (layouts.has(String(said)) && !isOwn) return document;
  if (!isOwn) report(missingLayout(spot(wholeText(document.from, document.text), 0), String(said)));
  return { ...document, front: withoutLayout(document.front, ['layout']) };
}

/** A text in YAML with `none` in the place of a layout's name. */
export function withoutLayout(text: string, path: Path): string {
  const found = locateYaml(blockOf(wholeText('', text)), path, 'value');
  if (!found) return text;
  const { offset, length } = found;
  return splice(text, [{ start: offset, end: offset + length, text: 'none' }]);
}

/** Values of `layout` that mean none in Jekyll too. */
export function isNoLayout(value: Value | undefined): boolean {
  return value === undefined || value === null || value === 'none' || value === false || value === '';
}

/** Names of the site's layouts. */
export function layoutsOf(documents: readonly OldDocument[]): ReadonlySet<string> {
  const layouts = documents.filter(({ kind }) => kind === 'layout');
  return new Set(layouts.map(({ to }) => to.slice('templates/'.length, -'.njk'.length)));
}
