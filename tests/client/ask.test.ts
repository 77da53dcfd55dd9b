import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type Client } from '../../src/client/create-client.ts';
import { ArticlePage } from '../../src/client/generated/article-page.ts';
import { KeywordTable } from '../../src/client/generated/keyword-table.ts';
import { QuoteCountTable } from '../../src/client/generated/quote-count-table.ts';
import { QuoteList } from '../../src/client/generated/quote-list.ts';
import { SpeakerList } from '../../src/client/generated/speaker-list.ts';
import { typedDocument } from '../../src/client/typed-document.ts';
import { apiOf, openServer, type TestServer } from '../server/test-server.ts';
import { testDatabases } from '../support/databases.ts';

const SUHAIL_SHAHEEN = { speaker: ['speaker/suhail-shaheen'] };
const [sqlite] = testDatabases();
let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await openServer(await sqlite!.sample());
  client = createClient({ url: apiOf(server) });
});

afterAll(() => server.close());

it('an operation of the package is answered with nested objects', async () => {
  const { article } = await client.ask(ArticlePage, { id: 'article/jalalabad-prison-attack' });
  expect(article?.headline).toMatch(/prison/i);
});

it('speakers come with their quotes, and these with their articles', async () => {
  const { speakers } = await client.ask(SpeakerList, { filter: { name: 'Suhail Shaheen' }, quotesEach: 1 });
  const [quote] = speakers.nodes.flatMap(({ quotes }) => quotes.nodes);
  expect(quote).toMatchObject({ speaker: { name: 'Suhail Shaheen' }, article: { date: '2020-08-04' } });
});

it('counts and keywords come with what they rest on', async () => {
  const { quoteCounts } = await client.ask(QuoteCountTable, { groupBy: ['PUBLISHER', 'CUE'], first: 5 });
  const { keyness } = await client.ask(KeywordTable, { target: SUHAIL_SHAHEEN, minCount: 1, first: 5 });
  expect([quoteCounts.rows.length, keyness.rows.length]).toEqual([5, 5]);
  expect(quoteCounts.basis.revision).toBe(keyness.basis.revision);
  expect(JSON.parse(keyness.basis.filter)).toEqual({ ...SUHAIL_SHAHEEN, layer: 'effective' });
});

it('an id that names nothing is answered with null', async () => {
  expect(await client.ask(ArticlePage, { id: 'article/nowhere' })).toMatchObject({ article: null });
});

it('a document of your own is answered, without variables where it has none', async () => {
  const Size = typedDocument<{ readonly corpus: { readonly articleCount: number } }>(
    'Size',
    'query Size { corpus { articleCount } }',
  );
  expect(await client.ask(Size)).toEqual({ corpus: { articleCount: 30 } });
});

it('a header of the client goes with each question', async () => {
  const careful = createClient({ url: apiOf(server), headers: { 'x-whosaid-at-least': 'no position' } });
  await expect(careful.ask(QuoteList)).rejects.toThrow('BAD_ARGUMENT');
});

describe('pages', () => {
  const pagesOf = async (first: number): Promise<readonly (readonly string[])[]> => {
    const pages = [];
    for await (const { quotes } of client.pages(QuoteList, { filter: SUHAIL_SHAHEEN, first }, (page) => page.quotes)) {
      pages.push(quotes.nodes.map(({ id }) => id));
    }
    return pages;
  };

  it('a list read page by page is the list read at once', async () => {
    const [whole = []] = await pagesOf(100);
    const pages = await pagesOf(2);
    expect(pages.length).toBe(Math.ceil(whole.length / 2));
    expect(pages.flat()).toEqual(whole);
  });

  it('whoever has seen enough stops, and nothing more is asked', async () => {
    const asked: string[] = [];
    const counting = createClient({
      url: apiOf(server),
      fetch: (url, request) => {
        asked.push(request.body);
        return fetch(url, request);
      },
    });
    for await (const { quotes } of counting.pages(QuoteList, { first: 1 }, (page) => page.quotes)) {
      if (quotes.totalCount > 0) break;
    }
    expect(asked.length).toBe(1);
  });

  it('where the list is not there, its one answer ends the walk', async () => {
    const QuotesOfSpeaker = typedDocument<
      { readonly speaker: { readonly quotes: { readonly pageInfo: PageInfo } } | null },
      { readonly id: string; readonly after?: string }
    >(
      'QuotesOfSpeaker',
      'query QuotesOfSpeaker($id: ID!, $after: String) { speaker(id: $id) { quotes(after: $after) { pageInfo { hasNextPage endCursor } } } }',
    );
    const answers = [];
    const walk = client.pages(QuotesOfSpeaker, { id: 'speaker/nobody' }, ({ speaker }) => speaker?.quotes);
    for await (const answer of walk) answers.push(answer);
    expect(answers).toEqual([{ speaker: null }]);
  });

  it('a document that does not pass its cursor on is told so, in the place of asking for ever', async () => {
    const Forgetful = typedDocument<{ readonly quotes: { readonly pageInfo: PageInfo } }, { readonly after?: string }>(
      'Forgetful',
      'query Forgetful { quotes(first: 1) { pageInfo { hasNextPage endCursor } } }',
    );
    const walk = async (): Promise<void> => {
      for await (const { quotes } of client.pages(Forgetful, {}, (page) => page.quotes)) expect(quotes).toBeDefined();
    };
    await expect(walk()).rejects.toThrow('"after"');
  });
});

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}
