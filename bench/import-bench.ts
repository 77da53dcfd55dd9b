import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { startPostgres } from '../tests/support/postgres-cluster.ts';
import { freshPostgres, freshSqlite, type FreshDatabase } from './fresh-databases.ts';
import type { ImportMeasure } from './import-once.ts';
import { writeCorpusFile } from './write-corpus-file.ts';

interface Round extends ImportMeasure {
  readonly databaseBytes: number;
}

const MEGABYTE = 1_000_000;
const IMPORT_ONCE = fileURLToPath(new URL('import-once.ts', import.meta.url));

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '3' },
    /** On a PostgreSQL that is started for it, which does not flush to disk. */
    postgres: { type: 'boolean', default: false },
    /** On this PostgreSQL. */
    url: { type: 'string' },
  },
});

await main();

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-'));
  const file = join(folder, 'corpus.ndjson');
  const cluster = values.postgres ? await startPostgres() : undefined;
  const serverUrl = values.url ?? cluster?.url;
  try {
    await writeCorpusFile(file, { articles: Number(values.articles), seed: Number(values.seed) });
    const rounds: Round[] = [];
    for (let round = 0; round < Number(values.rounds); round += 1) {
      rounds.push(await measureOn(serverUrl === undefined ? freshSqlite() : await freshPostgres(serverUrl), file));
    }
    console.log(describeRounds(rounds, serverUrl === undefined ? 'SQLite' : 'PostgreSQL'));
  } finally {
    rmSync(folder, { recursive: true });
    await cluster?.stop();
  }
}

/** Imports in a process of its own, so that its peak memory is that of the import. */
async function measureOn(database: FreshDatabase, file: string): Promise<Round> {
  try {
    const args = ['--import', 'tsx', IMPORT_ONCE, database.url, file];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    return { ...(JSON.parse(stdout) as ImportMeasure), databaseBytes: await database.size() };
  } finally {
    await database.drop();
  }
}

function describeRounds(rounds: readonly Round[], database: string): string {
  const [first] = rounds;
  if (!first) return 'No round was run.';
  const seconds = medianOf(rounds, ({ durationMs }) => durationMs / 1000);
  const rows = Object.entries(first.rows);
  const allRows = rows.reduce((sum, [, count]) => sum + count, 0);
  const perSecond = (count: number): string => Math.round(count / seconds).toLocaleString('en');
  return [
    `${database}, ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}`,
    `${first.articles.toLocaleString('en')} articles, ${megabytes(first.bytesRead)}; median of ${rounds.length}`,
    `time       ${seconds.toFixed(1)} s (${rounds.map(({ durationMs }) => (durationMs / 1000).toFixed(1)).join(', ')})`,
    `processor  ${medianOf(rounds, ({ processorMs }) => processorMs / 1000).toFixed(1)} s of the importing process`,
    `input      ${(first.bytesRead / MEGABYTE / seconds).toFixed(2)} MB/s, ${perSecond(first.articles)} articles/s`,
    `rows       ${allRows.toLocaleString('en')}, ${perSecond(allRows)}/s`,
    ...rows.map(([table, count]) => `  ${table.padEnd(15)}${count.toLocaleString('en')}, ${perSecond(count)}/s`),
    `memory     ${megabytes(Math.max(...rounds.map(({ peakMemoryBytes }) => peakMemoryBytes)))} at most`,
    `database   ${megabytes(medianOf(rounds, ({ databaseBytes }) => databaseBytes))}`,
  ].join('\n');
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / MEGABYTE).toLocaleString('en')} MB`;
}

function medianOf(rounds: readonly Round[], measure: (round: Round) => number): number {
  const sorted = rounds.map(measure).sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}
