import { appendFileSync } from 'node:fs';
import { reasonOf } from './reason.ts';

/** Adds a text to the end of a file. @returns why it could not, in words */
export function appendText(path: string, text: string): string | undefined {
  try {
    appendFileSync(path, text);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
