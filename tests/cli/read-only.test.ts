import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { raw } from '../../src/store/sql/sql.ts';
import { openStore } from '../../src/store/store.ts';
import { buildMarked } from '../support/builders.ts';
import { testDatabases } from '../support/databases.ts';
import { unprivilegedUser } from '../support/unprivileged-user.ts';
import { writeMarked } from '../support/write.ts';
import { articleDocument, temporaryFolder, whosaid } from './command-line.ts';

const PROGRAM = resolve('dist/cli/main.js');
const folder = temporaryFolder({ 'tide.json': articleDocument('tide'), 'fog.json': articleDocument('fog') });
const [, postgres] = testDatabases();

/** Runs the built program as a user who owns nothing of ours. */
function asOther(words: readonly string[], limit = 1024): { status: number | null; output: string; errors: string } {
  const command = `ulimit -n ${limit}; exec "$0" "$@"`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command, process.execPath, PROGRAM, ...words], {
    ...unprivilegedUser(),
    cwd: '/',
    encoding: 'utf8',
  });
  return { status, output: stdout, errors: stderr };
}

/** A corpus of one article in a folder of its own, with these rights. */
async function corpusWith({ file, inside }: { file: number; inside: number }): Promise<string> {
  const place = temporaryFolder();
  const db = join(place, 'corpus.sqlite');
  await whosaid(['import', join(folder, 'tide.json'), '--db', db, '--quiet']);
  const { uid, gid } = unprivilegedUser();
  if (uid !== undefined && gid !== undefined) for (const path of [db, place]) chownSync(path, uid, gid);
  chmodSync(db, file);
  chmodSync(place, inside);
  return db;
}

/** Serves a corpus as a user who owns nothing of ours. */
async function serveAsOther(
  db: string,
): Promise<{ url: string; articles: () => Promise<string[]>; end: () => Promise<unknown> }> {
  const words = [PROGRAM, 'serve', '--port', '0', '--json', '--db', db];
  const server = spawn(process.execPath, words, { ...unprivilegedUser(), cwd: '/' });
  const [line] = (await once(server.stdout.setEncoding('utf8'), 'data')) as [string];
  const { url } = JSON.parse(line) as { url: string };
  const headers = { 'Apollo-Require-Preflight': 'yes' };
  return {
    url,
    async articles() {
      const answer = await fetch(`${url}/graphql?query={articles{nodes{id}}}`, { headers });
      const { data } = (await answer.json()) as { data: { articles: { nodes: { id: string }[] } } };
      return data.articles.nodes.map(({ id }) => id);
    },
    end: () => {
      server.kill('SIGTERM');
      return once(server, 'close');
    },
  };
}

beforeAll(() => {
  const { uid, gid } = unprivilegedUser();
  if (uid === undefined || gid === undefined) return;
  for (const name of readdirSync(folder)) chownSync(join(folder, name), uid, gid);
  chownSync(folder, uid, gid);
});

describe.each([
  ['a read-only folder', { file: 0o444, inside: 0o555 }],
  ['a read-only file', { file: 0o444, inside: 0o755 }],
])('%s', (_, rights) => {
  it('is read and checked, and no file appears beside it', async () => {
    const db = await corpusWith(rights);
    for (const words of [['stats'], ['check'], ['export', 'articles']]) {
      const { status, output, errors } = asOther([...words, '--db', db]);
      expect({ status, errors, words }).toMatchObject({ status: 0, words });
      expect(output).not.toBe('');
    }
    expect(readdirSync(join(db, '..'))).toEqual(['corpus.sqlite']);
  });

  it('is served, and no file appears beside it', async () => {
    const db = await corpusWith(rights);
    const server = await serveAsOther(db);
    expect(await server.articles()).toEqual(['article/tide']);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    await server.end();
    expect(readdirSync(join(db, '..'))).toEqual(['corpus.sqlite']);
  });

  it('refuses an import with exit code 3 and says what is missing', async () => {
    const db = await corpusWith(rights);
    const { status, output } = asOther(['import', join(folder, 'fog.json'), '--json', '--db', db]);
    expect(status).toBe(3);
    expect(output).toContain('"code":"DATABASE_READ_ONLY"');
    expect(output).toContain('write access to the file and its folder');
  });
});

