import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importCorpus } from '../../../src/pipeline/import/import-corpus.ts';
import { openServer, type TestServer } from '../../server/test-server.ts';
import { findChromium, untilAtRest } from '../../support/chromium.ts';
import { testDatabases } from '../../support/databases.ts';
import { builtPages } from '../built-pages.ts';
import { hostileAddresses } from './hostile-addresses.ts';
import { hostileArticle, hostileCorpus, HOSTILE_NAME, hostileSpeaker, hostileTexts } from './hostile-corpus.ts';
import { PAYLOADS, WORD } from './payloads.ts';
import { asRead, askFor, look, NOTHING_AMISS } from './suspicious-traces.ts';
import { openWarily, type WaryBrowser } from './wary-browser.ts';

const [sqlite] = testDatabases();
const NUMBERS = PAYLOADS.map((_, number) => number);
const TEXTS = PAYLOADS.map(([, text]) => text);
/** Beside the payloads, what can stand in addresses only, or makes them long. */
const ADDRESS_TEXTS = [...TEXTS, '\0', 'a\0b', '\ufffd', '..', '../..', '%2e%2e%2f', 'x'.repeat(1000)];

describe.skipIf(findChromium() === undefined)('texts that attack', () => {
  let server: TestServer;
  let wary: WaryBrowser;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-hostile-'));

  beforeAll(async () => {
    server = await openServer(await sqlite!.url(), { webFolder: await builtPages() });
    for (const [name, text] of Object.entries(hostileCorpus())) writeFileSync(join(folder, name), text);
    expect((await importCorpus(server.store, [folder])).problems).toEqual([]);
    wary = await openWarily(server.url);
    page = await wary.context.newPage();
  });

  afterAll(async () => {
    await wary.context.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const visit = async (path: string, at: Page = page): Promise<number | undefined> =>
    (await at.goto(server.url + path))?.status();

  /** Does something for the payload of every number, in two windows at a time. */
  const forEach = async (act: (at: Page, number: number) => Promise<void>): Promise<void> => {
    const left = [...NUMBERS];
    const work = async (at: Page): Promise<void> => {
      for (let number = left.shift(); number !== undefined; number = left.shift()) await act(at, number);
    };
    const other = await wary.context.newPage();
    await Promise.all([page, other].map(work));
    await other.close();
  };

  it('are the text of the first page that they are', async () => {
    expect(await visit('/?whole=yes')).toBe(200);
    expect(await page.title()).toBe(HOSTILE_NAME);
    expect(await look(page, [HOSTILE_NAME, ...TEXTS])).toEqual(NOTHING_AMISS);
  });

  it('are the text of articles and attributions, which open by a click, at any fragment', async () => {
    await forEach(async (at, number) => {
      const { quote, cue, lemma, source, name, affiliation, rule, explanation, url, ...rest } = hostileTexts(number);
      const { headline, publisher, section, credit, licence, dateline, caption } = rest;
      expect(await visit(`/article/${hostileArticle(number)}#${headline}`, at)).toBe(200);
      expect(await at.locator('h1').textContent()).toBe(asRead(headline));
      await at.locator('a[data-quotes]').first().dispatchEvent('click', { button: 0 });
      expect(await at.locator('#attribution blockquote').textContent()).toBe(asRead(quote));
      const ofArticle = [headline, publisher, section, credit, licence, dateline, caption];
      const ofQuote = [cue, lemma, source, name, affiliation, rule, explanation, HOSTILE_NAME];
      expect(await look(at, [...ofArticle, ...ofQuote])).toEqual(NOTHING_AMISS);
      expect(await at.getByText('Where it was published').getAttribute('href')).toBe(url);
    });
  });

  it('light up under the pointer and do nothing else', async () => {
    await visit(`/article/${hostileArticle(10)}`);
    for (const place of ['h1', 'a[data-quotes]', 'span[data-quotes]', 'article header a', 'aside a'])
      await page.locator(place).first().hover();
    await page.locator('a[data-quotes]').first().click();
    await page.locator('#attribution h2 a').click();
    await page.getByRole('heading', { level: 1, name: hostileTexts(10).name }).waitFor();
    expect(await look(page, [])).toEqual(NOTHING_AMISS);
  });

  it('are the text of speakers, turned to in place, with their figures', async () => {
    await forEach(async (at, number) => {
      const { name, alias, affiliation, description, publisher, lemma, headline } = hostileTexts(number);
      if (!at.url().includes('/speaker/')) await visit('/', at);
      await turnTo(at, `/speaker/${hostileSpeaker(number)}`);
      expect(await at.locator('h1').textContent()).toBe(asRead(name));
      expect(await look(at, [alias, affiliation, description, publisher, lemma, headline])).toEqual(NOTHING_AMISS);
    });
  });

  it.each([
    [`/search?words=${WORD}&whole=yes`, PAYLOADS.length],
    ['/search?kind=direct', PAYLOADS.length],
    [`/search?words=${WORD}&mode=said`, 1],
  ])('are the text of the results of %s, page after page', async (path, speakers) => {
    let shown = '';
    for (let next: string | null = path; next !== null;) {
      expect(await visit(next)).toBe(200);
      expect(await look(page, [HOSTILE_NAME])).toEqual(NOTHING_AMISS);
      shown += String(await page.locator('main').textContent());
      const more = page.getByRole('link', { name: /^More / });
      next = (await more.count()) === 0 ? null : await more.getAttribute('href');
    }
    const found = NUMBERS.filter((number) => new RegExp(`${WORD}\\s*${number} 7`).test(shown));
    expect(found.length).toBeGreaterThanOrEqual(speakers);
  });

  it.each([
    [0, 10],
    [11, 99],
    [40, 76],
  ])('are the text of a comparison: those of speakers %d and %d', async (left, right) => {
    await visit(`/compare?left=${hostileSpeaker(left)}&right=${hostileSpeaker(right)}&whole=yes`);
    expect(await look(page, [hostileTexts(left).name, hostileTexts(right).name])).toEqual(NOTHING_AMISS);
  });

  it('are harmless in every part of every address, and answered with a status that says so', async () => {
    await visit('/');
    const answers = await askFor(page, ADDRESS_TEXTS.flatMap(hostileAddresses));
    expect(answers.filter(({ traces }) => traces.length > 0)).toEqual([]);
    expect(answers.filter(({ status }) => ![200, 400, 404].includes(status))).toEqual([]);
    const said = answers.filter(({ address }) => address.includes('mode=said'));
    // What attributes and boxes of one line cannot hold.
    const oneLine = (text: string): string =>
      text
        .trim()
        .replace(/[\r\n]/g, '')
        .replaceAll('\0', '\ufffd');
    expect(said.map(({ searched }) => searched).sort()).toEqual(ADDRESS_TEXTS.map(oneLine).sort());
  });

  it.each(PAYLOADS.filter((_, number) => number % 9 === 0))('stay in the box of a search: %s', async (_, text) => {
    await visit(`/search?mode=said&words=${encodeURIComponent(text)}#${text}`);
    expect(await page.getByRole('searchbox').inputValue()).toBe(text.trim());
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL(({ hash }) => hash === '');
    await turnTo(page, `/compare?of=papers&left=${encodeURIComponent(text)}&right=x`);
    expect(await page.getByLabel('First paper').inputValue()).toBe(text.trim());
    expect(await look(page, [text.trim()])).toEqual(NOTHING_AMISS);
  });

  it('stand in saved drawings as text, which run nothing when they are opened', async () => {
    const speaker = `/speaker/${hostileSpeaker(0)}`;
    const compared = `/compare?left=${hostileSpeaker(40)}&right=${hostileSpeaker(99)}`;
    for (const save of [
      ...['quoted-most', 'sources', 'timeline', 'papers'].map((id) => `/?save=${id}.svg`),
      ...['kinds', 'verbs', 'papers', 'keywords', 'network', 'timeline'].map((id) => `${speaker}?save=${id}.svg`),
      ...['kinds', 'verbs', 'keywords-left'].map((id) => `${compared}&save=${id}.svg`),
    ]) {
      const response = await server.fetch(save);
      expect([save, response.status]).toEqual([save, 200]);
      const file = join(folder, 'drawing.svg');
      writeFileSync(file, await response.text());
      await page.goto(`file://${file}`);
      expect(await look(page, [], 'style')).toEqual(NOTHING_AMISS);
    }
  });

  it('are data in the question behind a page, and in its citation', async () => {
    await visit(`/search?mode=said&words=${encodeURIComponent(HOSTILE_NAME)}`);
    const [editor, citation] = await Promise.all(
      ['Show query', 'Cite these figures'].map((name) => page.getByRole('link', { name }).getAttribute('href')),
    );
    await visit(String(citation));
    expect(await page.locator('body').innerText()).toContain(JSON.stringify(HOSTILE_NAME).slice(1, -1));
    await visit(String(editor));
    await page.getByRole('tab', { name: 'SearchPage', selected: true }).waitFor();
    expect(await page.evaluate("'canary' in window")).toBe(false);
  });

  it('have asked nothing of other machines, opened nothing, and broken no policy', () => {
    expect(wary.complaints).toEqual([]);
  });
});

/** Turns to another page in place, as going back does, and waits until its slower parts are there too. */
async function turnTo(page: Page, path: string): Promise<void> {
  await page.evaluate(`(() => {
    document.querySelector('main > *').setAttribute('data-left', '');
    history.pushState({}, '', ${JSON.stringify(path)});
    dispatchEvent(new PopStateEvent('popstate'));
  })()`);
  await page.locator('[data-left]').waitFor({ state: 'detached' });
  await untilAtRest(page);
}

it('texts that attack are refused where a field has a form of its own', async () => {
  const server = await openServer(await sqlite!.url());
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-hostile-'));
  const article = { format: 'whosaid/article@1', headline: 'Eve', paragraphs: [{ text: 'Eve' }] };
  const documents = TEXTS.flatMap((text, number) => [
    { format: 'whosaid/speakers@1', speakers: [{ id: `s-${number}`, name: 'Eve', kind: 'person', wikidata: text }] },
    { ...article, id: `a/${text}` },
    ...['date', 'language', 'url'].map((field) => ({ ...article, id: `a-${number}`, [field]: text })),
  ]);
  writeFileSync(join(folder, 'refused.ndjson'), documents.map((document) => JSON.stringify(document)).join('\n'));
  const { problems, articles, speakers } = await importCorpus(server.store, [folder]);
  rmSync(folder, { recursive: true });
  await server.close();
  expect([problems.length, articles.added, speakers]).toEqual([documents.length, 0, 0]);
});
