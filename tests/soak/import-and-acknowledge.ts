import { writeSync } from 'node:fs';
import { importCorpus } from '../../src/pipeline/import/import-corpus.ts';
import { openStore } from '../../src/store/store.ts';

/** A line of this program: how many articles and annotations of the file are safely in the database. */
export interface Acknowledgement {
  readonly documents: number;
}

/** Small, so that there are many moments between batches. */
const BATCH_SIZE = { documents: 400, bytes: 4 * 1024 * 1024 };

/** Not buffered: the line is out before the import goes on. */
function acknowledge(acknowledgement: Acknowledgement): void {
  writeSync(1, `${JSON.stringify(acknowledgement)}\n`);
}

const [url = '', file = ''] = process.argv.slice(2);
acknowledge({ documents: 0 });
const store = await openStore(url);
await importCorpus(store, [file], {
  batchSize: BATCH_SIZE,
  onBatch: ({ articles, annotations }) => {
    const tallies = [articles, annotations].flatMap(({ added, replaced, unchanged }) => [added, replaced, unchanged]);
    acknowledge({ documents: tallies.reduce((sum, count) => sum + count, 0) });
  },
});
await store.close();
