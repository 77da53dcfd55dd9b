import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../bench/harness/bench-folder.ts';
import { prepareCorpus, type PreparedCorpus } from '../../bench/harness/prepare-corpus.ts';
import { freshPostgres } from '../../bench/fresh-databases.ts';
import { startPostgres, type PostgresCluster } from '../../support/postgres-cluster.ts';
import { serve, type ServedProgram } from './served-program.ts';

const SEED = 1;

/** What one run of a fault uses: a temporary folder, databases, servers. All of it is removed at the end of the run. */
export class FaultScope {
  readonly folder = mkdtempSync(join(tmpdir(), 'whosaid-fault-'));
  readonly #cleanups: (() => unknown)[] = [];
  #count = 0;

  /** Does something at the end of the run, before what was deferred earlier. */
  defer(cleanup: () => unknown): void {
    this.#cleanups.push(cleanup);
  }

  /** A path in the folder that is not used yet. */
  newPath(ending: string): string {
    return join(this.folder, `${(this.#count += 1)}.${ending}`);
  }

  /** A SQLite database of its own with a generated corpus. */
  async sqlite(articles: number): Promise<string> {
    const { database } = await generatedCorpus(articles);
    const path = this.newPath('sqlite');
    copyFileSync(database, path);
    return path;
  }

  /** A PostgreSQL server of its own. */
  async postgres(): Promise<PostgresCluster> {
    const cluster = await startPostgres();
    this.defer(() => cluster.stop());
    return cluster;
  }

  /** An empty database of a running PostgreSQL server. */
  async postgresDatabase(cluster: PostgresCluster): Promise<string> {
    return (await freshPostgres(cluster.url)).url;
  }

  /** Serves a database; see `serve`. The server is killed at the end of the run when it still runs. */
  async serve(...[databaseUrl, settings, words]: Parameters<typeof serve>): Promise<ServedProgram> {
    const program = await serve(databaseUrl, settings, words);
    this.defer(() => program.end('SIGKILL'));
    return program;
  }

  async close(): Promise<void> {
    for (const cleanup of this.#cleanups.toReversed()) await cleanup();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Runs the work and removes what it has used, also when it fails. */
export async function inScope<Result>(work: (scope: FaultScope) => Promise<Result>): Promise<Result> {
  const scope = new FaultScope();
  try {
    return await work(scope);
  } finally {
    await scope.close();
  }
}

const prepared = new Map<number, Promise<PreparedCorpus>>();

/** A generated corpus as a file of native NDJSON and as a SQLite database that is not to be changed: made once, kept for later runs. */
export function generatedCorpus(articles: number): Promise<PreparedCorpus> {
  const corpus = prepared.get(articles) ?? prepareCorpus(articles, SEED, join(ROOT, 'dist'));
  prepared.set(articles, corpus);
  return corpus;
}
