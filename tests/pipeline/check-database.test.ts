import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDatabase } from '../../src/pipeline/check/check-corpus-database.ts';
import { importCorpus } from '../../src/pipeline/import/import-corpus.ts';
import { raw } from '../../src/store/sql/sql.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { testDatabases } from '../support/databases.ts';

/** A change behind the program's back, and the check that must see it. */
const CHANGES: readonly [string, string][] = [
  [`UPDATE article SET headline = 'Forged' WHERE key = 1`, 'articles and annotations are what was imported'],
  [`UPDATE quote SET cue_lemma = 'claim' WHERE number = 1`, 'articles and annotations are what was imported'],
  [`UPDATE quote SET word_count = 0 WHERE number = 1`, 'what is derived of quotes is what deriving anew gives'],
  [`UPDATE quote SET speaker_key = 1`, 'what is derived of quotes is what deriving anew gives'],
  [`UPDATE quote SET is_effective = 0 WHERE number = 1`, 'the counts of quotes are true'],
  [`UPDATE article_layer SET is_effective = 1 - is_effective`, 'every annotated article shows its effective layer'],
  [`UPDATE span SET start_utf16 = start_utf16 + 1`, 'paragraphs, spans and mentions hold the text at their offsets'],
  [`UPDATE corpus SET revision = '0123456789abcdef'`, 'the revision is that of the content'],
];

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`looking through a database (${database.name})`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await openStore(await database.url());
      await importCorpus(store, ['corpus/articles', 'corpus/annotations']);
    });
    afterEach(() => store.close());

    it('finds nothing in a sound one', async () => {
      expect((await checkDatabase(store)).findings.filter(({ ok }) => !ok)).toEqual([]);
    });

    it.each(CHANGES)('sees what this did: %s', async (statement, check) => {
      await store.write((connection) => connection.run(raw(statement)));
      const { ok, findings } = await checkDatabase(store);
      expect(ok).toBe(false);
      expect(findings.find((finding) => finding.check === check)).toMatchObject({ ok: false });
    });
  });
}
