import type { Event } from '../model/event.ts';
import { publicationOf } from '../model/publication.ts';
import type { Site } from '../model/site.ts';
import { type BibEntry, writeBibtex } from '../syntax/bibtex-writer.ts';
import { plainText } from '../syntax/plain-text.ts';
import { MONTHS } from '../syntax/time-names.ts';
import { absoluteUrl } from '../syntax/url.ts';
import { eventJob, eventOf, eventsOf } from './event-job.ts';
import type { Output } from './output.ts';

/** `papers.bib` of each edition with papers, for those who cite them. */
export const papersBib: Output = {
  plan: (site) =>
    eventsOf(site).flatMap((event) =>
      event.places.bib ? [eventJob('papers-bib', event.places.bib, event, site)] : [],
    ),
  make(job, { site }) {
    const { event } = eventOf(job, site);
    return writeBibtex((event.papers ?? []).map((paper) => entryOf(paper, event, site)));
  },
};

function entryOf(paper: NonNullable<Event['papers']>[number], event: Event, site: Site): BibEntry {
  const { id, title, authors, abstract, conference, date, pdf, doi, arxiv, award, keywords } = publicationOf(
    paper,
    event,
  );
  const [year, month] = date?.split('-') ?? [];
  const page = event.places.papers.get(id)?.page?.url ?? pdf;
  const url = page === undefined ? undefined : absoluteUrl(page, site.config);
  return {
    type: 'inproceedings',
    key: id,
    authors: authors.map(({ name }) => name),
    fields: [
      ['title', title],
      ['booktitle', conference],
      ['year', year],
      ['month', month && MONTHS[Number(month) - 1]!.slice(0, 3).toLowerCase()],
      ['doi', doi],
      ['eprint', arxiv],
      ['archiveprefix', arxiv === undefined ? undefined : 'arXiv'],
      ['url', url !== undefined && /^https?:/i.test(url) ? url : undefined],
      ['note', award],
      ['keywords', keywords.join(', ')],
      ['abstract', abstract === undefined ? undefined : plainText(abstract)],
    ],
  };
}
