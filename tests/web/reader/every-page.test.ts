import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QuoteList } from '../../../src/client/generated/quote-list.ts';
import { SpeakerList } from '../../../src/client/generated/speaker-list.ts';
import { pageOf } from '../../../src/web/reader/address/links.ts';
import { findChromium, openWindow } from '../../support/chromium.ts';
import { readHtml } from './html-tree.ts';
import { faultsOf } from './page-faults.ts';
import { openSampleReader, textOf, type SampleReader } from './sample-reader.ts';

const ADDRESSES = [
  '/',
  '/?whole=yes',
  '/?period=day',
  '/search',
  '/search?sort=oldest',
  '/search?words=prison',
  '/search?words=the&in=everywhere&sort=right&kind=direct&source=name&class=claim&from=2020-01-01&to=2021-01-01',
  '/search?words=p?ison*',
  '/search?words=nothingatall',
  '/search?words=nothingatall&in=everywhere',
  '/search?words=%22open',
  '/search?words=omar',
  '/search?whole=yes&speaker=suhail-shaheen&speaker=nobody&paper=%3Cb%3E&verb=%22say%22',
  '/search?mode=said',
  '/search?words=p?ison*&part=filters',
  '/search?words=the&sort=left&after=xxx',
  '/search?mode=said&words=the+door+is+open',
  '/search?mode=said&words=%F0%9F%98%80',
  '/speaker/nobody',
  '/speaker/suhail-shaheen?kind=direct&verb=say&from=2020-01-01&sort=newest',
  '/speaker/suhail-shaheen?kind=mixed&verb=whisper',
  '/compare',
  '/compare?of=papers',
  '/compare?left=suhail-shaheen&right=gideon-marsh',
  '/compare?left=suhail-shaheen&right=gideon-marsh&whole=yes',
  '/compare?left=suhail-shaheen&right=suhail-shaheen&whole=yes',
  '/compare?left=suhail-shaheen&right=%3Cscript%3E',
  '/compare?of=papers&left=Whosaid+sample+corpus&right=nothing&whole=yes',
  '/article/jalalabad-prison-attack/paragraph/3',
  '/nowhere',
  '/speaker/%E7',
  '/?save=nothing.svg',
];

let reader: SampleReader;

beforeAll(async () => {
  reader = await openSampleReader();
});

afterAll(() => reader.close());

/** What is wrong with pages, each fault once for each page that has it. */
async function faultsAt(addresses: readonly string[]): Promise<readonly string[]> {
  const faults = [];
  for (const address of addresses) {
    for (const fault of faultsOf(await reader.read(address))) faults.push(`${address}: ${fault}`);
  }
  return faults;
}

describe('a page is well made', () => {
  it.each(ADDRESSES)('%s', async (address) => {
    expect(await faultsAt([address])).toEqual([]);
  });

  it('of the speakers who are quoted most', async () => {
    const { speakers } = await reader.client.ask(SpeakerList, { first: 30, quotesEach: 0 });
    expect(await faultsAt(speakers.nodes.map(({ id }) => pageOf(id, { whole: 'yes' })))).toEqual([]);
  });

  it('of every article, with and without a quote in view', async () => {
    const { quotes } = await reader.client.ask(QuoteList, { first: 100 });
    const first = new Map([...quotes.nodes].reverse().map(({ id, article }) => [article.id, id]));
    expect(await faultsAt([...first].flat().map((id) => pageOf(id)))).toEqual([]);
  });

  it('where quotes stand in quotes', async () => {
    const nested = ['bridge-closed-post/quote/gold.7', 'choir-from-the-mountains/quote/gold.4'];
    expect(await faultsAt(nested.map((id) => `/article/${id}`))).toEqual([]);
  });
});

describe('every link leads to a page, and to the place in it that it names,', () => {
  const OTHERS = /^\/(graphql|cite)(\?|$)|[?&]save=/;

  it.each([
    '/?whole=yes',
    '/speaker/suhail-shaheen?whole=yes',
    '/article/jalalabad-prison-attack/quote/gold.4',
    '/search?words=prison',
    '/search?mode=said&words=the+door',
    '/compare?left=suhail-shaheen&right=gideon-marsh&whole=yes',
  ])('from %s', async (address) => {
    const links = linksIn(await reader.read(address)).filter((link) => !OTHERS.test(link));
    expect(links.length).toBeGreaterThan(8);
    for (const link of links) {
      const [path = '', id] = link.split('#');
      const answer = await reader.draw(path);
      expect([link, answer.status]).toEqual([link, 200]);
      if (id !== undefined) expect([link, (await textOf(answer)).includes(` id="${id}"`)]).toEqual([link, true]);
    }
  });
});

const chromium = findChromium();

describe.skipIf(!chromium)('a browser', () => {
  let window: BrowserContext;

  beforeAll(async () => {
    window = await openWindow();
  });

  afterAll(() => window.close());

  it('reads each page as it was meant: nothing is closed, moved or left out by its rules of nesting', async () => {
    const page = await window.newPage();
    for (const address of ADDRESSES) {
      const html = await reader.read(address);
      const read = await page.evaluate<readonly string[]>(`Array.from(
        new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html').querySelectorAll('*'),
        (element) => [element.parentElement?.localName ?? '', element.localName].join(' > ').toLowerCase(),
      )`);
      const meant = readHtml(html).all();
      expect([address, read]).toEqual([
        address,
        meant.map(({ parent, name }) => `${parent?.parent ? parent.name : ''} > ${name}`),
      ]);
    }
  });
});

/** Where the links of a page to this server lead, each once. */
function linksIn(html: string): readonly string[] {
  const links = readHtml(html).all('a');
  return [...new Set(links.flatMap((link) => link.attribute('href') ?? []))].filter((href) => href.startsWith('/'));
}
