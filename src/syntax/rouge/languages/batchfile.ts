import { type Lexer, regexLexer, type States, words } from '../lexer.ts';

const DEVICES = words(`
con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8
lpt9
`);
const BUILTIN_COMMANDS = words(`
assoc attrib break bcdedit cacls cd chcp chdir chkdsk chkntfs choice cls cmd color comp compact convert
copy date del dir diskpart doskey dpath driverquery echo endlocal erase fc find findstr format fsutil
ftype gpresult graftabl help icacls label md mkdir mklink mode more move openfiles path pause popd print
prompt pushd rd recover ren rename replace rmdir robocopy setlocal sc schtasks shift shutdown sort start
subst systeminfo takeown tasklist taskkill time timeout title tree type ver verify vol xcopy waitfor
wmic
`);
const KEYWORDS = words('if else for in do goto call exit');
const OTHER_COMMANDS = words(`
addusers admodcmd ansicon arp at bcdboot bitsadmin browstat certreq certutil change cidiag cipher
cleanmgr clip cmdkey compress convertcp coreinfo csccmd csvde cscript curl debug defrag delprof deltree
devcon diamond dirquota diruse diskshadow diskuse dism dnscmd dsacls dsadd dsget dsquery dsmod dsmove
dsrm dsmgmt dsregcmd edlin eventcreate expand extract fdisk fltmc forfiles freedisk ftp getmac gpupdate
hostname ifmember inuse ipconfig kill lgpo lodctr logman logoff logtime makecab mapisend mbsacli mem
mountvol moveuser msg mshta msiexec msinfo32 mstsc nbtstat net net1 netdom netsh netstat nlsinfo nltest
now nslookup ntbackup ntdsutil ntoskrnl ntrights nvspbind pathping perms ping portqry powercfg pngout
pnputil printbrm prncnfg prnmngr procdump psexec psfile psgetsid psinfo pskill pslist psloggedon
psloglist pspasswd psping psservice psshutdown pssuspend qbasic qgrep qprocess query quser qwinsta
rasdial reg reg1 regdump regedt32 regsvr32 regini reset restore rundll32 rmtshare route rpcping run
runas scandisk setspn setx sfc share shellrunas shortcut sigcheck sleep slmgr strings subinacl sysmon
telnet tftp tlist touch tracerpt tracert tscon tsdiscon tskill tttracer typeperf tzutil undelete
unformat verifier vmconnect vssadmin w32tm wbadmin wecutil wevtutil wget where whoami windiff winrm
winrs wpeutil wpr wusa wuauclt wscript
`);
const OPERATOR_WORDS = words('exist defined errorlevel cmdextversion not equ neq lss leq gtr geq');
const ATTRIBUTES = words('on off disable enableextensions enabledelayedexpansion');

const STATES: States = {
  basic: [
    [/@?\brem\b.*$/i, 'c'],
    [/^::.*$/, 'c'],
    [/:[a-z]+/i, 'nl'],
    [
      /([a-z]\w*)(\.exe|com|bat|cmd|msi)?/i,
      (at, m) => {
        if (DEVICES.has(m[1]!)) {
          at.groups('kr', 'err');
        } else if (KEYWORDS.has(m[1]!)) {
          at.groups('k', 'err');
        } else if (OPERATOR_WORDS.has(m[1]!)) {
          at.groups('ow', 'err');
        } else if (BUILTIN_COMMANDS.has(m[1]!)) {
          at.token('nb');
        } else if (OTHER_COMMANDS.has(m[1]!)) {
          at.token('nb');
        } else if (ATTRIBUTES.has(m[1]!)) {
          at.groups('na', 'err');
        } else {
          at.groups('kd', 'err');
        }
      },
    ],
    [/((?:[/+]|--?)[a-z]+)\s*/i, 'na'],
    'expansions',
    [/[<>&|(){}[\]+=;,~?*-]/, 'o'],
  ],
  escape: [[/\^./s, 'se']],
  expansions: [
    [/[%!]+([a-z_$@#]+)[%!]+/i, 'nv'],
    [/(%+~?[a-z]+\d?)/i, 'vm'],
  ],
  double_quotes: ['escape', [/["]/, 's2', '^'], 'expansions', [/[^"%!^]+/, 's2']],
  single_quotes: ['escape', [/[']/, 's1', '^'], 'expansions', [/[^'%!^]+/, 's1']],
  backtick: ['escape', [/[`]/, 'sb', '^'], 'expansions', [/[^`%!^]+/, 'sb']],
  data: [
    [/\s+/, ''],
    [/0x[0-9a-f]+/i, 'mh'],
    [/[0-9]/, 'm'],
    [/["]/, 's2', 'double_quotes'],
    [/[']/, 's1', 'single_quotes'],
    [/[`]/, 'sb', 'backtick'],
    [/[^\s&|()[\]{}=;!%+,"'`~?*^-]+/, ''],
    'escape',
  ],
  root: ['basic', 'data'],
};

/** batchfile. */
export function batchfile(): Lexer {
  return regexLexer(STATES, batchfile);
}
