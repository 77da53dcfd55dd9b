import { setTimeout as sleep } from 'node:timers/promises';
import { freshPostgres } from '../../bench/fresh-databases.ts';
import { BUILT_PROGRAM, startProcess } from '../support/program-process.ts';
import type { PostgresCluster } from '../support/postgres-cluster.ts';
import type { CampaignSize, Fault, Figure } from './fault.ts';
import { generatedCorpus, inScope, type FaultScope } from './support/fault-scope.ts';
import { all, atMost, exactly } from './support/figures.ts';
import type { ServedProgram } from './support/served-program.ts';

const SIZES = { short: { articles: 200, restarts: 2 }, long: { articles: 2000, restarts: 5 } };
const CLIENTS = 4;

/** The time in which clients ask before a restart, and while PostgreSQL is away. */
const [BEFORE_MS, AWAY_MS] = [500, 500];

/** Questions whose answers are long enough that PostgreSQL is lost inside of them. */
const QUESTIONS = [
  '{ corpus { articleCount quoteCount speakerCount revision } }',
  '{ articles(first: 20) { nodes { headline quotes(first: 20) { nodes { text speaker { name } } } } } }',
  '{ quotes(first: 100) { totalCount nodes { text cue { lemma } article { headline } } } }',
  '{ frequencies(unit: BIGRAM, scope: WHOLE, first: 20) { tokens rows { item count } } }',
  '{ search(query: "the OR said", first: 10) { totalCount nodes { paragraph { text } } } }',
];

/** PostgreSQL is restarted under a server that answers clients. */
export const restartPostgres: Fault = {
  name: 'restart-postgres',
  summary: `Restarts PostgreSQL under a server with ${CLIENTS} clients, as a crash and in order, by turns.`,
  run: (size) =>
    inScope(async (scope) => {
      const cluster = await scope.postgres();
      return 'url' in cluster ? restartUnderClients(scope, cluster, size) : [cluster];
    }),
};

interface Tally {
  right: number;
  wrong: number;
  unreachable: number;
  withoutRetryAfter: number;
  /** Everything else: status and codes. */
  readonly others: string[];
}

async function restartUnderClients(
  scope: FaultScope,
  cluster: PostgresCluster,
  size: CampaignSize,
): Promise<readonly Figure[]> {
  const { articles, restarts } = SIZES[size];
  const { url } = await freshPostgres(cluster.url);
  const program = startProcess([BUILT_PROGRAM, '--db', url, 'import', (await generatedCorpus(articles)).file]);
  if ((await program.ended()) !== 0) throw new Error(`The import failed: ${program.written.errors}`);
  const server = await scope.serve(url, { WHOSAID_TIME_LIMIT_MS: '30000' });
  const expected = await Promise.all(QUESTIONS.map(async (question) => (await server.ask(question)).text));

  const tally: Tally = { right: 0, wrong: 0, unreachable: 0, withoutRetryAfter: 0, others: [] };
  const ended = new AbortController();
  const clients = Array.from({ length: CLIENTS }, (_, first) => askOn(server, expected, { first, tally, ended }));
  const recoveriesMs: number[] = [];
  for (let round = 0; round < restarts; round += 1) {
    await sleep(BEFORE_MS);
    await cluster.halt(round % 2 === 0 ? 'as a crash' : 'in order');
    await sleep(AWAY_MS);
    await cluster.resume();
    recoveriesMs.push(await untilAnswered(server, expected));
  }
  ended.abort();
  await Promise.all(clients);
  const { right, wrong, unreachable, withoutRetryAfter, others } = tally;
  if (others.length > 0) console.error(`Other answers: ${[...new Set(others)].join('; ')}`);
  return [
    all('PostgreSQL restarted: restarts after which the server answers', recoveriesMs.length, restarts),
    exactly('PostgreSQL restarted: wrong answers', wrong, { of: right + wrong }),
    exactly('PostgreSQL restarted: 503 without Retry-After', withoutRetryAfter, { of: unreachable }),
    exactly('PostgreSQL restarted: answers that are neither right nor 503', others.length),
    exactly('PostgreSQL restarted: deaths of the server', Number(server.child.exitCode !== null)),
    atMost('PostgreSQL restarted: longest time until the first right answer', Math.max(...recoveriesMs), 1000, 'ms'),
  ];
}

/** A client that asks one question after the other until the end. */
async function askOn(
  server: ServedProgram,
  expected: readonly string[],
  { first, tally, ended }: { readonly first: number; readonly tally: Tally; readonly ended: AbortController },
): Promise<void> {
  for (let index = first; !ended.signal.aborted; index += 1) {
    const question = index % QUESTIONS.length;
    try {
      const { status, codes, headers, text } = await server.ask(QUESTIONS[question] ?? '');
      if (text === expected[question]) tally.right += 1;
      else if (status === 200 && codes.length === 0) tally.wrong += 1;
      else if (status !== 503) tally.others.push(`${status} ${codes.join(' ')}`);
      else {
        tally.unreachable += 1;
        tally.withoutRetryAfter += Number(!headers.has('retry-after'));
      }
    } catch (error) {
      tally.others.push(String(error));
      // The process is dead, or the connection broke: the next request shows which.
      await sleep(100);
    }
  }
}

/** Asks until the answer is right; returns how long it took. A minute is too long: then it throws. */
async function untilAnswered(server: ServedProgram, expected: readonly string[]): Promise<number> {
  const startMs = performance.now();
  while (performance.now() - startMs < 60_000) {
    const { text } = await server.ask(QUESTIONS[0] ?? '');
    if (text === expected[0]) return performance.now() - startMs;
    await sleep(10);
  }
  throw new Error('The server did not answer within a minute after PostgreSQL was back.');
}
