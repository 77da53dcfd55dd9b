import { describe, expect, it, onTestFinished } from 'vitest';
import { buildApiSchema } from '../../src/graphql/build-schema.ts';
import { sql, type Sql } from '../../src/store/sql/sql.ts';
import { openStore } from '../../src/store/store.ts';
import type { Product } from '../support/ask-product.ts';
import { testDatabases } from '../support/databases.ts';
import { openOracle, type Oracle } from '../support/oracle/open-oracle.ts';
import { randomOperation } from '../support/random-operation.ts';

/** Until so many random operations one must have found the fault. */
const OPERATIONS = 1000;

const ARTICLE = sql`(SELECT key FROM article WHERE id = 'jalalabad-prison-attack')`;
const OMAR = sql`(SELECT key FROM speaker WHERE id = 'ajmal-omar')`;

/** One row of the product's database is changed behind its back, after the oracle has read the corpus. */
const FAULTS: readonly [fault: string, statement: Sql][] = [
  ['a name in the wrong place of an order', sql`UPDATE speaker SET folded_name = 'zz' WHERE id = 'ajmal-omar'`],
  ['a quote that is missing', sql`UPDATE quote SET is_effective = 0 WHERE article_key = ${ARTICLE} AND slot = 1`],
  [
    'an offset that is wrong',
    sql`UPDATE paragraph SET start_code_point = start_code_point + 1 WHERE article_key = ${ARTICLE} AND ordinal = 3`,
  ],
  ['a count that is wrong', sql`UPDATE speaker SET quote_count = quote_count + 1 WHERE id = 'ajmal-omar'`],
  ['a total that is wrong', sql`UPDATE corpus SET quote_count = quote_count - 1`],
  ['a wrong speaker', sql`UPDATE quote SET speaker_key = ${OMAR} WHERE article_key = ${ARTICLE} AND slot = 2`],
  ['a wrong layer', sql`UPDATE layer SET created_at = '2026-02-01T00:00:00.000Z' WHERE name = 'gold'`],
  [
    'a word of a paragraph',
    sql`UPDATE paragraph SET text = replace(text, 'the', 'teh') WHERE article_key = ${ARTICLE} AND ordinal = 4`,
  ],
];

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`beside the oracle, random operations on ${database.name} find`, () => {
    it.each(FAULTS)('%s', async (_fault, statement) => {
      const store = await openStore(await database.sample());
      onTestFinished(() => store.close());
      const product = { store, schema: await buildApiSchema() };
      const oracle = await openOracle(product);
      await store.write((connection) => connection.run(statement));
      expect(await firstDifference(oracle, product)).toBeDefined();
    });
  });
}

async function firstDifference(oracle: Oracle, product: Product): Promise<string | undefined> {
  for (let seed = 1; seed <= OPERATIONS; seed += 1) {
    const { difference } = await oracle.compare(product, randomOperation(oracle.schema, seed, oracle.options));
    if (difference !== undefined) return difference;
  }
  return undefined;
}
