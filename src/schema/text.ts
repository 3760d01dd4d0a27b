import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import {
  notUrl,
  pathOutsideSite,
  unknownChoice,
  unknownTimeZone,
  wrongShape,
} from '../diagnostics/messages/config.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { Spot } from '../diagnostics/text.ts';
import type { Part, Path } from '../syntax/stretch.ts';
import { didYouMeanZone, isTimeZone } from '../syntax/time-zone.ts';
import type { Shape, TextLikeSchema } from './schema.ts';
import { dotted } from './words.ts';

/** Finds where a value, or its key, stands in the author's files. Asked only when something is reported. */
export type Finder = (path: Path, part: Part) => Spot;

/** What is wrong with a text, if anything. */
export function textComplaint(
  schema: TextLikeSchema,
  text: string,
  path: Path,
  find: Finder,
): Diagnostic | undefined {
  const at = () => find(path, 'value');
  switch (schema.type) {
    case 'text':
      return schema.shape && !hasShape(schema.shape, text)
        ? wrongShape(at(), text, schema.shape.words)
        : undefined;
    case 'enum':
      if (schema.values.includes(text)) return undefined;
      return unknownChoice(at(), dotted(path), text, schema.values, didYouMean(text, schema.values));
    case 'url':
      return text === '' || isWebAddress(text) ? undefined : notUrl(at(), dotted(path), text);
    case 'path':
      return staysInside(text) ? undefined : pathOutsideSite(at(), dotted(path), text);
    case 'timezone':
      return isTimeZone(text) ? undefined : unknownTimeZone(at(), text, didYouMeanZone(text));
  }
}

/** Whether a whole text is built as a shape says. */
export function hasShape(shape: Shape, text: string): boolean {
  return new RegExp(`^(?:${shape.pattern})$`).test(text);
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text);
}

function staysInside(path: string): boolean {
  return !/^(?:[/\\]|[A-Za-z]:)/.test(path) && !path.split(/[/\\]/).includes('..');
}
