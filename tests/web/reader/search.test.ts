import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../../support/chromium.ts';
import { scrollPlace, watchDocument } from './page-state.ts';
import { facetOf, linesIn, placesTold, resultTold, search } from './search-result.ts';
import { visitReader } from './visit-reader.ts';

describe.skipIf(!findChromium())('searching', () => {
  const reader = visitReader();

  test('words are looked for inside quotes, outside them, and everywhere, which is both', async () => {
    const page = await reader.open('/search');
    const isSameDocument = await watchDocument(page);
    await search(page, 'bridge');
    const inside = await placesTold(page);
    expect(await linesIn(page).filter({ hasText: 'The paper' }).count()).toBe(0);
    await page.getByLabel('outside quotes').check();
    await search(page, 'bridge');
    const outside = await placesTold(page);
    expect(await linesIn(page).filter({ hasText: 'The paper' }).count()).toBe(outside);
    await page.getByLabel('everywhere').check();
    await search(page, 'bridge');
    expect([inside > 0, outside > 0, await placesTold(page)]).toEqual([true, true, inside + outside]);
    expect(await isSameDocument()).toBe(true);
    expect([await page.title(), new URL(page.url()).search]).toEqual([
      'bridge – Whosaid sample corpus',
      '?words=bridge&in=everywhere',
    ]);
  });

  test.each([
    ['the word before', 'left', 'of', lastWord],
    ['the words found', 'match', 'th*', firstWord],
    ['the word behind', 'right', 'the', firstWord],
  ] as const)('lines sorted by %s are in that order', async (choice, column, asked, wordOf) => {
    const page = await reader.open(`/search?words=${asked}&in=everywhere`);
    const scroll = await scrollPlace(page);
    await page.getByRole('link', { name: choice, exact: true }).click();
    await page.waitForURL(new RegExp(`sort=${column}`));
    await page.locator(`a[aria-current]:text-is("${choice}")`).waitFor();
    expect(Math.abs((await scrollPlace(page)) - scroll)).toBeLessThan(2);
    const words = await wordsOf(page, column, wordOf);
    await page.getByRole('link', { name: 'More lines' }).click();
    await page.getByRole('link', { name: 'First lines' }).waitFor();
    words.push(...(await wordsOf(page, column, wordOf)));
    expect(words).toHaveLength(60);
    expect(words).toEqual(words.toSorted(inAlphabet));
    expect(new Set(words).size).toBeGreaterThan(2);
  });

  test('lines fade towards their far ends, and not where they are broken instead of cut', async () => {
    const page = await reader.open('/search?words=the');
    const fades = (): Promise<string> =>
      page.evaluate<string>(`['left', 'right'].map((side) =>
        getComputedStyle(document.querySelector('table.kwic .' + side)).maskImage.match(/none|\\d+deg/)[0]).join(' ')`);
    expect(await fades()).toBe('90deg 270deg');
    await page.evaluate(`document.querySelector('table.kwic tbody tr').dir = 'rtl'`);
    expect(await fades()).toBe('270deg 90deg');
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await fades()).toBe('none none');
  });

  test('a line leads to its quote', async () => {
    const page = await reader.open('/search?words=tickets');
    await linesIn(page).first().getByRole('link', { name: 'tickets' }).click();
    await page.waitForURL(/\/article\/.+\/quote\//);
    await page.locator('#attribution').waitFor();
    expect(await page.locator('#quote').innerText()).toContain('tickets');
  });

  test('quotes without words stand newest first or oldest first', async () => {
    const page = await reader.open('/search');
    await page.locator('ol.quotes > li').first().getByText('18 December 2025').waitFor();
    await page.getByRole('link', { name: 'oldest' }).click();
    await page.locator('ol.quotes > li').first().getByText('4 August 2020').waitFor();
  });

  test('“Who said it?” finds a quote by words that are nearly right', async () => {
    const page = await reader.open('/search');
    await page.getByRole('link', { name: 'Who said it?' }).click();
    await page.getByText('Write down what you remember of a quote').waitFor();
    await search(page, 'sold more tickets than seats');
    const found = page.locator('ol.quotes > li').first();
    await found.getByRole('link', { name: 'Gideon Marsh' }).waitFor();
    await found.getByText(/\d+(\.\d)?% alike, also in 2 other articles/).waitFor();
    expect(await page.title()).toBe('Who said “sold more tickets than seats”? – Whosaid sample corpus');
  });

  test('“Who said it?” has filters without counts, which would not be of what it found', async () => {
    const page = await reader.open('/search?mode=said&words=sold+more+tickets&kind=direct');
    await facetOf(page, 'Speaker').getByRole('link', { name: 'Gideon Marsh', exact: true }).waitFor();
    expect(await page.getByRole('complementary', { name: 'Filters' }).innerText()).not.toMatch(/\d|counts/);
  });

  test('“Who said it?” says when nobody did', async () => {
    const page = await reader.open('/search?mode=said&words=purple+submarines+enjoy+parliament');
    await resultTold(page, 'Nobody said this');
    await page.getByText('Nothing was found.').waitFor();
  });

  test('the name of a speaker in the box shows the speaker, whom one click opens', async () => {
    const page = await reader.open('/search');
    await search(page, 'Suhail Shaheen');
    const named = page.getByRole('region', { name: 'Speakers of this name' });
    expect(await named.innerText()).toMatch(/Suhail Shaheen\s+Taliban · 4 quotes/);
    await named.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'Suhail Shaheen' }).waitFor();
  });

  test('words that are nowhere inside quotes are told so, with the way to look everywhere', async () => {
    const page = await reader.open('/search?words=ferry');
    await resultTold(page, '0 places, 0 in a million words');
    await page.getByRole('link', { name: 'Look everywhere' }).click();
    await expect.poll(() => linesIn(page).count()).toBeGreaterThan(0);
    expect(await page.getByLabel('everywhere').isChecked()).toBe(true);
  });

  test('words that are nowhere at all are told so, with what else could be tried', async () => {
    const page = await reader.open('/search?words=zeppelin&in=everywhere');
    await page.getByText('Nothing was found.').waitFor();
    await page.getByText('try fewer words or a shorter one with an asterisk').waitFor();
    expect(await page.getByRole('link', { name: 'Look everywhere' }).count()).toBe(0);
  });

  test.each([
    ['"', 'the quotation mark " is not closed'],
    ['[lemma=', 'the token pattern is not finished'],
    ['(', 'the parenthesis is not closed'],
  ])('what cannot be searched, %s, is told with the reason and what is understood', async (words, reason) => {
    const page = await reader.open('/search', { forgives: 'status of 400' });
    await search(page, words);
    const refusal = page.getByRole('alert');
    await refusal.getByText(reason).waitFor();
    await refusal.getByText('are understood').waitFor();
    const box = page.getByRole('searchbox');
    expect(await box.inputValue()).toBe(words);
    await search(page, 'bridge');
    await expect.poll(() => linesIn(page).count()).toBeGreaterThan(0);
  });

  test.each(['/search?', '/search?words=the&', '/search?words=the&sort=left&'])(
    'an address with a place that is not in the list, %safter=xxx, shows the list from its beginning and says so',
    async (address) => {
      const page = await reader.open(`${address}after=xxx`);
      await page.getByRole('status').getByText('it begins anew').waitFor();
      const shown = await page.locator('.result').innerText();
      await page.goto(new URL(address, page.url()).href);
      expect(shown).toBe(await page.locator('.result').innerText());
      expect(await page.getByText('it begins anew').count()).toBe(0);
    },
  );

  test('a place in a list of another order begins that list anew', async () => {
    const page = await reader.open('/search?words=the&sort=left');
    const next = new URL(String(await page.getByRole('link', { name: 'More lines' }).getAttribute('href')), page.url());
    next.searchParams.set('sort', 'right');
    await page.goto(next.href);
    await page.getByText('it begins anew').waitFor();
  });

  test('what is refused for other reasons than the words is told without a lesson', async () => {
    const page = await reader.open('/search?words=the&paper=a%00b', { forgives: 'status of 400' });
    await page.getByRole('alert').getByText('This could not be searched.').waitFor();
    expect(await page.getByText('are understood').count()).toBe(0);
  });

  test('a token pattern finds what its example promises', async () => {
    const page = await reader.open('/search');
    await search(page, '[lemma="sign"]');
    await expect.poll(() => linesIn(page).count()).toBeGreaterThan(0);
    const found = await linesIn(page).locator('td:nth-child(2)').allInnerTexts();
    expect(found.every((word) => /^sign(s|ed|ing)?$/i.test(word))).toBe(true);
  });
});

/** Types words into the box of the page and sends them; the page is turned when this resolves. */
async function wordsOf(page: Page, column: string, wordOf: (text: string) => string): Promise<string[]> {
  const place = { left: 1, match: 2, right: 3 }[column];
  const cells = await linesIn(page).locator(`td:nth-child(${place})`).allInnerTexts();
  return cells.map(wordOf);
}

const WORDS = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;

function firstWord(text: string): string {
  return (text.match(WORDS)?.at(0) ?? '').toLowerCase();
}

function lastWord(text: string): string {
  return (text.match(WORDS)?.at(-1) ?? '').toLowerCase();
}

function inAlphabet(left: string, right: string): number {
  return left.localeCompare(right, 'en');
}
