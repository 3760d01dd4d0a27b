import type { Event, Paper } from '../../model/event.ts';
import { type Publication, publicationOf } from '../../model/publication.ts';
import { plainText } from '../../syntax/plain-text.ts';
import { absoluteUrl, type SiteAddress } from '../../syntax/url.ts';
import { makeMap, type ValueMap } from '../../syntax/value.ts';
import { node, some, whole } from './json-ld.ts';

/** A paper as schema.org's `ScholarlyArticle`. @param url of its page */
export function articleNode(paper: Paper, event: Event, url: string, site: SiteAddress): ValueMap {
  const { title, authors, abstract, date, pdf, doi, keywords, ...others } = publicationOf(paper, event);
  return node('ScholarlyArticle', {
    headline: title,
    name: title,
    author: some(
      authors.map(({ name, affiliation }) =>
        node('Person', {
          name,
          affiliation: affiliation && node('Organization', { name: affiliation }),
        }),
      ),
    ),
    abstract: abstract && plainText(abstract),
    datePublished: date,
    isPartOf: node('Collection', { name: event.facts.title, url: whole(event.places.home, site) }),
    url: whole(url, site),
    encoding: pdf && node('MediaObject', { contentUrl: whole(pdf, site), encodingFormat: 'application/pdf' }),
    identifier: doi && node('PropertyValue', { propertyID: 'DOI', value: doi }),
    sameAs: some(elsewhereOf({ doi, ...others })),
    keywords: some(keywords),
  });
}

/**
 * The `citation_*` tags of a paper's page, as Google Scholar reads them: `name` and `content` each. The PDF is named only
 * where it lies beside the page, since Scholar takes no other; whole addresses need to know where the site lives.
 */
export function citationTags(paper: Paper, event: Event, url: string, site: SiteAddress): ValueMap[] {
  const { title, authors, date, conference, doi, arxiv, pdf } = publicationOf(paper, event);
  const beside = pdf?.startsWith(url.slice(0, url.lastIndexOf('/') + 1)) ? pdf : undefined;
  const tags: [string, string | undefined][] = [
    ['citation_title', title],
    ...authors.map(({ name }): [string, string] => ['citation_author', name]),
    ['citation_publication_date', date?.replaceAll('-', '/')],
    ['citation_conference_title', conference],
    ['citation_doi', doi],
    ['citation_arxiv_id', arxiv],
    ['citation_pdf_url', inSite(beside, site)],
    ['citation_abstract_html_url', inSite(url, site)],
  ];
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [tag(name, content)]));
}

function tag(name: string, content: string): ValueMap {
  const entries: [string, string][] = [
    ['name', name],
    ['content', content],
  ];
  return Object.freeze(makeMap(entries));
}

function inSite(address: string | undefined, site: SiteAddress): string | undefined {
  return address === undefined || site.url === '' ? undefined : absoluteUrl(address, site);
}

function elsewhereOf({
  doi,
  arxiv,
  openreview,
}: Pick<Publication, 'doi' | 'arxiv' | 'openreview'>): string[] {
  const at = (base: string, id: string | undefined) => (id === undefined ? [] : [base + id]);
  return [
    ...at('https://doi.org/', doi),
    ...at('https://arxiv.org/abs/', arxiv),
    ...at('https://openreview.net/forum?id=', openreview),
  ];
}
