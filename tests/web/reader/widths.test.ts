import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../../support/chromium.ts';
import { EVERY_PAGE, EVERY_PROBLEM } from './every-page.ts';
import { visitReader } from './visit-reader.ts';

const WIDTHS = [320, 360, 768, 1280];

describe.skipIf(!findChromium())('on screens of all widths', () => {
  const reader = visitReader();

  test('no page scrolls sideways', async () => {
    for (const path of [...EVERY_PAGE, ...EVERY_PROBLEM.map(([problem]) => problem)]) {
      const page = await reader.open(path, { forgives: 'status of 40' });
      await openDetails(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        expect([path, width, await tooWide(page)]).toEqual([path, width, []]);
      }
    }
  });

  test('letters twice as large make no page wider than a phone', async () => {
    for (const path of EVERY_PAGE) {
      const page = await reader.open(path, { width: 360 });
      await page.evaluate(`document.documentElement.style.fontSize = '200%'`);
      expect([path, await tooWide(page)]).toEqual([path, []]);
    }
  });

  test('on a phone the attribution leaves the chosen quote in view', async () => {
    const page = await reader.open('/article/jalalabad-prison-attack/quote/gold.7', { width: 360 });
    expect(await bottomOf(page, '#quote')).toBeLessThanOrEqual(await topOf(page, '#attribution'));
  });

  test('on a phone a quote at the foot of the screen is not covered by its attribution', async () => {
    const page = await reader.open('/article/jalalabad-prison-attack', { width: 360 });
    await page.evaluate(`document.querySelector('[data-quotes="gold.7"][href]').scrollIntoView({ block: 'end' })`);
    await page.getByRole('link', { name: 'some 430 inmates' }).click();
    await page.locator('#attribution').waitFor();
    expect(await bottomOf(page, '#quote')).toBeLessThanOrEqual(await topOf(page, '#attribution'));
  });
});

async function openDetails(page: Page): Promise<void> {
  await page.evaluate(`document.querySelectorAll('details').forEach((details) => { details.open = true; })`);
}

/** What reaches beyond the width of the window, when the page can be scrolled there; else nothing. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`document.documentElement.scrollWidth <= innerWidth ? [] : Array.from(
    document.querySelectorAll('body *'),
  ).filter((part) => part.getBoundingClientRect().right > innerWidth).map((part) => part.outerHTML.slice(0, 100))`);
}

async function topOf(page: Page, place: string): Promise<number> {
  return (await page.locator(place).boundingBox())?.y ?? Infinity;
}

async function bottomOf(page: Page, place: string): Promise<number> {
  const box = await page.locator(place).boundingBox();
  return box ? box.y + box.height : Infinity;
}
