import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../../support/chromium.ts';
import { isInFocus, isInView } from './page-state.ts';
import { visitReader } from './visit-reader.ts';

const PRISON = '/article/jalalabad-prison-attack';
/** Nobody wants to press a key more often than that to come anywhere. */
const MOST_STEPS = 250;

describe.skipIf(!findChromium())('with the keyboard alone', () => {
  const reader = visitReader();

  test('the first step leads past the masthead, and fetches nothing', async () => {
    const page = await reader.open(PRISON);
    const asked: string[] = [];
    page.on('request', (request) => request.resourceType() === 'fetch' && asked.push(request.url()));
    await page.keyboard.press('Tab');
    expect(await focused(page).innerText()).toBe('Skip to the page');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page).innerText()).toBe('Whosaid sample corpus (retold)');
    expect(asked).toEqual([]);
  });

  test('a quote is reached, opened, and closed again, with the keyboard on it all the time', async () => {
    const page = await reader.open(PRISON);
    const quote = page.getByRole('link', { name: 'People had been killed' });
    await page.getByRole('main').focus();
    await tabTo(page, quote);
    await page.keyboard.press('Enter');
    await page.locator('#attribution').waitFor();
    expect(await isInFocus(quote)).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('#attribution').waitFor({ state: 'detached' });
    expect(await isInFocus(quote)).toBe(true);
  });

  test('the cross of the attribution leads back to the quote', async () => {
    const page = await reader.open(`${PRISON}/quote/gold.7`);
    await tabTo(page, page.getByRole('link', { name: 'Close the attribution' }));
    await page.keyboard.press('Enter');
    await page.locator('#attribution').waitFor({ state: 'detached' });
    expect(await isInFocus(page.getByRole('link', { name: 'some 430 inmates' }))).toBe(true);
  });

  test('a filter is chosen and taken out, with the keyboard on it all the time', async () => {
    const page = await reader.open('/search?words=the');
    const choice = page.getByRole('link', { name: /^Direct/ });
    await choice.focus();
    await page.keyboard.press('Enter');
    const chosen = page.getByRole('link', { name: 'Direct (chosen; select to take it out)' });
    await chosen.waitFor();
    expect(await isInFocus(chosen)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Take all filters out' }).waitFor({ state: 'detached' });
    expect(await isInFocus(choice)).toBe(true);
  });

  test('an order is chosen with the keyboard on it', async () => {
    const page = await reader.open('/search?words=the');
    const order = page.getByRole('link', { name: 'the word before' });
    await order.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/sort=left/);
    await expect.poll(() => order.getAttribute('aria-current')).toBe('true');
    expect(await isInFocus(order)).toBe(true);
  });

  test('another page begins at its beginning', async () => {
    const page = await reader.open(PRISON);
    await page.getByRole('link', { name: 'Suhail Shaheen' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Suhail Shaheen' }).waitFor();
    expect(await isInFocus(page.getByRole('main'))).toBe(true);
  });

  test('a place in another page is where the keyboard goes', async () => {
    const page = await reader.open('/speaker/gideon-marsh');
    await page.locator('#verbs').getByRole('link', { name: 'say', exact: true }).first().focus();
    await page.keyboard.press('Enter');
    const quotes = page.getByRole('heading', { name: 'What they said 4' });
    await quotes.waitFor();
    expect([await isInView(quotes), await isInFocus(quotes)]).toEqual([true, true]);
  });

  test.each(['/', '/article/quiet-council', '/search?words=the', '/compare'])(
    'at %s Ctrl-K leads to the search box, and keys that type letters lead nowhere',
    async (path) => {
      const page = await reader.open(path);
      const box = page.getByRole('searchbox');
      await page.keyboard.press('/');
      expect(await isInFocus(box)).toBe(false);
      await page.keyboard.press('Control+k');
      expect(await isInFocus(box)).toBe(true);
      await box.fill('');
      await page.keyboard.type('either/or');
      await page.keyboard.press('Escape');
      await page.keyboard.type('bridge');
      expect(new URL(page.url()).pathname).toBe(path.split('?')[0]);
    },
  );

  test('what was searched is where the keyboard goes', async () => {
    const page = await reader.open('/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('bridge');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /places/ }).waitFor();
    expect(await isInFocus(page.getByRole('main'))).toBe(true);
  });

  test.each(['/?whole=yes', `${PRISON}/quote/gold.7`, '/search?words=the&kind=direct'])(
    'at %s every step is seen, and the last one leads out of the page',
    async (path) => {
      const page = await reader.open(path);
      await page.evaluate(`document.activeElement.blur()`);
      for (let step = 1; step <= MOST_STEPS; step += 1) {
        await page.keyboard.press('Tab');
        const place = await focusedPlace(page);
        if (place === undefined) return expect(step).toBeGreaterThan(10);
        expect(place).toMatchObject({ isSeen: true, isOutlined: true });
      }
      expect.unreachable('the page has no end');
    },
  );
});

function focused(page: Page): Locator {
  return page.locator(':focus');
}

async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let step = 0; step < MOST_STEPS && !(await isInFocus(place)); step += 1) await page.keyboard.press('Tab');
  expect(await isInFocus(place)).toBe(true);
}

interface Place {
  readonly html: string;
  readonly isSeen: boolean;
  readonly isOutlined: boolean;
}

/** What has the keyboard; undefined when nothing in the page has. */
async function focusedPlace(page: Page): Promise<Place | undefined> {
  const place = await page.evaluate<Place | null>(`(() => {
    const place = document.activeElement;
    if (place === document.body) return null;
    const { top, bottom, width } = place.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(place);
    return {
      html: place.outerHTML.slice(0, 150),
      isSeen: bottom > 0 && top < innerHeight && width > 0,
      // The icon in a field for days has an outline of the browser's own.
      isOutlined: place.type === 'date' || outlineStyle !== 'none' && outlineWidth !== '0px',
    };
  })()`);
  return place ?? undefined;
}
