import type { Diagnostic } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

/** @param reason why it cannot be read whole, in words */
export function notMinified(at: Spot, file: string, reason: string): Diagnostic {
  return {
    code: 'not-minified',
    severity: 'warning',
    message: `\`${file}\` is served as it is written, not made shorter: ${reason}`,
    hint: 'Mend it: browsers pass over such places, or over the whole file. With `minify: false` in `_config.yml` nothing is made shorter.',
    ...at,
  };
}

/** @param size in bytes */
export function unusedAsset(path: string, size: number): Diagnostic {
  return atBegin(
    'unused-asset',
    path,
    `Nothing names \`${path}\` (${inBytes(size)}): it is served, and no page loads it`,
    'Take it out, or use it; where another site uses it, say so under `checks:` in `_config.yml`.',
  );
}

/** @param other the path of the first file that holds the same */
export function duplicateAsset(path: string, other: string, size: number): Diagnostic {
  return atBegin(
    'duplicate-asset',
    path,
    `\`${path}\` holds the same ${inBytes(size)} as \`${other}\`: visitors load both`,
    `Use \`${other}\` in its place, and take it out.`,
  );
}

export function unusedTemplate(path: string, kind: 'layout' | 'part' | 'block'): Diagnostic {
  return atBegin(
    'unused-template',
    path,
    `No page is made with the ${kind} \`${path}\`, and nothing asks for it`,
    'Take it out, or use it.',
  );
}

function atBegin(code: string, path: string, message: string, hint: string): Diagnostic {
  return { code, severity: 'warning', message, hint, place: { path, line: 1, column: 1 } };
}

/** `512 bytes`, `12 kB`, `2.8 MB`. */
function inBytes(size: number): string {
  if (size < 1000) return `${size} bytes`;
  return size < 1e6 ? `${Math.round(size / 1000)} kB` : `${(size / 1e6).toFixed(1)} MB`;
}
