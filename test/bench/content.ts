/* The words of the synthetic site: the same for every generator that is measured. */

const WORDS =
  'systems learning compiler placement kernel cache scheduler workload memory trace model policy search latency network storage tuning benchmark inference training graph operator tensor device cluster query index prefetch simulator'.split(
    ' ',
  );

/** A generator of numbers in [0, 1) that gives the same sequence for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Talk {
  readonly title: string;
  readonly speaker: string;
  readonly affiliation: string;
  readonly time: string;
}

export interface SyntheticPage {
  readonly edition: string;
  readonly name: string;
  readonly title: string;
  readonly nav: boolean;
  readonly body: string;
}

export interface SyntheticSite {
  readonly editions: readonly string[];
  readonly talks: ReadonlyMap<string, readonly Talk[]>;
  readonly pages: readonly SyntheticPage[];
}

/** A site of `count` pages in up to 20 editions, 400 words of Markdown each, 24 talks an edition, 8 pages in its menu. */
export function syntheticSite(count: number): SyntheticSite {
  const next = random(count);
  const editions = Array.from(
    { length: Math.min(20, Math.max(2, Math.floor(count / 20))) },
    (_, i) => `ws${2001 + i}`,
  );
  const talks = new Map(editions.map((edition) => [edition, talksOf(next)]));
  const perEdition = Math.ceil(count / editions.length);
  const pages: SyntheticPage[] = [];
  for (const edition of editions) {
    for (let i = 0; i < perEdition && pages.length < count; i++) {
      pages.push({ edition, name: `page-${i}`, title: phrase(next, 4), nav: i < 8, body: bodyOf(next) });
    }
  }
  return { editions, talks, pages };
}

function talksOf(next: () => number): Talk[] {
  return Array.from({ length: 24 }, (_, i) => ({
    title: phrase(next, 7),
    speaker: phrase(next, 2),
    affiliation: phrase(next, 3),
    time: `${9 + Math.floor(i / 3)}:${String((i % 3) * 20).padStart(2, '0')}`,
  }));
}

function phrase(next: () => number, words: number): string {
  const text = Array.from({ length: words }, () => word(next)).join(' ');
  return text[0]!.toUpperCase() + text.slice(1);
}

function word(next: () => number): string {
  return WORDS[Math.floor(next() * WORDS.length)]!;
}

/** About 400 words: four sections with prose, emphasis, a link, a list, a table. */
function bodyOf(next: () => number): string {
  const parts: string[] = [];
  for (let i = 0; i < 4; i++) {
    parts.push(`## ${phrase(next, 4)}`, '');
    parts.push(
      `${phrase(next, 35)}, *${phrase(next, 3)}* and **${phrase(next, 2)}**, [${phrase(next, 3)}](https://example.net/${word(next)}).`,
      '',
    );
    parts.push(
      `- ${phrase(next, 8)}`,
      `- ${phrase(next, 8)} with \`${word(next)}\``,
      `- ${phrase(next, 8)}`,
      '',
    );
  }
  parts.push(`| ${word(next)} | ${word(next)} |`, '| --- | --- |');
  for (let i = 0; i < 6; i++) parts.push(`| ${phrase(next, 4)} | ${phrase(next, 6)} |`);
  parts.push('', phrase(next, 60) + '.', '');
  return parts.join('\n');
}
