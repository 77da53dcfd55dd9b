import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../../support/chromium.ts';
import { figureRows } from './figure-rows.ts';
import { watchDocument } from './page-state.ts';
import { visitReader } from './visit-reader.ts';

const TWO_SPEAKERS = '/compare?left=gideon-marsh&right=petra-voss';

describe.skipIf(!findChromium())('comparing', () => {
  const reader = visitReader();

  test('two names lead to two speakers side by side', async () => {
    const page = await reader.open('/compare');
    const isSameDocument = await watchDocument(page);
    await compare(page, 'Gideon Marsh', 'Petra Voss');
    await page.getByText('13 quotes, 118 words').waitFor();
    await page.getByText('9 quotes, 69 words').waitFor();
    expect(await page.title()).toBe('Gideon Marsh and Petra Voss – Whosaid sample corpus');
    expect(new URL(page.url()).search).toBe('?left=Gideon+Marsh&right=Petra+Voss');
    expect(await isSameDocument()).toBe(true);
  });

  test('letters of a name suggest the speakers who have them', async () => {
    const page = await reader.open('/compare');
    await page.getByLabel(/^First/).pressSequentially('shah');
    const choices = page.locator('datalist option');
    await expect.poll(() => choices.allTextContents()).toEqual(['Suhail Shaheen, Taliban']);
  });

  test('the figures hold what each side said, how, when and in which verbs', async () => {
    const page = await reader.open(TWO_SPEAKERS);
    expect(await figureRows(page, 'kinds')).toEqual([
      ['Gideon Marsh', '8', '61%', '1', '8%', '4', '31%', '13'],
      ['Petra Voss', '6', '67%', '0', '0%', '3', '33%', '9'],
    ]);
    expect((await figureRows(page, 'verbs'))[0]).toEqual(['say', '4', '30.8', '4', '44.4']);
    expect(sumsOf(await figureRows(page, 'timeline'))).toEqual([13, 9]);
  });

  test('the words that set them apart come by themselves', async () => {
    const page = await reader.open(TWO_SPEAKERS);
    await page.getByText('No word is quoted from Gideon Marsh so much more often').waitFor();
    expect((await figureRows(page, 'keywords-right')).map(([word]) => word)).toContain('who');
  });

  test('time is counted by other periods where the page is', async () => {
    const page = await reader.open(TWO_SPEAKERS);
    await page.getByRole('link', { name: 'year' }).click();
    await page.waitForURL(/period=year/);
    await expect.poll(() => figureRows(page, 'timeline')).toContainEqual(['2024', '12', '7']);
  });

  test('the page of a speaker leads to a comparison with somebody', async () => {
    const page = await reader.open('/speaker/gideon-marsh');
    await page.getByRole('link', { name: 'Compare with somebody' }).click();
    await page.getByLabel(/^Second/).fill('petra-voss');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByText('9 quotes, 69 words').waitFor();
  });

  test('two papers stand side by side', async () => {
    const page = await reader.open('/compare');
    await page.getByRole('link', { name: 'Papers' }).click();
    await page.getByRole('heading', { name: 'Two papers, side by side' }).waitFor();
    expect(await page.locator('datalist option').count()).toBe(7);
    await compare(page, 'Northmarch Weekly', 'Kestrel Bay Wire');
    await page.getByText('43 quotes, 343 words').waitFor();
    expect((await figureRows(page, 'kinds')).map((row) => row.at(-1))).toEqual(['43', '30']);
    await page.locator('#words').getByRole('heading', { name: 'Words that set Kestrel Bay Wire apart' }).waitFor();
  });

  test.each([
    ['/compare', 'Petra Voss', 'Nobody Known', 'no speaker “Nobody Known”'],
    ['/compare', 'nobody-known', 'petra-voss', 'no speaker “nobody-known”'],
    ['/compare?of=papers', 'Northmarch Weekly', 'The Nowhere Post', 'no quote of a paper “The Nowhere Post”'],
  ])('at %s, %s and %s: the one that is not known is named', async (path, left, right, told) => {
    const page = await reader.open(path, { forgives: 'status of 404' });
    await compare(page, left, right);
    expect(await spoken(page, 'alert')).toContain(`The corpus has ${told}.`);
    expect(await page.getByLabel(/^First/).inputValue()).toBe(left);
    await page.getByRole('link', { name: 'search for the name' }).click();
    await page.waitForURL(/\/search\?words=/);
  });
});

async function compare(page: Page, left: string, right: string): Promise<void> {
  await page.getByLabel(/^First/).fill(left);
  await page.getByLabel(/^Second/).fill(right);
  await page.getByRole('button', { name: 'Compare' }).click();
}

/** The words of the place with a role, with the quotation marks that the browser sets. */
async function spoken(page: Page, role: 'alert'): Promise<string> {
  const html = await page.getByRole(role).innerHTML();
  return html.replace(/<q>(.*?)<\/q>/g, '“$1”').replace(/<[^>]*>/g, '');
}

/** Both columns of figures of a table, summed. */
function sumsOf(rows: readonly (readonly string[])[]): readonly number[] {
  return [1, 2].map((column) => rows.reduce((sum, row) => sum + (Number(row[column]) || 0), 0));
}
