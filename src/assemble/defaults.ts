import type { DefaultRule } from '../schema/config.ts';

/**
 * Whether a rule of `defaults:` holds for a file, by Jekyll's rules: `path` is a folder, a file, or a pattern with `*`,
 * relative to `content/`; `type` is `pages`, `posts`, `drafts` or a collection's name, and anything where it is left out.
 */
export function ruleHolds(rule: DefaultRule, path: string, type: string): boolean {
  return (rule.type === undefined || rule.type === type) && pathHolds(rule.path, path);
}

/** The paths that a rule's `path` may speak of: below `content/`, and for what lies in `collections_dir` also below that. */
export function scopePaths(path: string, collectionsDir: string): readonly string[] {
  const inside = path.replace(/^content\//, '');
  const dir = `${collectionsDir}/`;
  return collectionsDir !== '' && inside.startsWith(dir) ? [inside, inside.slice(dir.length)] : [inside];
}

/** Rules in the order of the cascade, weakest first: the longer path is the stronger, the later one on a tie. */
export function byStrength(rules: readonly DefaultRule[]): DefaultRule[] {
  return rules
    .map((rule, index) => ({ rule, index }))
    .sort((a, b) => strength(a.rule) - strength(b.rule) || a.index - b.index)
    .map(({ rule }) => rule);
}

function strength(rule: DefaultRule): number {
  return trimmed(rule.path).length * 2 + (rule.type === undefined ? 0 : 1);
}

function trimmed(path: string): string {
  return path.replace(/^\/+|\/+$/g, '');
}

function pathHolds(scope: string, path: string): boolean {
  const wanted = trimmed(scope);
  if (wanted === '') return true;
  if (wanted.includes('*')) return globHolds(wanted, path);
  return path === wanted || path.startsWith(wanted + '/');
}

/** Ruby's File.fnmatch with FNM_PATHNAME on the path or one of the folders above it: `*` stops at `/`, `**` does not. */
function globHolds(glob: string, path: string): boolean {
  const source = glob
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map((part) => TOKENS[part] ?? part.replace(/[.+^${}()|[\]\\]/g, '\\$&'))
    .join('');
  return new RegExp(`^${source}(?:/.*)?$`).test(path);
}

const TOKENS: Readonly<Record<string, string>> = {
  '**/': '(?:[^/]+/)*',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};
