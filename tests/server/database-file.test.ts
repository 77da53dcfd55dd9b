import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { corpusFacts } from '../../src/store/read/aggregates/of-corpus.ts';
import { openStore } from '../../src/store/store.ts';
import { buildArticle } from '../support/builders.ts';
import { testDatabases } from '../support/databases.ts';
import { writeArticles } from '../support/write.ts';
import { serveForTest, writeFire, type TestServer } from './test-server.ts';

const [sqlite] = testDatabases();
const COUNT = '{ corpus { articleCount } }';

/** A database of one article under another name. */
async function otherDatabase(): Promise<string> {
  const url = await sqlite!.url();
  const store = await openStore(url);
  await writeArticles(store, buildArticle('The ferry is late.', { id: 'ferry' }), buildArticle('Fog.', { id: 'fog' }));
  await store.close();
  return url;
}

async function countOf(server: TestServer): Promise<unknown> {
  const answer = await server.post(COUNT);
  return { status: answer.status, body: await answer.json() };
}

const counted = (articleCount: number): unknown => ({ status: 200, body: { data: { corpus: { articleCount } } } });

async function readiness(server: TestServer): Promise<unknown> {
  const answer = await server.fetch('/readyz');
  const { errors } = (await answer.json()) as { errors?: { extensions: { reason?: string } }[] };
  return { status: answer.status, reason: errors?.[0]?.extensions.reason };
}

describe('a file that another one replaces under a running server', () => {
  it('is served within a second when it is whole and of this version, without the -wal of the former one', async () => {
    const url = await sqlite!.url();
    const server = await serveForTest(url);
    await writeFire(server.store);
    expect(await countOf(server)).toEqual(counted(1));
    expect(existsSync(`${url}-wal`)).toBe(true);
    renameSync(await otherDatabase(), url);
    await expect.poll(() => countOf(server)).toEqual(counted(2));
    expect(await readiness(server)).toMatchObject({ status: 200 });
    expect(server.log).toContainEqual(
      expect.objectContaining({ msg: expect.stringContaining('was replaced') as string }),
    );
    const reader = await openStore(url, { readOnly: true });
    expect(await reader.read(corpusFacts)).toMatchObject({ licence: null });
    await reader.close();
  });

  it('is followed by every request: none sees a mixture, none fails', async () => {
    const url = await sqlite!.url();
    const server = await serveForTest(url);
    await writeFire(server.store);
    const next = await otherDatabase();
    const seen: unknown[] = [];
    const asking = (async () => {
      while (!seen.some((one) => JSON.stringify(one) === JSON.stringify(counted(2)))) seen.push(await countOf(server));
    })();
    renameSync(next, url);
    await asking;
    for (const one of seen) expect([counted(1), counted(2)]).toContainEqual(one);
  });

  it('may be a name that leads nowhere: the server goes on without it until a database is there', async () => {
    const url = await sqlite!.url();
    const server = await serveForTest(url);
    await writeFire(server.store);
    const aside = `${url}.aside`;
    renameSync(url, aside);
    symlinkSync(url, url);
    await expect.poll(() => readiness(server)).toMatchObject({ status: 503, reason: 'DATABASE_REPLACED' });
    rmSync(url);
    renameSync(aside, url);
    await expect.poll(() => countOf(server)).toEqual(counted(1));
  });

  it('is searched by its own words: what was kept of the words of the former one is not used', async () => {
    const url = await sqlite!.url();
    const server = await serveForTest(url);
    await writeFire(server.store);
    const linesWithFog = async (): Promise<unknown> => {
      const answer = await server.post('{ concordance(query: "*og", scope: WHOLE) { totalCount } }');
      return ((await answer.json()) as { data: { concordance: { totalCount: number } } }).data.concordance.totalCount;
    };
    expect(await linesWithFog()).toBe(0);
    renameSync(await otherDatabase(), url);
    await expect.poll(linesWithFog).toBe(1);
  });

  it('is answered with 503 and its code while it cannot be read, and served when it can', async () => {
    const url = await sqlite!.url();
    const server = await serveForTest(url);
    await writeFire(server.store);
    const whole = readFileSync(await otherDatabase());
    rmSync(url);
    await expect.poll(() => readiness(server)).toEqual({ status: 503, reason: 'DATABASE_REPLACED' });
    expect(await countOf(server)).toMatchObject({
      status: 503,
      body: { errors: [{ extensions: { code: 'DATABASE_REPLACED' } }] },
    });
    writeFileSync(url, whole.subarray(0, whole.length / 2));
    expect(await readiness(server)).toMatchObject({ status: 503 });
    writeFileSync(url, whole);
    await expect.poll(() => readiness(server)).toMatchObject({ status: 200 });
    expect(await countOf(server)).toEqual(counted(2));
  });
});

describe('damage that a request meets', () => {
  it('makes the server not ready, with its code, until another file takes the place', async () => {
    const url = await otherDatabase();
    const kept = `${url}.kept`;
    copyFileSync(url, kept);
    const server = await serveForTest(url);
    expect(await readiness(server)).toMatchObject({ status: 200 });
    overwriteTables(url);
    const answer = await server.post('{ articles { nodes { text } } }');
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toMatch(/SELECT|SQLITE|sqlite/);
    expect(await readiness(server)).toEqual({ status: 503, reason: 'DATABASE_DAMAGED' });
    expect(server.log).toContainEqual(
      expect.objectContaining({ msg: 'the database has failed', code: 'DATABASE_DAMAGED' }),
    );
    expect(await (await server.fetch('/metrics')).text()).toMatch(
      /whosaid_database_faults_total\{code="DATABASE_DAMAGED",worker="0"\} [1-9]/,
    );
    renameSync(kept, url);
    await expect.poll(() => readiness(server)).toMatchObject({ status: 200 });
  });
});

/** Makes every page but the first, which has the schema, unreadable; the file keeps its identity. */
function overwriteTables(file: string): void {
  const bytes = readFileSync(file);
  const pageSize = bytes.readUInt16BE(16);
  bytes.fill(0xff, pageSize * 3);
  writeFileSync(file, bytes);
}
