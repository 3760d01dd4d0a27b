import type { ValueMap } from '../value.ts';
import { kramdown } from './kramdown/kramdown.ts';
import { createMarkdown } from './markdown.ts';

/**
 * Makes HTML of bodies by kramdown's grammar where nothing is to be said of them, as `Markdown.render` does.
 * @param settings kramdown's, by its own names; @param code whether code may have to be highlighted
 * @returns what gives undefined for a body of which there is something to say, that needs more than is loaded, or that fails
 */
export async function bodyMaker(
  settings: ValueMap,
  code: boolean,
): Promise<(text: string) => string | undefined> {
  const rouge = code ? (await import('../rouge/rouge.ts')).rouge : undefined;
  const markdown = createMarkdown({ dialect: 'kramdown', kramdown: settings, extras: { kramdown, rouge } });
  return (text) => {
    let isSilent = true;
    const report = () => void (isSilent = false);
    try {
      const { html, missing } = markdown.render({ path: '', text, start: 0 }, text, report);
      return isSilent && !missing.maths && !missing.code ? html : undefined;
    } catch {
      return undefined;
    }
  };
}
