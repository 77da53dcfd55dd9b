import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { TestServer } from '../../server/test-server.ts';
import { buildMarked, person } from '../../support/builders.ts';
import { findChromium } from '../../support/chromium.ts';
import { writeMarked } from '../../support/write.ts';
import { figureRows } from './figure-rows.ts';
import { scrollPlace, watchDocument } from './page-state.ts';
import { visitReader } from './visit-reader.ts';

const MARSH = '/speaker/gideon-marsh';
/** More than stand on one page. */
const CHATTER_QUOTES = 45;
const WHOLE = /[?&]whole=yes/;

describe.skipIf(!findChromium())('following a speaker', () => {
  const reader = visitReader(writeChatterer);

  test('from the attribution of a quote one click leads to the page of who said it', async () => {
    const page = await reader.open('/article/ferry-oversold-wire/quote/gold.1');
    const isSameDocument = await watchDocument(page);
    await page.locator('#attribution').getByRole('link', { name: 'Gideon Marsh' }).click();
    await page.getByRole('heading', { level: 1, name: 'Gideon Marsh' }).waitFor();
    expect([await page.title(), new URL(page.url()).pathname, await scrollPlace(page)]).toEqual([
      'Gideon Marsh – Whosaid sample corpus',
      MARSH,
      0,
    ]);
    expect(await isSameDocument()).toBe(true);
  });

  test('the page tells how much is quoted, from when to when, and how the papers describe them', async () => {
    const page = await reader.open(MARSH);
    await page.getByText('13 quotes with 118 words, from 6 March 2024 to 30 November 2025.').waitFor();
    await page.getByText('Also printed as “Marsh”.').waitFor();
    const described = page.getByRole('region', { name: 'As the papers describe them' });
    await described
      .getByRole('listitem')
      .filter({ hasText: 'whose family has run the boats' })
      .getByRole('link')
      .click();
    await page.getByRole('heading', { level: 1, name: 'Why the Sunday boat was too small' }).waitFor();
  });

  test('the figures have the numbers of the API', async () => {
    const page = await reader.open(MARSH);
    const { kinds, verbs, papers } = await countsOf(reader.server, 'speaker/gideon-marsh');
    expect(await figureRows(page, 'kinds')).toEqual([['Gideon Marsh', '8', '61%', '1', '8%', '4', '31%', '13']]);
    expect(sumOf(kinds)).toBe(13);
    expect(await figureRows(page, 'verbs')).toEqual(verbs.map(({ cue, quotes }) => [cue, String(quotes)]));
    const drawn = (await figureRows(page, 'papers')).map(([paper, ...figures]) => ({
      publisher: paper,
      quotes: Number(figures.at(-1)),
    }));
    expect(new Set(drawn)).toEqual(new Set(papers));
  });

  test.each([
    ['Kind', 'Indirect', 'kind=indirect'],
    ['Verb', 'say', 'verb=say'],
    ['Paper', 'Northmarch Weekly', 'paper=Northmarch+Weekly'],
  ])('the filter %s narrows the quotes to as many as it has told', async (facet, value, asked) => {
    const page = await reader.open(MARSH);
    await page.getByText('Filters', { exact: true }).click();
    const choice = quotesPart(page)
      .getByRole('group')
      .filter({ has: page.getByText(facet, { exact: true }) })
      .last()
      .getByRole('link', { name: value });
    const told = Number((await choice.innerText()).match(/\d+$/)?.[0]);
    await choice.click();
    await page.waitForURL((url) => url.search === `?${asked}`);
    await expect.poll(() => quotesIn(page).count()).toBe(told);
    expect(await heading(page).innerText()).toBe(`What they said ${told}`);
    await page.getByRole('link', { name: `${value} (chosen; select to take it out)` }).click();
    await expect.poll(() => quotesIn(page).count()).toBe(13);
  });

  test('days narrow the quotes, and keep what else was chosen', async () => {
    const page = await reader.open(`${MARSH}?kind=direct&sort=newest&period=year`);
    await page.getByLabel('From', { exact: true }).fill('2024-06-01');
    await page.getByLabel('to', { exact: true }).fill('2024-07-31');
    await page.getByRole('button', { name: 'Set' }).click();
    await expect.poll(() => quotesIn(page).count()).toBe(6);
    const asked = new URL(page.url()).searchParams;
    expect([...asked].sort()).toEqual([
      ['from', '2024-06-01'],
      ['kind', 'direct'],
      ['period', 'year'],
      ['sort', 'newest'],
      ['to', '2024-07-31'],
    ]);
  });

  test('filters that leave nothing say so, with a way back to all', async () => {
    const page = await reader.open(`${MARSH}?kind=mixed&verb=say`);
    await page.getByText('No quote of Gideon Marsh fits these filters.').waitFor();
    await page.getByRole('link', { name: 'all quotes' }).click();
    await expect.poll(() => quotesIn(page).count()).toBe(13);
  });

  test('the name of a bar leads to the quotes behind it', async () => {
    const page = await reader.open(MARSH);
    await page.locator('#verbs').getByRole('link', { name: 'say', exact: true }).first().click();
    await expect.poll(() => quotesIn(page).count()).toBe(4);
    expect(await quotesIn(page).allInnerTexts()).toEqual(
      Array.from({ length: 4 }, () => expect.stringMatching(/^said$/m)),
    );
  });

  test('the quotes stand oldest first or newest first', async () => {
    const page = await reader.open(MARSH);
    const oldest = await datesIn(page);
    expect(oldest).toEqual(oldest.toSorted((left, right) => left - right));
    await page.getByRole('link', { name: 'newest' }).click();
    await page.waitForURL(/sort=newest/);
    await expect.poll(() => datesIn(page)).toEqual(oldest.toReversed());
  });

  test('more quotes than fit stand on pages, none twice, with a way back to the first', async () => {
    const page = await reader.open('/speaker/ilse-chatter');
    const seen = new Set<string>();
    for (let count = 20; count <= 60; count += 20) {
      await expect
        .poll(async () => (await quotesIn(page).allInnerTexts()).some((quote) => seen.has(quote)))
        .toBe(false);
      for (const quote of await quotesIn(page).allInnerTexts()) seen.add(quote);
      expect(seen.size).toBe(Math.min(count, CHATTER_QUOTES));
      if (count < CHATTER_QUOTES) await page.getByRole('link', { name: 'More quotes' }).click();
    }
    expect(await page.getByRole('link', { name: 'More quotes' }).count()).toBe(0);
    await page.getByRole('link', { name: 'First quotes' }).click();
    await expect.poll(() => quotesIn(page).first().innerText()).toContain('Remark 1,');
  });

  test('words and company come by themselves, and a dot of the network leads to who it is', async () => {
    const page = await reader.open(MARSH);
    await page.getByRole('heading', { name: 'Words that set Gideon Marsh apart' }).waitFor();
    expect((await figureRows(page, 'keywords')).map(([word]) => word)).toContain('sold');
    // By the keyboard: in wide letters the label of another may lie over the middle of a dot.
    await page.locator('#network').getByRole('link', { name: /Petra/ }).first().press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Petra Voss' }).waitFor();
  });

  test('where words and company do not come, the page says so, and trying again helps', async () => {
    const circumstances = { forgives: 'ERR_FAILED' };
    const page = await reader.open('/article/ferry-oversold-wire/quote/gold.1', circumstances);
    await page.route(WHOLE, (route) => route.abort());
    await page.locator('#attribution').getByRole('link', { name: 'Gideon Marsh' }).click();
    await page.getByText('This part could not be loaded.').waitFor();
    await page.unroute(WHOLE);
    await page.locator('#around').getByRole('link', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Words that set Gideon Marsh apart' }).waitFor();
  });

  test('without scripts a link leads to words and company', async () => {
    const page = await reader.open(MARSH, { withScript: false });
    await page.locator('#around').getByRole('link', { name: 'Show it' }).click();
    await page.getByRole('heading', { name: 'People quoted beside them' }).waitFor();
  });

  test('the former name of a speaker leads to who they are now known as', async () => {
    const page = await reader.open('/speaker/ozzie-tarrant');
    await page.getByRole('heading', { level: 1, name: 'Oswin Tarrant' }).waitFor();
  });

  test('somebody whom nobody quotes is told to be unknown', async () => {
    const page = await reader.open('/speaker/nobody-at-all', { forgives: 'status of 404' });
    await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor();
  });
});

function heading(page: Page): Locator {
  return page.getByRole('heading', { name: 'What they said' });
}

function quotesPart(page: Page): Locator {
  return page.getByRole('region', { name: 'What they said' });
}

function quotesIn(page: Page): Locator {
  return quotesPart(page).locator('ol > li');
}

async function datesIn(page: Page): Promise<readonly number[]> {
  const texts = await quotesIn(page).allInnerTexts();
  return texts.map((text) => Date.parse(/\d+ \w+\s\d{4}$/.exec(text)?.[0] ?? ''));
}

interface Counts {
  readonly kinds: readonly { readonly quotes: number }[];
  readonly verbs: readonly { readonly cue: string; readonly quotes: number }[];
  readonly papers: readonly { readonly publisher: string; readonly quotes: number }[];
}

async function countsOf(server: TestServer, speaker: string): Promise<Counts> {
  const filter = `filter: { speaker: ["${speaker}"] }`;
  const response = await server.post(`{
    kinds: quoteCounts(groupBy: [KIND], ${filter}) { rows { quotes } }
    verbs: quoteCounts(groupBy: [CUE], ${filter}) { rows { cue quotes } }
    papers: quoteCounts(groupBy: [PUBLISHER], ${filter}) { rows { publisher quotes } }
  }`);
  const { data } = (await response.json()) as { data: Readonly<Record<keyof Counts, { rows: never }>> };
  const [kinds, verbs, papers] = [data.kinds.rows, data.verbs.rows, data.papers.rows] as [
    Counts['kinds'],
    Counts['verbs'],
    Counts['papers'],
  ];
  return { kinds, verbs: verbs.filter(({ cue }) => cue), papers };
}

function sumOf(rows: readonly { readonly quotes: number }[]): number {
  return rows.reduce((sum, { quotes }) => sum + quotes, 0);
}

/** Somebody invented who is quoted more often than one page shows. */
async function writeChatterer({ store }: TestServer): Promise<void> {
  const numbers = Array.from({ length: CHATTER_QUOTES }, (_, index) => index + 1);
  const marked = numbers.map(
    (number) => `⟦content#${number}:“Remark ${number},”⟧ ⟦source#${number}:Ilse Chatter⟧ ⟦cue#${number}:said⟧.`,
  );
  const speakers = Object.fromEntries(numbers.map((number) => [number, person('Ilse Chatter')]));
  await writeMarked(
    store,
    buildMarked(marked.join('\n\n'), { speakers, article: { id: 'chatter', headline: 'Chatter' } }),
  );
}
