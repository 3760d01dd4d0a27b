import type { HtmlFacts } from '../syntax/html-facts.ts';

/** What is known of a finished output without its bytes: of HTML, what one pass over its tokens found. */
export type Facts = HtmlFacts;
