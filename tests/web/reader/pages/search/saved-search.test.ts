import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LineList } from '../../../../../src/client/generated/line-list.ts';
import { SavedQuotes } from '../../../../../src/client/generated/saved-quotes.ts';
import { SearchPage } from '../../../../../src/client/generated/search-page.ts';
import { readSearch, searchVariables } from '../../../../../src/web/reader/pages/search/search-state.ts';
import type { SavedRow } from '../../../../../src/web/reader/saving/saved-rows.ts';
import { readVisit } from '../../../../../src/web/reader/address/visit.ts';
import { buildMarked } from '../../../../support/builders.ts';
import { writeMarked } from '../../../../support/write.ts';
import { readCsv } from '../../../read-csv.ts';
import { openSampleReader, type SampleReader } from '../../sample-reader.ts';

let reader: SampleReader;

beforeAll(async () => {
  reader = await openSampleReader();
  const { article, annotation } = buildMarked(
    '⟦content:"=1+1" is =2 and formulaic⟧, ⟦source:@the auditor⟧ ⟦cue:said⟧.\n\nWe saw ⟦content#2:-3 formulaic degrees⟧ there.',
    { article: { id: 'formula', headline: '=HYPERLINK("//evil.example")', publisher: '+Post' } },
  );
  await writeMarked(reader.server.store, { article, annotation });
  await writeMarked(reader.server.store, buildMarked(LANTERNS, { article: { id: 'lanterns' } }));
});

/** Thirty quotes that are alike, and not the same. */
const LANTERNS = Array.from(
  { length: 30 },
  (_, at) =>
    `Once ⟦content#${at + 1}:lanterns hung over harbours ${'abcdefghij'.repeat(3)[at] ?? ''}${at} ${at * 7} ${at * 11}⟧.`,
).join('\n\n');

afterAll(() => reader.close());

/** The rows of a search as saved in CSV, each by the names of the columns. */
async function csvRows(address: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const [names = [], ...lines] = readCsv(await reader.read(saved(address, 'csv')));
  return lines.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])));
}

/** The rows of a search as saved in NDJSON. */
async function jsonRows(address: string): Promise<readonly SavedRow[]> {
  const lines = (await reader.read(saved(address, 'ndjson'))).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as SavedRow);
}

