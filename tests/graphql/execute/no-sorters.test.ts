import { getOperationAST, parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildApiSchema } from '../../../src/graphql/build-schema.ts';
import { planOperation } from '../../../src/graphql/execute/plan-operation.ts';
import { compilePlan } from '../../../src/store/select/compile-plan.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { testDatabases } from '../../support/databases.ts';

const [sqlite] = testDatabases();
let store: Store;

beforeAll(async () => {
  store = await openStore(await sqlite!.sample());
});
afterAll(() => store.close());

/** How SQLite carries out the statement of a query. */
async function queryPlan(text: string): Promise<string> {
  const document = parse(text);
  const operation = getOperationAST(document)!;
  const schema = await buildApiSchema();
  return store.read(async (session) => {
    const asked = { schema, document, operation, variables: {} };
    const { selection } = await planOperation(asked, schema.getQueryType()!, {});
    const { text: sql, parameters } = compilePlan(selection, 'sqlite');
    const rows = await session.all<{ detail: string }>({ text: `EXPLAIN QUERY PLAN ${sql}`, parameters });
    return rows.map(({ detail }) => detail).join('\n');
  });
}

const QUOTE = `nodes { id text cue { text spans { start } } source { text kind } content { start end }
  paragraph { id ordinal kind } paragraphs { id } article { headline } speaker { name } }`;

it.each([
  [
    'an article with its paragraphs and quotes',
    `article(id: "article/a") { text paragraphs { text } quotes { ${QUOTE} } }`,
  ],
  ['the quotes of a speaker', `speaker(id: "speaker/a") { name quotes { ${QUOTE} } }`],
  ['a quote', 'quote(id: "article/a/quote/gold.1") { paragraph { id ordinal } content { text } cue { text } }'],
])('%s come in the order of a key, without being sorted', async (_what, fields) => {
  expect(await queryPlan(`{ ${fields} }`)).not.toContain('TEMP B-TREE');
});

it.each(['first: 3', 'last: 3'])('of a page with %s places are sorted, not the items', async (page) => {
  const plan = await queryPlan(`{ articles(${page}) { nodes { id text } pageInfo { endCursor } } }`);
  expect(plan).not.toMatch(/string_agg/);
});
