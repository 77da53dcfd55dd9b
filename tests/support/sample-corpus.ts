import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { inject } from 'vitest';
import { importCorpus } from '../../src/pipeline/import/import-corpus.ts';
import { openStore } from '../../src/store/store.ts';

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));
const TEMPLATE = 'sample_corpus';
/** Of the advisory lock that is held while the template is made. */
const LOCK = 1901;

/** Writes a SQLite file with the sample corpus to `path`. The corpus is imported once in a run, and copied for each test that asks. */
export async function copySampleFile(path: string): Promise<void> {
  const folder = inject('sampleFolder');
  const template = join(folder, 'sample.sqlite');
  if (!existsSync(template)) {
    // Both workers may do this at the same time; renaming is atomic, and one of the two files stays.
    const imported = join(folder, `${randomUUID()}.sqlite`);
    await importSample(imported);
    renameSync(imported, template);
  }
  copyFileSync(template, path);
}

/** Makes the PostgreSQL database `name` with the sample corpus, as `copySampleFile` does. */
export async function copySampleDatabase(clusterUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: clusterUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE]);
    if (rowCount === 0) await makeTemplate(client, clusterUrl);
    await client.query(`CREATE DATABASE "${name}" TEMPLATE "${TEMPLATE}"`);
  } finally {
    await client.end();
  }
}

async function makeTemplate(client: Client, clusterUrl: string): Promise<void> {
  const name = `sample_${randomUUID()}`;
  await client.query(`CREATE DATABASE "${name}" TEMPLATE template0`);
  await importSample(String(Object.assign(new URL(clusterUrl), { pathname: name })));
  // PostgreSQL copies no database that another session is connected to, and a closed connection may take a moment to leave.
  await client.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
  await client.query('SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = $1', [name]);
  await client.query(`ALTER DATABASE "${name}" RENAME TO "${TEMPLATE}"`);
}

/** Imports the sample corpus into the database at `url`. */
export async function importSample(url: string): Promise<void> {
  const store = await openStore(url);
  try {
    const { problems } = await importCorpus(store, [CORPUS]);
    if (problems.length > 0) throw new Error(`The sample corpus has ${problems.length} problems.`);
  } finally {
    await store.close();
  }
}
