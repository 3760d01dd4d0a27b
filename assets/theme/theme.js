// @ts-check
/*
 * What only the reader's browser knows: the time, the zone, and what was starred or typed. Every page is whole without.
 * All of it can be done again: `wsite serve` makes an open page equal to a changed one, and then says `wsite:morph`.
 */
(() => {
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  const site = new URL('../../', script?.src || document.baseURI).pathname;

  /** @param {string} selector @param {ParentNode} [within] @returns {HTMLElement[]} */
  function all(selector, within = document) {
    return [...within.querySelectorAll(selector)].filter((one) => one instanceof HTMLElement);
  }

  /** @param {string} selector @param {ParentNode | null} [within] */
  function first(selector, within = document) {
    return /** @type {HTMLElement | null} */ (within?.querySelector(selector) ?? null);
  }

  /** @param {Element | null} inner @param {string} selector */
  function around(inner, selector) {
    return /** @type {HTMLElement | null} */ (inner?.closest(selector) ?? null);
  }

  /** @param {string} name @param {Record<string, string>} attributes @param {(Node | string)[]} inner */
  function make(name, attributes, ...inner) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...inner);
    return made;
  }

  /** @param {string} act @param {string} text @param {Record<string, string>} [attributes] */
  function button(act, text, attributes = {}) {
    return make('button', { type: 'button', 'data-act': act, ...attributes }, text);
  }

  /** What was put into a place of the page: a morph takes it out, and it comes back as it was. @type {WeakMap<Element, HTMLElement[]>} */
  const filled = new WeakMap();

  /** @param {HTMLElement} place @param {() => HTMLElement[]} build */
  function fill(place, build) {
    const inner = filled.get(place) ?? build();
    filled.set(place, inner);
    if (inner[0]?.parentNode !== place) place.replaceChildren(...inner);
  }

  /** @param {HTMLElement | null} bar @param {string} text */
  function say(bar, text) {
    const said = first('output', bar);
    if (said && said.textContent !== text) said.textContent = text;
  }

  /** What was kept, where the reader's browser keeps nothing. @type {Map<string, string>} */
  const kept = new Map();

  /** @param {string} key @returns {string} empty where nothing was kept */
  function recall(key) {
    try {
      return localStorage.getItem(`wsite ${site} ${key}`) ?? '';
    } catch {
      return kept.get(key) ?? '';
    }
  }

  /** @param {string} key @param {string} value */
  function keep(key, value) {
    try {
      localStorage.setItem(`wsite ${site} ${key}`, value);
    } catch {
      kept.set(key, value);
    }
  }

  // The time in the reader's zone.

  /** What the page says, in the venue's zone. @type {WeakMap<Element, string>} */
  let venueTexts = new WeakMap();
  /** @type {Map<string, Intl.DateTimeFormat>} */
  const formats = new Map();

  /** @param {string} zone @param {HTMLTimeElement} time @returns {Record<string, string>} @throws RangeError on a zone that the browser does not know */
  function partsIn(zone, time) {
    const format =
      formats.get(zone) ??
      new Intl.DateTimeFormat('en', {
        timeZone: zone === 'AoE' ? 'Etc/GMT+12' : zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
      });
    formats.set(zone, format);
    const parts = format.formatToParts(new Date(time.dateTime));
    return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  }

  /** Names that browsers still give to cities that are called otherwise. @type {Record<string, string>} */
  const CITIES = {
    Calcutta: 'Kolkata',
    Katmandu: 'Kathmandu',
    Kiev: 'Kyiv',
    Rangoon: 'Yangon',
    Saigon: 'Ho Chi Minh',
  };

  /** `Kolkata time (IST)`: English knows the short name of a zone where it is spoken. @param {string} zone @param {HTMLTimeElement} time */
  function zoneName(zone, time) {
    const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
    const names = ['US', 'GB', 'AU', 'NZ', 'IN'].map((land) =>
      new Intl.DateTimeFormat(`en-${land}`, { timeZone: zone, timeZoneName: 'short' })
        .formatToParts(new Date(time.dateTime))
        .find(({ type }) => type === 'timeZoneName'),
    );
    const short = (names.find((name) => !name?.value.startsWith('GMT')) ?? names[0])?.value;
    return short === city ? city : `${CITIES[city] ?? city} time (${short?.replace(/^GMT(?=.)/, 'UTC')})`;
  }

  /** @param {HTMLElement} list */
  function timesOf(list) {
    return /** @type {HTMLTimeElement[]} */ (all('time[data-time][datetime]', list));
  }

  /** A time in a zone, and by how many days that is another one than the heading's. @param {string} zone @param {HTMLTimeElement} time */
  function clockIn(zone, time) {
    const { year, month, day, hour = '', minute = '' } = partsIn(zone, time);
    const date = `${year}-${month}-${day}`;
    const heading = around(time, '[data-day]')?.dataset['day'] ?? time.dateTime.slice(0, 10);
    const days = (Date.parse(date) - Date.parse(heading)) / 864e5;
    return { same: `${date}T${hour}:${minute}` === time.dateTime.slice(0, 16), hour, minute, days };
  }

  /** The reader's zone, where it has other times for the list than the page. @param {HTMLElement} list */
  function ownZone(list) {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    try {
      return timesOf(list).some((time) => !clockIn(own, time).same) ? own : undefined;
    } catch {
      return undefined;
    }
  }

  /** @param {HTMLElement} list @param {string | undefined} zone the venue's if undefined */
  function tellTimes(list, zone) {
    const times = timesOf(list).map((time) => ({ time, ...(zone ? clockIn(zone, time) : {}) }));
    for (const [i, { time, hour = '', minute, days = 0 }] of times.entries()) {
      const said = venueTexts.get(time) ?? time.textContent;
      venueTexts.set(time, said);
      const half = `${Number(hour) % 12 || 12}:${minute} ${hour < '12' ? 'AM' : 'PM'}`;
      const shown = !zone ? said : list.dataset['clock'] === '12' ? half : `${hour}:${minute}`;
      const next = times[i + 1];
      const isSaidLater =
        next?.days === days && around(next.time, '[data-session]') === around(time, '[data-session]');
      const shift = isSaidLater ? '' : dayShift(days);
      if (time.textContent === (shift ? `${shown} ${shift}` : shown)) continue;
      time.replaceChildren(shown, ...(shift ? [' ', make('span', { class: 'plus' }, shift)] : []));
    }
    const [note, one] = [first('[data-zone-note]', list), times[0]?.time];
    if (note) {
      const said = venueTexts.get(note) ?? note.textContent;
      venueTexts.set(note, said);
      note.textContent = zone && one ? `All times are yours: ${zoneName(zone, one)}.` : said;
    }
    for (const mark of all('.plus', list)) if (!mark.closest('[data-time]')) mark.hidden = zone !== undefined;
  }

  /** @param {number} days */
  function dayShift(days) {
    return days === 0 ? '' : `${days < 0 ? '−' : '+'}${Math.abs(days)} day${Math.abs(days) > 1 ? 's' : ''}`;
  }

  // Stars, and the tools of a programme.

  /** @param {HTMLElement} list */
  function starsOf(list) {
    return new Set(
      recall(`stars ${list.dataset['edition'] ?? ''}`)
        .split('\n')
        .filter(Boolean),
    );
  }

  /** @param {HTMLElement} list */
  function starredIn(list) {
    const stars = starsOf(list);
    return all('[data-session]', list).filter(({ dataset }) => stars.has(dataset['session'] ?? ''));
  }

  /** @param {HTMLElement} session */
  function titleOf(session) {
    return first('[data-title], h2, h3, h4, h5', session)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  }

  /** @param {HTMLElement} list */
  function scheduleTools(list) {
    const [{ zone, zoneText }, own, [time]] = [list.dataset, ownZone(list), timesOf(list)];
    const zones = { class: 'zones', role: 'group', 'aria-label': 'Time zone' };
    return [
      ...(zone && own && time
        ? [
            make(
              'div',
              zones,
              button('zone', zoneText ?? zoneName(zone, time), { class: 'zone-toggle', value: 'venue' }),
              button('zone', zoneName(own, time), { class: 'zone-toggle', value: 'own' }),
            ),
          ]
        : []),
      button('only', 'Starred only', { 'aria-pressed': 'false' }),
      button('export', 'Save as calendar', { title: 'The starred sessions as a calendar file' }),
      make('output', {}),
    ];
  }

  /** @param {HTMLElement} list */
  function dressSchedule(list) {
    const bar = first('[data-tools]', list);
    if (!bar) return;
    fill(bar, () => scheduleTools(list));
    const own = recall('zone') === 'own' ? ownZone(list) : undefined;
    for (const one of all('[data-act="zone"]', bar))
      one.setAttribute('aria-pressed', String((one.getAttribute('value') === 'own') === Boolean(own)));
    tellTimes(list, own);
    const starred = starredIn(list);
    for (const place of all('[data-star]', list)) {
      const session = around(place, '[data-session]');
      if (!session) continue;
      fill(place, () => [button('star', '', { class: 'star' })]);
      const star = /** @type {HTMLElement} */ (place.firstElementChild);
      const isStarred = starred.includes(session);
      star.setAttribute('aria-label', `Star ${titleOf(session)}`);
      star.setAttribute('aria-pressed', String(isStarred));
      star.textContent = isStarred ? '★' : '☆';
    }
    const only = first('[data-act="only"]', bar);
    only?.toggleAttribute('hidden', starred.length === 0 && only.getAttribute('aria-pressed') === 'false');
    first('[data-act="export"]', bar)?.toggleAttribute('hidden', starred.length === 0);
  }

  /** Shows what is starred, with what it stands in and what stands in it; or everything. @param {HTMLElement} list */
  function showStarred(list) {
    const bar = first('[data-tools]', list);
    const only = first('[data-act="only"][aria-pressed="true"]', bar) !== null;
    const starred = starredIn(list);
    for (const session of all('[data-session]', list))
      for (let up = session; up !== list && up.parentElement; up = up.parentElement) {
        const shown = [...starred, ...(bar ? [bar] : [])].some((one) => up.contains(one) || one.contains(up));
        up.toggleAttribute('hidden', only && !shown);
      }
    const isOver = document.documentElement.dataset['phase'] === 'after';
    const hint = starred.length > 0 || isOver ? '' : 'Star sessions to make a calendar of your own';
    say(bar, only ? `${starred.length} starred` : hint);
  }

  /** What a button of a programme does. @type {Record<string, (by: HTMLElement, list: HTMLElement) => void>} */
  const acts = {
    zone: (by) => keep('zone', by.getAttribute('value') ?? ''),
    star: (by, list) => {
      const stars = starsOf(list);
      const id = around(by, '[data-session]')?.dataset['session'] ?? '';
      if (!stars.delete(id)) stars.add(id);
      keep(`stars ${list.dataset['edition'] ?? ''}`, [...stars].join('\n'));
    },
    only: (by, list) => {
      by.setAttribute('aria-pressed', String(by.getAttribute('aria-pressed') !== 'true'));
      showStarred(list);
    },
    export: (_, list) => {
      const url = URL.createObjectURL(new Blob([calendarOf(starredIn(list))], { type: 'text/calendar' }));
      make('a', { href: url, download: `${list.dataset['edition'] ?? 'schedule'}-starred.ics` }).click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    },
  };

  // A calendar of sessions, by RFC 5545.

  /** Under the names that they have in the calendar of the whole, so that nobody gets them twice. @param {HTMLElement[]} sessions */
  function calendarOf(sessions) {
    const stamp = utc(Date.now() / 1000);
    const canonical = /** @type {HTMLLinkElement | null} */ (first('link[rel="canonical"]'))?.href;
    const host = canonical ? new URL(canonical).hostname : 'wsite.invalid';
    const events = sessions.flatMap((session) => {
      const { session: id = '', start, end, place, revision } = session.dataset;
      if (!start) return [];
      const edition = around(session, '[data-schedule]')?.dataset['edition'];
      const page = new URL(session.id ? `#${session.id}` : '', location.href);
      return [
        ['BEGIN', 'VEVENT'],
        ['UID', `${encodeURIComponent(id)}.${edition}@${host}`],
        ['DTSTAMP', stamp],
        ['SEQUENCE', revision ?? '0'],
        ['DTSTART', utc(Number(start))],
        ...(end ? [['DTEND', utc(Number(end))]] : []),
        ['SUMMARY', escaped(titleOf(session))],
        ...(place ? [['LOCATION', escaped(place)]] : []),
        ['URL', page.href],
        ['END', 'VEVENT'],
      ];
    });
    const head = [
      ['BEGIN', 'VCALENDAR'],
      ['VERSION', '2.0'],
      ['PRODID', '-//wsite//starred sessions//EN'],
    ];
    return [...head, ...events, ['END', 'VCALENDAR']].map((line) => `${folded(line.join(':'))}\r\n`).join('');
  }

  /** @param {number} seconds since 1970 */
  function utc(seconds) {
    return new Date(seconds * 1000).toISOString().replace(/[-:]|\.\d+/g, '');
  }

  /** @param {string} text */
  function escaped(text) {
    return text.replace(/\p{Cc}/gu, ' ').replace(/[\\;,]/g, '\\$&');
  }

  /** At most 75 octets a line, and no letter cut in two. @param {string} line */
  function folded(line) {
    const octets = new TextEncoder();
    let [text, length] = ['', 0];
    for (const letter of line) {
      const more = octets.encode(letter).length;
      if (length + more > 75) [text, length] = [`${text}\r\n `, 1];
      [text, length] = [text + letter, length + more];
    }
    return text;
  }

  // The filter of papers.

  /** @param {string} text */
  function plain(text) {
    return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  }

  /** What is read of a paper without unfolding it, and its keywords. @param {HTMLElement} paper */
  function wordsOf(paper) {
    const copy = /** @type {HTMLElement} */ (paper.cloneNode(true));
    for (const inner of all('details, .links', copy)) inner.remove();
    return plain(`${copy.textContent} ${paper.dataset['keywords'] ?? ''}`);
  }

  /** @param {HTMLElement} list */
  function filterPapers(list) {
    const bar = first('[data-tools]', list);
    if (!bar) return;
    fill(bar, () => [
      make(
        'label',
        {},
        'Filter papers ',
        make('input', { type: 'search', class: 'filter', autocomplete: 'off' }),
      ),
      make('output', {}),
    ]);
    const typed = /** @type {HTMLInputElement | null} */ (first('input', bar))?.value ?? '';
    const words = plain(typed).split(/\s+/).filter(Boolean);
    const papers = all('[data-paper]', list);
    let count = 0;
    for (const paper of papers) {
      const text = words.length > 0 ? wordsOf(paper) : '';
      const fits = words.every((word) => text.includes(word));
      (around(paper, 'li') ?? paper).toggleAttribute('hidden', !fits);
      if (fits) count++;
    }
    say(bar, words.length > 0 ? `${count} of ${papers.length} papers` : '');
  }

  // What is now, and what is over.

  /** Seconds since 1970, or those that the page is shown as of. */
  function now() {
    const shown = Date.parse(document.documentElement.dataset['now'] ?? '');
    return (Number.isNaN(shown) ? Date.now() : shown) / 1000;
  }

  function markTime() {
    const time = now();
    for (const session of all('[data-session][data-start]')) {
      const [start, end] = [Number(session.dataset['start']), Number(session.dataset['end'] || Number.NaN)];
      const isNow = start <= time && time < end;
      session.classList.toggle('is-now', isNow);
      session.classList.toggle('is-passed', end <= time);
      if (isNow) session.setAttribute('aria-current', 'time');
      else session.removeAttribute('aria-current');
    }
    for (const deadline of all('[data-deadline]')) {
      const isPassed = Number(deadline.dataset['deadline'] || Number.NaN) < time;
      deadline.classList.toggle('is-passed', isPassed);
      const said = first('[data-passed]', deadline);
      if (!isPassed) said?.remove();
      else if (!said) {
        const place = first('.what', deadline) ?? deadline;
        place.prepend(make('span', { class: 'hidden', 'data-passed': '' }, 'passed: '));
      }
    }
  }

  let timer = 0;
  function tick() {
    clearTimeout(timer);
    markTime();
    timer = setTimeout(tick, 60_000 - (Date.now() % 60_000));
  }

  // The page.

  function dress() {
    for (const list of all('[data-schedule]')) {
      dressSchedule(list);
      showStarred(list);
    }
    for (const list of all('[data-papers]')) filterPapers(list);
    tick();
  }

  document.addEventListener('click', ({ target }) => {
    const by = target instanceof Element ? around(target, '[data-act]') : null;
    const list = around(by, '[data-schedule]');
    if (!by || !list) return;
    acts[by.dataset['act'] ?? '']?.(by, list);
    dressSchedule(list);
    showStarred(list);
  });
  document.addEventListener('input', ({ target }) => {
    const list = target instanceof HTMLInputElement ? around(target, '[data-papers]') : null;
    if (list) filterPapers(list);
  });
  document.addEventListener('keydown', ({ key, target }) => {
    const list = target instanceof HTMLInputElement ? around(target, '[data-papers]') : null;
    if (key !== 'Escape' || !list) return;
    /** @type {HTMLInputElement} */ (target).value = '';
    filterPapers(list);
  });
  /** @type {HTMLElement | null} */
  let focused = null;
  document.addEventListener('focusin', ({ target }) => {
    focused = target instanceof HTMLElement ? target : null;
  });
  document.addEventListener('wsite:morph', () => {
    venueTexts = new WeakMap();
    dress();
    if (document.activeElement === document.body) focused?.focus({ preventScroll: true });
  });
  document.addEventListener('visibilitychange', tick);
  addEventListener('storage', dress);
  addEventListener('beforeprint', () => {
    for (const list of all('[data-schedule]')) tellTimes(list, undefined);
  });
  addEventListener('afterprint', dress);
  dress();
})();
