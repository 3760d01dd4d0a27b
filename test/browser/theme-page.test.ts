import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  KEYNOTE,
  openSample,
  PAPERS,
  ROOT,
  type Sample,
  SCHEDULE,
  star,
  when,
  zoneButton,
} from './sample.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let sample: Sample;

beforeAll(async () => {
  sample = await openSample();
}, 60_000);

afterAll(() => sample?.close());

test.each([SCHEDULE, PAPERS, '', 'sample2026/speakers.html'])(
  'without script, %s says all that it says with it',
  async (path) => {
    const said = async (javaScriptEnabled: boolean) => {
      let text = '';
      await sample.at(
        path,
        { javaScriptEnabled, timezoneId: 'America/Chicago', now: '2026-11-01T00:00:00Z' },
        async (page) => {
          const main = page.locator('main');
          text = (await main.allInnerTexts()).join().replace(/[☆★\s]+/g, '');
          for (const tools of await main.locator('[data-tools]').allInnerTexts())
            text = text.replace(tools.replace(/\s+/g, ''), '');
          if (!javaScriptEnabled) expect(await page.getByRole('button').count()).toBe(0);
        },
      );
      return text;
    };
    const without = await said(false);
    expect(without.length).toBeGreaterThan(100);
    expect(without).toBe(await said(true));
  },
);

test('the programme prints on one page, in the times of the venue', async () => {
  await sample.at(SCHEDULE, { timezoneId: 'Asia/Kolkata' }, async (page) => {
    await zoneButton(page, 'Kolkata').click();
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBe(1);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await page.emulateMedia({ media: 'print' });
    expect(await when(page, KEYNOTE)).toBe('09:10–10:00');
    expect(await page.getByRole('button').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await when(page, KEYNOTE)).toBe('20:40–21:30');
  });
});

test('at night the page is dark, and its text and stars are light', async () => {
  const light = async (colorScheme: 'light' | 'dark') => {
    const found: number[] = [];
    await sample.at(SCHEDULE, { colorScheme }, async (page) => {
      for (const [selector, property] of [
        ['body', 'backgroundColor'],
        ['body', 'color'],
        ['.star', 'color'],
      ])
        found.push(await page.$eval(selector!, lightnessOf, property!));
    });
    return found;
  };
  const [paper, ink, mark] = await light('light');
  expect([paper! > 0.9, ink! < 0.3, mark! < 0.6]).toEqual([true, true, true]);
  const [night, chalk, glow] = await light('dark');
  expect([night! < 0.2, chalk! > 0.8, glow! > 0.4]).toEqual([true, true, true]);
});

/** How light a colour of an element is, from 0 to 1, whatever form its style has. */
function lightnessOf(element: Element, property: string): number {
  const canvas = document.createElement('canvas').getContext('2d')!;
  canvas.fillStyle = getComputedStyle(element)[property as 'color'];
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

test.each([390, 1280])(
  'nothing moves while a page of %i px loads, whatever the reader chose before',
  async (width) => {
    const viewport = { width, height: 900 };
    await sample.at(SCHEDULE, { viewport, timezoneId: 'Asia/Kolkata' }, async (page) => {
      await page.addInitScript(() => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as unknown as readonly { readonly value: number }[];
          const sum = shifts.reduce(
            (all, { value }) => all + value,
            Number(document.body.dataset['moved'] ?? 0),
          );
          document.body.dataset['moved'] = String(sum);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await star(page, KEYNOTE).click();
      await zoneButton(page, 'Kolkata').click();
      for (const path of [SCHEDULE, PAPERS, '', 'sample2026/speakers.html']) {
        await page.goto(sample.url + path, { waitUntil: 'networkidle' });
        await page.evaluate(
          'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
        );
        expect([path, await page.evaluate('document.body.dataset.moved')]).toEqual([path, undefined]);
      }
    });
  },
);

test.each(['light', 'dark'] as const)(
  'axe finds nothing in a %s page whose tools are in use',
  async (colorScheme) => {
    const faultless = async (page: Page) => {
      await page.evaluate(AXE);
      const found = await page.evaluate(
        'axe.run({ rules: { "target-size": { enabled: true } } }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))',
      );
      expect(found).toEqual([]);
    };
    const options = { colorScheme, timezoneId: 'Asia/Kolkata' };
    await sample.at(SCHEDULE, options, async (page) => {
      await page.evaluate('document.documentElement.dataset.now = "2026-12-12T09:30:00-06:00"');
      await faultless(page);
      await star(page, KEYNOTE).click();
      await zoneButton(page, 'Kolkata').click();
      await page.getByRole('button', { name: 'Starred only' }).click();
      await faultless(page);
    });
    await sample.at(PAPERS, options, async (page) => {
      await page.getByRole('searchbox').fill('cache');
      await faultless(page);
    });
  },
);

test('no page asks anybody else for anything', async () => {
  const asked = new Set<string>();
  await sample.at('', {}, async (page) => {
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    for (const path of ['', SCHEDULE, PAPERS, 'sample2026/speakers.html', 'sample2026/call.html', '404.html'])
      await page.goto(sample.url + path, { waitUntil: 'networkidle' });
  });
  expect([...asked]).toEqual([new URL(sample.url).origin]);
});

test.each([
  ['theme.css', 15],
  ['theme.js', 10],
])('%s takes less than %i KB on the wire', (name, limit) => {
  expect(gzipSync(readFileSync(join(ROOT, 'assets/theme', name))).length).toBeLessThan(limit * 1024);
});
