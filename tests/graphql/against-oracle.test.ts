import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/graphql/build-schema.ts';
import { openStore } from '../../src/store/store.ts';
import type { Product } from '../support/ask-product.ts';
import { testDatabases } from '../support/databases.ts';
import { importExtraDocuments } from '../support/oracle/extra-documents.ts';
import { AVOIDED_PARTS, KNOWN_DIFFERENCES } from '../support/oracle/known-differences.ts';
import { openOracle, type Oracle } from '../support/oracle/open-oracle.ts';
import { SEARCHES } from '../support/oracle/oracle-operations.ts';
import { partsOf } from '../support/oracle/schema-parts.ts';
import { walkQuotes } from '../support/oracle/walk-quotes.ts';
import { randomOperation, type RandomOperation } from '../support/random-operation.ts';

/** `CI=true npx vitest run tests/graphql/against-oracle.test.ts` asks all of them. */
const OPERATIONS = process.env['CI'] === undefined ? 1000 : 5000;
const LIMIT_MS = 1_800_000;

interface Outcome {
  readonly operation: RandomOperation;
  readonly difference: string | undefined;
  readonly isComplete: boolean;
  readonly isLarge: boolean;
}

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`the API on ${database.name}, beside the oracle`, () => {
    let product: Product;
    let oracle: Oracle;
    const asked = { allFields: [] as Outcome[], random: [] as Outcome[] };
    let unasked: string[];

    beforeAll(async () => {
      const store = await openStore(await database.sample());
      await importExtraDocuments(store);
      product = { store, schema: await buildApiSchema() };
      oracle = await openOracle(product);
      for (const operation of oracle.allFields) asked.allFields.push(await compare(operation));
      for (let seed = 1; seed <= OPERATIONS; seed += 1)
        asked.random.push(await compare(randomOperation(oracle.schema, seed, oracle.options)));
      unasked = [...partsOf(oracle.schema)].filter((part) => !oracle.asked.has(part));
    }, LIMIT_MS);
    afterAll(() => product.store.close());

    async function compare(operation: RandomOperation): Promise<Outcome> {
      const { difference, answer } = await oracle.compare(product, operation);
      const isLarge = JSON.stringify(answer.data).length > 200;
      return { difference, operation, isComplete: answer.errors === undefined, isLarge };
    }

    it(`answers ${OPERATIONS} random operations in the same way`, () => {
      expect(asked.random.filter(({ difference }) => difference !== undefined)).toEqual([]);
    });

    it('answers most of them in full, and with something', () => {
      expect(asked.random.filter(({ isComplete }) => isComplete).length).toBeGreaterThan(0.6 * OPERATIONS);
      expect(asked.random.filter(({ isLarge }) => isLarge).length).toBeGreaterThan(0.3 * OPERATIONS);
    });

    it('gives every article, quote and speaker the same fields', () => {
      expect(asked.allFields.filter(({ difference }) => difference !== undefined)).toEqual([]);
      expect(asked.allFields.filter(({ isComplete }) => !isComplete)).toEqual([]);
    });

    // A new field, argument or enum value that no operation asks for would not be compared.
    it('is asked for every field, argument, filter and order that is not left out', () => {
      expect(unasked).toEqual(AVOIDED_PARTS);
    });

    it.each(KNOWN_DIFFERENCES)('does not follow this rule yet: $rule', async ({ document }) => {
      const { difference } = await oracle.compare(product, { document, variables: {} });
      expect(difference).toBeDefined();
    });

    it.each(SEARCHES.filter(isOfWords))('sorts the quotes that match %j by relevance in one order', async (text) => {
      const list = { filter: { text }, orderBy: { field: 'RELEVANCE', direction: 'ASC' } };
      const found = await walkQuotes(product, list);
      expect(found.toSorted()).toEqual(oracle.quotesMatching(text).toSorted());
      const descending = { ...list, orderBy: { field: 'RELEVANCE', direction: 'DESC' } };
      expect(await walkQuotes(product, { ...list, backward: true })).toEqual(found);
      expect(await walkQuotes(product, descending)).toEqual(found.toReversed());
      expect(await walkQuotes(product, { ...descending, backward: true })).toEqual(found.toReversed());
    });
  });
}

/** Not blank, and nothing that a filter refuses. */
function isOfWords(text: string): boolean {
  return text !== '' && !/NEAR|^"[^"]*$/.test(text);
}
