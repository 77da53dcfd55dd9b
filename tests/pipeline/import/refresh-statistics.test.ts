import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCorpus } from '../../../src/pipeline/import/import-corpus.ts';
import { raw } from '../../../src/store/sql/sql.ts';
import { openStore } from '../../../src/store/store.ts';
import { writeCorpusFile } from '../../../bench/write-corpus-file.ts';
import { everyLayout } from '../../support/databases.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const UNMERGED = `SELECT COALESCE(SUM(gin_clean_pending_list(index.oid::regclass)), 0)::integer AS pages FROM pg_class AS index
  JOIN pg_am ON pg_am.oid = index.relam AND pg_am.amname = 'gin' WHERE index.relkind = 'i'`;
const KNOWN_ROWS = `SELECT relname AS name, reltuples::integer AS rows FROM pg_class WHERE relname IN ('article', 'quote')`;

for (const database of everyLayout().filter(({ name }) => name.includes('PostgreSQL'))) {
  describe.skipIf(database.skip)(`after a large import (${database.name})`, () => {
    it('the full-text indexes are merged, and the planner knows the tables', async () => {
      const file = join(temporaryFolder({}), 'corpus.ndjson');
      await writeCorpusFile(file, { articles: 200, seed: 1, speakers: 50 });
      const store = await openStore(await database.url());
      const { articles, quotes } = await importCorpus(store, [file]);
      const [unmerged] = await store.write((connection) => connection.all<{ pages: number }>(raw(UNMERGED)));
      const known = await store.read((session) => session.all<{ name: string; rows: number }>(raw(KNOWN_ROWS)));
      await store.close();
      expect(unmerged?.pages).toBe(0);
      const rows = Object.fromEntries(known.map(({ name, rows: count }) => [name, count]));
      expect(rows).toMatchObject({ article: articles.added, quote: quotes });
    });
  });
}
