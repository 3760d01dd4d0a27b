/** Fetches changed files again without loading the page anew. */
export interface Refresher {
  /** @param urls from the host's root; @returns false where only loading the page anew makes it right */
  refresh(urls: readonly string[]): Promise<boolean>;
  /** Gives the addresses in a fresh page the marks that those of the open page have. */
  renew(page: Document): void;
}

/** Attributes that lead to pictures and sounds. */
const ADDRESSES = ['src', 'href', 'xlink:href', 'poster', 'srcset'] as const;
const SHOWING = 'img, source, video, audio, track, iframe, embed, image, use, input[type=image]';
const SHEETS = 'link[rel~=stylesheet][href]';

/** A changed file gets a mark in its address, since browsers keep what a page has loaded once. */
export function refresher(): Refresher {
  const marks = new Map<string, number>();
  let count = 0;

  const marked = (address: string): string => {
    const number = marks.get(pathOf(address));
    if (number === undefined) return address;
    const [plain, hash] = [address.replace(/#.*/s, ''), /#.*/s.exec(address)?.[0] ?? ''];
    const clean = plain.replace(/[?&]wsite-fresh=\d+/, '');
    return `${clean}${clean.includes('?') ? '&' : '?'}wsite-fresh=${number}${hash}`;
  };
  const renewElement = (element: Element) => {
    for (const name of ADDRESSES) {
      const value = element.getAttribute(name);
      if (value === null) continue;
      const next = name === 'srcset' ? eachCandidate(value, marked) : marked(value);
      if (next !== value) element.setAttribute(name, next);
    }
  };

  return {
    async refresh(urls) {
      count++;
      const used = urls.filter((url) => isUsed(url));
      if (used.some((url) => uses('script[src]', url))) return false;
      for (const url of used) marks.set(url, count);
      const inSheets = used.filter((url) => !uses(SHOWING, url) && !uses(SHEETS, url));
      if (inSheets.length > 0) return false;
      for (const element of document.querySelectorAll(SHOWING)) renewElement(element);
      await Promise.all(
        [...document.querySelectorAll<HTMLLinkElement>(SHEETS)].map((link) => swap(link, marked)),
      );
      return true;
    },
    renew(page) {
      for (const element of page.querySelectorAll(`${SHOWING}, ${SHEETS}`)) renewElement(element);
    },
  };
}

/** Puts a fresh style sheet in an old one's place once it is loaded, so that the page never stands without. */
function swap(old: HTMLLinkElement, marked: (address: string) => string): Promise<void> {
  const href = old.getAttribute('href')!;
  if (marked(href) === href) return Promise.resolve();
  const next = old.cloneNode() as HTMLLinkElement;
  next.setAttribute('href', marked(href));
  return new Promise((done) => {
    const finish = () => {
      old.remove();
      done();
    };
    next.addEventListener('load', finish, { once: true });
    next.addEventListener('error', finish, { once: true });
    old.after(next);
  });
}

/** Whether this page has loaded a file. */
function isUsed(url: string): boolean {
  return (
    uses(`${SHOWING}, ${SHEETS}, script[src]`, url) ||
    performance.getEntriesByType('resource').some(({ name }) => pathOf(name) === url)
  );
}

function uses(selector: string, url: string): boolean {
  return [...document.querySelectorAll(selector)].some((element) =>
    ADDRESSES.some((name) => {
      const value = element.getAttribute(name);
      if (value === null) return false;
      let found = false;
      eachCandidate(name === 'srcset' ? value : value.replace(/[\s,]/g, encodeURIComponent), (address) => {
        found ||= pathOf(address) === url;
        return address;
      });
      return found;
    }),
  );
}

/** The addresses of a `srcset`, each replaced. */
function eachCandidate(srcset: string, replace: (address: string) => string): string {
  return srcset.replace(/(^|,\s*|\s)([^\s,]\S*?)(?=[\s,]|,?$)/g, (whole, lead: string, address: string) =>
    /^[\d.]+[wxh]$/.test(address) ? whole : lead + replace(address),
  );
}

/** Where an address of the page leads on this host; nothing where it leads elsewhere. */
function pathOf(address: string): string {
  if (!URL.canParse(address, document.baseURI)) return '';
  const url = new URL(address, document.baseURI);
  return url.origin === location.origin ? url.pathname : '';
}
