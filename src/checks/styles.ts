import { missingFile, missingImage } from '../diagnostics/messages/check-links.ts';
import type { Check, Finding } from '../model/check.ts';
import { cssAddresses, unescapeCss } from '../syntax/css.ts';
import { unescapeAttribute } from '../syntax/html-tokens.ts';
import { urlOf } from '../syntax/url.ts';
import { answering } from './addresses.ts';

/** Addresses in style sheets, in `<style>` and in `style` attributes lead to files. */
export const styles: Check = {
  quick: false,
  run(finished, find) {
    const answer = answering(finished);
    const look = (
      file: string,
      from: string,
      text: string,
      start: number,
      end: number,
      isAttribute: boolean,
    ) => {
      const written = text.slice(start, end);
      const css = isAttribute && written.includes('&') ? unescapeAttribute(written).text : written;
      const isExact = css === written;
      for (const address of cssAddresses(css)) {
        const value = css.slice(address.start, address.end);
        const target = unescapeCss(value).text.trim();
        if (target === '' || target.startsWith('#') || /^data:/i.test(target)) continue;
        const found = answer(from, target);
        if (found.kind !== 'nothing') continue;
        const stretch = isExact ? { start: start + address.start, end: start + address.end } : { start, end };
        const say: Finding['say'] = (where) =>
          IMAGE.test(target)
            ? missingImage(where, target, found.hint)
            : missingFile(where, 'CSS', target, found.hint);
        find({ file, ...stretch, say });
      }
    };
    for (const { route, facts } of finished.pages) {
      const { styleAttributes, styleElements } = facts;
      if (styleAttributes.length + styleElements.length === 0) continue;
      const text = finished.textOf(route.file) ?? '';
      for (let i = 0; i < styleAttributes.length; i += 2)
        look(route.file, route.url, text, styleAttributes[i]!, styleAttributes[i + 1]!, true);
      for (let i = 0; i < styleElements.length; i += 2)
        look(route.file, route.url, text, styleElements[i]!, styleElements[i + 1]!, false);
    }
    for (const file of finished.files) {
      if (!/\.css$/i.test(file)) continue;
      const text = finished.textOf(file) ?? '';
      look(file, urlOf(file), text, 0, text.length, false);
    }
  },
};

const IMAGE = /\.(?:png|jpe?g|gif|svg|webp|avif|ico)(?:[?#]|$)/i;
