import { imageAttribute } from '../../diagnostics/messages/images.ts';
import type { ImageWant } from '../../model/image.ts';
import type { FinishedPage } from '../../model/plan.ts';
import type { Route } from '../../model/site.ts';
import { type ImageTag, imagePlaces } from '../../syntax/html-images.ts';
import { unescapeAttribute } from '../../syntax/html-tokens.ts';
import { type Edit, splice } from '../../syntax/splice.ts';
import { showBackgrounds } from './background.ts';
import { type Adjust, type FindImage, lookerOf, type Written } from './looker.ts';
import { isSight, type Shown, type Size, showTag, sizeRule } from './markup.ts';
import { isPreview, showInJsonLd, showPreview } from './preview.ts';
import { isOneShape, showSource } from './sources.ts';
import { tagSettings } from './tag-settings.ts';
import type { Picture } from './variants.ts';

/**
 * A page with its images in the sizes that its readers' browsers can need, and nothing else of its markup changed.
 * @param html of the whole page; @param source the file that it comes from
 */
export function showImages(html: string, source: Written, route: Route, find: FindImage): FinishedPage {
  const look = lookerOf(find, route, source);
  const edits: Edit[] = [];
  const wants: ImageWant[] = [];
  const sizes: Size[] = [];
  const take = (shown: Pick<Shown, 'edits' | 'wants'> | undefined): void => {
    if (!shown) return;
    edits.push(...shown.edits);
    wants.push(...shown.wants);
  };
  const { tags, styles, jsonLd, headEnd } = imagePlaces(html);
  let hasSight = false;
  let firstSized = -1;
  let sources: ImageTag[] = [];
  for (const tag of tags) {
    const said = tagSettings(tag);
    let isOurs = false;
    const over: Adjust = (below) => {
      isOurs ||= below.on;
      return said.over(below);
    };
    if (tag.picture === -1 || sources[0]?.picture !== tag.picture) sources = [];
    if (tag.name === 'source') sources.push(tag);
    if (!said.on) continue;
    const src = tag.attributes.get('src');
    const picture = tag.name === 'img' && src ? look.pictureAt(src.value, over) : undefined;
    if (picture) {
      const first: boolean = !hasSight && isSight(tag, picture);
      hasSight ||= first;
      const shown = showTag(tag, picture, first, isOneShape(picture, sources, look.pictureAt), html);
      take(shown);
      if (shown.size) {
        sizes.push(shown.size);
        if (firstSized === -1) firstSized = tag.picture === -1 ? tag.at : tag.picture;
      }
    }
    if (tag.name === 'source') take(showSource(tag, html, (address) => look.pictureAt(address, over)));
    if (isPreview(tag)) take(showPreview(tag, tags, look.pictureAt));
    take(showStyle(tag, html, (address) => look.pictureAt(address, over)));
    for (const { attribute, expected } of isOurs ? said.misread : [])
      look.complain(html.slice(attribute.at, attribute.end), (where) =>
        imageAttribute(attribute.name, attribute.value, expected, where),
      );
  }
  for (let i = 0; i < styles.length; i += 2) {
    const [start, end] = [styles[i]!, styles[i + 1]!];
    const shown = showBackgrounds(html.slice(start, end), look.pictureAt);
    take({ edits: shown.edits.map((edit) => shifted(edit, start)), wants: shown.wants });
  }
  const onPage = [...wants];
  for (let i = 0; i < jsonLd.length; i += 2) {
    const [start, end] = [jsonLd[i]!, jsonLd[i + 1]!];
    const shown = showInJsonLd(html.slice(start, end), onPage, look.pictureAt);
    take({ edits: shown.edits.map((edit) => shifted(edit, start)), wants: shown.wants });
  }
  if (sizes.length > 0) {
    const at = headEnd !== -1 && headEnd <= firstSized ? headEnd : firstSized;
    edits.unshift({ start: at, end: at, text: sizeRule(sizes) });
  }
  edits.sort((a, b) => a.start - b.start);
  return { html: splice(html, edits), reads: [...look.reads], wants, diagnostics: look.diagnostics };
}

/** A style sheet with its backgrounds in the sizes that can be needed. @param source the file that it comes from */
export function showSheet(css: string, source: Written, route: Route, find: FindImage): FinishedPage {
  const look = lookerOf(find, route, source);
  const { edits, wants } = showBackgrounds(css, look.pictureAt);
  return { html: splice(css, edits), reads: [...look.reads], wants, diagnostics: look.diagnostics };
}

function shifted({ start, end, text }: Edit, by: number): Edit {
  return { start: start + by, end: end + by, text };
}

function showStyle(
  { attributes }: ImageTag,
  html: string,
  pictureAt: (address: string) => Picture | undefined,
): Pick<Shown, 'edits' | 'wants'> | undefined {
  const style = attributes.get('style');
  if (!style?.value.includes('url(')) return undefined;
  const width = Number(attributes.get('data-width')?.value);
  const { edits, wants } = showBackgrounds(style.value, pictureAt, {
    shown: width > 0 ? Math.round(width) : undefined,
  });
  const { offsets } = unescapeAttribute(html.slice(style.start, style.end));
  if (edits.length === 0) return undefined;
  const before = html[style.start - 1];
  const quote = before === "'" ? /'/g : /"/g;
  const placed = edits.map(({ start, end, text }) => ({
    start: style.start + offsets[start]!,
    end: style.start + offsets[end]!,
    text: text.replace(/&/g, '&amp;').replace(quote, (c) => `&#${c.charCodeAt(0)};`),
  }));
  if (before !== '"' && before !== "'") {
    placed.unshift({ start: style.start, end: style.start, text: '"' });
    placed.push({ start: style.end, end: style.end, text: '"' });
  }
  return { edits: placed, wants };
}
