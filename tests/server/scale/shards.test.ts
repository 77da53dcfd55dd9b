import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { checkDatabase } from '../../../src/pipeline/check/check-corpus-database.ts';
import { importCorpus } from '../../../src/pipeline/import/import-corpus.ts';
import { initDatabase } from '../../../src/store/init/init-database.ts';
import { sql } from '../../../src/store/sql/sql.ts';
import { buildArticle } from '../../support/builders.ts';
import { testDatabases } from '../../support/databases.ts';
import { startPostgres, type PostgresCluster } from '../../support/postgres-cluster.ts';
import { writeArticles } from '../../support/write.ts';
import { openServer, type TestServer } from '../test-server.ts';

const EXAMPLES = 'schema/examples';

const ARTICLE = `id headline date publisher wordCount paragraphs { id ordinal kind text }
  quotes(first: 100) { nodes { id ordinal kind text speaker { id name kind } cue { text lemma class } source { text kind }
  content { start end text } paragraph { id ordinal } } }`;

/** What servers are mostly asked, beside the examples of the API. */
const WORKLOADS = {
  'an article with all that is in it': `{ article(id: "article/jalalabad-prison-attack") { ${ARTICLE} } }`,
  'twenty articles with all that is in them': `{ articles(first: 20) { nodes { ${ARTICLE} } pageInfo { endCursor } } }`,
  'a speaker with quotes and their articles': `{ speakers(first: 3, orderBy: { field: QUOTE_COUNT, direction: DESC }) { nodes { id
    quotes(first: 20) { nodes { id text kind cue { lemma } article { id headline date publisher } } } } } }`,
  'quotes with two words side by side': `{ quotes(first: 20, filter: { text: "\\"of the\\"" }) { totalCount nodes { id text
    speaker { name } article { headline date } } } }`,
  'the speakers who are quoted most, with their verbs': `{ speakers(first: 20, orderBy: { field: QUOTE_COUNT, direction: DESC }) {
    nodes { id name quoteCount wordCount cues(first: 5) { lemma class count } } } }`,
  'articles by the words in them': `{ articles(first: 20, filter: { text: "police AND NOT fire" }) { totalCount nodes { id } } }`,
};

const QUESTIONS = [
  ...Object.entries(WORKLOADS),
  ...readdirSync(EXAMPLES).map((name) => [name, readFileSync(join(EXAMPLES, name), 'utf8')] as const),
];

describe.skipIf(inject('postgresUrl') === undefined)('a coordinator with its parts on two other servers', () => {
  let servers: PostgresCluster[];
  let sharded: TestServer;
  let whole: TestServer;

  beforeAll(async () => {
    servers = await Promise.all([startPostgres(), startPostgres(), startPostgres()]);
    const [coordinator = '', ...shards] = servers.map(({ url }) => url);
    await initDatabase(coordinator, { partitions: 4, shards });
    const settings = { WHOSAID_ANSWER_CACHE: '0' };
    sharded = await openServer(coordinator, { settings });
    whole = await openServer((await testDatabases()[1]?.url()) ?? '', { settings });
    for (const { store } of [sharded, whole]) expect((await importCorpus(store, ['corpus'])).problems).toEqual([]);
  });
  afterAll(async () => {
    await Promise.all([sharded, whole].map((server) => server.close()));
    await Promise.all(servers.map((server) => server.stop()));
  });

  it.each(QUESTIONS)('answers as one server does: %s', async (_name, question) => {
    const [answer, expected] = await Promise.all(
      [sharded, whole].map(async (server) => (await server.post(question)).text()),
    );
    expect(answer).toBe(expected);
    expect(expected).not.toContain('"errors"');
  });

  it('exports as one server does, and finds nothing wrong with itself', async () => {
    const [lines, expected] = await Promise.all(
      [sharded, whole].map(async (server) => (await server.fetch('/export/quotes.ndjson')).text()),
    );
    expect(lines).toBe(expected);
    expect((await checkDatabase(sharded.store)).ok).toBe(true);
  });

  it('has some of the paragraphs on each shard', async () => {
    const counts = await Promise.all(
      [1, 2].map(async (shard) => {
        const [row] = await askDirectly(servers[shard], `SELECT count(*)::int AS count FROM paragraph_${shard - 1}`);
        return Number(row?.['count']);
      }),
    );
    for (const count of counts) expect(count).toBeGreaterThan(10);
  });

  it('has words searched by the shards, all at the same time', async () => {
    const search = 'SELECT article_key FROM quote WHERE quote.words @@ $1::tsquery';
    const lines = await askDirectly(servers[0], `EXPLAIN (GENERIC_PLAN, VERBOSE) ${search}`);
    const plan = lines.map((line) => String(line['QUERY PLAN'])).join('\n');
    expect(plan.match(/Async Foreign Scan/g)).toHaveLength(4);
    expect(plan).toMatch(/Remote SQL: SELECT article_key FROM public.quote_0 WHERE \(\(words @@ \$1::tsquery\)\)/);
  });

  it('shows an import as a whole or not at all', async () => {
    const article = (round: number, number: number) =>
      buildArticle(`Round ${round}.`, { id: `article-${number}`, headline: `Round ${round}` });
    let isOver = false;
    const writing = (async () => {
      for (let round = 1; round <= 15; round++)
        await writeArticles(sharded.store, ...Array.from({ length: 20 }, (_, number) => article(round, number)));
    })().finally(() => (isOver = true));
    const rounds = new Set<string>();
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- the writer sets it
    while (!isOver) {
      const rows = await sharded.store.read((session) =>
        session.only<{
          round: string;
        }>(sql`SELECT DISTINCT headline || '.' AS round FROM article WHERE id LIKE 'article-%'
          UNION SELECT text FROM paragraph WHERE text LIKE 'Round %'`),
      );
      expect(rows.length).toBeLessThan(2);
      if (rows[0]) rounds.add(rows[0].round);
    }
    await writing;
    expect(rounds.size).toBeGreaterThan(2);
  });

  it('gives no part of an answer while a shard is down, and all of it when the shard is back', async () => {
    const question = WORKLOADS['twenty articles with all that is in them'];
    const before = await (await sharded.post(question)).text();
    // Not as a crash: the servers of tests do not flush, so that one would lose what it has committed last.
    await servers[2]?.halt('in order');
    const response = await sharded.post(question);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      errors: [
        {
          message: 'A part of the database does not answer at the moment. Try again in a few seconds.',
          extensions: { code: 'DATABASE_UNREACHABLE' },
        },
      ],
    });
    const hail = Array.from({ length: 20 }, (_, number) => buildArticle('Hail.', { id: `hail-${number}` }));
    await expect(writeArticles(sharded.store, ...hail)).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
    await servers[2]?.resume();
    expect(await (await sharded.post(question)).text()).toBe(before);
  });

  it('clears away what a server that died in the moment of a commit has left on a shard', async () => {
    const left = `INSERT INTO paragraph_1 SELECT 1000000, 0, 'body', '', 'Left over.', 0, 10, 0, 10`;
    await askDirectly(servers[2], left);
    expect((await checkDatabase(sharded.store)).ok).toBe(false);
    const again = await openServer(servers[0]?.url ?? '');
    await writeArticles(again.store, buildArticle('Sleet.', { id: 'sleet' }));
    await again.close();
    expect(await askDirectly(servers[2], `SELECT FROM paragraph_1 WHERE text = 'Left over.'`)).toEqual([]);
    expect((await checkDatabase(sharded.store)).ok).toBe(true);
  });
});

async function askDirectly(server: PostgresCluster | undefined, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: server?.url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(statement).finally(() => client.end());
  return rows;
}
