const LONGEST = 100_000;

/** `range(stop)`, `range(start, stop, step)`, as Nunjucks': the numbers up to but without `stop`. */
function range(first: number, second?: number, by?: number): number[] {
  const [start, stop] = second === undefined ? [0, first] : [first, second];
  const step = second === undefined ? 1 : by || 1;
  const count = Math.ceil((stop - start) / step);
  if (!(count <= LONGEST)) {
    const many = Number.isFinite(count) ? `${count} numbers` : 'no end of numbers';
    if (count > 0) throw new Error(`\`range\` would give ${many}; at most ${LONGEST} are allowed`);
    return [];
  }
  return Array.from({ length: Math.max(0, count) }, (_, i) => start + i * step);
}

interface Cycler {
  current: unknown;
  readonly next: () => unknown;
  readonly reset: () => void;
}

/** `cycler("odd", "even")`: its `next()` gives one after the other. */
function cycler(...items: unknown[]): Cycler {
  let index = -1;
  const self: Cycler = {
    current: null,
    next() {
      index = (index + 1) % items.length;
      self.current = items[index];
      return self.current;
    },
    reset() {
      index = -1;
      self.current = null;
    },
  };
  return self;
}

/** `joiner(", ")`: gives nothing when first called, then the separator. */
function joiner(separator: unknown): () => unknown {
  let first = true;
  return () => {
    const text = first ? '' : separator || ',';
    first = false;
    return text;
  };
}

export const GLOBALS: readonly (readonly [string, unknown])[] = [
  ['range', range],
  ['cycler', cycler],
  ['joiner', joiner],
];
