import { lowContrast } from '../diagnostics/messages/check-pages.ts';
import type { Check } from '../model/check.ts';
import { contrastOf, parseColour } from '../syntax/colour.ts';

/**
 * Colours of the theme that a style sheet of the site sets anew can be read on each other, by day and by night. (What the theme
 * makes of an accent can, whatever the accent.)
 */
export const contrast: Check = {
  quick: false,
  run(finished, find) {
    const themed = finished.files.has(THEME) ? finished.textOf(THEME) : undefined;
    if (themed === undefined || !themed.includes('--paper:')) return;
    const base = settingsIn(themed);
    for (const file of finished.files) {
      if (!/\.css$/i.test(file) || file === THEME) continue;
      const own = settingsIn(finished.textOf(file) ?? '');
      const light = lastOf([...base, ...own], false);
      for (const isDark of [false, true]) {
        const set = lastOf([...base, ...own], isDark);
        for (const [front, back] of PAIRS) {
          const [one, other] = [set.get(front), set.get(back)];
          if (isDark && one === light.get(front) && other === light.get(back)) continue;
          const changed = [one, other].find((setting) => setting && own.includes(setting));
          const [text, ground] = [one, other].map((setting) => parseColour(setting?.value ?? ''));
          if (!changed || !text || !ground) continue;
          const ratio = contrastOf(text, ground);
          if (ratio >= NEEDED) continue;
          find({
            file,
            start: changed.at,
            end: changed.at + changed.value.length,
            say: (where) => lowContrast(where, [front, one!.value], [back, other!.value], ratio, isDark),
          });
        }
      }
    }
  },
};

const THEME = 'assets/theme/theme.css';
/** Of texts in the size of texts: WCAG 2.2, 1.4.3. */
const NEEDED = 4.5;
const PAIRS = [
  ['--ink', '--paper'],
  ['--quiet', '--paper'],
  ['--ink', '--tile'],
] as const;

interface Setting {
  readonly name: string;
  readonly value: string;
  readonly at: number;
  readonly isDark: boolean;
}

function settingsIn(css: string): Setting[] {
  const nights = nightsIn(css);
  const printed = /@media[^{]*\bprint\b[^{]*\{/.exec(css)?.index ?? css.length;
  return [...css.matchAll(/(--(?:ink|quiet|paper|tile))\s*:\s*([^;}\n]+)/g)]
    .filter(({ index }) => index < printed)
    .map((found) => ({
      name: found[1]!,
      value: found[2]!.trim(),
      at: found.index + found[0].length - found[2]!.length,
      isDark: nights.some(([start, end]) => found.index > start && found.index < end),
    }));
}

/** Where rules for the dark scheme begin and end. */
function nightsIn(css: string): [number, number][] {
  return [...css.matchAll(/@media[^{]*prefers-color-scheme:\s*dark[^{]*\{/g)].map(({ index, 0: head }) => {
    let depth = 1;
    let at = index + head.length;
    for (; depth > 0 && at < css.length; at++) depth += css[at] === '{' ? 1 : css[at] === '}' ? -1 : 0;
    return [index, at];
  });
}

/** What holds in a scheme: the last that is set for it, or for both. */
function lastOf(settings: readonly Setting[], isDark: boolean): Map<string, Setting> {
  return new Map(settings.filter((one) => isDark || !one.isDark).map((one) => [one.name, one]));
}
