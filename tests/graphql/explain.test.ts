import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerRequest } from '../../src/graphql/execute/answer-request.ts';
import { buildApiSchema } from '../../src/graphql/build-schema.ts';
import { errorFormatter } from '../../src/graphql/errors.ts';
import { COST_RULES } from '../../src/graphql/explain/cost-rules.ts';
import { DEFAULT_LIMITS } from '../../src/graphql/limits/limits.ts';
import { openApi, type TestApi } from '../support/api.ts';
import { everyLayout } from '../support/databases.ts';

const EXPLAIN = `query Explain($query: String!, $variables: String, $operationName: String) {
  explain(query: $query, variables: $variables, operationName: $operationName) {
    rows timeClass fields { path rows timeClass note } limits { name most asked } } }`;

it('every field of Query has a cost rule', async () => {
  const fields = Object.keys((await buildApiSchema()).getQueryType()?.getFields() ?? {});
  expect(fields.filter((name) => !(name in COST_RULES))).toEqual([]);
});

for (const database of everyLayout()) {
  describe.skipIf(database.skip)(`explain on ${database.name}`, () => {
    let api: TestApi;
    beforeAll(async () => {
      api = await openApi(await database.sample());
    });
    afterAll(() => api.close());

    const rowsOf = async (query: string, variables?: object): Promise<number> =>
      (await api.ask(EXPLAIN, { query, variables: JSON.stringify(variables ?? {}) })).explain.rows;

    it('is never below what a filter selects, as far as counts are kept, and mostly equal', async () => {
      for (const [filter, isExact] of [
        ['{ speakerName: "Marsh" }', true],
        ['{ speaker: ["speaker/petra-voss", "speaker/oswin-tarrant"] }', true],
        ['{ layer: "layer/second-reader" }', true],
        ['{ article: ["article/jalalabad-prison-attack"] }', true],
        ['{ speakerName: "Nemo" }', true],
        ['{ speakerName: "Marsh", kind: [DIRECT] }', false],
        ['{ text: "the" }', false],
      ] as const) {
        const { totalCount } = (await api.ask(`{ quotes(filter: ${filter}) { totalCount } }`)).quotes;
        const rows = (await rowsOf(`{ quotes(filter: ${filter}) { totalCount } }`)) - 1;
        if (isExact) expect(rows, filter).toBe(totalCount);
        else expect(rows, filter).toBeGreaterThanOrEqual(totalCount);
      }
    });

    it('knows each question by its name in the answer, with its variables, and adds them up', async () => {
      const query = 'query Q($n: Int) { few: speakers(first: $n) { nodes { id } } corpus { name } __typename }';
      const { explain } = await api.ask(EXPLAIN, { query, variables: '{"n": 3}' });
      expect(explain.fields).toMatchObject([
        { path: 'few', timeClass: 'INSTANT' },
        { path: 'corpus', rows: 2, note: 'Kept in counted form.' },
        { path: '__typename', rows: 0 },
      ]);
      const [few, corpus] = explain.fields.map(({ rows }: { rows: number }) => rows);
      expect([explain.rows - few, explain.rows - corpus]).toEqual([corpus, few]);
      expect(explain.limits).toEqual([{ name: 'maxObjects', most: 50_000, asked: expect.any(Number) as number }]);
    });

    it('reads kept counts, and nothing of what the query asks for', async () => {
      const query = '{ quotes(filter: { text: \\"the\\" }) { nodes { text article { text } } } }';
      expect(await api.countStatements(`{ explain(query: "${query}") { rows } }`)).toBeLessThan(4);
    });

    it.each([
      ['{ corpus { nam quotes } }', {}, 'GRAPHQL_VALIDATION_FAILED', /nam.*\(line 1, column 12\)\n.*quotes/s],
      ['{ corpus {', {}, 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
      ['query A($n: Int!) { speakers(first: $n) { totalCount } }', {}, 'BAD_USER_INPUT', /\$n/],
      ['query A { corpus { name } } query B { corpus { name } }', {}, 'OPERATION_RESOLUTION_FAILURE', /several/],
      ['query A { corpus { name } }', { operationName: 'B' }, 'OPERATION_RESOLUTION_FAILURE', /no operation "B"/],
      ['{ corpus { name } }', { variables: '[1]' }, 'BAD_ARGUMENT', /no JSON object/],
      ['{ quotes(filter: { speaker: ["nobody"] }) { totalCount } }', {}, 'BAD_ARGUMENT', /nobody/],
      [
        '{ a: speakers(first: 100) { nodes { quotes(first: 100) { nodes { nested { id mentions { kind } } } } } } }',
        {},
        'GRAPHQL_VALIDATION_FAILED',
        /objects/,
      ],
    ])('of %s is refused as the query would be', async (query, variables, code, message) => {
      const { errors } = await api.answer(EXPLAIN, { query, ...variables });
      expect(errors?.[0]?.extensions?.['code']).toBe(code);
      expect(errors?.[0]?.message).toMatch(message);
    });

    it('says that the time limit would stop a query', async () => {
      const schema = await buildApiSchema();
      const formatError = errorFormatter((error) => expect(error).toBeUndefined());
      const quotes = 'quotes(first: 100) { nodes { text speaker { quotes(first: 100) { nodes { text } } } } }';
      const request = { query: EXPLAIN, variables: { query: `{ speakers(first: 100) { nodes { ${quotes} } } }` } };
      // Explaining the query is a request under the same limit.
      const options = { timeLimitMs: 10_000 };
      const limits = { ...DEFAULT_LIMITS, maxObjects: 10_000_000 };
      const answer = await answerRequest({ schema, store: api.store, formatError, limits }, request, options);
      expect(answer.data?.['explain']).toMatchObject({
        timeClass: 'TOO_SLOW',
        limits: [{ name: 'maxObjects' }, { name: 'timeLimitMs', most: 10_000 }],
      });
    });
  });
}
