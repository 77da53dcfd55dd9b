import { checkDatabase } from '../../src/pipeline/check/check-corpus-database.ts';
import { exportArticles } from '../../src/pipeline/export/export-stream.ts';
import { importCorpus } from '../../src/pipeline/import/import-corpus.ts';
import type { ImportReport } from '../../src/pipeline/import/import-report.ts';
import { corpusFacts } from '../../src/store/read/aggregates/of-corpus.ts';
import type { Finding } from '../../src/store/check/finding.ts';
import { openStore, type Store } from '../../src/store/store.ts';

/** Everything that a database holds, as text, and whether the database is sound. */
export interface StoredDocuments {
  /** The articles in the order of their import, each followed by its annotation: native documents, a line each. */
  readonly documents: readonly string[];
  readonly revision: string;
  readonly faults: readonly Finding[];
}

/** Reads and checks the whole database. */
export async function storedDocuments(url: string): Promise<StoredDocuments> {
  return withStore(url, async (store) => {
    const { findings } = await checkDatabase(store);
    return store.read(async (session) => {
      let text = '';
      for await (const chunk of exportArticles(session, { format: 'ndjson' }))
        text += Buffer.from(chunk.bytes).toString();
      const { revision } = await corpusFacts(session);
      return { documents: text.split('\n').filter(isOfArticle), revision, faults: findings.filter(({ ok }) => !ok) };
    });
  });
}

/** Imports the file, or what is missing of it. */
export async function importFile(url: string, file: string): Promise<ImportReport> {
  return withStore(url, (store) => importCorpus(store, [file]));
}

function isOfArticle(line: string): boolean {
  return /^\{"format":"whosaid\/(article|annotation)@/.test(line);
}

async function withStore<Result>(url: string, work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore(url);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
