import { expect, it } from 'vitest';
import { importCorpus } from '../../src/pipeline/import/import-corpus.ts';
import type { ImportReport } from '../../src/pipeline/import/import-report.ts';
import { openStore } from '../../src/store/store.ts';
import { generateCorpus } from '../../bench/generate-corpus.ts';
import { storedDocuments, type StoredDocuments } from '../support/stored-documents.ts';
import { testDatabases } from '../support/databases.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const [sqlite] = testDatabases();

/** Documents in which something is wrong every now and then, and of which some belong to others far away. */
function troubledCorpus(): string {
  const lines = [...generateCorpus({ articles: 200, seed: 3, speakers: 50 })];
  const troubled = lines.flatMap((line, index) => {
    if (index % 61 === 60) return ['{"format": "whosaid/article@1"', ''];
    if (index % 47 === 46) return [line.replace('"start":', '"start":9999,"begin":')];
    if (index % 37 === 36) return [line, line];
    if (index % 31 === 30) return [line.replace(/"text":"[^"]{20}/, '"text":"Somebody wrote anew.')];
    return [line];
  });
  const [far, ...near] = troubled.splice(3, 5);
  return [...troubled, ...near, far].join('\n');
}

async function imported(file: string, threads: number): Promise<{ report: ImportReport; stored: StoredDocuments }> {
  const url = (await sqlite?.url()) ?? '';
  const store = await openStore(url);
  const report = await importCorpus(store, [file], { threads });
  await store.close();
  return { report: { ...report, durationMs: 0 }, stored: await storedDocuments(url) };
}

it('as many threads as may be read the same documents, and find the same problems in the same order', async () => {
  const file = `${temporaryFolder({ 'troubled.ndjson': troubledCorpus() })}/troubled.ndjson`;
  const alone = await imported(file, 0);
  expect(alone.report.problems.length).toBeGreaterThan(10);
  expect(alone.report.articles.added).toBeGreaterThan(100);
  expect(alone.stored.faults).toEqual([]);
  for (const threads of [1, 3]) expect(await imported(file, threads)).toEqual(alone);
});

it('an import in threads that is stopped ends them and goes on from there', async () => {
  const file = `${temporaryFolder({ 'all.ndjson': [...generateCorpus({ articles: 300, seed: 4 })].join('\n') })}/all.ndjson`;
  const store = await openStore((await sqlite?.url()) ?? '');
  const stop = new AbortController();
  const batchSize = { documents: 100, bytes: Infinity };
  const first = await importCorpus(store, [file], {
    threads: 2,
    batchSize,
    signal: stop.signal,
    onBatch: () => stop.abort(),
  });
  expect(first.articles.added).toBeLessThan(100);
  const rest = await importCorpus(store, [file], { threads: 2 });
  expect(rest.articles).toEqual({ added: 300 - first.articles.added, replaced: 0, unchanged: first.articles.added });
  await store.close();
});
