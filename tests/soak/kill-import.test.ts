import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCorpusFile } from '../bench/write-corpus-file.ts';
import { testDatabases } from '../support/databases.ts';
import { SeededRandom, seedOfPart } from '../support/seeded-random.ts';
import { killImport, type KillMoment } from './kill-import.ts';
import { importFile, storedDocuments, type StoredDocuments } from './stored-documents.ts';

/** A few moments in every run of the tests, many with KILL_ROUNDS=50. */
const { KILL_ROUNDS: wanted, KILL_SEED: seed = '1' } = process.env;
const ROUNDS = Number(wanted ?? 3);
const ARTICLES = wanted === undefined ? 600 : 2_000;

const databases = testDatabases();
const folder = mkdtempSync(join(tmpdir(), 'whosaid-kill-'));
const file = join(folder, 'corpus.ndjson');

/** What an import that nobody disturbs leaves, and how many documents are there after each of its batches. */
let whole: StoredDocuments;
let borders: readonly number[];
let batchMs: number;
const moments = { killed: 0, committedButNotSaid: 0 };

beforeAll(async () => {
  await writeCorpusFile(file, { articles: ARTICLES, seed: 1, speakers: 300 });
  const url = (await databases[0]?.url()) ?? '';
  const startedMs = performance.now();
  const { acknowledgements } = await killImport(url, file, { acknowledgements: Infinity, delayMs: 0 });
  batchMs = (performance.now() - startedMs) / acknowledgements.length;
  borders = acknowledgements.map(({ documents }) => documents);
  whole = await storedDocuments(url);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
  if (wanted !== undefined) console.log(JSON.stringify(moments));
});

it('an import that is not killed leaves everything', () => {
  expect(whole.faults).toEqual([]);
  expect(whole.documents).toHaveLength(2 * ARTICLES);
  expect(borders.length).toBeGreaterThan(3);
});

for (const database of databases) {
  describe.skipIf(database.skip)(`an import that is killed (${database.name})`, () => {
    const rounds = database.name === 'SQLite' ? ROUNDS : Math.min(ROUNDS, 2);
    it.each(Array.from({ length: rounds }, (_, index) => index + 1))(
      'leaves whole batches, all that were acknowledged, and can be taken up again: moment %i',
      async (round) => {
        const url = await database.url();
        const { acknowledgements, wasKilled } = await killImport(url, file, momentOf(round));
        const left = await storedDocuments(url);
        const acknowledged = acknowledgements.at(-1)?.documents ?? 0;
        expect(left.faults).toEqual([]);
        expect(borders).toContain(left.documents.length);
        expect(left.documents.length).toBeGreaterThanOrEqual(acknowledged);
        expect(left.documents).toEqual(whole.documents.slice(0, left.documents.length));
        if (wasKilled) moments.killed += 1;
        if (left.documents.length > acknowledged) moments.committedButNotSaid += 1;

        const report = await importFile(url, file);
        expect(report.problems).toEqual([]);
        expect(report.articles.unchanged + report.annotations.unchanged).toBe(left.documents.length);
        expect(await storedDocuments(url)).toEqual(whole);
      },
    );
  });
}

/** A random moment of the import, seldom after its end; the same for the same seed, as far as time is the same. */
function momentOf(round: number): KillMoment {
  const random = new SeededRandom(seedOfPart(Number(seed), round));
  return {
    acknowledgements: random.integer(1, borders.length - 1),
    delayMs: Math.floor(random.next() * 0.8 * batchMs),
  };
}
