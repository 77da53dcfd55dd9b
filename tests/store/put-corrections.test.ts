import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Correction } from '../../src/corpus/correction.ts';
import { checkDatabase } from '../../src/pipeline/check/check-corpus-database.ts';
import { countQuotes } from '../../src/store/read/pages.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { putCorrections } from '../../src/store/write/put-corrections.ts';
import { buildMarked } from '../support/builders.ts';
import { testDatabases } from '../support/databases.ts';
import { writeMarked } from '../support/write.ts';

const CONFIRMED: Correction = {
  article: 'harbour-fire',
  layer: 'gold',
  contentText: '“We saw the fire,”',
  status: 'confirmed',
  speaker: undefined,
  annotator: 'A. Reader',
  createdAt: '2026-03-01T00:00:00.000Z',
};
const REJECTED: Correction = { ...CONFIRMED, status: 'rejected' };

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`keeping corrections (${database.name})`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await openStore(await database.url());
      await writeMarked(store, buildMarked('⟦content#1:“We saw the fire,”⟧ she ⟦cue#1:said⟧.'));
    });
    afterEach(async () => {
      expect((await checkDatabase(store)).findings.filter(({ ok }) => !ok)).toEqual([]);
      await store.close();
    });

    const correct = (...corrections: Correction[]): Promise<number> =>
      store.write((connection) => putCorrections(connection, corrections));
    const shownCount = (): Promise<number> => store.read((session) => countQuotes(session));

    it('of two verdicts on one quote in one document the later holds', async () => {
      expect(await correct(REJECTED, { ...CONFIRMED, createdAt: '2026-02-01T00:00:00.000Z' })).toBe(1);
      expect(await shownCount()).toBe(0);
    });

    it('of two verdicts of one moment the last holds', async () => {
      expect(await correct(REJECTED, CONFIRMED)).toBe(1);
      expect(await shownCount()).toBe(1);
    });

    it('a verdict that is there already is no news', async () => {
      expect(await correct(CONFIRMED)).toBe(1);
      expect(await correct(CONFIRMED)).toBe(0);
    });
  });
}
