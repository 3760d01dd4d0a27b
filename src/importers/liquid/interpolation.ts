import { readChain } from './markup.ts';
import { type Writer, writeChain, writeText } from './write.ts';

/** A text that may hold outputs, `icons/{{ page.icon }}.svg`, as one value: `"icons/" ~ page.icon ~ ".svg"`. */
export function writeInterpolated(text: string, writer: Writer): string {
  const parts = text.split(/(\{\{[\s\S]*?\}\})/).filter((part) => part !== '');
  const written = parts.map((part) => {
    if (!part.startsWith('{{')) return writeText(part, part.includes('"') ? "'" : '"');
    const chain = readChain(part.slice(2, -2)).value;
    if (!chain) return '""';
    const value = writeChain(chain, writer);
    return chain.filters.length > 0 && parts.length > 1 ? `(${value})` : value;
  });
  return written.length === 0 ? '""' : written.join(' ~ ');
}
