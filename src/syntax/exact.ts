/** An integer that a JavaScript number cannot hold stays text, so that it is printed as it was written. */
export function exact(integer: number, written: string): number | string {
  return Number.isSafeInteger(integer) ? integer : written;
}
