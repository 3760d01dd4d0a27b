import { duplicateAsset } from '../diagnostics/messages/assets.ts';
import type { Check } from '../model/check.ts';

/** So small files are not worth a line. */
const SMALL_BYTES = 10_000;

/**
 * Files that are served twice under two names. Each edition may have its own: what stands in folders of different
 * editions is kept so that editions stay whole.
 */
export const duplicateAssets: Check = {
  quick: false,
  run({ site }, _, report) {
    const first = new Map<string, string>();
    for (const { entry } of site.statics) {
      const { path, hash, size } = entry;
      if (hash === '' || size <= SMALL_BYTES || path.startsWith('theme:')) continue;
      const key = `${hash} ${path.split('/').find((part) => site.editions.has(part)) ?? ''}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, path);
      else report(duplicateAsset(path, other, size));
    }
  },
};
