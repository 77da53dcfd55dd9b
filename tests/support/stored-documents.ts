import { checkDatabase } from '../../src/pipeline/check/check-corpus-database.ts';
import { exportArticles } from '../../src/pipeline/export/export-stream.ts';
import { corpusCounts, corpusFacts } from '../../src/store/read/aggregates/of-corpus.ts';
import type { Finding } from '../../src/store/check/finding.ts';
import { openStore } from '../../src/store/store.ts';

/** Everything that a database holds, as text, and whether the database is sound. */
export interface StoredDocuments {
  /** The articles in the order of their import, each followed by its annotation: native documents, a line each. */
  readonly documents: readonly string[];
  readonly articles: number;
  readonly quotes: number;
  readonly revision: string;
  readonly faults: readonly Finding[];
}

/** Reads and checks the whole database. */
export async function storedDocuments(url: string): Promise<StoredDocuments> {
  const store = await openStore(url);
  try {
    const { findings } = await checkDatabase(store);
    return await store.read(async (session) => {
      let text = '';
      for await (const chunk of exportArticles(session, { format: 'ndjson' }))
        text += Buffer.from(chunk.bytes).toString();
      const { revision } = await corpusFacts(session);
      const { articleCount: articles, quoteCount: quotes } = await corpusCounts(session);
      const faults = findings.filter(({ ok }) => !ok);
      return { documents: text.split('\n').filter(isOfArticle), articles, quotes, revision, faults };
    });
  } finally {
    await store.close();
  }
}

function isOfArticle(line: string): boolean {
  return /^\{"format":"whosaid\/(article|annotation)@/.test(line);
}
