import type { Value, ValueMap } from '../syntax/value.ts';

/** Where a page leads that only leads elsewhere, by its front matter: the first of several addresses. */
export function redirectTarget({ redirect_to: said }: ValueMap): string | undefined {
  const all = Array.isArray(said) ? (said as readonly Value[]) : [said];
  const first = all.find((one) => !isNoAddress(one));
  return typeof first === 'string' ? first : undefined;
}

/** Whether a value of `redirect_from` or `redirect_to` says nothing. */
export function isNoAddress(value: Value | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && (value as readonly Value[]).every(isNoAddress))
  );
}
