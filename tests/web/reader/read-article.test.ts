import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../../support/chromium.ts';
import { isInFocus, isInView, scrollPlace, watchDocument } from './page-state.ts';
import { visitReader } from './visit-reader.ts';

const PRISON = '/article/jalalabad-prison-attack';
const TITLE = 'Prison stormed in Jalalabad, at least 39 reported dead – Whosaid sample corpus';

describe.skipIf(!findChromium())('reading an article', () => {
  const reader = visitReader();

  test('the page has headline, day and paper of the article, and its title', async () => {
    const page = await reader.open(PRISON);
    await page.getByRole('heading', { level: 1, name: 'Prison stormed in Jalalabad' }).waitFor();
    await page.getByText('4 August 2020').waitFor();
    await page.getByRole('link', { name: 'Whosaid sample corpus (retold)' }).waitFor();
    expect(await page.title()).toBe(TITLE);
  });

  test('each quote is marked in place with the initials of who said it', async () => {
    const page = await reader.open(PRISON);
    const marks = await page.evaluate<readonly string[]>(`Array.from(
      document.querySelectorAll('article a[data-quotes]'),
      (mark) => mark.dataset.quotes + ' ' + getComputedStyle(mark, '::before').content.split('"')[1],
    )`);
    expect(new Set(marks).size).toBe(16);
    expect(marks).toEqual(expect.arrayContaining(['gold.6 ?', 'gold.7 AO', 'gold.8 A', 'gold.14 SS']));
  });

  test('beside the text is told who speaks in it, most quoted first, those without a name last', async () => {
    const page = await reader.open(PRISON);
    const speakers = page.getByRole('region', { name: 'Who speaks here' }).getByRole('listitem');
    expect(await speakers.first().innerText()).toMatch(/Ajmal Omar\s+provincial council\s+5 quotes\s+121 words/);
    expect(await speakers.last().innerText()).toMatch(/Not named\s+5 quotes/);
  });

  test.each([
    ['pointing at', (quote: Locator) => quote.hover()],
    ['focusing', (quote: Locator) => quote.focus()],
  ])('%s a quote lights it up with its source and its cue', async (_title, choose) => {
    const page = await reader.open(PRISON);
    const quote = page.getByRole('link', { name: 'some 430 inmates' });
    const unlit = await looksOf(page, 'gold.7');
    await choose(quote);
    expect(await litTexts(page)).toEqual(['Omar', 'said', expect.stringMatching(/^some 430 inmates/)]);
    expect(await looksOf(page, 'gold.7')).not.toEqual(unlit);
    await page.mouse.move(0, 0);
    await quote.blur();
    expect(await looksOf(page, 'gold.7')).toEqual(unlit);
  });

  test('the parts of a split quote light up together', async () => {
    const page = await reader.open('/article/ferry-hearing');
    await marksOf(page, 'gold.10').first().hover();
    const lit = await litTexts(page);
    expect(lit.length).toBe((await marksOf(page, 'gold.10').count()) + 2);
    expect(await marksOf(page, 'gold.10').count()).toBe(2);
  });

  test('a quote lights up with the quote within it, which lights up alone', async () => {
    const page = await reader.open('/article/choir-from-the-mountains');
    const inner = page.getByRole('link', { name: 'Listen to the man opposite' });
    await page.getByRole('link', { name: 'and I have stood opposite' }).hover();
    expect(await litTexts(page)).toHaveLength(6);
    await inner.hover();
    expect(await litTexts(page)).toEqual(['My teacher', 'told', await inner.innerText()]);
  });

  test('choosing a quote opens its attribution beside the text, and the text stays where it is', async () => {
    const page = await reader.open(PRISON);
    const quote = page.getByRole('link', { name: 'some 430 inmates' });
    await quote.scrollIntoViewIfNeeded();
    const before = { top: await topOf(quote), scroll: await scrollPlace(page) };
    const isSameDocument = await watchDocument(page);
    await quote.click();
    await attribution(page, 'Ajmal Omar').waitFor();
    await page.locator('#attribution').getByText('said (say) – neutral').waitFor();
    // A line of another font may be a fraction of a pixel higher.
    expect(Math.abs(((await topOf(quote)) ?? NaN) - (before.top ?? NaN))).toBeLessThan(2);
    expect(Math.abs((await scrollPlace(page)) - before.scroll)).toBeLessThan(2);
    expect(before.scroll).toBeGreaterThan(0);
    expect(await isSameDocument()).toBe(true);
    expect(new URL(page.url()).pathname).toBe(`${PRISON}/quote/gold.7`);
    expect(await page.title()).toBe(TITLE);
    expect(await isInFocus(quote)).toBe(true);
  });

  test.each([
    ['Escape', (page: Page) => page.keyboard.press('Escape')],
    ['the cross', (page: Page) => page.getByRole('link', { name: 'Close the attribution' }).click()],
  ])('%s closes the attribution where the text is', async (_title, close) => {
    const page = await reader.open(PRISON);
    await page.getByRole('link', { name: 'some 430 inmates' }).click();
    await attribution(page, 'Ajmal Omar').waitFor();
    const scroll = await scrollPlace(page);
    await close(page);
    await attribution(page, 'Ajmal Omar').waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe(PRISON);
    expect(Math.abs((await scrollPlace(page)) - scroll)).toBeLessThan(2);
  });

  test('Back and Forward go from quote to quote', async () => {
    const page = await reader.open(PRISON);
    const isSameDocument = await watchDocument(page);
    await page.getByRole('link', { name: 'some 430 inmates' }).click();
    await attribution(page, 'Ajmal Omar').waitFor();
    await page.getByRole('link', { name: 'that he had heard the strong blast' }).click();
    await attribution(page, 'Azizullah').waitFor();
    const scroll = await scrollPlace(page);
    await page.goBack();
    await attribution(page, 'Ajmal Omar').waitFor();
    await page.goBack();
    await page.locator('#attribution').waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe(PRISON);
    await page.goForward();
    await attribution(page, 'Ajmal Omar').waitFor();
    expect(Math.abs((await scrollPlace(page)) - scroll)).toBeLessThan(2);
    expect(await isSameDocument()).toBe(true);
  });

  test.each([true, false])(
    'the address of a quote opens with the quote in view and in focus (scripts: %s)',
    async (withScript) => {
      const page = await reader.open(`${PRISON}/quote/gold.7`, { withScript });
      await attribution(page, 'Ajmal Omar').waitFor();
      const quote = page.getByRole('link', { name: 'some 430 inmates' });
      // The browser gives the focus, and scrolls to it, a moment after the page has loaded.
      await expect.poll(() => isInFocus(quote)).toBe(true);
      await expect.poll(() => scrollPlace(page)).toBeGreaterThan(0);
      expect(await isInView(quote)).toBe(true);
    },
  );

  test.each([true, false])(
    'the address of a paragraph opens with the paragraph in view (scripts: %s)',
    async (withScript) => {
      const page = await reader.open(`${PRISON}/paragraph/11`, { withScript });
      await expect.poll(() => scrollPlace(page)).toBeGreaterThan(0);
      expect(await isInView(page.getByText('How many were still at large'))).toBe(true);
    },
  );

  test('the number in the margin leads to the address of its paragraph', async () => {
    const page = await reader.open(PRISON);
    await page.getByRole('link', { name: 'Link to paragraph 11' }).click();
    await page.waitForURL(/\/paragraph\/11/);
    await expect.poll(() => isInView(page.getByText('How many were still at large'))).toBe(true);
  });

  test('where the same words stand in another article, one click leads to them', async () => {
    const page = await reader.open('/article/ferry-oversold-wire/quote/gold.1');
    await page.locator('#attribution').getByRole('link', { name: 'Ferry chief owns up to oversold boat' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ferry chief owns up to oversold boat' }).waitFor();
    const quote = page.getByRole('link', { name: 'We sold more tickets' });
    expect([await isInView(quote), await isInFocus(quote)]).toEqual([true, true]);
  });

  test('who loads the page anew, or comes back from GraphiQL, is where they were', async () => {
    const page = await reader.open(PRISON);
    await page.getByRole('link', { name: 'some 430 inmates' }).click();
    await attribution(page, 'Ajmal Omar').waitFor();
    const scroll = await scrollPlace(page);
    await page.reload();
    await expect.poll(async () => Math.abs((await scrollPlace(page)) - scroll)).toBeLessThan(2);
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    const foot = await scrollPlace(page);
    await page.getByRole('link', { name: 'Cite these figures' }).click();
    await page.getByText('query ArticlePage').waitFor();
    await page.goBack();
    await expect.poll(async () => Math.abs((await scrollPlace(page)) - foot)).toBeLessThan(2);
    expect(foot).toBeGreaterThan(scroll);
  });

  test('the articles before and after it are one click away', async () => {
    const page = await reader.open('/article/choir-from-the-mountains');
    await page.getByRole('navigation', { name: 'Neighbouring articles' }).getByRole('link', { name: 'Next' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ferry left 60 ticket holders on the quay' }).waitFor();
    expect([await page.title(), await scrollPlace(page)]).toEqual([
      'Ferry left 60 ticket holders on the quay – Whosaid sample corpus',
      0,
    ]);
    await page.getByRole('link', { name: 'Previous' }).click();
    await page.getByRole('heading', { level: 1, name: 'Choir' }).waitFor();
  });

  test('an article in which nobody is quoted says so', async () => {
    const page = await reader.open('/article/quiet-council');
    await page.getByText('Nobody is quoted in this article.').waitFor();
  });

  test.each(['/article/nothing', `${PRISON}/quote/gold.99`])(
    'there is nothing at %s, which is told with a way on',
    async (path) => {
      const page = await reader.open(path, { forgives: 'status of 404' });
      await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor();
      await page.getByRole('link', { name: 'To the corpus' }).click();
      await page.getByRole('heading', { name: 'Who is quoted most' }).waitFor();
    },
  );
});

function attribution(page: Page, name: string): Locator {
  return page.locator('#attribution').getByRole('heading', { name });
}

/** The words of a quote in the text, a place for each part. */
function marksOf(page: Page, quote: string): Locator {
  return page.locator(`article a[data-quotes="${quote}"]`);
}

/** What is lit up of the text, in its order. */
function litTexts(page: Page): Promise<string[]> {
  return page.locator('article .lit').allInnerTexts();
}

/** How the words of a quote, its source and its cue are drawn. */
function looksOf(page: Page, quote: string): Promise<readonly string[]> {
  return page.evaluate<
    readonly string[]
  >(`Array.from(document.querySelectorAll('article [data-quotes="${quote}"]'), (part) => {
    const { backgroundColor, boxShadow, outline, textDecoration, borderBottom } = getComputedStyle(part);
    return [backgroundColor, boxShadow, outline, textDecoration, borderBottom].join(' | ');
  })`);
}

async function topOf(place: Locator): Promise<number | undefined> {
  return (await place.boundingBox())?.y;
}
