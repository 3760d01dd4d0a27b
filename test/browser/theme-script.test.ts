import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KEYNOTE, openSample, PAPERS, type Sample, SCHEDULE, star, when, zoneButton } from './sample.ts';

let sample: Sample;

beforeAll(async () => {
  sample = await openSample();
}, 60_000);

afterAll(() => sample?.close());

test("the venue's times come first, and the reader's own are one button away, with the day where it is another", async () => {
  await sample.at(SCHEDULE, { timezoneId: 'Asia/Kolkata' }, async (page) => {
    expect(await when(page, KEYNOTE)).toBe('09:10–10:00');
    expect(await zoneButton(page, 'Chicago time (CST)').getAttribute('aria-pressed')).toBe('true');
    await zoneButton(page, 'Kolkata time (IST)').click();
    expect(await when(page, KEYNOTE)).toBe('20:40–21:30');
    expect(await when(page, 'Lunch')).toBe('23:50–01:00 +1 day');
    expect(await when(page, 'Posters and coffee')).toBe('01:50–03:00 +1 day');
    await page.reload();
    expect(await when(page, KEYNOTE)).toBe('20:40–21:30');
    await zoneButton(page, 'Chicago').click();
    expect(await when(page, 'Lunch')).toBe('12:20–13:30');
  });
});

test('on the other side of the date line the whole programme is a day later', async () => {
  await sample.at(SCHEDULE, { timezoneId: 'Pacific/Auckland' }, async (page) => {
    await zoneButton(page, 'Auckland time (NZDT)').click();
    expect(await when(page, KEYNOTE)).toBe('04:10–05:00 +1 day');
  });
});

test('what says whose times they are says it of those that are shown', async () => {
  await sample.at(SCHEDULE, { timezoneId: 'Asia/Kolkata' }, async (page) => {
    const note = page.locator('[data-zone-note]');
    expect(await note.textContent()).toBe('All times are Chicago time (CST).');
    await zoneButton(page, 'Kolkata').click();
    expect(await note.textContent()).toBe('All times are yours: Kolkata time (IST).');
    await zoneButton(page, 'Chicago').click();
    expect(await note.textContent()).toBe('All times are Chicago time (CST).');
  });
});

test.each(['America/Chicago', 'America/Mexico_City'])(
  'a reader in %s has no other times to ask for',
  async (timezoneId) => {
    await sample.at(SCHEDULE, { timezoneId }, async (page) => {
      await star(page, KEYNOTE).click();
      expect(await page.getByRole('button', { name: 'Starred only' }).count()).toBe(1);
      expect(await page.getByRole('group', { name: 'Time zone' }).count()).toBe(0);
      expect(await when(page, KEYNOTE)).toBe('09:10–10:00');
    });
  },
);

test('times in halves of the day stay so, and a day can be one earlier', async () => {
  await sample.at(SCHEDULE, { timezoneId: 'America/Chicago' }, async (page) => {
    await page.setContent(
      `<div data-schedule data-zone="Pacific/Auckland" data-clock="12"><div data-tools></div>
      <article data-session="a"><time data-time datetime="2026-12-12T09:05:00+13:00">9:05 AM</time></article>
      <article data-session="b"><time data-time datetime="2026-12-12T19:00:00+13:00">7:00 PM</time></article></div>`,
    );
    await page.addScriptTag({ url: `${sample.url}assets/theme/theme.js` });
    await zoneButton(page, 'Chicago').click();
    expect(await page.locator('time').allInnerTexts()).toEqual(['2:05 PM −1 day', '12:00 AM']);
  });
});

