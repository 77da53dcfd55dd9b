import { getOperationAST, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../../src/graphql/build-schema.ts';
import { resultOf } from '../../../src/graphql/execute/answer-request.ts';
import { createContext } from '../../../src/graphql/execute/create-context.ts';
import { executeOperation } from '../../../src/graphql/execute/execute-operation.ts';
import { KeptStatements } from '../../../src/graphql/execute/kept-statements.ts';
import { writeCursor } from '../../../src/store/read/paging/cursor.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { testDatabases } from '../../support/databases.ts';

type Variables = Record<string, unknown>;

const PAGE = 'nodes { id date } pageInfo { hasNextPage hasPreviousPage endCursor }';
const BY_DATE = (date: string, id: string): string => writeCursor('article date asc', [date, id]);

/** Documents with values that mean the same shape, another shape, and nothing that makes sense. */
const CASES: readonly (readonly [document: string, values: readonly Variables[]])[] = [
  [
    'query ($id: ID!) { article(id: $id) { id quotes { nodes { id text speaker { name } } } } }',
    [
      { id: 'article/market-fire' },
      { id: 'article/jalalabad-prison-attack' },
      { id: 'article/none' },
      { id: 'market-fire' },
      { id: 'article/a\0b' },
      { id: 'article/mayor-steps-down' },
    ],
  ],
  [
    'query ($id: ID, $name: String) { speaker(id: $id, name: $name) { id name } }',
    [
      { id: 'speaker/ajmal-omar' },
      { name: 'Shaheen' },
      { id: null, name: 'Shaheen' },
      { id: 'speaker/suhail-shaheen' },
      { name: 'Unknown Person' },
    ],
  ],
  [
    `query ($first: Int, $after: String, $last: Int, $before: String) { articles(first: $first, after: $after, last: $last, before: $before) { ${PAGE} } }`,
    [
      { first: 3 },
      { first: 3, after: BY_DATE('2020-08-03', 'a') },
      { first: 3, after: BY_DATE('2020-08-03', 'm') },
      { first: 3, after: 'no cursor' },
      { first: 2, after: BY_DATE('2020-08-03', 'm') },
      { last: 2, before: BY_DATE('2020-09-03', 'm') },
      { first: 3, last: 3 },
      { first: 1000 },
      {},
    ],
  ],
  [
    'query ($text: String, $layer: ID) { quotes(first: 2, filter: { text: $text, layer: $layer }) { totalCount nodes { id } } }',
    [
      { text: 'prison' },
      { text: 'the' },
      { text: '"' },
      { text: 'the', layer: 'layer/none' },
      { text: 'the', layer: 'layer/gold' },
      {},
    ],
  ],
  [
    `query ($text: String, $order: QuoteOrder, $kind: [QuoteKind!]) {
      quotes(first: 3, filter: { text: $text, kind: $kind, or: [{ text: $text }] }, orderBy: $order) { totalCount nodes { id } }
      words: quotes(first: 3, filter: { text: $text }, orderBy: $order) { nodes { id } } articles(filter: { text: $text }) { totalCount } }`,
    [
      { text: 'prison' },
      { text: 'attack' },
      { text: 'the prison' },
      { text: '"the prison"' },
      { text: '"the mayor"' },
      { text: 'prison NOT mayor' },
      { text: 'NOT prison' },
      { text: '?!' },
      { text: ' ' },
      { text: 'prison', order: { field: 'RELEVANCE' } },
      { text: 'mayor', order: { field: 'RELEVANCE' } },
      { text: 'the', kind: ['DIRECT'] },
      { text: 'we', kind: ['INDIRECT'] },
      { text: 'make NEAR peace' },
    ],
  ],
  [
    'query ($after: String) { quotes(first: 2, after: $after) { totalCount } }',
    [{}, { after: 'no cursor' }, { after: writeCursor('quote position asc', [1, 1]) }, { after: 'no cursor' }],
  ],
  [
    'query ($with: Boolean = true, $n: Int = 1) { articles(first: $n) { nodes { id headline @include(if: $with) } } }',
    [{}, { with: false }, { n: 2, with: false }, { n: 2 }],
  ],
  [
    'query ($id: ID!, $ids: [ID!]!) { node(id: $id) { id __typename } nodes(ids: $ids) { id } }',
    [
      { id: 'article/market-fire', ids: ['speaker/ajmal-omar'] },
      { id: 'speaker/ajmal-omar', ids: ['article/market-fire', 'quote/x'] },
      { id: 'layer/gold', ids: [] },
    ],
  ],
];

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`kept statements on ${database.name}`, () => {
    let store: Store;
    let schema: GraphQLSchema;
    beforeAll(async () => {
      store = await openStore(await database.sample());
      schema = await buildApiSchema();
    });
    afterAll(() => store.close());

    /** The answer, and the SQL that was sent for it. */
    async function ask(document: DocumentNode, variables: Variables): Promise<{ answer: unknown; sent: string[] }> {
      const sent: string[] = [];
      const context = createContext(store, { onStatement: (text) => sent.push(text) });
      const asked = { schema, document, operation: getOperationAST(document)!, variables };
      const answer = resultOf(await executeOperation(asked, context), (error) => error);
      await context.session.close();
      return { answer: JSON.parse(JSON.stringify(answer)), sent };
    }

    it.each(CASES)('answer %s as planning does, whatever was asked before', async (text, values) => {
      const kept = parse(text);
      for (const variables of [...values, ...values, ...values.toReversed()])
        expect((await ask(kept, variables)).answer).toEqual((await ask(parse(text), variables)).answer);
    });

    it('take the place of a page from its cursor', async () => {
      const document = parse('query ($after: String) { articles(first: 3, after: $after) { nodes { date } } }');
      for (const day of ['2020-07-01', '2020-08-10', '2020-08-20']) {
        const { answer } = await ask(document, { after: BY_DATE(day, '') });
        const { data } = answer as { data: { articles: { nodes: { date: string }[] } } };
        expect(data.articles.nodes.map(({ date }) => date >= day)).toEqual([true, true, true]);
      }
    });

    it('are found for other arguments of the same shape, and only for these', async () => {
      const document = parse('query ($id: ID!, $n: Int) { article(id: $id) { quotes(first: $n) { nodes { id } } } }');
      const find = (variables: Variables): Promise<unknown> =>
        new KeptStatements(store.openSession().readers).find(getOperationAST(document)!, variables);
      expect(await find({ id: 'article/market-fire', n: 2 })).toBeUndefined();
      const { sent } = await ask(document, { id: 'article/market-fire', n: 2 });
      expect(await find({ id: 'article/mayor-steps-down', n: 2 })).toMatchObject({ text: sent[0] });
      expect(await find({ id: 'article/mayor-steps-down', n: 3 })).toBeUndefined();
      expect(await find({ id: 'no id', n: 2 })).toBeUndefined();
    });

    it('are those that were used last, whatever filters come between, with and without words', async () => {
      const document = parse('query ($filter: QuoteFilter) { quotes(first: 1, filter: $filter) { nodes { id } } }');
      const find = (filter: unknown): Promise<unknown> =>
        new KeptStatements(store.openSession().readers).find(getOperationAST(document)!, { filter });
      await ask(document, { filter: { text: 'prison' } });
      for (let least = 1; least <= 30; least += 1) {
        await ask(document, { filter: { minConfidence: least / 100 } });
        expect(await find({ text: 'mayor' })).toBeDefined();
      }
      expect(await find({ minConfidence: 0.01 })).toBeUndefined();
      expect(await find({ minConfidence: 0.3 })).toBeDefined();
    });
  });
}
