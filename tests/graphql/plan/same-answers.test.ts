import { execute, getOperationAST, parse, validate, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../../src/graphql/build-schema.ts';
import { createContext } from '../../../src/graphql/context.ts';
import { answerByPlan } from '../../../src/graphql/plan/answer-by-plan.ts';
import { importCorpus } from '../../../src/pipeline/import/import-corpus.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { corpusValues } from '../../support/corpus-values.ts';
import { testDatabases } from '../../support/databases.ts';
import { randomOperation, type OperationOptions, type RandomOperation } from '../../support/random-operation.ts';

/** All of them where nobody waits: `CI=true npx vitest run tests/graphql/plan`. */
const OPERATIONS = process.env['CI'] === undefined ? 1000 : 5000;
const LIMIT_MS = 600_000;
const SAMPLE_CORPUS = fileURLToPath(new URL('../../../corpus', import.meta.url));

interface Outcome {
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
    let options: OperationOptions;
    const outcomes: Outcome[] = [];

    beforeAll(async () => {
      store = await openStore(await database.url());
      schema = await buildApiSchema();
      await importCorpus(store, [SAMPLE_CORPUS]);
      const ask = async (query: string) => (await byField({ document: query, variables: {} })).data;
      options = { pool: await corpusValues(ask), oneOf: ONE_OF };
      for (let seed = 1; seed <= OPERATIONS; seed += 1) outcomes.push(await answerTwice(seed));
    }, LIMIT_MS);
    afterAll(() => store.close());

    async function answerTwice(seed: number): Promise<Outcome> {
      const operation = randomOperation(schema, seed, options);
      const fallbacks: string[] = [];
      const plain = await byField(operation);
      const planned = await byPlan(operation, (field) => fallbacks.push(field));
      return { seed, byPlan: planned, byField: plain, fallbacks };
    }

    async function byField({ document, variables }: RandomOperation): Promise<ExecutionResult> {
      const context = createContext(store);
      try {
        return await execute({ schema, document: parse(document), variableValues: variables, contextValue: context });
      } finally {
        await context.session.close();
      }
    }

    async function byPlan({ document: text, variables }: RandomOperation, onFallback: (field: string) => void) {
      const document = parse(text);
      expect(validate(schema, document)).toEqual([]);
      const context = createContext(store);
      try {
        const operation = getOperationAST(document)!;
        return await answerByPlan({ schema, document, operation, variables }, context, onFallback);
      } finally {
        await context.session.close();
      }
    }

    it('give the same answer by plan as field by field, letter for letter', () => {
      const different = outcomes.filter(
        ({ byPlan: planned, byField: { data, errors } }) =>
          planned !== undefined && (errors !== undefined || planned !== JSON.stringify(data)),
      );
      expect(
        different.map(({ seed, ...outcome }) => ({ seed, ...outcome, ...randomOperation(schema, seed, options) })),
      ).toEqual([]);
    });

    // An argument may make no sense where it is never read, because nothing is there.
    it('are given back to the resolvers hardly ever when the answer has no error', () => {
      const givenBack = outcomes.filter(({ byPlan: planned, byField: { errors } }) => planned === undefined && !errors);
      expect(givenBack.length).toBeLessThan(OPERATIONS / 20);
    });

    it('leave to resolvers only what needs more than SQL', () => {
      const fields = new Set(outcomes.flatMap(({ fallbacks }) => fallbacks));
      fields.delete('operation');
      expect([...fields].filter((field) => !NEED_RESOLVERS.includes(field))).toEqual([]);
    });

    it('are answered for the most part', () => {
      const answered = outcomes.filter(({ byPlan: planned }) => planned !== undefined);
      expect(answered.length).toBeGreaterThan(OPERATIONS / 2);
    });
  });
}

/** Of these arguments one is given, so that most operations are in order. */
const ONE_OF = [
  ['first', 'last'],
  ['id', 'name'],
];

/** Fields that take more than SQL, and root fields whose arguments make no sense. */
const NEED_RESOLVERS = [
  'Paragraph.segments',
  'Query.node',
  'Query.nodes',
  'Query.speaker',
  'Quote.context',
  'Quote.provenance',
];
