import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../support/api.ts';
import { buildMarked, person } from '../support/builders.ts';
import { everyLayout } from '../support/databases.ts';
import { writeMarked } from '../support/write.ts';

const LEILA = person('Leila Omar');
const HASSAN = person('Hassan Omar');

/** Three articles of three days; each has a quote of either Omar and one of nobody. */
async function fill(api: TestApi): Promise<void> {
  for (const day of [1, 2, 3]) {
    const made = buildMarked(
      `⟦content#1:“Day ${day} was long,”⟧ ⟦source#1:⟦mention@leila-omar:Leila Omar⟧⟧ ⟦cue#1:said⟧.\n\n` +
        `⟦source#2:⟦mention@hassan-omar:Omar⟧⟧ ⟦cue#2:claimed⟧ ⟦content#2:that all four gates were shut⟧.\n\n` +
        `⟦content#3:“Who knows?”⟧ ⟦source#3:a guard⟧ ⟦cue#3:asked⟧.`,
      {
        speakers: { 1: LEILA, 2: HASSAN },
        article: {
          id: `day-${day}`,
          headline: `Day ${day}`,
          date: `2025-03-0${day}`,
          publisher: day === 3 ? 'Post' : 'Star',
        },
        quotes: { 2: { kind: 'indirect' } },
      },
    );
    const quotes = made.annotation.quotes.map((quote, index) => {
      if (!quote.cue || index === 0) return quote;
      return { ...quote, cue: { ...quote.cue, ...(index === 1 ? CLAIM : ASK) } };
    });
    await writeMarked(api.store, { article: made.article, annotation: { ...made.annotation, quotes } });
  }
}

const CLAIM = { lemma: 'claim', class: 'claim' } as const;
const ASK = { lemma: 'ask', class: 'question' } as const;

/** What a filter selects: `1.2` is the second quote of the first day. */
const FILTERS: [question: string, filter: string, quotes: string[]][] = [
  ['who said it, by id', '{ speaker: ["speaker/leila-omar"] }', ['1.1', '2.1', '3.1']],
  ['who said it, by name', '{ speakerName: "leila omar" }', ['1.1', '2.1', '3.1']],
  ['one paper', '{ publisher: ["Post"] }', ['3.1', '3.2', '3.3']],
  ['a range of days', '{ date: { from: "2025-03-02", to: "2025-03-02" } }', ['2.1', '2.2', '2.3']],
  ['how it is quoted', '{ kind: [INDIRECT] }', ['1.2', '2.2', '3.2']],
  ['the cue', '{ cue: ["ask"] }', ['1.3', '2.3', '3.3']],
  ['the class of the cue', '{ cueClass: [CLAIM, QUESTION], article: ["article/day-1"] }', ['1.2', '1.3']],
  ['nobody named', '{ hasSpeaker: false }', ['1.3', '2.3', '3.3']],
  ['how the source is named', '{ sourceKind: [ANONYMOUS], publisher: ["Star"] }', ['1.3', '2.3']],
  ['the words', '{ text: "gates NOT day" }', ['1.2', '2.2', '3.2']],
  ['one of several things', '{ or: [{ text: "\\"day 1\\"" }, { text: "\\"day 2\\"" }] }', ['1.1', '2.1']],
  ['the opposite', '{ not: { speakerName: "omar" }, article: ["article/day-2"] }', ['2.1', '2.3']],
  ['all of several things', '{ and: [{ kind: [DIRECT] }, { hasSpeaker: true }] }', ['1.1', '2.1', '3.1']],
  ['nothing', '{ kind: [] }', []],
];

