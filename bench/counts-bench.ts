import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importCorpus } from '../src/pipeline/import/import-corpus.ts';
import type { QuoteDimension, QuoteMeasure } from '../src/corpus/dimensions.ts';
import { corpusCounts } from '../src/store/read/aggregates/of-corpus.ts';
import { countQuotesBy } from '../src/store/read/counts/count-quotes-by.ts';
import { mostQuoted, tiesAmong } from '../src/store/read/counts/speaker-network.ts';
import { timelineOf } from '../src/store/read/counts/timeline.ts';
import type { Connection } from '../src/store/connect/connection.ts';
import { openStore } from '../src/store/store.ts';
import { startPostgres } from '../tests/support/postgres-cluster.ts';
import { freshPostgres, freshSqlite } from './fresh-databases.ts';
import { writeCorpusFile } from './write-corpus-file.ts';

const CHEAP: readonly QuoteMeasure[] = ['quotes', 'words'];
const ALL: readonly QuoteMeasure[] = [...CHEAP, 'articles', 'speakers'];
const TABLES: readonly (readonly QuoteDimension[])[] = [
  ['speaker'],
  ['speaker', 'kind'],
  ['cue', 'publisher'],
  ['publisher', 'month', 'source-kind'],
];

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '7' },
    /** On a PostgreSQL that is started for it. */
    postgres: { type: 'boolean', default: false },
  },
});

await main();

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-'));
  const cluster = values.postgres ? await startPostgres() : undefined;
  const database = cluster ? await freshPostgres(cluster.url) : freshSqlite();
  const file = join(folder, 'corpus.ndjson');
  try {
    await writeCorpusFile(file, { articles: Number(values.articles), seed: 1 });
    const store = await openStore(database.url);
    await importCorpus(store, [file]);
    await store.read(measureAll);
    await store.close();
  } finally {
    await database.drop();
    await cluster?.stop();
    rmSync(folder, { recursive: true });
  }
}

async function measureAll(session: Connection): Promise<void> {
  const { quoteCount } = await corpusCounts(session);
  console.log(
    `${quoteCount} quotes on ${session.dialect}; fastest and median of ${values.rounds} rounds, least processor time:`,
  );
  console.log('each in ms, and in ms for 100,000 quotes');
  for (const groupBy of TABLES) {
    for (const measures of [CHEAP, ALL]) {
      const request = { groupBy, first: 100, orderBy: 'quotes', measures: new Set(measures) } as const;
      await measure(`[${groupBy.join(', ')}] ${measures.join(' ')}`, quoteCount, () => countQuotesBy(session, request));
    }
  }
  await measure('timeline by month', quoteCount, () => timelineOf(session, { period: 'month' }));
  for (const relation of ['same-article', 'mentions'] as const) {
    await measure(`network of 100, ${relation}`, quoteCount, async () => {
      const { speakers } = await mostQuoted(session, null, 100);
      const keys = speakers.map(({ key }) => key);
      return tiesAmong(session, relation, keys, null);
    });
  }
}

/** Wall clock, and the processor time of this process, in which SQLite works, too: other work on the machine counts less in it. */
async function measure(what: string, quoteCount: number, work: () => Promise<unknown>): Promise<void> {
  const [tookMs, usedMs]: [number[], number[]] = [[], []];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const [started, before] = [performance.now(), process.cpuUsage()];
    await work();
    tookMs.push(performance.now() - started);
    const { user, system } = process.cpuUsage(before);
    usedMs.push((user + system) / 1000);
  }
  tookMs.sort((a, b) => a - b);
  const figures = [tookMs[0] ?? 0, tookMs[tookMs.length >> 1] ?? 0, Math.min(...usedMs)];
  const shown = figures.map(
    (ms) => `${ms.toFixed(1).padStart(8)} ${((100_000 * ms) / quoteCount).toFixed(0).padStart(5)}`,
  );
  console.log(`${shown.join(' ')}  ${what}`);
}
