import { kindOf, type Lexer, regexLexer, type States, words } from '../lexer.ts';

const ATTRIBUTES = words(`
ConfirmImpact DefaultParameterSetName HelpURI PositionalBinding SupportsPaging SupportsShouldProcess
`);

const STATES: States = {
  variable: [
    [
      /\$\$|\$\?|\$\^|\$_|\$args|\$ConsoleFileName|\$Error|\$Event|\$EventArgs|\$EventSubscriber|\$ExecutionContext|\$false|\$foreach|\$HOME|\$Host|\$input|\$IsCoreCLR|\$IsLinux|\$IsMacOS|\$IsWindows|\$LastExitCode|\$Matches|\$MyInvocation|\$NestedPromptLevel|\$null|\$PID|\$PROFILE|\$PSBoundParameters|\$PSCmdlet|\$PSCommandPath|\$PSCulture|\$PSDebugContext|\$PSHOME|\$PSItem|\$PSScriptRoot|\$PSSenderInfo|\$PSUICulture|\$PSVersionTable|\$PWD|\$REPORTERRORSHOWEXCEPTIONCLASS|\$REPORTERRORSHOWINNEREXCEPTION|\$REPORTERRORSHOWSOURCE|\$REPORTERRORSHOWSTACKTRACE|\$SENDER|\$ShellId|\$StackTrace|\$switch|\$this|\$true/,
      'bp',
    ],
    [/(\$)(?:(\w+)(:))?(\w+|\{(?:[^`]|`.)+?\})/, ['nv', 'nn', 'p', 'nv']],
    [/\$\w+/, 'nv'],
    [/\$\{(?:[^`]|`.)+?\}/, 'nv'],
  ],
  multiline: [
    [
      /\.(?:synopsis|description|parameter|example|inputs|outputs|notes|link|component|role|functionality|forwardhelptargetname|forwardhelpcategory|remotehelprunspace|externalhelp)/i,
      'cs',
    ],
    [/#>/, 'cm', '^'],
    [/[^#.]+?/, 'cm'],
    [/[#.]+/, 'cm'],
  ],
  interpol: [[/\)/, 'si', '^'], 'root'],
  dq: [
    [/(?:\$#?)?"/, 's2', '^'],
    [/\$\(/, 'si', 'interpol'],
    [/`$/, 'se'],
    [/`./, 'se'],
    [/[^"`$]+/, 's2'],
    'variable',
  ],
  sq: [
    [/'/, 's1', '^'],
    [/[^']+/, 's1'],
  ],
  heredoc: [
    [/(?:\$#?)?"@/, 'sh', '^'],
    [/\$\(/, 'si', 'interpol'],
    [/`$/, 'se'],
    [/`./, 'se'],
    [/[^"`$]+?/, 'sh'],
    [/"+/, 'sh'],
    'variable',
  ],
  class: [
    [/\{/, 'p', '^'],
    [/\s+/, 'w'],
    [/\w+/, 'nc'],
    [/[:,]/, 'p'],
  ],
  expr: [
    'comments',
    [/"/, 's2', 'dq'],
    [/'/, 's1', 'sq'],
    [/@"/, 'sh', 'heredoc'],
    [/@'.*?'@/s, 'sh'],
    [/\d*\.\d+/, 'mf'],
    [/\d+/, 'mi'],
    [/@\{/, 'p', 'hasht'],
    [/@\(/, 'p', 'array'],
    [/\{/, 'p', 'brace'],
    [/\[/, 'p', 'bracket'],
  ],
  hasht: [[/\}/, 'p', '^'], [/=/, 'o'], [/[,;]/, 'p'], 'expr', [/\w+/, 'nx'], 'variable'],
  array: [[/\s+/, 'w'], [/\)/, 'p', '^'], [/[,;]/, 'p'], 'expr', 'variable'],
  brace: [[/[}]/, 'p', '^'], 'root'],
  bracket: [
    [/\]/, 'p', '^'],
    [/[A-Za-z]\w+\./, 'n'],
    [
      /([A-Za-z]\w+)/,
      (at, m) => {
        at.token(kindOf(m[0]!, 'n', [ATTRIBUTES, 'bp']));
      },
    ],
    'root',
  ],
  parameters: [
    [/`./s, 'se'],
    [/\s*?\n/, 'w', '^'],
    [/[;(){}\]]/, 'p', '^'],
    [/[|=]/, 'o', '^'],
    [/[/\\~\w][.:/\\~\w-]*/, 'nx'],
    [/\w[\w-]+/, 'nx'],
    'root',
  ],
  comments: [
    [/\s+/, 'w'],
    [/#.*/, 'c'],
    [/<#/, 'cm', 'multiline'],
  ],
  root: [
    'comments',
    [/#requires\s-version \d(?:\.\d+)?/, 'cp'],
    [/\.\.(?=\.?\d)/, 'o'],
    [
      /(?:-split|-isplit|-csplit|-join|-is|-isnot|-as|-eq|-ieq|-ceq|-ne|-ine|-cne|-gt|-igt|-cgt|-ge|-ige|-cge|-lt|-ilt|-clt|-le|-ile|-cle|-like|-ilike|-clike|-notlike|-inotlike|-cnotlike|-match|-imatch|-cmatch|-notmatch|-inotmatch|-cnotmatch|-contains|-icontains|-ccontains|-notcontains|-inotcontains|-cnotcontains|-replace|-ireplace|-creplace|-shl|-shr|-band|-bor|-bxor|-and|-or|-xor|-not|\+=|-=|\*=|\/=|%=)\b/i,
      'o',
    ],
    [/(class)(\s+)(\w+)/i, ['kr', 'w', 'nc'], 'class'],
    [/(function)(\s+)(?:(\w+)(:))?(\w[\w-]+)/i, ['kr', 'w', 'nn', 'p', 'nf']],
    [
      /(?:assembly|exit|process|base|filter|public|begin|finally|return|break|for|sequence|catch|foreach|static|class|from|switch|command|function|throw|configuration|hidden|trap|continue|if|try|data|in|type|define|inlinescript|until|do|interface|using|dynamicparam|module|var|else|namespace|while|elseif|parallel|workflow|end|param|enum|private)\b(?![.-])/i,
      'kr',
    ],
    [/-{1,2}\w+/, 'nt'],
    [/(\.)?([\w-]+)(\[)/, ['o', 'n', 'p'], 'bracket'],
    [/([/\\~a-z][.:/\\~\w-]*)(\n)?/i, ['n', 'w'], 'parameters'],
    [
      /(\.)([\w-]+)(?:(\()|(\n))?/,
      (at, m) => {
        at.groups('o', 'nf', 'p', 'w');
        if (m[3] !== undefined) at.next('parameters');
      },
    ],
    [/\?/, 'nf', 'parameters'],
    'expr',
    'variable',
    [/[+*/%=!.&|-]/, 'o'],
    [/[{}(),:;]/, 'p'],
  ],
};

/** powershell. */
export function powershell(): Lexer {
  return regexLexer(STATES, powershell);
}
