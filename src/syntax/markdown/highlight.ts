import hljs from 'highlight.js/lib/common';
import cmake from 'highlight.js/lib/languages/cmake';
import django from 'highlight.js/lib/languages/django';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import fortran from 'highlight.js/lib/languages/fortran';
import haskell from 'highlight.js/lib/languages/haskell';
import http from 'highlight.js/lib/languages/http';
import julia from 'highlight.js/lib/languages/julia';
import latex from 'highlight.js/lib/languages/latex';
import llvm from 'highlight.js/lib/languages/llvm';
import matlab from 'highlight.js/lib/languages/matlab';
import nginx from 'highlight.js/lib/languages/nginx';
import powershell from 'highlight.js/lib/languages/powershell';
import protobuf from 'highlight.js/lib/languages/protobuf';
import scala from 'highlight.js/lib/languages/scala';
import verilog from 'highlight.js/lib/languages/verilog';

/** Colours code by classes. */
export interface Highlighter {
  /** HTML of the code; undefined for a language that is not known. */
  readonly highlight: (code: string, language: string) => string | undefined;
  /** The languages that are known. */
  readonly languages: () => readonly string[];
}

const MORE = {
  cmake,
  django,
  dockerfile,
  fortran,
  haskell,
  http,
  julia,
  latex,
  llvm,
  matlab,
  nginx,
  powershell,
};
const EVEN_MORE = { protobuf, scala, verilog };
for (const [name, language] of Object.entries({ ...MORE, ...EVEN_MORE }))
  hljs.registerLanguage(name, language);
hljs.registerAliases(['njk', 'nunjucks', 'jinja2', 'liquid'], { languageName: 'django' });

/** highlight.js with its common languages and those of computing workshops. */
export const highlighter: Highlighter = {
  highlight: (code, language) =>
    hljs.getLanguage(language) ? hljs.highlight(code, { language, ignoreIllegals: true }).value : undefined,
  languages: () => hljs.listLanguages(),
};