const saved = (address: string, form: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}save=result.${form}`;

/** How many the API says there are. */
async function totalOf(address: string): Promise<number> {
  const asked = searchVariables(readSearch(readVisit(address)!)!);
  const { quotes, concordance } = await reader.client.ask(SearchPage, { ...asked, first: 0 });
  return (quotes ?? concordance)!.totalCount;
}

describe('a saved search', () => {
  it.each([
    ['/search', 200],
    ['/search?sort=oldest', 200],
    ['/search?words=the', 100],
    ['/search?words=the&in=everywhere&sort=right', 300],
    ['/search?words=the&in=outside&sort=random', 100],
    ['/search?kind=direct&source=anonymous', 1],
    ['/search?words=wom?n&in=everywhere', 1],
  ])('%s has every row of the result, in both forms: more than %d', async (address, least) => {
    const [csv, json] = [await csvRows(address), await jsonRows(address)];
    expect(json.length).toBe(await totalOf(address));
    expect(json.length).toBeGreaterThan(least);
    expect(csv.length).toBe(json.length);
    const plain = (value: string | number | null): string => (value === null ? '' : `${value}`);
    const cells = json.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
    );
    expect(csv.map(withoutApostrophes)).toEqual(cells);
  });

  it('has the lines in the order of the texts, however the page sorts them', async () => {
    const rows = await jsonRows('/search?words=the');
    expect(await jsonRows('/search?words=the&sort=left')).toEqual(rows);
    const ids = rows.slice(0, 30).map(({ quoteId }) => `/${String(quoteId)}#quote`);
    const page = await reader.read('/search?words=the');
    const links = Array.from(page.matchAll(/<td class="match"><a href="([^"]+)"/g), ([, href]) => href);
    expect(links).toEqual(ids);
  });

  it.each([
    ['/search?words=the', false],
    ['/search?words=the&sort=left', true],
    ['/search?sort=oldest', false],
  ])('from %s says beforehand that it is in another order: %s', async (address, says) => {
    expect((await reader.read(address)).includes('in the order of the texts')).toBe(says);
  });

  it.each([LineList, SavedQuotes])('is asked for without counting it: $name', ({ text }) => {
    expect(text).not.toContain('totalCount');
  });

  it.each(['words=the', 'kind=direct', 'mode=said&words=purple+submarines'])(
    'of nothing, %s, has the headings of one that found something',
    async (question) => {
      const [full = []] = readCsv(
        await reader.read(saved(`/search?${question.replace('purple+submarines', 'the+door+is+open')}`, 'csv')),
      );
      const empty = readCsv(await reader.read(saved(`/search?${question}&speaker=nobody`, 'csv')));
      expect(empty).toEqual([full]);
      expect(full.length).toBeGreaterThan(8);
    },
  );

  it('begins with the first row, wherever in the list the visitor is', async () => {
    const page = await reader.read('/search');
    const [, next = ''] = /<a class="button" href="([^"]*)" rel="next"/.exec(page) ?? [];
    expect(next).toContain('after=');
    expect(await jsonRows(next.replaceAll('&amp;', '&'))).toEqual(await jsonRows('/search'));
  });

  it('of who said it has the matches, each with how alike it is', async () => {
    const rows = await csvRows('/search?mode=said&words=formulaic+degrees');
    expect(Object.keys(rows[0] ?? {}).slice(0, 3)).toEqual(['similarity', 'alsoIn', 'text']);
    expect(rows[0]).toMatchObject({ text: "'-3 formulaic degrees", quoteId: 'article/formula/quote/gold.2' });
    expect(Number(rows[0]?.['similarity'])).toBeGreaterThan(0.5);
  });

  it('of who said it has more matches than the page', async () => {
    const address = '/search?mode=said&words=lanterns+hung+over+harbours';
    const page = await reader.read(address);
    expect(page).toContain('of the 100 most alike');
    const rows = await jsonRows(address);
    expect(rows.length).toBeGreaterThan(20);
    expect(page.match(/<blockquote/g)).toHaveLength(20);
    expect(rows.slice(0, 20).filter(({ quoteId }) => !page.includes(`/${String(quoteId)}#quote`))).toEqual([]);
  });

  it('is text where a spreadsheet would see a formula', async () => {
    const [row] = await csvRows('/search?words=formulaic&in=everywhere');
    expect(row).toMatchObject({
      source: "'@the auditor",
      publisher: "'+Post",
      headline: `'=HYPERLINK("//evil.example")`,
    });
    const [json] = await jsonRows('/search?words=formulaic&in=everywhere');
    expect(json).toMatchObject({ source: '@the auditor', publisher: '+Post' });
  });

  it('says nothing of speaker and source where nobody is quoted', async () => {
    const rows = await jsonRows('/search?words=%22we+saw%22&in=outside');
    expect(rows).toContainEqual(
      expect.objectContaining({
        match: 'We saw',
        speaker: null,
        speakerId: null,
        source: null,
        kind: null,
        quoteId: null,
      }),
    );
  });

  it.each([
    ['/search?save=result.csv', 'text/csv; charset=utf-8', 'whosaid-search.csv'],
    ['/search?save=result.ndjson', 'application/x-ndjson; charset=utf-8', 'whosaid-search.ndjson'],
  ])('%s is a file with a type and a name', async (address, type, fileName) => {
    expect(await reader.draw(address)).toMatchObject({ status: 200, type, fileName });
  });

  it.each(['result.svg', 'result', 'lines.csv', 'result.csv.exe'])('there is no file %s', async (name) => {
    const { status, type } = await reader.draw(`/search?save=${name}`);
    expect([status, type]).toEqual([404, 'text/html; charset=utf-8']);
  });
});

/** The cells as they were before spreadsheets were thought of. */
function withoutApostrophes(row: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const entries = Object.entries(row).map(([name, cell]) => [name, cell.replace(/^'(?=[=+\-@\t\r\n])/, '')]);
  return Object.fromEntries(entries) as Record<string, string>;
}
