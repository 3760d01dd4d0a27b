import type { ValueMap } from '../syntax/value.ts';
import { type FeedSettings, feedSettings } from './feed.ts';

/** What wsite makes besides the author's files. */
export interface OutputSwitches {
  /** Undefined where the author says nothing: it is made where `url` is known. */
  readonly sitemap: boolean | undefined;
  readonly robots: boolean;
  readonly feed: FeedSettings;
  /** Whether `redirect_from` and `redirect_to` of pages make redirects. */
  readonly redirects: boolean;
  /** Whether `redirects.json` stands beside redirects. */
  readonly redirectList: boolean;
  /** The layout of the site's own that redirects are printed in; undefined: they have a form of their own. */
  readonly redirectLayout: string | undefined;
  readonly notFound: boolean;
  readonly nojekyll: boolean;
  readonly cname: string | undefined;
  readonly event: EventOutputs;
}

/** What wsite makes of an edition's event besides pages. */
export interface EventOutputs {
  readonly calendar: boolean;
  readonly scheduleJson: boolean;
  readonly scheduleXml: boolean;
  readonly bibtex: boolean;
}

/** What is made, by the settings. @param values fit the schema of `_config.yml` */
export function outputsOf(values: ValueMap): OutputSwitches {
  const { sitemap, robots, feed, nojekyll, cname } = values;
  const redirects = values['redirect_from'] as ValueMap;
  return {
    sitemap: typeof sitemap === 'boolean' ? sitemap : undefined,
    robots: robots as boolean,
    feed: feedSettings(feed),
    redirects: redirects['pages'] as boolean,
    redirectList: redirects['json'] as boolean,
    redirectLayout: typeof redirects['layout'] === 'string' ? redirects['layout'] : undefined,
    notFound: values['not_found'] as boolean,
    nojekyll: nojekyll as boolean,
    cname: typeof cname === 'string' && cname !== '' ? cname : undefined,
    event: eventOutputsOf(values['outputs'] as ValueMap),
  };
}

function eventOutputsOf(given: ValueMap): EventOutputs {
  return {
    calendar: given['calendar'] as boolean,
    scheduleJson: given['schedule_json'] as boolean,
    scheduleXml: given['schedule_xml'] as boolean,
    bibtex: given['bibtex'] as boolean,
  };
}
