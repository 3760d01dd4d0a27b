import type { PageEntry } from '../../model/entry.ts';
import type { ItemPlace, OutputPlace, Session } from '../../model/event.ts';
import type { Page, PartOf } from '../../model/site.ts';
import { quickHash } from '../../syntax/hash.ts';
import { plainText } from '../../syntax/plain-text.ts';
import type { SiteAddress } from '../../syntax/url.ts';
import { makeMap, type Value, type ValueMap } from '../../syntax/value.ts';
import { withParts } from '../parts.ts';
import { articleNode, citationTags } from './article.ts';
import type { MadeEvent } from './event.ts';
import { type Crumb, crumbsNode, editionNode, graphOf, node, sessionNode } from './json-ld.ts';

const SUMMARY = 200;

/**
 * A page for each talk and paper that has one: `page.talk` or `page.paper` is the item as templates see it, `page.json_ld`
 * what search engines read, `page.citation` the tags that Google Scholar reads. Their bodies are empty; the layouts
 * `talk` and `paper` print the item.
 */
export function itemPages({ event, views }: MadeEvent, site: SiteAddress, partOf: PartOf): Page[] {
  const { places } = event;
  const sessions = (event.days ?? []).flatMap((day) => day.sessions).flatMap((one) => [one, ...one.talks]);
  const make = (kind: 'talk' | 'paper', place: ItemPlace | undefined, fields: Fields): Page[] =>
    place?.page ? [pageOf(kind, event.edition, place.page, fields, event.fingerprint, partOf)] : [];
  const crumbs = (above: string | undefined, name: string, title: string, url: string): ValueMap => {
    const way: Crumb[] = [
      ...(places.home === undefined ? [] : [{ name: event.facts.title, url: places.home }]),
      ...(above === undefined ? [] : [{ name, url: above }]),
      { name: title, url },
    ];
    return crumbsNode(way, site);
  };
  const talks = sessions.flatMap((session) => {
    const place = places.sessions.get(session.id);
    const url = place?.page?.url ?? '';
    const way = crumbs(places.schedule, 'Schedule', session.title, url);
    return make('talk', place, {
      title: session.title,
      description: session.abstract,
      view: views.sessions.get(session.id)!,
      entries: [['json_ld', graphOf([talkNode(session, event, site), way].flat())]],
    });
  });
  const papers = (event.papers ?? []).flatMap((paper) => {
    const place = places.papers.get(paper.id);
    const url = place?.page?.url ?? '';
    const way = crumbs(places.papersPage, 'Papers', paper.title, url);
    const abstract = paper.view['abstract'];
    return make('paper', place, {
      title: paper.title,
      description: typeof abstract === 'string' ? abstract : undefined,
      view: views.papers.get(paper.id)!,
      entries: [
        ['json_ld', graphOf([articleNode(paper, event, url, site), way])],
        ['citation', Object.freeze(citationTags(paper, event, url, site))],
      ],
    });
  });
  return [...talks, ...papers];
}

/** A talk as an event, with the edition that it is part of. */
function talkNode(session: Session, event: MadeEvent['event'], site: SiteAddress): ValueMap[] {
  const own = sessionNode(session, event, site);
  return own ? [node('Event', { ...own, superEvent: editionNode(event, site) })] : [];
}

interface Fields {
  readonly title: string;
  /** Markdown. */
  readonly description: string | undefined;
  readonly view: ValueMap;
  readonly entries: readonly [string, Value][];
}

function pageOf(
  kind: 'talk' | 'paper',
  edition: string,
  { file, url }: OutputPlace,
  fields: Fields,
  fingerprint: string,
  partOf: PartOf,
): Page {
  const path = `content/${file}`;
  const summary = fields.description === undefined ? undefined : shortened(plainText(fields.description));
  const data = makeMap([
    ['title', fields.title],
    ...(summary === undefined ? [] : ([['description', summary]] as const)),
    [kind, fields.view],
    ...fields.entries,
  ]);
  const entry: PageEntry = {
    kind: 'page',
    path,
    format: 'yaml',
    hash: '',
    text: '',
    data: makeMap([]),
    bodyStart: 0,
    usable: true,
    diagnostics: [],
  };
  const view = makeMap([
    ...Object.entries(data as Readonly<Record<string, Value>>),
    ['url', url],
    ['path', file],
    ['name', file.slice(file.lastIndexOf('/') + 1)],
    ['dir', url.slice(0, url.lastIndexOf('/') + 1)],
    ['workshop_name', edition],
  ]);
  return {
    entry,
    path,
    route: { file, url },
    aliases: [],
    kind,
    edition,
    document: undefined,
    markdown: false,
    sass: undefined,
    layers: [],
    view: withParts(view, path, ['content'], partOf),
    paginator: undefined,
    fingerprint: quickHash(`${fingerprint} ${file}`),
  };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= SUMMARY ? line : `${line.slice(0, SUMMARY).replace(/\s+\S*$/, '')} …`;
}
