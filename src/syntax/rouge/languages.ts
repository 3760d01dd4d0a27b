/*!
 * The lexers are those of rouge 3.30 (https://github.com/rouge-ruby/rouge), their rules in another notation.
 * Copyright (c) 2012 Jeanine Adkisson. MIT License:
 *
 * Permission is hereby granted, free of charge, to any person obtaining a
 * copy of this software and associated documentation files (the "Software"),
 * to deal in the Software without restriction, including without limitation
 * the rights to use, copy, modify, merge, publish, distribute, sublicense,
 * and/or sell copies of the Software, and to permit persons to whom the
 * Software is furnished to do so, subject to the following conditions:
 *
 * The above copyright notice and this permission notice shall be included
 * in all copies or substantial portions of the Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS
 * OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
 * MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT.
 * IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY
 * CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT,
 * TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
 * SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 */

import { batchfile } from './languages/batchfile.ts';
import { bibtex } from './languages/bibtex.ts';
import { c } from './languages/c.ts';
import { cmake } from './languages/cmake.ts';
import { consoleSession } from './languages/console.ts';
import { cpp } from './languages/cpp.ts';
import { csharp } from './languages/csharp.ts';
import { css } from './languages/css.ts';
import { diff } from './languages/diff.ts';
import { docker } from './languages/docker.ts';
import { erb } from './languages/erb.ts';
import { fortran } from './languages/fortran.ts';
import { go } from './languages/go.ts';
import { haskell } from './languages/haskell.ts';
import { html } from './languages/html.ts';
import { http } from './languages/http.ts';
import { ini } from './languages/ini.ts';
import { java } from './languages/java.ts';
import { javascript } from './languages/javascript.ts';
import { json } from './languages/json.ts';
import { julia } from './languages/julia.ts';
import { kotlin } from './languages/kotlin.ts';
import { liquid } from './languages/liquid.ts';
import { lua } from './languages/lua.ts';
import { make } from './languages/make.ts';
import { markdown } from './languages/markdown.ts';
import { matlab } from './languages/matlab.ts';
import { nginx } from './languages/nginx.ts';
import { perl } from './languages/perl.ts';
import { plainText } from './languages/plain-text.ts';
import { powershell } from './languages/powershell.ts';
import { python } from './languages/python.ts';
import { r } from './languages/r.ts';
import { ruby } from './languages/ruby.ts';
import { rust } from './languages/rust.ts';
import { sass } from './languages/sass.ts';
import { scss } from './languages/scss.ts';
import { shell } from './languages/shell.ts';
import { sql } from './languages/sql.ts';
import { tex } from './languages/tex.ts';
import { toml } from './languages/toml.ts';
import { typescript } from './languages/typescript.ts';
import { xml } from './languages/xml.ts';
import { yaml } from './languages/yaml.ts';
import type { Lexer } from './lexer.ts';

/** The languages by the names that rouge knows them by. */
const LANGUAGES: readonly (readonly [names: readonly string[], make: () => Lexer])[] = [
  [['plaintext', 'text'], () => plainText()],
  [['console', 'terminal', 'shell_session', 'shell-session'], consoleSession],
  [['shell', 'bash', 'zsh', 'ksh', 'sh'], shell],
  [['python', 'py'], python],
  [['yaml', 'yml'], yaml],
  [['html'], html],
  [['css'], css],
  [['javascript', 'js'], javascript],
  [['json'], json],
  [['ruby', 'rb'], ruby],
  [['java'], java],
  [['c'], c],
  [['cpp', 'c++'], cpp],
  [['tex', 'TeX', 'LaTeX', 'latex'], tex],
  [['markdown', 'md', 'mkd'], () => markdown(lexerOf)],
  [['xml'], xml],
  [['r', 'r', 'R', 's', 'S'], r],
  [['julia', 'jl'], julia],
  [['matlab', 'm'], matlab],
  [['sql'], sql],
  [['haskell', 'hs'], haskell],
  [['toml'], toml],
  [['ini'], ini],
  [['diff', 'patch', 'udiff'], diff],
  [['make', 'makefile', 'mf', 'gnumake', 'bsdmake'], make],
  [['go', 'go', 'golang'], go],
  [
    [
      'rust',
      'rs',
      'rust,no_run',
      'rs,no_run',
      'rust,ignore',
      'rs,ignore',
      'rust,should_panic',
      'rs,should_panic',
    ],
    rust,
  ],
  [['typescript', 'ts'], typescript],
  [['scss'], scss],
  [['sass'], sass],
  [['liquid'], liquid],
  [['bibtex', 'bib'], bibtex],
  [['docker', 'dockerfile', 'Dockerfile'], docker],
  [['http'], http],
  [['nginx'], nginx],
  [['fortran'], fortran],
  [['csharp', 'c#', 'cs'], csharp],
  [['perl', 'pl'], perl],
  [['powershell', 'posh', 'microsoftshell', 'msshell'], powershell],
  [['batchfile', 'bat', 'batch', 'dosbatch', 'winbatch'], batchfile],
  [['lua'], lua],
  [['kotlin'], kotlin],
  [['cmake'], cmake],
  [['erb', 'eruby', 'rhtml'], erb],
];

const byName = new Map(LANGUAGES.flatMap(([names, make]) => names.map((name) => [name, make] as const)));

/** All names that `lexerOf` knows. */
export function languageNames(): readonly string[] {
  return [...byName.keys()];
}

/** A lexer, ready to begin; undefined for a language that none is for. @param name with rouge's options or without */
export function lexerOf(name: string): Lexer | undefined {
  const lexer = byName.get(name.replace(/\?.*$/, ''))?.();
  lexer?.reset();
  return lexer;
}
