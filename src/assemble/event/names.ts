/** A person as a text says: `Jonas Weber (TU Dresden)`. @returns the name, and what stands in brackets behind it */
export function authorNamed(text: string): { readonly name: string; readonly affiliation?: string } {
  const [, name = '', affiliation] = /^(.*?)(?:\s*\(([^()]*)\))?$/.exec(text.trim()) ?? [];
  return affiliation === undefined || name === '' ? { name: text.trim() } : { name, affiliation };
}
