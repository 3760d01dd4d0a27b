import type { BodyDialect, BodyThread, MadeBody } from '../../../src/model/body-thread.ts';

/** Makes a body, or gives undefined where it must be made elsewhere. */
export type MakeBody = (text: string) => string | undefined;

/** How a thread that is none goes on. */
export interface Pace {
  /** How many bodies it begins with, one number each time it is asked what it has made; then from the front again. */
  readonly steps: readonly number[];
  /** With so many it begins, then it fails, and nobody hears of it. */
  readonly fails?: number | undefined;
}

/** A thread that goes on only when it is asked what it has made; it tells of a body when it is asked once more. */
export function pacedThread(
  { steps, fails = Infinity }: Pace,
  make: MakeBody,
  done: string[] = [],
): BodyThread {
  return {
    enough: 0,
    begin: () => void done.push('begin'),
    end: () => void done.push('end'),
    open(_: BodyDialect, most: number) {
      done.push(`open ${most}`);
      const texts: string[] = [];
      const taken = new Set<number>();
      let [next, asked, begun] = [0, 0, 0];
      let inHand: MadeBody[] = [];
      return {
        give(more) {
          texts.push(...more);
          done.push(`give ${more.length}`);
        },
        takeBack(body) {
          if (taken.has(body)) return false;
          taken.add(body);
          done.push(`back ${body}`);
          return true;
        },
        made() {
          const made = inHand;
          inHand = [];
          for (let left = steps[asked++ % steps.length]!; left > 0 && next < texts.length; next++) {
            if (taken.has(next)) continue;
            taken.add(next);
            left--;
            if (begun++ < fails) inHand.push({ body: next, html: make(texts[next]!) });
          }
          return made;
        },
        close: () => void done.push('close'),
      };
    },
  };
}
