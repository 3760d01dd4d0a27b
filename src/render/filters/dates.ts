import { notADate, unfinishedFormat } from '../../diagnostics/messages/filters.ts';
import { strftime } from '../../syntax/strftime.ts';
import { civilOf, type Moment, momentIn, offsetText, zoneOf } from '../../syntax/time.ts';
import { parseTime } from '../../syntax/time-text.ts';
import type { Filter } from '../template/language.ts';
import { isText } from '../template/values.ts';
import { described, type FilterRow, row } from './arguments.ts';
import { isNil, rubyText } from './ruby.ts';

/** Where and when the site is. */
export interface Clock {
  /** IANA name of the site's zone, or `AoE`. */
  readonly zone: string;
  /** ms since 1970; asked only where a result depends on the clock. */
  now(): number;
  /** Told of every result in which the clock had a say: which filter, and what it was given. */
  asked(filter: string, value: unknown, args: readonly unknown[]): void;
}

/** The filters of dates. They take text in any form of `parseTime`, `now` and `today`, and seconds since 1970. */
export function dateRows(clock: Clock): readonly FilterRow[] {
  let hasAsked = false;
  const rows = rowsOf({
    get zone() {
      return clock.zone;
    },
    now() {
      hasAsked = true;
      return clock.now();
    },
  });
  return rows.map(([name, filter]): FilterRow => {
    const run = filter.run as (value: unknown, ...args: unknown[]) => unknown;
    const telling = (value: unknown, ...args: unknown[]): unknown => {
      hasAsked = false;
      try {
        return run(value, ...args);
      } finally {
        if (hasAsked) clock.asked(name, value, args);
      }
    };
    return [name, { ...filter, run: telling }];
  });
}

function rowsOf(clock: Pick<Clock, 'zone' | 'now'>): readonly FilterRow[] {
  const local = (value: unknown): Moment => {
    const moment = momentOf(value, clock);
    if (!moment) throw new Error(notADate(described(value)));
    return momentIn(zoneOf(clock.zone), moment.epoch, moment.nanosecond);
  };
  const shown = (form: (moment: Moment, ...args: unknown[]) => string) => {
    return (value: unknown, ...args: unknown[]) =>
      rubyText(value) === '' ? value : form(local(value), ...args);
  };
  const dated = (name: string, params: readonly string[], run: Filter['run']): FilterRow =>
    row(name, params, run, 'result');
  return [
    dated('date', ['format'], (value: unknown, format: unknown) => {
      const moment = rubyText(format) === '' ? undefined : momentOf(value, clock);
      return moment ? strftime(moment, finished(rubyText(format))) : value;
    }),
    dated(
      'date_to_xmlschema',
      [],
      shown((moment) => strftime(moment, '%FT%T') + offsetText(moment.offset)),
    ),
    dated(
      'date_to_rfc822',
      [],
      shown((moment) => strftime(moment, '%a, %d %b %Y %T ') + offsetText(moment.offset, '')),
    ),
    dated(
      'date_to_string',
      ['type', 'style'],
      shown((moment, type, style) => dayText(moment, '%b', type, style)),
    ),
    dated(
      'date_to_long_string',
      ['type', 'style'],
      shown((moment, type, style) => dayText(moment, '%B', type, style)),
    ),
  ];
}

/** Seconds since 1970 up to which there are dates (ECMA-262), less some days for the zone. */
const LATEST = 8.6e12;

function momentOf(value: unknown, clock: Pick<Clock, 'zone' | 'now'>): Moment | undefined {
  const zone = zoneOf(clock.zone);
  const at = (epoch: number) => (Math.abs(epoch) <= LATEST ? momentIn(zone, epoch) : undefined);
  if (typeof value === 'number') return Number.isInteger(value) ? at(value) : undefined;
  if (value instanceof Date)
    return momentIn(
      zone,
      Math.floor(value.getTime() / 1000),
      (((value.getTime() % 1000) + 1000) % 1000) * 1e6,
    );
  if (isNil(value) || !isText(value)) return undefined;
  const text = rubyText(value).toLowerCase();
  if (text === 'now' || text === 'today') return at(Math.floor(clock.now() / 1000));
  return /^\d+\n?$/.test(text) ? at(Number(text)) : parseTime(text, zone, () => clock.now());
}

const UNFINISHED = /(?:^|[^%])(?:%%)*%[-0^#_]*\d*$/;

function finished(format: string): string {
  if (UNFINISHED.test(format)) throw new Error(unfinishedFormat(format));
  return format;
}

/** @param type `ordinal` for `3rd`; @param style `US` for the month first, with `ordinal` only */
function dayText(moment: Moment, month: string, type: unknown, style: unknown): string {
  if (type !== 'ordinal') return strftime(moment, `%d ${month} %Y`);
  const day = `${civilOf(moment).day}${ordinalEnding(civilOf(moment).day)}`;
  return strftime(moment, style === 'US' ? `${month} ${day}, %Y` : `${day} ${month} %Y`);
}

function ordinalEnding(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
