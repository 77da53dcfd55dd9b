import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSummaries } from '../../../src/store/check/check-summaries.ts';
import type { Finding } from '../../../src/store/check/finding.ts';
import { raw } from '../../../src/store/sql/sql.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { buildMarked, person } from '../../support/builders.ts';
import { testDatabases } from '../../support/databases.ts';
import { writeMarked } from '../../support/write.ts';

const made = buildMarked('⟦content#1:“We saw the fire,”⟧ ⟦source#1:Leila Omar⟧ ⟦cue#1:said⟧.', {
  speakers: { 1: person('Leila Omar') },
});

/** What is done behind the program's back, and what the check says. */
const SPOILED: readonly [change: string, ...details: string[]][] = [
  [
    'UPDATE article_layer SET quote_count = 2',
    'article_layer article/harbour-fire, layer/gold: quote_count is 2, counting anew gives 1',
    'layer layer/gold: quote_count is 1, counting anew gives 2',
  ],
  ['UPDATE article SET quote_count = 2', 'article article/harbour-fire: quote_count is 2, counting anew gives 1'],
  ['UPDATE speaker SET quote_count = 3', 'speaker speaker/leila-omar: quote_count is 3, counting anew gives 1'],
  ['UPDATE speaker SET word_count = 0', 'speaker speaker/leila-omar: word_count is 0, counting anew gives 4'],
  ['UPDATE speaker SET article_count = 0', 'speaker speaker/leila-omar: article_count is 0, counting anew gives 1'],
  [
    `UPDATE speaker SET first_quoted = '2024-01-01'`,
    'speaker speaker/leila-omar: first_quoted is 2024-01-01, counting anew gives 2025-03-01',
  ],
  [
    'UPDATE speaker SET last_quoted = NULL',
    'speaker speaker/leila-omar: last_quoted is missing, counting anew gives 2025-03-01',
  ],
  [
    'UPDATE speaker_cue SET count = 2',
    'speaker_cue speaker/leila-omar, say, neutral: count is 2, counting anew gives 1',
  ],
  ['DELETE FROM speaker_cue', 'speaker_cue speaker/leila-omar, say, neutral: count is missing, counting anew gives 1'],
  [
    `INSERT INTO speaker_cue VALUES (1, 'warn', 'neutral', 0)`,
    'speaker_cue speaker/leila-omar, warn, neutral: count is 0, counting anew gives missing',
  ],
  [
    `UPDATE publisher SET publisher = 'Nobody'`,
    'publisher Nobody: article_count is 1, counting anew gives missing; ' +
      'publisher The Lower Harbour Post: article_count is missing, counting anew gives 1',
  ],
  ['UPDATE layer SET quote_count = 0', 'layer layer/gold: quote_count is 0, counting anew gives 1'],
  ['UPDATE layer SET article_count = 2', 'layer layer/gold: article_count is 2, counting anew gives 1'],
  ...(['article', 'paragraph', 'quote', 'speaker'] as const).map((noun): [string, string] => [
    `UPDATE corpus SET ${noun}_count = 9`,
    `corpus the corpus: ${noun}_count is 9, counting anew gives 1`,
  ]),
  ['UPDATE corpus SET word_count = 9', 'corpus the corpus: word_count is 9, counting anew gives 7'],
];

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`counting anew (${database.name})`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await openStore(await database.url());
      await writeMarked(store, made);
    });
    afterAll(() => store.close());

    it.each(SPOILED)('after "%s" the check says: %s', async (change, ...details) => {
      const findings = await findingsAfter(store, change);
      expect(findings.map(({ detail }) => detail)).toEqual(details);
    });
  });
}

class TakenBack extends Error {}

/** What is found wrong after a change, which is then taken back. */
async function findingsAfter(store: Store, change: string): Promise<readonly Finding[]> {
  let findings: readonly Finding[] = [];
  const done = store.write(async (connection) => {
    await connection.run(raw(change));
    findings = (await checkSummaries(connection)).filter(({ ok }) => !ok);
    throw new TakenBack();
  });
  await expect(done).rejects.toThrow(TakenBack);
  return findings;
}
