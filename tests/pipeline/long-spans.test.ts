import { describe, expect, it } from 'vitest';
import { checkDatabase } from '../../src/pipeline/check/check-corpus-database.ts';
import { importCorpus } from '../../src/pipeline/import/import-corpus.ts';
import { openStore } from '../../src/store/store.ts';
import { testDatabases } from '../support/databases.ts';
import { SeededRandom } from '../support/seeded-random.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const LAYER = { name: 'gold', method: 'gold', annotator: 'A. Reader', createdAt: '2026-01-31T12:00:00Z' };

/** 10,000 characters that no index can compress. */
function noise(first: number): string {
  const random = new SeededRandom(1);
  return Array.from({ length: 10_000 }, () => String.fromCodePoint(first + random.integer(0, 499))).join('');
}

const BO = { name: 'Bo', kind: 'person' };
const span = { start: 6, end: 10_006 };
const ANNOTATIONS: readonly [string, string, object][] = [
  ['a cue of ideographs', noise(0x4e00), { quotes: [{ content: [{ start: 0, end: 5 }], cue: [span] }] }],
  ['a cue of pictures', noise(0x1f300), { quotes: [{ content: [{ start: 0, end: 5 }], cue: [span] }] }],
  ['a name of ideographs', noise(0x4e00), { quotes: [], mentions: [{ ...span, kind: 'name', speaker: BO }] }],
  [
    'a source of ideographs',
    noise(0x4e00),
    { quotes: [{ content: [{ start: 0, end: 5 }], source: [span], speaker: BO }] },
  ],
];

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`spans as long as a text (${database.name})`, () => {
    it.each(ANNOTATIONS)('%s is imported', async (_, text, facts) => {
      const folder = temporaryFolder({
        'a.json': { format: 'whosaid/article@1', id: 'a', headline: 'Noise', paragraphs: [{ text: `hello ${text}` }] },
        'b.json': { format: 'whosaid/annotation@1', article: 'a', layer: LAYER, ...facts },
      });
      const store = await openStore(await database.url());
      expect((await importCorpus(store, [folder])).problems).toEqual([]);
      expect((await checkDatabase(store)).findings.filter(({ ok }) => !ok)).toEqual([]);
      await store.close();
    });
  });
}
