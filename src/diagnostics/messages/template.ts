import type { Diagnostic } from '../diagnostic.ts';
import type { Spot } from '../text.ts';

function error(code: string, spot: Spot, message: string, hint?: string): Diagnostic {
  return { code, severity: 'error', message, hint, ...spot };
}

export function templateSyntax(spot: Spot, problem: string): Diagnostic {
  return error(
    'template-syntax',
    spot,
    `This tag cannot be read: ${problem}`,
    'Check quotes, brackets and commas of the tag.',
  );
}

export function unclosedTag(spot: Spot, tag: string): Diagnostic {
  const closers: Readonly<Record<string, string>> = { '{{': '`}}`', '{%': '`%}`', '{#': '`#}`' };
  const shown = closers[tag] ? tag : `{% ${tag} %}`;
  return error(
    'unclosed-tag',
    spot,
    `\`${shown}\` is never closed`,
    `Add ${closers[tag] ?? `\`{% end${tag} %}\``}.`,
  );
}

export function strayTag(
  spot: Spot,
  tag: string,
  open: string | undefined,
  openLine: number | undefined,
): Diagnostic {
  const hint = open
    ? `The tag open here is \`{% ${open} %}\` of line ${openLine}; close it first.`
    : 'Remove it, or add the tag that it belongs to.';
  return error('stray-tag', spot, `\`{% ${tag} %}\` belongs to no open tag`, hint);
}

export function unknownTag(spot: Spot, tag: string, near: string | undefined): Diagnostic {
  return error(
    'unknown-tag',
    spot,
    `There is no tag \`{% ${tag} %}\``,
    near ?? 'To show it as text, put it between `{% raw %}` and `{% endraw %}`.',
  );
}

export function asyncTag(spot: Spot, tag: string): Diagnostic {
  return error(
    'async-tag',
    spot,
    `The tag \`{% ${tag} %}\` is not supported: templates never wait`,
    'Use `for` or `if`.',
  );
}

export function unknownFilter(spot: Spot, name: string, near: string | undefined): Diagnostic {
  return error('unknown-filter', spot, `There is no filter \`${name}\``, near);
}

export function unknownTest(spot: Spot, name: string, near: string | undefined): Diagnostic {
  return error('unknown-test', spot, `There is no test \`is ${name}\``, near);
}

export function unknownArgument(
  spot: Spot,
  filter: string,
  name: string,
  near: string | undefined,
): Diagnostic {
  return error('unknown-argument', spot, `The filter \`${filter}\` has no argument \`${name}\``, near);
}

export function forbiddenName(spot: Spot, name: string): Diagnostic {
  return error('forbidden-name', spot, `\`${name}\` cannot be used in a template`, 'Choose another name.');
}

export function badName(spot: Spot, what: string): Diagnostic {
  return error(
    'bad-name',
    spot,
    `This cannot be ${what}`,
    'A name has letters, digits and `_`, and begins with a letter or `_`.',
  );
}

export function duplicateBlock(spot: Spot, name: string): Diagnostic {
  return error(
    'duplicate-block',
    spot,
    `The block \`${name}\` is defined a second time in this file`,
    'Give it another name.',
  );
}

export function leaveOutsideLoop(spot: Spot, tag: string): Diagnostic {
  return error(
    'outside-loop',
    spot,
    `\`{% ${tag} %}\` stands outside of a loop`,
    'Put it inside `{% for %}`.',
  );
}

export function superOutsideBlock(spot: Spot): Diagnostic {
  return error(
    'super-outside-block',
    spot,
    '`super()` stands outside of a block',
    'Put it inside `{% block %}`.',
  );
}

export function noSuperBlock(spot: Spot, name: string): Diagnostic {
  return error(
    'no-super-block',
    spot,
    `The block \`${name}\` replaces nothing, so \`super()\` has nothing to give`,
    'Remove `super()`, or extend a template that has this block.',
  );
}

export function undefinedValue(spot: Spot, path: string, part: string, near: string | undefined): Diagnostic {
  const said = path === part ? `\`${part}\` is undefined` : `\`${path}\`: \`${part}\` is undefined`;
  return error(
    'undefined-value',
    spot,
    said,
    near ?? `Check the name, or write \`${path} | default("")\` where it may be missing.`,
  );
}

export function undefinedResult(spot: Spot, what: string): Diagnostic {
  return error(
    'undefined-result',
    spot,
    `${what} is undefined`,
    'Ask with `if`, or add `| default("")`, where there may be nothing.',
  );
}

export function notCallable(spot: Spot, name: string, kind: string): Diagnostic {
  return error(
    'not-callable',
    spot,
    `\`${name}\` is ${kind}, not a function or macro`,
    'Remove the brackets, or check the name.',
  );
}

export function notIterable(spot: Spot, kind: string): Diagnostic {
  return error(
    'not-iterable',
    spot,
    `A loop needs a list, a map or a text, and this is ${kind}`,
    'Check what stands after `in`.',
  );
}

export function unprintable(spot: Spot, kind: string): Diagnostic {
  return error(
    'unprintable-value',
    spot,
    `This is ${kind}, which cannot be printed`,
    'Print one of its values, or all of it with `| dump`.',
  );
}

export function filterFailed(spot: Spot, name: string, why: string): Diagnostic {
  return error(
    'filter-failed',
    spot,
    `The filter \`${name}\` failed: ${why}`,
    'Check what the filter is given.',
  );
}

export function callFailed(spot: Spot, why: string): Diagnostic {
  return error('template-failed', spot, `This failed: ${why}`, 'Check the values that are used here.');
}

export function templateNotFound(spot: Spot, name: string, near: string | undefined): Diagnostic {
  return error(
    'template-not-found',
    spot,
    `There is no template \`${name}\``,
    near ?? 'Templates are looked for in `templates/EDITION/`, in `templates/` and in the theme.',
  );
}

export function notATemplateName(spot: Spot, kind: string): Diagnostic {
  return error(
    'bad-template-name',
    spot,
    `The name of a template must be a text, and this is ${kind}`,
    'Write it in quotes, or check the variable.',
  );
}

export function templateCycle(spot: Spot, name: string): Diagnostic {
  return error(
    'template-cycle',
    spot,
    `\`${name}\` includes, extends or calls itself without end`,
    'Remove one of the steps, or let it end with an `if`.',
  );
}

export function missingExport(spot: Spot, name: string, path: string, near: string | undefined): Diagnostic {
  return error('missing-export', spot, `${path} has no macro or variable \`${name}\` to import`, near);
}

export function notBeforeComparison(spot: Spot): Diagnostic {
  const message = '`not` binds to the value next to it, so this compares `not x` with the other side';
  return {
    code: 'not-before-comparison',
    severity: 'warning',
    message,
    hint: 'Write `x != y`, or `not (x == y)`.',
    ...spot,
  };
}
