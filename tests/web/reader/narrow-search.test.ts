import { describe, expect, test } from 'vitest';
import { findChromium } from '../../support/chromium.ts';
import { isInView } from './page-state.ts';
import { facetOf, linesIn, quotesOfAllLines, readChoice, resultTold, search } from './search-result.ts';
import { visitReader } from './visit-reader.ts';

const FACETS = ['Speaker', 'Paper', 'Verb', 'Kind', 'Source'];

describe.skipIf(!findChromium())('narrowing a search', () => {
  const reader = visitReader();

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
});
