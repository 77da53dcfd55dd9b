import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../src/text/slug.ts';
import { findChromium } from '../../support/chromium.ts';
import { fromTheLeft, placeOf, seenPlaceOf } from './places.ts';
import { visitReader } from './visit-reader.ts';
import { DECLARED, MIXED, WORLD, writeWorld } from './world-corpus.ts';

const FROM_RIGHT = WORLD.filter(({ direction }) => direction === 'rtl');
const search = (words: string): string => `/search?words=${encodeURIComponent(words)}`;
const speaker = (name: string): string => `/speaker/${encodeURIComponent(slugOf(name))}`;

describe.skipIf(findChromium() === undefined)('texts in the scripts of the world', () => {
  const reader = visitReader(({ store }) => writeWorld(store));

  describe.each(WORLD)('an article in $language', (report) => {
    const { id, language, direction, headline, speaker: name, initials, quote } = report;

    it(`runs ${direction}, its headline and each of its paragraphs`, async () => {
      const page = await reader.open(`/article/${id}`);
      expect(await page.locator('h1').textContent()).toBe(headline);
      expect(await directionsOf(page, `h1, [id^="p"] > p`)).toEqual(new Set([`${direction} ${language}`]));
    });

    it('has its marks on the right words, and the sign of the speaker before them', async () => {
      const page = await reader.open(`/article/${id}`);
      const mark = page.locator('a[data-quotes="gold.1"]');
      expect(await mark.textContent()).toBe(quote);
      expect(await mark.getAttribute('data-initials')).toBe(initials);
      await page.getByRole('region', { name: 'Who speaks here' }).getByText(initials, { exact: true }).waitFor();
    });

    it('opens the attribution of a quote', async () => {
      const page = await reader.open(`/article/${id}`);
      await page.locator('a[data-quotes="gold.1"]').click();
      await page.locator('#attribution').getByRole('link', { name }).waitFor();
      expect(await page.locator('#attribution blockquote').textContent()).toBe(quote);
      expect(await directionsOf(page, '#attribution blockquote')).toEqual(new Set([`${direction} ${language}`]));
    });

    it('leads to its speaker, with all that they said', async () => {
      const page = await reader.open(`/article/${id}`);
      await page.getByRole('region', { name: 'Who speaks here' }).getByRole('link', { name }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      expect(await page.locator('#main blockquote').filter({ hasText: quote }).getAttribute('dir')).toBe(direction);
    });
  });

  it.each(FROM_RIGHT)('a paragraph in $language begins at the right', async ({ id, marked }) => {
    const page = await reader.open(`/article/${id}`);
    const words = marked.replace(/⟦[^:⟦⟧]*:|⟧/gu, '').split(/[\s,:]+/u);
    const [first = '', second = ''] = words;
    expect(await fromTheLeft(page, '#p1 p', [first, second])).toEqual([second, first]);
  });

  it.each(MIXED)('each paragraph of $id runs as its own letters do', async ({ id, paragraphs }) => {
    const page = await reader.open(`/article/${id}`);
    const found = await page.locator('main article p[lang]').all();
    const read = found.map(async (each) => [await each.textContent(), await each.getAttribute('dir')]);
    expect(await Promise.all(read)).toEqual(paragraphs);
  });

  describe('a line of a search', () => {
    it.each(WORLD.filter(({ before }) => before !== ''))(
      'in $language has $word in the middle, what stands before it on the side where one begins to read',
      async ({ id, word, direction }) => {
        const page = await reader.open(search(word));
        const row = `tr:has(a[href^="/article/${id}/"])`;
        const [left, match, right] = await Promise.all(
          [1, 2, 3].map((column) => seenPlaceOf(page, `${row} td:nth-child(${column})`)),
        );
        const order = direction === 'rtl' ? [right, match, left] : [left, match, right];
        expect(order.map((place) => place?.left)).toEqual(
          order.map((place) => place?.left).sort((a = 0, b = 0) => a - b),
        );
        expect(await page.locator(row).locator('td').nth(1).textContent()).toBe(word);
      },
    );

    it.each(WORLD.filter(({ before }) => before !== ''))(
      'in $language has its neighbours beside $word, not at the far ends',
      async ({ id, word, before, behind, direction }) => {
        const page = await reader.open(search(word));
        const row = `tr:has(a[href^="/article/${id}/"])`;
        const cells = await page.locator(row).locator('td').allTextContents();
        expect([cells[0]?.trimEnd().endsWith(before), cells[2]?.replace(/^[\s，]+/u, '').startsWith(behind)]).toEqual([
          true,
          true,
        ]);
        const [first, match] = await Promise.all([
          seenPlaceOf(page, `${row} td:nth-child(1)`),
          seenPlaceOf(page, `${row} td:nth-child(2)`),
        ]);
        const gap = direction === 'rtl' ? first.left - match.right : match.left - first.right;
        expect(Math.abs(gap)).toBeLessThan(24);
      },
    );

    it('finds any stretch of a script without spaces, and shows enough around it', async () => {
      const page = await reader.open(search('建市'));
      const cells = await page.locator('tr:has(a[href^="/article/zh-market/"]) td').allTextContents();
      expect(cells.slice(0, 3)).toEqual([
        '面包师王小港说：“我们将在2025年底之前重',
        '建市',
        '场，明天就开始”。市场旁边的店铺没有受损，居民们说他们会',
      ]);
    });

    it('reads on from one to the next on a phone too', async () => {
      const page = await reader.open(search('السوق'), { width: 360 });
      const row = page.locator('tr:has(a[href^="/article/ar-market/"])');
      expect((await row.innerText()).replaceAll(/\s+/g, ' ')).toContain('سنعيد بناء السوق قبل نهاية شهر');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    });
  });

  describe('names that run from the right', () => {
    it('leave the figures beside them where they are: in a list', async () => {
      const page = await reader.open(speaker(DECLARED.name));
      const { publisher, headline } = WORLD[0]!;
      const parts = [headline, publisher, '1 March 2025'];
      expect(await fromTheLeft(page, '#main ol > li p', parts)).toEqual(parts);
    });

    it('leave the figures beside them where they are: in what figures tell', async () => {
      const page = await reader.open(`${speaker(DECLARED.name)}?whole=yes`);
      const parts = ['articles that quote', DECLARED.name, ': 1'];
      expect(await fromTheLeft(page, '#network-description', parts)).toEqual(parts);
      await page.goto(
        `${reader.server.url}/compare?left=speaker/${encodeURIComponent(slugOf(DECLARED.name))}&right=nell-barrow`,
      );
      const shares = ['Share of', DECLARED.name, '50%', 'Nell Barrow', '100%'];
      expect(await fromTheLeft(page, '#kinds-description', shares)).toEqual(shares);
    });

    it('stay in the order in which they are told', async () => {
      const page = await reader.open(speaker(DECLARED.name));
      const [one = '', other = ''] = await page.locator('.aliases bdi').allTextContents();
      expect([one, other].sort()).toEqual([...DECLARED.aliases].sort());
      expect(await fromTheLeft(page, '.aliases', ['Also printed', one, other])).toEqual(['Also printed', one, other]);
    });

    it('stand before the figures of a speaker who is found by name', async () => {
      const page = await reader.open(search(DECLARED.name));
      const parts = [DECLARED.affiliation, '2 quotes'];
      expect(await fromTheLeft(page, '[aria-label="Speakers of this name"]', parts)).toEqual(parts);
    });

    it('stand in the sentence in which a quote is attributed', async () => {
      const page = await reader.open('/article/ar-market/quote/gold.1');
      expect(await fromTheLeft(page, '#attribution dl', ['قال', 'say', 'neutral'])).toEqual(['قال', 'say', 'neutral']);
      const title = await page.locator('a[data-quotes="gold.1"]').getAttribute('title');
      expect(title).toBe(`\u2068${DECLARED.name}\u2069 · direct`);
    });

    it('stand where all names stand: at the left of the page', async () => {
      const page = await reader.open(speaker(DECLARED.name));
      const [name, figures] = [await placeOf(page, 'h1', DECLARED.name), await placeOf(page, '#main', '2 quotes')];
      expect(Math.abs(name.left - figures.left)).toBeLessThan(4);
    });
  });

  it('words from the right are written in the search box with the button at their right', async () => {
    const page = await reader.open(search('السوق'));
    const borders = await page.evaluate<readonly string[]>(`(() => {
      const box = getComputedStyle(document.querySelector('main input[type="search"]'));
      return [box.direction, box.borderLeftWidth, box.borderRightWidth];
    })()`);
    expect(borders).toEqual(['rtl', '1px', '0px']);
  });
});

/** The directions and languages of elements: "rtl ar". */
async function directionsOf(page: Page, elements: string): Promise<ReadonlySet<string>> {
  const found = await page.evaluate<readonly string[]>(`Array.from(
    document.querySelectorAll(${JSON.stringify(elements)}),
    (element) => getComputedStyle(element).direction + ' ' + element.lang,
  )`);
  return new Set(found);
}