test('the session that is on is marked, minute by minute', async () => {
  await sample.at(SCHEDULE, { now: '2026-12-12T09:59:30-06:00' }, async (page) => {
    const marked = () => page.locator('[aria-current="time"].is-now > .what > .title').allInnerTexts();
    const passed = () => page.locator('.is-passed > .what > .title').allInnerTexts();
    expect(await marked()).toEqual([KEYNOTE]);
    expect(await passed()).toEqual(['Coffee and badges', 'Opening remarks']);
    await page.clock.runFor(60_000);
    expect(await marked()).toEqual(['Spotlights', 'Caches That Forecast, and Say How Sure They Are']);
    expect(await passed()).toContain(KEYNOTE);
  });
});

test('a page that is shown as of another time marks what is on then', async () => {
  await sample.at(SCHEDULE, { now: '2026-11-01T00:00:00Z' }, async (page) => {
    expect(await page.locator('.is-now').count()).toBe(0);
    await page.evaluate('document.documentElement.dataset.now = "2026-12-12T14:00:00-06:00"');
    await page.clock.runFor(60_000);
    expect(await page.locator('.is-now > .what > .title').allInnerTexts()).toEqual([
      'Leveraging Sparsity for Efficient Training, Inference, and Transfer',
    ]);
  });
});

test('deadlines are struck through, and said to be over, as they pass', async () => {
  await sample.at('', { now: '2026-11-14T11:59:00Z' }, async (page) => {
    const struck = () =>
      page.$$eval('[data-deadline]', (all) =>
        all
          .filter((one) =>
            [...one.querySelectorAll('.what *')].some((part) =>
              getComputedStyle(part).textDecorationLine.includes('line-through'),
            ),
          )
          .map((one) =>
            [...one.querySelectorAll('.what > :not(small)')].map((part) => part.textContent).join(''),
          ),
      );
    expect(await struck()).toEqual(['passed: Submission', 'passed: Notification']);
    await page.clock.runFor(120_000);
    expect(await struck()).toEqual([
      'passed: Submission',
      'passed: Notification',
      'passed: Camera-ready version',
    ]);
  });
});

test('stars stay with the reader, and can be all that is shown', async () => {
  await sample.at(SCHEDULE, {}, async (page) => {
    const only = page.getByRole('button', { name: 'Starred only' });
    expect(await only.count()).toBe(0);
    await star(page, KEYNOTE).click();
    await star(page, 'Contributed talks').click();
    await page.reload();
    expect(await star(page, KEYNOTE).getAttribute('aria-pressed')).toBe('true');
    expect(await star(page, 'Spotlights').getAttribute('aria-pressed')).toBe('false');
    const titles = () => page.locator('[data-session] > .what > .title:visible').allInnerTexts();
    const whole = await titles();
    await only.click();
    expect(await titles()).toEqual([
      KEYNOTE,
      'Contributed talks',
      'Learning Which Kernels to Fuse Before They Are Compiled',
      'Priors from Old Chips for Placing New Ones',
    ]);
    expect(await page.locator('[data-tools]').getByRole('status').textContent()).toBe('2 starred');
    await only.click();
    expect(await titles()).toEqual(whole);
    await star(page, KEYNOTE).click();
    expect(await star(page, KEYNOTE).getAttribute('aria-pressed')).toBe('false');
  });
});

/** Presses the button that saves a calendar. @returns the file's name and text */
async function savedCalendar(page: Page): Promise<{ name: string; text: string }> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as calendar' }).click();
  const download = await saving;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

