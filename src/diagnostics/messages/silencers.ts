import type { Diagnostic } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

export function unusedSilencer(where: Spot, code: string): Diagnostic {
  return {
    code: 'unused-silencer',
    severity: 'warning',
    message: `Nothing is silenced by this: no \`${code}\` is left where it looks`,
    hint: 'Take it out, so that the next one is heard.',
    ...where,
  };
}

export function unknownCode(where: Spot, code: string, near: string | undefined): Diagnostic {
  return {
    code: 'unknown-code',
    severity: 'warning',
    message: `There is no complaint \`${code}\` to silence`,
    hint: near ?? 'Copy the code from the end of the complaint, where it stands in brackets.',
    ...where,
  };
}
