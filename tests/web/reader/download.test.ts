import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../../support/chromium.ts';
import { csvCells } from './csv-cells.ts';
import { figureRows } from './figure-rows.ts';
import { visitReader } from './visit-reader.ts';

/** Every page with figures, and how many it has once all have come. */
const PAGES_WITH_FIGURES = [
  ['/', 4],
  ['/?period=year', 4],
  ['/speaker/gideon-marsh', 6],
  ['/speaker/petra-voss?period=week', 6],
  ['/compare?left=gideon-marsh&right=petra-voss', 5],
  ['/compare?of=papers&left=Northmarch+Weekly&right=Kestrel+Bay+Wire&period=year', 5],
] as const;

describe.skipIf(!findChromium())('downloading', () => {
  const reader = visitReader();

  test.each([
    ['/search?words=the&in=everywhere', 'place'],
    ['/search?words=was&kind=direct&sort=left', 'place'],
    ['/search', 'quote'],
    ['/search?paper=Northmarch+Weekly&source=anonymous', 'quote'],
  ])('the result at %s is saved whole, as CSV and as NDJSON', async (path, noun) => {
    const page = await reader.open(path);
    const told = Number((await page.locator('#result').innerText()).split(` ${noun}`)[0]?.replaceAll(',', ''));
    const csv = await save(page, page.getByRole('link', { name: 'CSV', exact: true }));
    const [headings = [], ...rows] = csvCells(await contentOf(csv));
    const ndjson = await save(page, page.getByRole('link', { name: 'NDJSON', exact: true }));
    const objects = (await contentOf(ndjson))
      .trimEnd()
      .split('\n')
      .map((line): Readonly<Record<string, string | number | null>> => JSON.parse(line));
    expect([rows.length, objects.length]).toEqual([told, told]);
    expect([csv.suggestedFilename(), ndjson.suggestedFilename()]).toEqual([
      'whosaid-search.csv',
      'whosaid-search.ndjson',
    ]);
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => headings.length));
    expect(rows).toEqual(objects.map((one) => Object.values(one).map(inCsv)));
  });

  test('a saved result stands in the order of the texts', async () => {
    const page = await reader.open('/search?words=the');
    const shown = await page.locator('table.kwic td:nth-child(3)').allTextContents();
    const rows = csvCells(await contentOf(await save(page, page.getByRole('link', { name: 'CSV', exact: true }))));
    expect(rows.slice(1, 1 + shown.length).map(([, , right]) => right?.trim().slice(0, 20))).toEqual(
      shown.map((text) => text.trim().slice(0, 20)),
    );
  });

  test('who said it is saved with how much the quotes are alike', async () => {
    const page = await reader.open('/search?mode=said&words=sold+more+tickets+than+seats');
    const csv = await contentOf(await save(page, page.getByRole('link', { name: 'CSV', exact: true })));
    const [headings, first] = csvCells(csv);
    expect([headings?.[0], first?.[0]]).toEqual(['similarity', expect.stringMatching(/^0\.\d+$/)]);
    expect(first).toContain('Gideon Marsh');
  });

  test('what cannot be searched cannot be saved, which is told in a page', async () => {
    const response = await reader.server.fetch('/search?words=%22&save=result.csv', {
      headers: { accept: 'text/html' },
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
    expect(await response.text()).toContain('This cannot be answered');
  });

  test.each(PAGES_WITH_FIGURES)(
    'each figure at %s is saved as a drawing and as the table behind it',
    async (path, count) => {
      const page = await reader.open(path);
      await expect.poll(() => page.locator('figure').count()).toBe(count);
      const reading = await page.context().newPage();
      const figures = await page.locator('figure:has(svg)').all();
      expect(figures.length).toBeGreaterThan(2);
      for (const figure of figures) {
        const id = String(await figure.getAttribute('id'));
        const title = await figure.getByRole('heading').innerText();
        const [svg, csv] = [await linked(page, figure, 'SVG'), await linked(page, figure, 'CSV')];
        expect(await readDrawing(reading, svg.text)).toEqual({ faults: 0, root: 'svg', title });
        expect([svg.name, csv.name]).toEqual([`${id}.svg`, `${id}.csv`]);
        const [headings, ...rows] = csvCells(csv.text);
        const shown = await figureRows(page, id);
        expect(rows.map((row) => row.length)).toEqual(shown.map((row) => row.length));
        expect(rows.filter((row, at) => !row.every((cell, column) => isSame(cell, shown[at]?.[column] ?? '')))).toEqual(
          [],
        );
        expect(headings).toEqual(await figure.locator('thead th').allTextContents());
        expect(rows.length).toBeGreaterThan(0);
      }
    },
  );

  test('a click on a figure’s link saves it and leaves the page where it is', async () => {
    const page = await reader.open('/');
    const download = await save(page, page.getByRole('link', { name: 'Save “Who is quoted most” as SVG' }));
    expect(download.suggestedFilename()).toBe('quoted-most.svg');
    expect(await contentOf(download)).toMatch(/^<\?xml/);
    expect(new URL(page.url()).pathname).toBe('/');
  });
});

async function save(page: Page, link: Locator): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return download;
}

async function contentOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

/** What a link of a figure leads to, and the name under which the server wants it saved. */
async function linked(
  page: Page,
  figure: Locator,
  format: string,
): Promise<{ readonly text: string; readonly name: string }> {
  const address = String(await figure.getByRole('link', { name: `as ${format}` }).getAttribute('href'));
  const response = await fetch(new URL(address, page.url()));
  const name = /filename="?([^";]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
  return { text: await response.text(), name };
}

/** A drawing as the browser's parser of XML reads it, in a page without the policy of ours, which forbids the styles of files. */
function readDrawing(reading: Page, text: string): Promise<object> {
  return reading.evaluate<object>(`(() => {
    const drawing = new DOMParser().parseFromString(${JSON.stringify(text)}, 'image/svg+xml');
    return {
      faults: drawing.querySelectorAll('parsererror').length,
      root: drawing.documentElement.localName,
      title: drawing.querySelector('svg > title')?.textContent,
    };
  })()`);
}

/** A value as a cell of CSV says it: what a spreadsheet would take for a formula has an apostrophe in front. */
function inCsv(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'string' ? value.replace(/^(?=[=+\-@\t\r\n])/, "'") : String(value);
}

/** Whether a cell of a file says what the cell of the table on the page says. */
function isSame(saved: string, shown: string): boolean {
  if (shown === '–') return saved === '';
  // Whole percents add up to a hundred, for which some are rounded the other way.
  if (shown.endsWith('%')) return Math.abs(Number(saved) * 100 - Number(shown.slice(0, -1))) < 1;
  // The first day of a period, which the page names: "June 2024".
  if (/^\d{4}-\d\d-\d\d$/.test(saved)) return shown.includes(saved.slice(0, 4));
  return saved === shown.replace(/(?<=\d),(?=\d{3})/g, '');
}
