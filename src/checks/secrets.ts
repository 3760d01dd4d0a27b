import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { secretFile, secretPublished } from '../diagnostics/messages/check-files.ts';
import { type Spot, spot, wholeText } from '../diagnostics/text.ts';
import type { Check } from '../model/check.ts';
import { secretsIn } from '../syntax/secrets.ts';

/** Nothing that opens a door is published: keys in pages and in files, and files that only hold such. */
export const secrets: Check = {
  quick: false,
  run(finished, find, report) {
    for (const { route, facts } of finished.pages) {
      for (const { kind, at, text } of facts.words) {
        if (kind !== 'secret') continue;
        const say = (where: Spot) => veiled(where, text);
        find({ file: route.file, start: at, end: at + text.length, say });
      }
    }
    for (const { entry, route } of finished.site.statics) {
      const { file } = route;
      const why = whatItIs(file);
      if (why !== undefined) report(secretFile(spot(wholeText(entry.path, ''), 0), file, why));
      else if (entry.size <= LARGEST && isText(file))
        for (const { at, text } of secretsIn(finished.textOf(file) ?? ''))
          find({ file, start: at, end: at + text.length, say: (where) => veiled(where, text) });
    }
  },
};

/** So many bytes of a file are looked through. */
const LARGEST = 500_000;

/** What a file holds by its name alone. */
function whatItIs(file: string): string | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (/^\.env(?:\.(?!example|sample|template|dist)\w+)?$/.test(name))
    return 'such files hold passwords and keys';
  if (/^id_(?:rsa|dsa|ecdsa|ed25519)$/.test(name)) return 'it is a private key';
  return /^(?:\.netrc|\.htpasswd|\.pgpass)$/.test(name) ? 'it holds passwords' : undefined;
}

function isText(file: string): boolean {
  return !/\.(?:png|jpe?g|gif|webp|avif|ico|bmp|tiff?|svgz|pdf|zip|gz|tgz|bz2|xz|7z|mp[34]|m4[av]|mov|webm|og[gv]|wav|woff2?|ttf|otf|eot|pptx?|docx?|xlsx?|odp|key)$/i.test(
    file,
  );
}

/** A complaint that shows neither in words nor in its frame what must not be seen. */
function veiled(where: Spot, text: string): Diagnostic {
  const isKey = text.startsWith('-----');
  const what = isKey ? 'A private key' : 'What looks like a key';
  const frame = secretsIn(where.frame)
    .filter((secret) => !secret.text.startsWith('-----'))
    .reduce((shown, secret) => shown.replace(secret.text, veil), where.frame);
  return secretPublished({ ...where, frame }, what, isKey ? '-----BEGIN' : text.slice(0, 4));
}

function veil(text: string): string {
  return text.slice(0, 4).padEnd(text.length, '…');
}
