import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../../src/graphql/build-schema.ts';
import { importCorpus } from '../../../src/pipeline/import/import-corpus.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { bothWays, type BothWays } from '../../support/both-ways.ts';
import { corpusValues } from '../../support/corpus-values.ts';
import { testDatabases } from '../../support/databases.ts';
import { randomOperation, type OperationOptions, type RandomOperation } from '../../support/random-operation.ts';

/** All of them where nobody waits: `CI=true npx vitest run tests/graphql/plan`. */
const OPERATIONS = process.env['CI'] === undefined ? 1000 : 5000;
const LIMIT_MS = 900_000;
const SAMPLE_CORPUS = fileURLToPath(new URL('../../../corpus', import.meta.url));

/** Of these arguments one is given, so that most operations are in order. */
const ONE_OF = [
  ['first', 'last'],
  ['id', 'name'],
];

/** Fields that take more than SQL, and root fields whose arguments make no sense. */
const NEED_RESOLVERS = [
  'Paragraph.segments',
  'Query.agreement',
  'Query.collocations',
  'Query.concordance',
  'Query.explain',
  'Query.frequencies',
  'Query.keyness',
  'Query.node',
  'Query.nodes',
  'Query.quoteCounts',
  'Query.search',
  'Query.speaker',
  'Query.speakerNetwork',
  'Query.timeline',
  'Query.whoSaid',
  'Quote.context',
  'Quote.provenance',
];

/** An operation asks for a statistic, which no plan knows. */
const STATISTICS =
  /\b(?:agreement|collocations|concordance|explain|frequencies|keyness|quoteCounts|search|speakerNetwork|timeline|whoSaid)\b/;

interface Outcome extends RandomOperation {
  readonly seed: number;
  readonly byPlan: string | undefined;
  readonly byField: ExecutionResult;
  /** What the plan left to resolvers. */
  readonly fallbacks: readonly string[];
}

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`${OPERATIONS} random operations on ${database.name}`, () => {
    let store: Store;
    let schema: GraphQLSchema;
    let ways: BothWays;
    const outcomes: Outcome[] = [];

    beforeAll(async () => {
      store = await openStore(await database.url());
      schema = await buildApiSchema();
      ways = bothWays(store, schema);
      await importCorpus(store, [SAMPLE_CORPUS]);
      const pool = await corpusValues(async (document) => (await ways.byField({ document, variables: {} })).data);
      for (let seed = 1; seed <= OPERATIONS; seed += 1) outcomes.push(await answerTwice(seed, { pool, oneOf: ONE_OF }));
    }, LIMIT_MS);
    afterAll(() => store.close());

    async function answerTwice(seed: number, options: OperationOptions): Promise<Outcome> {
      const operation = randomOperation(schema, seed, options);
      const fallbacks: string[] = [];
      const byPlan = await ways.byPlan(operation, { onFallback: (field) => fallbacks.push(field) });
      return { seed, ...operation, byPlan, byField: await ways.byField(operation), fallbacks };
    }

    it('give the same answer by plan as field by field, letter for letter', () => {
      const different = outcomes.filter(
        ({ byPlan, byField: { data, errors } }) =>
          byPlan !== undefined && (errors !== undefined || byPlan !== JSON.stringify(data)),
      );
      expect(different).toEqual([]);
    });

    // An argument may make no sense where it is never read, because nothing is there.
    it('are given back to the resolvers hardly ever when the answer has no error', () => {
      const givenBack = outcomes.filter(({ byPlan, byField: { errors } }) => byPlan === undefined && !errors);
      // An operation of statistics alone has nothing to plan.
      const unexpected = givenBack.filter(({ document }) => !STATISTICS.test(document));
      expect(unexpected.length).toBeLessThan(OPERATIONS / 10);
    });

    it('leave to resolvers only what needs more than SQL', () => {
      const fields = new Set(outcomes.flatMap(({ fallbacks }) => fallbacks));
      fields.delete('operation');
      expect([...fields].filter((field) => !NEED_RESOLVERS.includes(field))).toEqual([]);
    });

    it('are answered by plan for the most part', () => {
      const answered = outcomes.filter(({ byPlan }) => byPlan !== undefined);
      expect(answered.length).toBeGreaterThan(OPERATIONS / 2);
    });
  });
}