for (const database of everyLayout()) {
  describe.skipIf(database.skip)(`lists (${database.name})`, () => {
    let api: TestApi;
    beforeAll(async () => {
      api = await openApi(await database.url());
      await fill(api);
    });
    afterAll(() => api.close());

    const idsOf = (nodes: { id: string }[]): string[] =>
      nodes.map(({ id }) => id.replace(/^article\/day-(\d)\/quote\/gold/, '$1'));

    it.each(FILTERS)('a filter can ask for %s', async (_question, filter, expected) => {
      const { quotes } = await api.ask(`{ quotes(filter: ${filter}) { totalCount nodes { id } } }`);
      expect(idsOf(quotes.nodes)).toEqual(expected);
      expect(quotes.totalCount).toBe(expected.length);
    });

    it('pages forward join to the whole list, in its order', async () => {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const variables: Record<string, unknown> = { after };
        const { quotes } = await api.ask(
          'query ($after: String) { quotes(first: 4, after: $after) { nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } }',
          variables,
        );
        expect(quotes.pageInfo.hasPreviousPage).toBe(after !== null);
        seen.push(...idsOf(quotes.nodes));
        after = quotes.pageInfo.hasNextPage ? quotes.pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toEqual(['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '3.1', '3.2', '3.3']);
    });

    it('pages backward keep the order of the list', async () => {
      const { quotes: end } = await api.ask(
        '{ quotes(last: 2) { edges { cursor node { id } } pageInfo { startCursor hasPreviousPage } } }',
      );
      expect(idsOf(end.edges.map((edge: { node: { id: string } }) => edge.node))).toEqual(['3.2', '3.3']);
      expect(end.pageInfo).toEqual({ startCursor: end.edges[0].cursor, hasPreviousPage: true });
      const before = { before: end.pageInfo.startCursor };
      const { quotes } = await api.ask(
        'query ($before: String) { quotes(last: 2, before: $before) { nodes { id } } }',
        before,
      );
      expect(idsOf(quotes.nodes)).toEqual(['2.3', '3.1']);
    });

    it('a page inside a list has a page of its own for each parent', async () => {
      const { articles } = await api.ask(
        '{ articles { nodes { headline quotes(first: 1, orderBy: { field: POSITION, direction: DESC }) { totalCount nodes { ordinal } pageInfo { hasNextPage } } } } }',
      );
      const page = { totalCount: 3, nodes: [{ ordinal: 3 }], pageInfo: { hasNextPage: true } };
      expect(articles.nodes).toEqual(['Day 1', 'Day 2', 'Day 3'].map((headline) => ({ headline, quotes: page })));
    });

    it('a parent without items has an empty page', async () => {
      const { articles } = await api.ask(
        '{ articles { nodes { quotes(filter: { publisher: ["Post"] }) { totalCount nodes { id } pageInfo { hasNextPage startCursor } } } } }',
      );
      const empty = { quotes: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, startCursor: null } } };
      expect(articles.nodes.slice(0, 2)).toEqual([empty, empty]);
    });

    it('speakers come most quoted first, and can be picked by what they said', async () => {
      const { all, claiming } = await api.ask(
        '{ all: speakers { totalCount nodes { name } } claiming: speakers(filter: { quotes: { cueClass: [CLAIM] } }) { nodes { name quoteCount } } }',
      );
      expect(all).toEqual({ totalCount: 2, nodes: [{ name: 'Leila Omar' }, { name: 'Hassan Omar' }] });
      expect(claiming.nodes).toEqual([{ name: 'Hassan Omar', quoteCount: 3 }]);
    });

    it('an emptied search box hides no articles, one with signs only finds none', async () => {
      const { emptied, signs } = await api.ask(
        '{ emptied: articles(filter: { text: " " }) { totalCount } signs: articles(filter: { text: "?!" }) { totalCount } }',
      );
      expect([emptied, signs]).toEqual([{ totalCount: 3 }, { totalCount: 0 }]);
    });

    it('articles know their neighbours by day', async () => {
      const { article } = await api.ask(
        '{ article(id: "article/day-2") { previous { headline } next { headline next { headline } } } }',
      );
      expect(article).toEqual({ previous: { headline: 'Day 1' }, next: { headline: 'Day 3', next: null } });
    });

    it('the same words in several papers are a cluster', async () => {
      const { quote } = await api.ask(`{ quote(id: "article/day-1/quote/gold.2") { cluster {
        id text size publishers speakers { name } cues { lemma count } quotes(first: 2) { totalCount nodes { id } }
      } } }`);
      expect(quote.cluster).toMatchObject({
        id: expect.stringMatching(/^cluster\/[0-9a-f]{16}$/),
        text: 'that all four gates were shut',
        size: 3,
        publishers: ['Post', 'Star'],
        speakers: [{ name: 'Hassan Omar' }],
        cues: [{ lemma: 'claim', count: 3 }],
        quotes: { totalCount: 3 },
      });
      expect(idsOf(quote.cluster.quotes.nodes)).toEqual(['1.2', '2.2']);
    });

    it('words that are quoted once are no cluster', async () => {
      const { quote } = await api.ask('{ quote(id: "article/day-1/quote/gold.1") { cluster { id } } }');
      expect(quote.cluster).toBeNull();
    });

    it('the corpus counts what it holds', async () => {
      const { corpus } = await api.ask(`{ corpus { name revision articleCount paragraphCount quoteCount speakerCount
        firstDate lastDate publishers { publisher articleCount } layers { id quoteCount articleCount } } }`);
      expect(corpus).toEqual({
        name: 'Untitled corpus',
        revision: expect.stringMatching(/^[0-9a-f]{16}$/),
        articleCount: 3,
        paragraphCount: 9,
        quoteCount: 9,
        speakerCount: 2,
        firstDate: '2025-03-01',
        lastDate: '2025-03-03',
        publishers: [
          { publisher: 'Star', articleCount: 2 },
          { publisher: 'Post', articleCount: 1 },
        ],
        layers: [{ id: 'layer/gold', quoteCount: 9, articleCount: 3 }],
      });
    });

    it('nodes answers in the order of the ids, with null where an id names nothing', async () => {
      const ids = [
        'layer/gold',
        'article/day-1',
        'article/nowhere',
        'article/day-1/paragraph/2',
        'article/day-1/quote/gold.2',
        'speaker/leila-omar',
        'article/day-1/quote/gold.9',
      ];
      const { nodes } = await api.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
      expect(nodes).toEqual([
        { __typename: 'Layer', id: ids[0] },
        { __typename: 'Article', id: ids[1] },
        null,
        { __typename: 'Paragraph', id: ids[3] },
        { __typename: 'Quote', id: ids[4] },
        { __typename: 'Speaker', id: ids[5] },
        null,
      ]);
    });

    it('nodes answers an id that is none with null and an error at its place, and the others as ever', async () => {
      const { data, errors } = await api.answer('{ nodes(ids: ["layer/gold", "x", "article/day-1"]) { id } }');
      expect(data).toEqual({ nodes: [{ id: 'layer/gold' }, null, { id: 'article/day-1' }] });
      expect(errors).toMatchObject([{ path: ['nodes', 1], extensions: { code: 'BAD_ARGUMENT' } }]);
    });
  });
}
