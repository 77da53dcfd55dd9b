import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDatabase } from '../../../src/pipeline/check/check-corpus-database.ts';
import { checkClusters } from '../../../src/store/check/check-clusters.ts';
import { checkSummaries } from '../../../src/store/check/check-summaries.ts';
import { checkTokens } from '../../../src/store/check/check-tokens.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { testDatabases } from '../../support/databases.ts';
import { expectSameAnswers } from './expect-same-answers.ts';
import { RandomWrites } from './random-writes.ts';

const SEEDS = Array.from({ length: 12 }, (_, index) => index + 1);
const WRITES = 12;

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`what is kept in counted form (${database.name})`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await openStore(await database.url());
    });
    afterEach(() => store.close());

    it.each(SEEDS)('is true after every import, annotation, correction and merge (seed %i)', async (seed) => {
      const writes = new RandomWrites(store, seed);
      const done: string[] = [];
      for (let count = 0; count < WRITES; count += 1) {
        done.push(await writes.write());
        const findings = await store.read(async (session) => [
          ...(await checkSummaries(session)),
          ...(await checkTokens(session)),
          ...(await checkClusters(session)),
        ]);
        expect(
          findings.filter(({ ok }) => !ok),
          done.join(', '),
        ).toEqual([]);
      }
      expect((await checkDatabase(store)).findings.filter(({ ok }) => !ok)).toEqual([]);
      await store.read(expectSameAnswers);
    });
  });
}
