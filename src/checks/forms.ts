import { insecureForm, unlabelledField } from '../diagnostics/messages/check-pages.ts';
import type { Check } from '../model/check.ts';

/** Fields of forms say what they are for, and forms send what is filled in over `https:`. */
export const forms: Check = {
  quick: false,
  run({ site, pages }, find) {
    const isSecure = !site.config.url.startsWith('http:');
    for (const { route, facts } of pages) {
      const { file } = route;
      for (const { at, name, id } of facts.fields) {
        if (id !== undefined && facts.labelled.includes(id)) continue;
        const say = (where: Parameters<typeof unlabelledField>[0]) => unlabelledField(where, name);
        find({ file, start: at, end: at + 1 + name.length, say });
      }
      const { owners, values, spans } = facts.links;
      owners.forEach((owner, i) => {
        if (!isSecure || !ACTIONS.has(owner) || !/^\s*http:\/\//i.test(values[i]!)) return;
        const say = (where: Parameters<typeof insecureForm>[0]) => insecureForm(where, values[i]!.trim());
        find({ file, start: spans[2 * i]!, end: spans[2 * i + 1]!, say });
      });
    }
  },
};

const ACTIONS: ReadonlySet<string> = new Set(['form action', 'button formaction', 'input formaction']);
