import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../../bench/harness/bench-folder.ts';
import { prepareCorpus, type PreparedCorpus } from '../../../bench/harness/prepare-corpus.ts';
import { freshPostgres } from '../../../bench/fresh-databases.ts';
import { startPostgres, type PostgresCluster } from '../../support/postgres-cluster.ts';
import type { Figure } from '../fault.ts';
import { notTried } from './figures.ts';
import { serve, type ServedProgram } from './served-program.ts';

const SEED = 1;

/** A kind of database, and the URL of an empty one, another each time. */
export interface EmptyDatabases {
  readonly name: 'SQLite' | 'PostgreSQL';
  url(): Promise<string>;
}

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

  /** Both kinds of database, each empty each time; PostgreSQL is a server of its own. The reason where it cannot run here. */
  async databases(): Promise<{ readonly kinds: readonly EmptyDatabases[]; readonly missing: readonly Figure[] }> {
    const sqlite: EmptyDatabases = { name: 'SQLite', url: () => Promise.resolve(this.newPath('sqlite')) };
    const cluster = await this.postgres();
    if (!('url' in cluster)) return { kinds: [sqlite], missing: [cluster] };
    const postgres: EmptyDatabases = { name: 'PostgreSQL', url: async () => (await freshPostgres(cluster.url)).url };
    return { kinds: [sqlite, postgres], missing: [] };
  }

  /** A PostgreSQL server of its own, or the figure that says why it cannot run here. */
  async postgres(): Promise<PostgresCluster | Figure> {
    try {
      const cluster = await startPostgres();
      this.defer(() => cluster.stop());
      return cluster;
    } catch (error) {
      return notTried('faults on PostgreSQL', error instanceof Error ? error.message : String(error));
    }
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