it('a server of another user follows an import, and touches no file of it', async () => {
  const db = join(temporaryFolder(), 'corpus.sqlite');
  await whosaid(['import', join(folder, 'tide.json'), '--db', db, '--quiet']);
  chmodSync(db, 0o644);
  chmodSync(join(db, '..'), 0o777);
  const server = await serveAsOther(db);
  const store = await openStore(db);
  await writeMarked(store, buildMarked('Snow fell.', { article: { id: 'snow' } }));
  await store.write((connection) => connection.run(raw('UPDATE corpus SET name = name')));
  const wal = statSync(`${db}-wal`).ino;
  await expect.poll(() => server.articles()).toContain('article/snow');
  await writeMarked(store, buildMarked('Rain fell.', { article: { id: 'rain' } }));
  await expect.poll(() => server.articles()).toContain('article/rain');
  expect(statSync(`${db}-wal`).ino).toBe(wal);
  await store.close();
  await expect.poll(() => server.articles()).toHaveLength(3);
  expect(readdirSync(join(db, '..')).filter((name) => name.includes('replaced'))).toEqual([]);
  await server.end();
});

it('a read-only folder with content in -wal says what to do', async () => {
  const db = await corpusWith({ file: 0o644, inside: 0o755 });
  cpSync(PROGRAM, `${db}-wal`);
  chmodSync(join(db, '..'), 0o555);
  const { status, errors } = asOther(['stats', '--db', db]);
  expect(status).toBe(3);
  expect(errors).toMatch(/could not be opened|can only be read/);
});

it.each([32, 64, 128, 192, 255])('with %i descriptors it does not start and says what to raise', (limit) => {
  const { status, errors, output } = asOther(['serve', '--json', '--db', join(folder, 'none.sqlite')], limit);
  expect(status).toBe(2);
  expect(errors).toContain(`may open ${limit} files`);
  expect(JSON.parse(output)).toMatchObject({ error: { code: 'DESCRIPTORS_TOO_FEW' } });
});

describe.skipIf(postgres!.skip)('a PostgreSQL role', () => {
  it('without the right to write reads and checks everything and imports with exit code 3', async () => {
    const url = await postgres!.url();
    await whosaid(['import', join(folder, 'tide.json'), '--db', url, '--quiet']);
    const role = await makeRole(url, 'GRANT SELECT ON ALL TABLES IN SCHEMA public TO $role');
    for (const words of [['stats'], ['check'], ['export', 'articles']])
      expect(await whosaid([...words, '--db', role])).toMatchObject({ exitCode: 0 });
    const { exitCode, output, errors } = await whosaid(['import', join(folder, 'fog.json'), '--json', '--db', role]);
    expect(exitCode).toBe(3);
    expect(JSON.parse(output)).toMatchObject({ error: { code: 'DATABASE_DENIED' } });
    expect(errors).toContain('GRANT SELECT, INSERT, UPDATE, DELETE');
  });

  it.each([
    ['that is read only', 'ALTER ROLE $role SET default_transaction_read_only = on', 'DATABASE_READ_ONLY'],
    ['without connections', 'ALTER ROLE $role CONNECTION LIMIT 0', 'DATABASE_OVERLOADED'],
    ['without a login', 'ALTER ROLE $role NOLOGIN', 'DATABASE_DENIED'],
  ])('%s imports with exit code 3 and its code', async (_, change, code) => {
    const url = await postgres!.url();
    await whosaid(['import', join(folder, 'tide.json'), '--db', url, '--quiet']);
    const role = await makeRole(url, `GRANT ALL ON ALL TABLES IN SCHEMA public TO $role; ${change}`);
    const { exitCode, output } = await whosaid(['import', join(folder, 'fog.json'), '--json', '--db', role]);
    expect(exitCode).toBe(3);
    expect(JSON.parse(output)).toMatchObject({ error: { code } });
  });
});

/** Makes a role with these statements; gives the URL by which it connects. */
async function makeRole(url: string, statements: string): Promise<string> {
  const place = new URL(url);
  const role = `role_${place.pathname.slice(-12)}`;
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE ROLE ${role} LOGIN; ${statements.replaceAll('$role', role)}`).finally(() => client.end());
  place.username = role;
  return place.href;
}
