import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startPostgres } from '../../support/postgres-cluster.ts';

/**
 * Makes fixtures/<number>-<commit>.sqlite.gz and .postgres.json.gz: the databases that the program of each commit makes which changed a
 * migration, with one article and its annotation written by the program of that time. Needs the history of the repository.
 *
 *     npx tsx tests/store/migrations/make-old-databases.ts
 */
/** The last commit that changed a migration of the first four in place. Later migrations are never edited. */
const LAST = '7306dbc';

const FIXTURES = resolve(import.meta.dirname, 'fixtures');

/** Is run in the files of an old commit: writes into the database named first, and prints what the migrations did if it is PostgreSQL. */
const WRITER = `
import { openStore } from './src/store/store.ts';
import { ALL_MIGRATIONS } from './src/store/migrations/all-migrations.ts';
import { buildMarked, person } from './tests/support/builders.ts';
import { writeMarked } from './tests/support/write.ts';
const url = process.argv[2];
const text = '⟦content#1:“We saw the fire from the harbour wall,”⟧ ⟦source#1:Leila Omar⟧ ⟦cue#1:said⟧.\\n\\n⟦source#2:A fireman⟧ ⟦cue#2:said⟧ ⟦content#2:that nobody was hurt⟧.';
const store = await openStore(url);
await writeMarked(store, buildMarked(text, { speakers: { 1: person('Leila Omar') }, quotes: { 2: { kind: 'indirect' } } }));
await store.close();
const statements = [];
const runner = { connection: { options: { type: 'postgres' } }, query: async (text) => (statements.push(text), []) };
for (const migration of ALL_MIGRATIONS) await new migration().up(runner);
const migrations = ALL_MIGRATIONS.map((migration) => new migration().name);
console.log(JSON.stringify({ migrations, statements: statements.filter((text) => !/^\\s*SELECT/.test(text)) }));
`;

const cluster = await startPostgres();
try {
  const commits = git('log', '--reverse', '--topo-order', '--format=%h', LAST, '--', 'src/store/migrations')
    .trim()
    .split('\n');
  for (const [index, commit] of commits.entries())
    await makeOf(`${String(index + 1).padStart(2, '0')}-${commit}`, commit);
} finally {
  await cluster.stop();
}

async function makeOf(name: string, commit: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-old-'));
  try {
    execFileSync('sh', [
      '-c',
      `git archive ${commit} src tests/support package.json tsconfig.json | tar -x -C ${folder}`,
    ]);
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'writer.ts'), WRITER);
    const file = join(folder, 'old.sqlite');
    write(folder, file);
    writeFileSync(join(FIXTURES, `${name}.sqlite.gz`), gzipSync(readFileSync(file), { level: 9 }));
    const dump = await postgresOf(folder, `old_${commit}`);
    writeFileSync(join(FIXTURES, `${name}.postgres.json.gz`), gzipSync(JSON.stringify(dump), { level: 9 }));
    console.log(name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function postgresOf(folder: string, database: string): Promise<unknown> {
  const { Client } = await import('pg');
  const admin = new Client({ connectionString: cluster.url });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${database} TEMPLATE template0`).finally(() => admin.end());
  const url = String(Object.assign(new URL(cluster.url), { pathname: database }));
  const made = JSON.parse(write(folder, url)) as object;
  const client = new Client({ connectionString: url });
  await client.connect();
  const rows: Record<string, unknown> = {};
  const tables = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'whosaid_migration'`,
  );
  for (const { name } of tables.rows) {
    const { rows: found } = await client.query<{ row: unknown }>(`SELECT to_jsonb(t) AS row FROM ${name} AS t`);
    rows[name] = found.map(({ row }) => row);
  }
  await client.end();
  return { ...made, rows };
}

function write(folder: string, url: string): string {
  return execFileSync('npx', ['tsx', 'writer.ts', url], { cwd: folder, encoding: 'utf8' });
}

function git(...words: string[]): string {
  return execFileSync('git', words, { encoding: 'utf8' });
}