function eventsIn(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

test('starred sessions are saved as a calendar with their own times', async () => {
  await sample.at(SCHEDULE, { now: '2026-11-01T00:00:00Z', timezoneId: 'Asia/Kolkata' }, async (page) => {
    await star(page, KEYNOTE).click();
    await star(page, 'Panel').click();
    const { name, text } = await savedCalendar(page);
    expect(name).toBe('sample2026-starred.ics');
    const events = eventsIn(text);
    expect(events.map(({ summary }) => summary)).toEqual([
      KEYNOTE,
      'Panel: What should a system never learn?',
    ]);
    expect(events.map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual([
      '2026-12-12T15:10:00.000Z',
      '2026-12-12T21:30:00.000Z',
    ]);
    expect(events[0]!.endDate.toJSDate().toISOString()).toBe('2026-12-12T16:00:00.000Z');
    expect(text).toContain('DTSTAMP:20261101T000000Z\r\n');
    expect(events[0]!.location).toBe('Room 201, Sample Convention Center');
  });
});

test('a session has the same name and the same time in the calendar of the whole', async () => {
  await sample.at(SCHEDULE, {}, async (page) => {
    for (const one of await page.locator('.star').all()) await one.click();
    const facts = (text: string) =>
      eventsIn(text)
        .filter(({ uid }) => !/break|lunch/.test(uid))
        .map(({ uid, sequence, summary, startDate, endDate }) => [
          uid,
          sequence,
          summary,
          `${startDate} ${endDate}`,
        ]);
    const whole = await (await page.request.get(`${sample.url}sample2026/schedule.ics`)).text();
    const saved = facts((await savedCalendar(page)).text);
    const sessions = facts(whole);
    expect(sessions.length).toBeGreaterThan(8);
    expect(saved.filter(([uid]) => sessions.some(([known]) => known === uid))).toEqual(sessions);
  });
});

test('a title of any letters and signs comes back from the calendar as it was, in lines of 75 octets', async () => {
  const title = `Ångström; 東京, \\ and 🎓 ${'schrecklich lange Überschriften '.repeat(5)}`.trim();
  await sample.at(SCHEDULE, {}, async (page) => {
    await page.setContent(
      `<div data-schedule data-edition="e"><div data-tools></div><article data-session="a" data-start="0">
      <h3>${title}</h3><span data-star></span></article></div>`,
    );
    await page.addScriptTag({ url: `${sample.url}assets/theme/theme.js` });
    await star(page, 'Ång').click();
    const { text } = await savedCalendar(page);
    expect(eventsIn(text).map(({ uid, summary }) => [uid, summary])).toEqual([['a.e@wsite.invalid', title]]);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

test('papers are found by words of their title, authors and keywords', async () => {
  await sample.at(PAPERS, {}, async (page) => {
    const input = page.getByRole('searchbox', { name: 'Filter papers' });
    const titles = () => page.locator('[data-paper] .title:visible').allInnerTexts();
    const whole = await titles();
    expect(whole.length).toBe(10);
    const found = async (words: string) => {
      await input.fill(words);
      return [await titles(), await page.locator('[data-tools]').getByRole('status').textContent()];
    };
    const stopping = 'How Much Tuning Is Enough? Stopping Rules for Autotuners';
    expect(await found('stopping TUNING')).toEqual([[stopping], '1 of 10 papers']);
    expect(await found('óstrowe')).toEqual([[stopping], '1 of 10 papers']);
    expect(await found('optimal')).toEqual([[stopping], '1 of 10 papers']);
    expect(await found('no such words')).toEqual([[], '0 of 10 papers']);
    await input.press('Escape');
    expect([await titles(), await input.inputValue()]).toEqual([whole, '']);
  });
});

test('all of it works by keyboard, and the focus stays where it is', async () => {
  await sample.at(SCHEDULE, { timezoneId: 'Asia/Kolkata' }, async (page) => {
    const focused = () => page.evaluate<string>('document.activeElement.textContent');
    await zoneButton(page, 'Chicago').focus();
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^Kolkata/);
    await page.keyboard.press('Enter');
    expect(await when(page, KEYNOTE)).toBe('20:40–21:30');
    expect(await focused()).toMatch(/^Kolkata/);
    await star(page, KEYNOTE).focus();
    await page.keyboard.press('Space');
    expect(await star(page, KEYNOTE).getAttribute('aria-pressed')).toBe('true');
    expect(await page.evaluate('document.activeElement.className')).toBe('star');
    const outline = 'getComputedStyle(document.activeElement).outlineStyle';
    expect(await page.evaluate(outline)).not.toBe('none');
  });
});
