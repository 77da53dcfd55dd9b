import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../../support/chromium.ts';
import { isInView } from './page-state.ts';
import { visitReader } from './visit-reader.ts';

describe.skipIf(!findChromium())('who comes for the first time', () => {
  const reader = visitReader();

  test('sees at once what the corpus holds', async () => {
    const page = await reader.open('/');
    expect(await page.title()).toBe('Whosaid sample corpus');
    const facts = (await page.locator('dl.facts').innerText()).replace(/\s+/g, ' ');
    expect(facts).toContain('articles 30 quotes 237 speakers 64 words 5,307');
    expect(await isInView(page.getByRole('searchbox'))).toBe(true);
  });

  test.each([1280, 360])('sees on the first page who was quoted most (%d pixels)', async (width) => {
    const page = await reader.open('/', { width });
    const told = page.getByText('Gideon Marsh is quoted most: 13 quotes, 8 of them direct.');
    await told.waitFor();
    if (width > 1000) expect(await isInView(told)).toBe(true);
    expect((await page.locator('#quoted-most a').first().textContent())?.trim()).toBe('Gideon Marsh');
  });

  test('finds what Suhail Shaheen said by his name and one click', async () => {
    const page = await reader.open('/');
    await page.getByRole('searchbox').fill('Suhail Shaheen');
    await page.getByRole('button', { name: 'Search' }).click();
    await page
      .getByRole('region', { name: 'Speakers of this name' })
      .getByRole('link', { name: 'Suhail Shaheen' })
      .click();
    const quotes = page.getByRole('region', { name: 'What they said' });
    await quotes.getByRole('heading', { name: 'What they said 4' }).waitFor();
    expect(await quotes.getByRole('listitem').filter({ hasText: 'Pompeo' }).count()).toBeGreaterThan(0);
  });

  test('finds him by half of his name, too', async () => {
    const page = await reader.open('/');
    await page.getByRole('searchbox').fill('shahee');
    await page.getByRole('searchbox').press('Enter');
    await page
      .getByRole('region', { name: 'Speakers of this name' })
      .getByRole('link', { name: 'Suhail Shaheen' })
      .waitFor();
  });

  test.each([
    ['the question', (page: Page) => page.getByRole('link', { name: 'Who was quoted without a name?' })],
    [
      'the bar',
      (page: Page) => page.locator('#sources').getByRole('link', { name: 'somebody who is not named' }).first(),
    ],
  ])('finds by one click on %s who was quoted anonymously', async (_title, link) => {
    const page = await reader.open('/');
    await link(page).click();
    await page.getByRole('heading', { name: '39 quotes' }).waitFor();
    const said = await page.locator('ol.quotes > li').allInnerTexts();
    expect(said.every((quote) => quote.startsWith('Not named'))).toBe(true);
  });

  test('each question of the first page is answered by its page', async () => {
    const page = await reader.open('/');
    const questions = await page.getByRole('region', { name: 'What you could ask' }).getByRole('link').all();
    const addresses = await Promise.all(questions.map((question) => question.getAttribute('href')));
    expect(addresses.length).toBe(6);
    for (const address of addresses) {
      const response = await reader.server.fetch(String(address), { headers: { accept: 'text/html' } });
      expect([address, response.status, await response.text()]).toEqual([
        address,
        200,
        expect.not.stringContaining('Nothing was found'),
      ]);
    }
  });

  test('comes to no dead end: every link of the first page leads to a page', async () => {
    const page = await reader.open('/?whole=yes');
    const links = await page.getByRole('link').all();
    const addresses = new Set(await Promise.all(links.map((link) => link.getAttribute('href'))));
    expect(addresses.size).toBeGreaterThan(30);
    for (const address of addresses) {
      const response = await reader.server.fetch(String(address).split('#')[0] || '/', {
        headers: { accept: 'text/html' },
      });
      expect([address, response.status]).toEqual([address, 200]);
    }
  });
});
