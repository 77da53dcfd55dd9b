import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../../support/chromium.ts';
import { figureRows } from './figure-rows.ts';
import { EVERY_PAGE } from './every-page.ts';
import { visitReader } from './visit-reader.ts';

describe.skipIf(!findChromium())('without scripts', () => {
  const reader = visitReader();
  const open = (path: string): Promise<Page> => reader.open(path, { withScript: false });

  test('every page shows what it is about', async () => {
    const page = await open('/');
    for (const path of EVERY_PAGE) {
      await page.goto(reader.server.url + path);
      expect([
        path,
        await page.locator('main h1').count(),
        await page.getByRole('link', { name: 'Show query' }).isVisible(),
      ]).toEqual([path, 1, true]);
      expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(50);
    }
  });

  test('a quote opens its attribution, which closes again', async () => {
    const page = await open('/article/jalalabad-prison-attack');
    await page.getByRole('link', { name: 'some 430 inmates' }).click();
    await page.locator('#attribution').getByRole('heading', { name: 'Ajmal Omar' }).waitFor();
    await page.getByRole('link', { name: 'Close the attribution' }).click();
    expect([new URL(page.url()).pathname, await page.locator('#attribution').count()]).toEqual([
      '/article/jalalabad-prison-attack',
      0,
    ]);
  });

  test('words are searched where the form says, sorted and turned by links', async () => {
    const page = await open('/');
    await page.getByRole('searchbox').fill('the');
    await page.getByRole('searchbox').press('Enter');
    await page.getByLabel('everywhere').check();
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('heading', { name: /^471 places/ }).waitFor();
    await page.getByRole('link', { name: 'the word behind' }).click();
    await page.getByRole('link', { name: 'More lines' }).click();
    expect(Object.keys(Object.fromEntries(new URL(page.url()).searchParams))).toEqual(['words', 'in', 'sort', 'after']);
    expect(await page.locator('table.kwic tbody tr').count()).toBe(30);
  });

  test('a result is narrowed by links and by days', async () => {
    const page = await open('/search');
    await page.getByRole('complementary', { name: 'Filters' }).getByRole('link', { name: 'Show it' }).click();
    await page.getByRole('link', { name: /^Direct/ }).click();
    await page.getByRole('heading', { name: '91 quotes' }).waitFor();
    await page.getByLabel('to', { exact: true }).fill('2020-12-31');
    await page.getByRole('button', { name: 'Set' }).click();
    await page.getByRole('heading', { name: '2 quotes' }).waitFor();
    await page.getByRole('link', { name: 'Take all filters out' }).click();
    await page.getByRole('heading', { name: '237 quotes' }).waitFor();
  });

  test('“Who said it?” is asked by a form', async () => {
    const page = await open('/search');
    await page.getByRole('link', { name: 'Who said it?' }).click();
    await page.getByRole('searchbox').fill('sold more tickets than seats');
    await page.getByRole('searchbox').press('Enter');
    await page.locator('ol.quotes').getByRole('link', { name: 'Gideon Marsh' }).waitFor();
  });

  test('the quotes of a speaker are narrowed by links and by days', async () => {
    const page = await open('/speaker/gideon-marsh');
    const quotes = page.getByRole('region', { name: 'What they said' });
    await quotes.getByText('Filters', { exact: true }).click();
    await quotes.getByRole('link', { name: /^Direct/ }).click();
    await quotes.getByRole('heading', { name: 'What they said 8' }).waitFor();
    await page.getByLabel('From', { exact: true }).fill('2025-01-01');
    await page.getByRole('button', { name: 'Set' }).click();
    await quotes.getByRole('heading', { name: 'What they said 1' }).waitFor();
    expect(await quotes.locator('ol > li').count()).toBe(1);
  });

  test('two speakers are compared by a form, with their words behind a link', async () => {
    const page = await open('/compare');
    await page.getByLabel('First speaker').fill('Gideon Marsh');
    await page.getByLabel('Second speaker').fill('Petra Voss');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByText('13 quotes, 118 words').waitFor();
    await page.getByRole('link', { name: 'Show it' }).click();
    await page.getByRole('heading', { name: 'Words that set Petra Voss apart' }).waitFor();
  });

  test('what comes later on the first page is behind a link', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: 'Show it' }).click();
    await page.getByRole('heading', { name: 'Which papers quote' }).waitFor();
    await page.getByRole('link', { name: 'year', exact: true }).click();
    expect((await figureRows(page, 'timeline')).map(([year]) => year)).toContain('2024');
  });

  test('the tables behind figures open', async () => {
    const page = await open('/');
    const figure = page.locator('#quoted-most');
    await figure.getByText('Table', { exact: true }).click();
    await figure.getByRole('rowheader', { name: 'Gideon Marsh' }).waitFor();
  });
});
