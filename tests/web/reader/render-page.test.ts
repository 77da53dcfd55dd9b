import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import type { RenderPage } from '../../../src/server/reader/render-page.ts';
import { renderPage } from '../../../src/web/reader/render-page.ts';
import { apiOf } from '../../server/test-server.ts';
import { readHtml } from './html-tree.ts';
import { ASSETS, openSampleReader, textOf, transportTo, type SampleReader } from './sample-reader.ts';

const HTML = 'text/html; charset=utf-8';
const ARTICLE = '/article/jalalabad-prison-attack';

let reader: SampleReader;

beforeAll(async () => {
  reader = await openSampleReader();
});

afterAll(() => reader.close());

/** The heading of what is answered at an address. */
async function headingAt(address: string): Promise<string | undefined> {
  return readHtml(await reader.read(address))
    .all('h1')[0]
    ?.text();
}

it('what draws pages fits what the server asks of it', () => {
  expectTypeOf(renderPage).toExtend<RenderPage>();
});

describe('a page', () => {
  it.each([
    ['/', 'Who said what, in Whosaid sample corpus'],
    ['/search', 'Search'],
    ['/search?words=prison', 'Search'],
    ['/search?words=%22cease*%20fire%22', 'Search'],
    ['/speaker/suhail-shaheen', 'Suhail Shaheen'],
    ['/compare', 'Two speakers, side by side'],
    ['/compare?of=papers', 'Two papers, side by side'],
    [ARTICLE, 'Prison stormed in Jalalabad, at least 39 reported dead'],
    [`${ARTICLE}/quote/gold.1`, 'Prison stormed in Jalalabad, at least 39 reported dead'],
    [`${ARTICLE}/paragraph/2`, 'Prison stormed in Jalalabad, at least 39 reported dead'],
    ['/?from=2020-02-30&to=nonsense&kind=song&period=era', 'Who said what, in Whosaid sample corpus'],
    ['/search?from=2020-02-30&to=nonsense&kind=song&class=x', 'Search'],
    ['/search?from=2020-09-01&to=2020-01-01', 'Search'],
    ['/speaker/suhail-shaheen?from=2020-09-01&to=2020-01-01&period=era', 'Suhail Shaheen'],
  ])('is drawn at %s', async (address, heading) => {
    expect(await reader.draw(address)).toMatchObject({ status: 200, type: HTML });
    expect(await headingAt(address)).toBe(heading);
  });

  it.each([
    '/nowhere',
    '/article',
    '/article/nowhere',
    `${ARTICLE}/quote/gold.999`,
    `${ARTICLE}/paragraph/999`,
    `${ARTICLE}/paragraph/02`,
    `${ARTICLE}/quote`,
    `${ARTICLE}/picture/1`,
    '/speaker/nobody',
    '/speaker/Suhail%20Shaheen',
    '/speaker/%E7',
  ])('tells that there is nothing at %s', async (address) => {
    expect(await reader.draw(address)).toMatchObject({ status: 404, type: HTML });
    expect(await headingAt(address)).toBe('There is nothing at this address');
  });

  it('tells which side of a comparison the corpus does not know', async () => {
    const address = '/compare?left=suhail-shaheen&right=Mara+Lind';
    expect(await reader.draw(address)).toMatchObject({ status: 404 });
    const [alert] = readHtml(await reader.read(address))
      .all('p')
      .filter((one) => one.attribute('role') === 'alert');
    expect(alert?.text()).toContain('no speaker Mara Lind');
  });

  it.each([
    ['/search?words=%22open', 'Column 1: the quotation mark " is not closed.'],
    ['/search?words=fire+AND', 'AND has nothing to join on its right.'],
    [`/search?words=${'fire+'.repeat(201)}`, 'at most 200'],
    ['/search?paper=a%00b', 'NUL'],
  ])('of a search that is refused has the words still, and says why: %s', async (address, reason) => {
    expect(await reader.draw(address)).toMatchObject({ status: 400 });
    const html = readHtml(await reader.read(address));
    const [box] = html.all('input').filter((input) => input.attribute('name') === 'words');
    expect(box?.attribute('value')).toBe((new URLSearchParams(address.split('?')[1]).get('words') ?? '').trim());
    expect(html.all('main')[0]?.text()).toContain(reason);
  });

  it('is given up when nobody waits for it any more', async () => {
    const request = { address: '/', transport: transportTo(apiOf(reader.server)), assets: ASSETS, isBusy: false };
    await expect(renderPage({ ...request, signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow('gone');
  });

  it('tells that the API is away', async () => {
    const request = {
      address: '/',
      transport: transportTo('http://127.0.0.1:9/graphql'),
      assets: ASSETS,
      isBusy: false,
    };
    const answer = await renderPage({ ...request, signal: new AbortController().signal });
    expect(answer.status).toBe(503);
    expect(await textOf(answer)).toContain('The corpus cannot be reached');
  });
});

describe('a file of a page', () => {
  it.each(['/', '/speaker/suhail-shaheen', '/compare?left=suhail-shaheen&right=gideon-marsh'])(
    'is there for every link to one at %s',
    async (address) => {
      const whole = `${address}${address.includes('?') ? '&' : '?'}whole=yes`;
      const saves = readHtml(await reader.read(whole))
        .all('a')
        .flatMap((link) => link.attribute('href') ?? [])
        .filter((href) => href.includes('save='));
      expect(saves.length).toBeGreaterThan(5);
      for (const save of saves) {
        const { status, type } = await reader.draw(save);
        const form = save.endsWith('.svg') ? 'image/svg+xml; charset=utf-8' : 'text/csv; charset=utf-8';
        expect([save, status, type]).toEqual([save, 200, form]);
      }
    },
  );

  it.each(['/?save=nothing.svg', '/?save=timeline.png', `${ARTICLE}?save=timeline.svg`, '/search?save=timeline.svg'])(
    'is not there: %s',
    async (address) => {
      expect(await reader.draw(address)).toMatchObject({ status: 404, type: HTML });
      expect(await headingAt(address)).toBe('The page has no such figure');
    },
  );

  it.each([
    ['/speaker/nobody?save=timeline.svg', 404, 'There is nothing at this address'],
    ['/search?words=%22open&save=result.csv', 400, 'This cannot be answered'],
    ['/search?words=%22open&save=result.ndjson', 400, 'This cannot be answered'],
    ['/nowhere?save=timeline.svg', 404, 'There is nothing at this address'],
  ])('is none where the page is none: %s', async (address, status, heading) => {
    expect(await reader.draw(address)).toMatchObject({ status, type: HTML });
    expect(await headingAt(address)).toBe(heading);
  });
});

it('a result is not saved while as many are as may be at once; a figure is, and a page is shown', async () => {
  const request = { transport: transportTo(apiOf(reader.server)), assets: ASSETS, isBusy: true };
  const statusAt = async (address: string): Promise<number> =>
    (await renderPage({ ...request, address, signal: new AbortController().signal })).status;
  expect(await statusAt('/search?words=the&save=result.csv')).toBe(503);
  expect(await statusAt('/?save=quoted-most.csv')).toBe(200);
  expect(await statusAt('/search?words=the')).toBe(200);
});

it('a quote of a layer that does not count says so, and its paragraph is in view', async () => {
  const html = await reader.read('/article/mayor-steps-down/quote/second-reader.1');
  expect(html).toContain('the text does not mark this quote');
  expect(html).toMatch(/class="paragraph body chosen"/);
});
