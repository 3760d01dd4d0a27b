import type { Page, Site } from '../model/site.ts';
import { placed } from './addresses.ts';
import { escaped } from './xml.ts';

/** `<?xml-stylesheet?>` for a style sheet by its file, where the site has it: one line, or none. */
export function styleSheet({ pages, statics, config }: Site, file: string, type: string): string[] {
  const is = ({ route }: Pick<Page, 'route'>) => route.file === file;
  if (!pages.some(is) && !statics.some(is)) return [];
  return [`<?xml-stylesheet type="${type}" href="${escaped(placed(`/${file}`, config))}"?>`];
}
