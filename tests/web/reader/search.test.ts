import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../../support/chromium.ts';
import { isInView, scrollPlace, watchDocument } from './page-state.ts';
import { visitReader } from './visit-reader.ts';

const FACETS = ['Speaker', 'Paper', 'Verb', 'Kind', 'Source'];

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

  test.each(FACETS)(
    'without words, %s narrows all quotes to as many as it tells, and can be taken out',
    async (facet) => {
      const page = await reader.open('/search');
      const choice = facetOf(page, facet).getByRole('link').first();
      const [name, told] = await readChoice(choice);
      await choice.click();
      await resultTold(page, `${told} ${told === 1 ? 'quote' : 'quotes'}`);
      expect(told).toBeLessThan(237);
      await facetOf(page, facet)
        .getByRole('link', { name: `${name} (chosen; select to take it out)` })
        .click();
      await resultTold(page, '237 quotes');
    },
  );

  test.each(FACETS)(
    'beside words, %s tells how many quotes hold them, and narrows the lines to these',
    async (facet) => {
      const page = await reader.open('/search?words=was');
      const choice = facetOf(page, facet).getByRole('link').first();
      const [, told] = await readChoice(choice);
      await choice.click();
      await page.getByRole('link', { name: 'Take all filters out' }).waitFor();
      expect(told).toBeGreaterThan(1);
      expect((await quotesOfAllLines(page)).size).toBe(told);
    },
  );

  test('several filters narrow together, and go out together', async () => {
    const page = await reader.open('/search?words=the&in=everywhere&sort=left&kind=direct&paper=Northmarch+Weekly');
    expect(await linesIn(page).count()).toBeGreaterThan(0);
    const papers = await linesIn(page).filter({ hasText: 'Northmarch Weekly' }).count();
    expect(papers).toBe(await linesIn(page).count());
    await page.getByRole('link', { name: 'Take all filters out' }).click();
    await page.waitForURL((url) => url.search === '?words=the&in=everywhere&sort=left');
  });

  test('filters that come later are asked for without the result, which is there', async () => {
    const page = await reader.open('/search');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).search));
    await search(page, 'w?s');
    await facetOf(page, 'Kind')
      .getByRole('link', { name: /^Direct/ })
      .waitFor();
    expect(asked).toContain('?words=w%3Fs&part=filters');
    expect(asked.filter((question) => question.includes('whole'))).toEqual([]);
  });

  test('what narrows the result stands below its count and in the title, and can be taken out there', async () => {
    const page = await reader.open('/search?source=anonymous&kind=direct');
    expect(await page.title()).toBe('Direct quotes of somebody who is not named – Whosaid sample corpus');
    const chosen = page.getByRole('list', { name: 'Chosen filters' });
    expect(await chosen.getByRole('listitem').allInnerTexts()).toEqual([
      'Kind: Direct ×',
      'Source: somebody who is not named ×',
    ]);
    await chosen.getByRole('link', { name: 'Kind: Direct – take this filter out' }).click();
    await page.waitForURL((url) => url.search === '?source=anonymous');
    await expect.poll(() => page.title()).toBe('Quotes of somebody who is not named – Whosaid sample corpus');
    expect(await chosen.getByRole('listitem').count()).toBe(1);
  });

  test('on a phone a link under the count leads to the filters, which stand far below', async () => {
    const page = await reader.open('/search?kind=direct', { width: 390 });
    await page.getByRole('link', { name: 'Change filters' }).click();
    await expect.poll(() => isInView(page.locator('#filters'))).toBe(true);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await page.getByRole('link', { name: 'Change filters' }).count()).toBe(0);
  });

  test('a speaker who is not among the first of the list is called by name', async () => {
    const page = await reader.open('/search?words=was&in=outside&speaker=suhail-shaheen&paper=nothing');
    await facetOf(page, 'Speaker').getByRole('link', { name: 'Suhail Shaheen (chosen' }).waitFor();
    await page.getByRole('link', { name: 'Speaker: Suhail Shaheen – take this filter out' }).waitFor();
    expect(await page.title()).toBe('was (Suhail Shaheen, nothing) – Whosaid sample corpus');
  });

  test('days narrow the result, and keep what else was chosen', async () => {
    const page = await reader.open('/search?words=the&in=everywhere&sort=left&kind=direct');
    await page.getByLabel('From', { exact: true }).fill('2024-03-05');
    await page.getByLabel('to', { exact: true }).fill('2024-03-07');
    await page.getByRole('button', { name: 'Set' }).click();
    await page.waitForURL(/from=/);
    await expect
      .poll(async () => (await linesIn(page).allInnerTexts()).every((line) => /[567] March 2024/.test(line)))
      .toBe(true);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
      words: 'the',
      in: 'everywhere',
      sort: 'left',
      kind: 'direct',
      from: '2024-03-05',
      to: '2024-03-07',
    });
  });

  test('other words are searched with the filters that were chosen', async () => {
    const page = await reader.open('/search?words=the&kind=direct');
    await search(page, 'bridge');
    expect(new URL(page.url()).search).toBe('?words=bridge&in=quotes&kind=direct');
    await facetOf(page, 'Kind').getByRole('link', { name: 'Direct (chosen' }).waitFor();
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
async function search(page: Page, words: string): Promise<void> {
  const before = await page.locator('main > *').elementHandle();
  await page.getByRole('searchbox').fill(words);
  await page.getByRole('searchbox').press('Enter');
  await before.waitForElementState('hidden');
}

function linesIn(page: Page): Locator {
  return page.locator('table.kwic tbody tr');
}

function resultTold(page: Page, title: string): Promise<void> {
  return page.getByRole('status').filter({ hasText: title }).waitFor();
}

/** Of "12 places, 34.5 in a million words" the 12. */
async function placesTold(page: Page): Promise<number> {
  return Number((await page.locator('#result').innerText()).split(' place')[0]?.replaceAll(',', ''));
}

function facetOf(page: Page, title: string): Locator {
  const filters = page.getByRole('complementary', { name: 'Filters' });
  return filters.getByRole('group').filter({ has: page.getByText(title, { exact: true }) });
}

/** The name of a choice and the number told beside it. */
async function readChoice(choice: Locator): Promise<readonly [name: string, told: number]> {
  await choice.waitFor();
  const [name = '', told = ''] = await choice.locator('bdi, .number').allInnerTexts();
  return [name, Number(told.replaceAll(',', ''))];
}

/** Addresses of the quotes of the lines on this page and those that follow. */
async function quotesOfAllLines(page: Page): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (;;) {
    for (const link of await linesIn(page).locator('td:nth-child(2) a').all()) {
      found.add(String(await link.getAttribute('href')));
    }
    const more = page.getByRole('link', { name: 'More lines' });
    if ((await more.count()) === 0) return found;
    const address = String(await more.getAttribute('href'));
    await page.goto(new URL(address, page.url()).href);
  }
}

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
