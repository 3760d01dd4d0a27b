import { type Lexer, regexLexer, type States } from '../lexer.ts';

/** yaml. */
export function yaml(): Lexer {
  let indents = [0];
  let next = 0;
  let scalar: number | undefined;
  const reset = () => {
    indents = [0];
    next = 0;
    scalar = undefined;
  };
  const indent = () => {
    if (indents.at(-1)! < next) indents.push(next);
  };
  /** Goes back to the indentation of a line; what is more than one that was there before is an error. */
  const save = (blanks: string): readonly [string, string] => {
    next = blanks.length;
    if (next >= indents.at(-1)!) return [blanks, ''];
    while (next < indents.at(-1)!) indents.pop();
    return [blanks.slice(0, indents.at(-1)!), blanks.slice(indents.at(-1)!)];
  };
  const states: States = {
    basic: [[/#.*$/, 'c1']],
    root: [
      'basic',
      [/\n+/, ''],
      [/[ ]+(?=#|$)/, ''],
      [
        /^%YAML\b/,
        (at) => {
          at.token('nt');
          reset();
          at.next('yaml_directive');
        },
      ],
      [
        /^%TAG\b/,
        (at) => {
          at.token('nt');
          reset();
          at.next('tag_directive');
        },
      ],
      [
        /^(?:---|\.\.\.)(?= |$)/,
        (at) => {
          at.token('nn');
          reset();
          at.next('block_line');
        },
      ],
      [
        /[ ]*(?!\s|$)/,
        (at, m) => {
          const [text, rest] = save(m[0]);
          at.token('', text);
          at.token('err', rest);
          at.next('block_line');
          at.next('indentation');
        },
      ],
    ],
    indentation: [
      [/\s*?\n/, '', '^^'],
      [
        /[ ]+(?=[:?-](?:[ ]|$))/,
        (at, m) => {
          at.token('');
          next += m[0].length;
        },
      ],
      [
        /[?:-](?=[ ]|$)/,
        (at, m) => {
          indent();
          next += m[0].length;
          at.token('pi');
        },
      ],
      [
        /[ ]*/,
        (at, m) => {
          at.token('');
          next += m[0].length;
          at.next('^');
        },
      ],
    ],
    block_line: [
      [/[ ]*(?=#|$)/, '', '^'],
      [/[ ]+/, ''],
      'descriptors',
      'block_nodes',
      'flow_nodes',
      [/(?=[^ \t\n\r\f\v?:,[\]{}#&*!|>'"%@`]|[?:-][^ \t\n\r\f\v])/, 'nv', 'plain_scalar_in_block_context'],
    ],
    descriptors: [
      [/!<[0-9A-Za-z;/?:@&=+$,_.!~*'()[\]%-]+>/, 'kt'],
      [/(?:![\w-]+)?![\w;/?:@&=+$,.!~*'()[\]%-]*/, 'kt'],
      [/&[\p{L}\p{Nl}\p{Nd}_-]+/u, 'nl'],
      [/\*[\p{L}\p{Nl}\p{Nd}_-]+/u, 'nv'],
    ],
    block_nodes: [
      [
        /([^#,:?[\]{}"'\n]+)(:)(?=\s|$)/,
        (at) => {
          at.groups('na', 'pi');
          indent();
        },
      ],
      [/[|>][+-]?/, 'pi', ['block_scalar_content', 'block_scalar_header']],
    ],
    flow_nodes: [
      [/\[/, 'pi', 'flow_sequence'],
      [/\{/, 'pi', 'flow_mapping'],
      [/'/, 's1', 'single_quoted_scalar'],
      [/"/, 's2', 'double_quoted_scalar'],
    ],
    flow_collection: [
      [/\s+/, ''],
      'basic',
      [/[?:,]/, 'pi'],
      'descriptors',
      'flow_nodes',
      [/(?=[^ \t\n\r\f\v?:,[\]{}#&*!|>'"%@`])/, null, 'plain_scalar_in_flow_context'],
    ],
    flow_sequence: [[/\]/, 'pi', '^'], 'flow_collection'],
    flow_mapping: [[/\}/, 'pi', '^'], 'flow_collection'],
    block_scalar_content: [
      [/\n+/, ''],
      [
        /^[ ]+$/,
        (at, m) => {
          const mark = scalar ?? m[0].length;
          at.token('', m[0].slice(0, mark));
          at.token('no', m[0].slice(mark));
        },
      ],
      [
        /^[ ]*/,
        (at, m) => {
          at.token('');
          const { length } = m[0];
          const least = scalar ?? indents.at(-1)!;
          scalar ??= length;
          if (length < least) {
            save(m[0]);
            at.next('^');
            at.next('indentation');
          }
        },
      ],
      [/[^\n\r\f\v]+/, 's'],
    ],
    block_scalar_header: [
      [
        /(([1-9])[+-]?|[+-]?([1-9])?)(?=[ ]|$)/,
        (at, m) => {
          scalar = undefined;
          at.next('=ignored_line');
          if (m[0] === '') return;
          const more = Number.parseInt(m[1]!, 10);
          scalar = indents.at(-1)! + (Number.isNaN(more) ? 0 : more);
          at.token('pi');
        },
      ],
    ],
    ignored_line: ['basic', [/[ ]+/, ''], [/\n/, '', '^']],
    quoted_scalar_whitespaces: [
      [/^[ ]+/, ''],
      [/[ ]+$/, ''],
      [/\n+/, ''],
      [/[ ]+/, 'nv'],
    ],
    single_quoted_scalar: ['quoted_scalar_whitespaces', [/\\'/, 'se'], [/'/, 's', '^'], [/[^\s']+/, 's']],
    double_quoted_scalar: [
      [/"/, 's', '^'],
      'quoted_scalar_whitespaces',
      [/\\[0abt\tn\nvfre "\\N_LP]/, 'se'],
      [/\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})/, 'se'],
      [/[^ \t\n\r\f\v"\\]+/, 's'],
    ],
    plain_scalar_in_block_context_new_line: [
      [/^[ ]+\n/, ''],
      [/\n+/, ''],
      [/^(?=---|\.\.\.)/, null, '^^^'],
      [
        /^[ ]*/,
        (at, m) => {
          at.token('');
          at.next('^');
          if (m[0].length <= indents.at(-1)!) {
            at.next('^');
            save(m[0]);
            at.next('indentation');
          }
        },
      ],
    ],
    plain_scalar_in_block_context: [
      [/[ ]*(?=:[ \n]|:$)/, '', '^'],
      [/[ ]*:\S+/, 's'],
      [/[ ]+(?=#)/, '', '^'],
      [/[ ]+$/, ''],
      [/\n+/, '', 'plain_scalar_in_block_context_new_line'],
      [/[ ]+/, 's'],
      [/true|false|null/, 'no'],
      [/\d+(?:\.\d+)?(?=(\r?\n)| +#)/, 'm', '^'],
      [/[^\s:]+/, 's'],
    ],
    plain_scalar_in_flow_context: [
      [/[ ]*(?=[,:?[\]{}])/, '', '^'],
      [/[ ]+(?=#)/, '', '^'],
      [/^[ ]+/, ''],
      [/[ ]+$/, ''],
      [/\n+/, ''],
      [/[ ]+/, 'nv'],
      [/[^\s,:?[\]{}]+/, 'nv'],
    ],
    yaml_directive: [[/([ ]+)(\d+\.\d+)/, ['', 'm'], '=ignored_line']],
    tag_directive: [
      [/([ ]+)(!|![\w-]*!)([ ]+)(!|!?[\w;/?:@&=+$,.!~*'()[\]%-]+)/, ['', 'kt', '', 'kt'], '=ignored_line'],
    ],
  };
  return regexLexer(states, yaml, reset);
}
