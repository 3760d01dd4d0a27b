import { isMap, type Value } from '../syntax/value.ts';
import type { Event, Paper } from './event.ts';

/** A paper as catalogues want it. */
export interface Publication {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly { readonly name: string; readonly affiliation: string | undefined }[];
  /** Markdown. */
  readonly abstract: string | undefined;
  /** Where it was shown: the edition, its series and the conference around it. */
  readonly conference: string;
  /** `2026-12-12`, of the edition. */
  readonly date: string | undefined;
  /** Path or address. */
  readonly pdf: string | undefined;
  /** Without the address in front of it. */
  readonly doi: string | undefined;
  readonly arxiv: string | undefined;
  readonly openreview: string | undefined;
  readonly award: string | undefined;
  readonly keywords: readonly string[];
}

/** What a paper's entry and its edition say of it, in one form. */
export function publicationOf({ id, title, view }: Paper, event: Event): Publication {
  const text = (key: string) => textIn(view[key]);
  const authors = listIn(view['authors']).flatMap((author) => {
    const name = isMap(author) ? textIn(author['name']) : undefined;
    return isMap(author) && name !== undefined ? [{ name, affiliation: textIn(author['affiliation']) }] : [];
  });
  return {
    id,
    title,
    authors,
    abstract: text('abstract'),
    conference: conferenceOf(event),
    date: event.facts.start,
    pdf: text('pdf'),
    doi: text('doi')?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ''),
    arxiv: text('arxiv')?.replace(/^(?:https?:\/\/arxiv\.org\/abs\/|arxiv:\s*)/i, ''),
    openreview: text('openreview')?.replace(/^https?:\/\/openreview\.net\/forum\?id=/i, ''),
    award: text('award'),
    keywords: listIn(view['keywords']).flatMap((one) => textIn(one) ?? []),
  };
}

function conferenceOf({ facts }: Event): string {
  const { title, series, host } = facts;
  const own = series === undefined || title.includes(series) ? title : `${title}: ${series}`;
  return host && !own.includes(host.name) ? `${own} at ${host.name}` : own;
}

function textIn(value: Value | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function listIn(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}
