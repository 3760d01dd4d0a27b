import type { Report } from '../diagnostics/diagnostic.ts';
import { moreErrors, severalDocuments, tooDeep, unclosedQuote } from '../diagnostics/messages/data.ts';
import { yamlSyntax } from '../diagnostics/messages/yaml.ts';
import { type Block, lineAround } from './block.ts';

/** An error of the library that reads YAML. */
interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** Complaints about one file before the rest is only counted. */
const MOST_ERRORS = 10;

/** Reports what is wrong with a block of YAML, once for each line. @param unclosedAt where the text in quotes begins that nothing closes */
export function reportErrors(
  errors: readonly YamlError[],
  unclosedAt: () => number | undefined,
  block: Block,
  report: Report,
): void {
  const lines = new Set<number>();
  for (const error of errors) {
    const spot = block.at(error.pos[0]);
    if (lines.has(spot.place.line)) continue;
    lines.add(spot.place.line);
    if (lines.size > MOST_ERRORS) continue;
    const open = error.message.startsWith('Missing closing') ? unclosedAt() : undefined;
    if (open !== undefined) report(unclosedQuote(block.at(open)));
    else if (error.code === 'MULTIPLE_DOCS') report(severalDocuments(spot));
    else if (error.code === 'RESOURCE_EXHAUSTION') report(tooDeep(spot));
    else report(yamlSyntax(spot, error.code, error.message, lineAround(block.text, error.pos[0])));
  }
  if (lines.size > MOST_ERRORS) report(moreErrors(block.at(0), lines.size - MOST_ERRORS));
}
