const FORBIDDEN = new Set([
  'constructor',
  '__proto__',
  'prototype',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  'caller',
  'callee',
  'arguments',
]);

const INHERITED = new Set([
  'toString',
  'toLocaleString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
]);

/** Whether a template may never use this key of a value: it leads from data to code. */
export function isForbidden(key: string): boolean {
  return FORBIDDEN.has(key);
}

/** Whether every object has this key without its author having written it; such keys are only read where they are own. */
export function isInherited(key: string): boolean {
  return INHERITED.has(key);
}

/** Whether a name may stand in generated code as it is. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}

/** A root name that may be a variable: `caller` is what macros call their body, the other forbidden keys stay so. */
export function isVariable(name: string): boolean {
  return isIdentifier(name) && (name === 'caller' || !FORBIDDEN.has(name));
}

/** `.name`, or `["na-me"]`: a member in generated code. The name must not be forbidden. */
export function memberCode(name: string): string {
  return isIdentifier(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}
