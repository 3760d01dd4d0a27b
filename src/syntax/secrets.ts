/** Keys by the forms that their makers gave them: GitHub, Amazon, OpenAI and its like, and private keys in PEM (RFC 7468). */
export const SECRET = String.raw`\b(?:gh[opsur]_[A-Za-z0-9]{36}\b|github_pat_\w{50,}|AKIA(?!\w*EXAMPLE)[0-9A-Z]{16}\b|sk-(?=[\w-]*\d)(?=[\w-]*[A-Z])[\w-]{32,})|-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----`;

const ALL = new RegExp(SECRET, 'g');

/** A key in a text. */
export interface Secret {
  readonly at: number;
  readonly text: string;
}

/** The keys that stand in a text. */
export function secretsIn(text: string): Secret[] {
  return [...text.matchAll(ALL)].map((found) => ({ at: found.index, text: found[0] }));
}
