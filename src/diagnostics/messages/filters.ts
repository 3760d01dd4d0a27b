/**
 * Why a filter cannot do what it is asked: the second half of the sentence "The filter `x` failed: …". The engine makes
 * a Diagnostic (`filter-failed`) of it, with the place.
 */

export function needsInteger(given: string): string {
  return `it needs a whole number, and this is ${given}`;
}

export function needsCount(given: string): string {
  return `it needs 0 or more, and this is ${given}`;
}

export function needsList(given: string): string {
  return `it needs a list, and this is ${given}`;
}

export function needsText(given: string): string {
  return `it needs a text, and this is ${given}`;
}

export function needsNumber(given: string): string {
  return `it needs a number, and this is ${given}`;
}

export function cannotSelect(key: string, given: string): string {
  return `an item is ${given}, which has no \`${key}\``;
}

export function cannotSort(a: string, b: string): string {
  return `${a} and ${b} have no order between them`;
}

export function badNilsOrder(given: string): string {
  return `items without the property go \`first\` or \`last\`, not \`${given}\``;
}

export function divisionByZero(): string {
  return 'a number cannot be divided by 0';
}

export function notADate(given: string): string {
  return `${given} is not a date or time`;
}

export function unfinishedFormat(format: string): string {
  return `the format \`${format}\` ends within a conversion; the sign itself is \`%%\``;
}

export function notAUrl(given: string): string {
  return `\`${given}\` is not an address`;
}

export function notBase64(): string {
  return 'this is not Base64';
}

export function notUtf8(): string {
  return 'what this stands for is not text in UTF-8';
}

export function holdsItself(): string {
  return 'a value that holds itself has no end';
}

export function needsExpression(): string {
  return 'it needs the name of a variable and an expression, both in quotes';
}
