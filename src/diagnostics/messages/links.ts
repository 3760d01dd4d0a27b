import type { Diagnostic } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

export function linkNotFound(where: Spot, path: string, near: string | undefined): Diagnostic {
  return {
    code: 'link-not-found',
    severity: 'error',
    message: `\`link\` finds no file \`${path}\``,
    hint: near ?? 'Write the path of the file below `content/`, with its ending: `link("news/index.md")`.',
    ...where,
  };
}

export function linkNotServed(where: Spot, path: string): Diagnostic {
  return {
    code: 'link-not-served',
    severity: 'error',
    message: `\`link\` leads to \`${path}\`, which has no address of its own: it is held back, or no page`,
    hint: 'Publish it, or take the link out.',
    ...where,
  };
}

export function postNotFound(where: Spot, name: string, near: string | undefined): Diagnostic {
  return {
    code: 'post-not-found',
    severity: 'error',
    message: `\`post_url\` finds no post \`${name}\``,
    hint: near ?? 'Write the name of its file without the ending: `post_url("2026-05-18-welcome")`.',
    ...where,
  };
}
