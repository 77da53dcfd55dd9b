import { Kind, parse, type ExecutionResult, type GraphQLSchema, type SelectionSetNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../../src/graphql/build-schema.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { bothWays, type BothWays } from '../../support/both-ways.ts';
import { corpusValues } from '../../support/corpus-values.ts';
import { testDatabases } from '../../support/databases.ts';
import { randomOperation, type OperationOptions, type RandomOperation } from '../../support/random-operation.ts';

/** All of them where nobody waits: `CI=true npx vitest run tests/graphql/plan`. */
const OPERATIONS = process.env['CI'] === undefined ? 1000 : 5000;
const LIMIT_MS = 900_000;

/** Of these arguments one is given, so that most operations are in order. */
const ONE_OF = [
  ['first', 'last'],
  ['id', 'name'],
];

/** Root fields that analyse the corpus; an operation of nothing else has no plan. */
const ANALYSES = [
  'agreement',
  'collocations',
  'concordance',
  'explain',
  'frequencies',
  'keyness',
  'quoteCounts',
  'search',
  'speakerNetwork',
  'timeline',
  'whoSaid',
];

/** Fields that take more than SQL, and root fields whose arguments make no sense. */
const NEED_RESOLVERS = [
  'Paragraph.segments',
  'Query.node',
  'Query.nodes',
  'Query.speaker',
  'Quote.context',
  'Quote.provenance',
  ...ANALYSES.map((field) => `Query.${field}`),
];

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
      store = await openStore(await database.sample());
      schema = await buildApiSchema();
      ways = bothWays(store, schema);
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
      const possible = outcomes.filter(({ document }) => !asksOnlyForAnalyses(document));
      const givenBack = possible.filter(({ byPlan, byField: { errors } }) => byPlan === undefined && !errors);
      expect(givenBack.length).toBeLessThan(OPERATIONS / 10);
    });

    it('leave to resolvers only what needs more than SQL', () => {
      const fields = new Set(outcomes.flatMap(({ fallbacks }) => fallbacks));
      fields.delete('operation');
      expect([...fields].filter((field) => !NEED_RESOLVERS.includes(field))).toEqual([]);
    });

    it('are answered by plan for the most part', () => {
      const possible = outcomes.filter(({ document }) => !asksOnlyForAnalyses(document));
      const answered = possible.filter(({ byPlan }) => byPlan !== undefined);
      expect(answered.length).toBeGreaterThan(possible.length / 2);
      expect(possible.length).toBeGreaterThan(OPERATIONS / 2);
    });
  });
}

/** Does no root field of the document, in fragments or outside, ask for anything but analyses? */
function asksOnlyForAnalyses(document: string): boolean {
  const { definitions } = parse(document);
  const inside = ({ selections }: SelectionSetNode): boolean =>
    selections.every((node) => {
      if (node.kind === Kind.FIELD) return ANALYSES.includes(node.name.value);
      if (node.kind === Kind.INLINE_FRAGMENT) return inside(node.selectionSet);
      const fragment = definitions.find(
        (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === node.name.value,
      );
      return fragment?.kind === Kind.FRAGMENT_DEFINITION && inside(fragment.selectionSet);
    });
  return definitions.every((one) => one.kind !== Kind.OPERATION_DEFINITION || inside(one.selectionSet));
}
