import { spawn } from 'node:child_process';
import { reasonOf } from './reason.ts';

/** Opens an address in the author's browser. @param onTrouble told in words where there is none */
export function openBrowser(url: string, onTrouble: (reason: string) => void): void {
  const [program, ...args] = commandFor(process.platform);
  const child = spawn(program!, [...args, url], { stdio: 'ignore', detached: true });
  child.once('error', (error) => onTrouble(reasonOf(error)));
  child.unref();
}

function commandFor(platform: string): string[] {
  if (platform === 'darwin') return ['open'];
  return platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler'] : ['xdg-open'];
}
