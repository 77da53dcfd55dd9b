import { setTimeout as sleep } from 'node:timers/promises';
import { freshPostgres } from '../../bench/fresh-databases.ts';
import { BUILT_PROGRAM, startProcess, type ProgramProcess } from '../support/program-process.ts';
import type { PostgresCluster } from '../support/postgres-cluster.ts';
import { SeededRandom } from '../support/seeded-random.ts';
import type { CampaignSize, Fault, Figure } from './fault.ts';
import { generatedCorpus, inScope, type FaultScope } from './support/fault-scope.ts';
import { all, atMost, exactly } from './support/figures.ts';
import { losePostgres, type LosingWay } from './support/lose-postgres.ts';
import type { ServedProgram } from './support/served-program.ts';

/** Above 1,000,000 different TRIGRAM rows `frequencies` reads ahead while it names the rows, which takes 2,300 articles. */
const SIZES = {
  short: { articles: 120, moments: 11, commands: 1 },
  long: { articles: 2300, moments: 180, commands: 10 },
};

/** One moment in so many is a crash of the whole PostgreSQL server; at the others its connections are ended. */
const CRASH_EACH = 10;

const QUESTIONS: Readonly<Record<string, string>> = {
  frequencies: '{ frequencies(unit: TRIGRAM, scope: WHOLE, first: 3) { tokens rows { item count } } }',
  keyness: '{ keyness(target: { kind: [DIRECT] }, unit: BIGRAM, first: 3) { targetTokens rows { item score } } }',
  collocations: '{ collocations(query: "the", scope: WHOLE, first: 3) { rows { item } } }',
  concordance: '{ concordance(query: "the OR said", scope: WHOLE, first: 20) { totalCount } }',
  search: '{ search(query: "the OR said", first: 10) { totalCount nodes { paragraph { text } } } }',
  whoSaid: '{ whoSaid(text: "nobody was hurt in the fire at the harbour", first: 3) { matches { similarity } } }',
  timeline: '{ timeline { points { quotes } } }',
  network: '{ speakerNetwork(first: 20) { edges { weight } } }',
  counts: '{ quoteCounts(groupBy: [SPEAKER, CUE], first: 20) { rowCount } }',
  quotes: '{ quotes(first: 100) { totalCount nodes { text speaker { name } article { headline } } } }',
};
const PATHS = [
  '/export/quotes.ndjson',
  '/export/articles.ndjson',
  '/export/quotes.csv',
  '/',
  '/search?words=the',
  '/speakers',
];

/** PostgreSQL is lost at random moments, under each kind of work. */
export const lostConnections: Fault = {
  name: 'lost-connections',
  summary:
    'Loses the connections to PostgreSQL at random moments of analyses, searches, exports, pages, imports and annotating.',
  run: (size) =>
    inScope(async (scope) => {
      const cluster = await scope.postgres();
      if (!('url' in cluster)) return [cluster];
      const random = new SeededRandom(11);
      const served = await loseUnderServer(scope, cluster, { size, random });
      return [...served, ...(await loseUnderCommands(cluster, { size, random }))];
    }),
};

interface Round {
  readonly size: CampaignSize;
  readonly random: SeededRandom;
}

/** A request, what the right answer is, and how long it takes. */
interface Work {
  readonly name: string;
  /** Whether an answer that has begun can only be cut. */
  readonly isStream: boolean;
  ask(server: ServedProgram): Promise<{ readonly status: number; readonly text: string }>;
  readonly right: string;
  readonly ms: number;
}

interface Tally {
  moments: number;
  right: number;
  unavailable: number;
  cut: number;
  deaths: number;
  unhandled: number;
  readonly others: string[];
  readonly recoveriesMs: number[];
}

async function loseUnderServer(scope: FaultScope, cluster: PostgresCluster, round: Round): Promise<readonly Figure[]> {
  const { articles, moments } = SIZES[round.size];
  const url = await emptyDatabase(cluster);
  const { file } = await generatedCorpus(articles);
  await timeOf(url, ['import', file]);
  const settings = { WHOSAID_TIME_LIMIT_MS: '60000' };
  let server = await scope.serve(url, settings);
  const works = await measureAll(server);
  const tally: Tally = {
    moments: 0,
    right: 0,
    unavailable: 0,
    cut: 0,
    deaths: 0,
    unhandled: 0,
    others: [],
    recoveriesMs: [],
  };
  for (; tally.moments < moments; tally.moments += 1) {
    const work = works[tally.moments % works.length]!;
    const way = tally.moments % CRASH_EACH === CRASH_EACH - 1 ? 'crash' : 'terminate';
    const losing = { url, cluster, way, afterMs: round.random.next() * work.ms } as const;
    await loseOnce(server, work, { losing, tally });
    tally.unhandled += server.written.errors.split('uncaught error').length - 1;
    if (server.child.exitCode === null) continue;
    tally.deaths += 1;
    server = await scope.serve(url, settings);
  }
  return figuresOf(tally);
}

/** Each request twice: the right answer, and its time when everything is warm. */
async function measureAll(server: ServedProgram): Promise<readonly Work[]> {
  const plans = [
    ...Object.entries(QUESTIONS).map(([name, query]) => ({
      name,
      isStream: false,
      ask: (asked: ServedProgram) => asked.ask(query),
    })),
    ...PATHS.map((path) => ({
      name: path,
      isStream: path.startsWith('/export'),
      ask: async (asked: ServedProgram) => {
        const response = await fetch(asked.origin + path);
        return { status: response.status, text: await response.text() };
      },
    })),
  ];
  const works: Work[] = [];
  for (const plan of plans) {
    const { text: right, status } = await plan.ask(server);
    if (status !== 200 || right.includes('"errors"')) throw new Error(`${plan.name}: ${right.slice(0, 300)}`);
    const startMs = performance.now();
    await plan.ask(server);
    works.push({ ...plan, right, ms: performance.now() - startMs });
  }
  return works;
}

interface Once {
  readonly losing: {
    readonly url: string;
    readonly cluster: PostgresCluster;
    readonly way: LosingWay;
    readonly afterMs: number;
  };
  readonly tally: Tally;
}

async function loseOnce(server: ServedProgram, work: Work, { losing, tally }: Once): Promise<void> {
  const asking = work.ask(server).then(
    ({ status, text }) => {
      if (text === work.right) tally.right += 1;
      else if (status === 503) tally.unavailable += 1;
      else tally.others.push(`${work.name}: ${status} ${text.slice(0, 200)}`);
    },
    (error: unknown) => {
      if (work.isStream) tally.cut += 1;
      else tally.others.push(`${work.name}: ${String(error)}`);
    },
  );
  await sleep(losing.afterMs);
  await losePostgres(losing.url, losing.cluster, losing.way);
  const lostMs = performance.now();
  await asking;
  const isBack = async (): Promise<boolean> => (await server.ask('{ corpus { quoteCount } }')).status === 200;
  while (server.child.exitCode === null && !(await isBack().catch(() => false))) await sleep(5);
  tally.recoveriesMs.push(performance.now() - lostMs);
}

function figuresOf(tally: Tally): readonly Figure[] {
  const { moments, right, unavailable, cut, deaths, unhandled, others, recoveriesMs } = tally;
  for (const other of new Set(others)) console.error(other);
  const subject = (what: string): string => `connections lost under a server: ${what}`;
  return [
    all(subject('right answers, 503 and exports that are cut'), right + unavailable + cut, moments),
    exactly(subject('other answers'), others.length, { of: moments }),
    exactly(subject('errors that no code handles'), unhandled, { of: moments }),
    exactly(subject('deaths of the server'), deaths, { of: moments }),
    atMost(subject('longest time until a right answer'), Math.max(...recoveriesMs), 1000, 'ms'),
  ];
}

/** Imports into an empty database and annotates it; each is cut off at a random moment and then run again. */
async function loseUnderCommands(cluster: PostgresCluster, { size, random }: Round): Promise<readonly Figure[]> {
  const { articles, commands } = SIZES[size];
  const { file } = await generatedCorpus(articles);
  const works = [
    ['import', file],
    ['annotate', '--annotator', 'rules'],
  ] as const;
  const untouched = await emptyDatabase(cluster);
  const times = [await timeOf(untouched, works[0]), await timeOf(untouched, works[1])];
  let [cutOff, unsound] = [0, 0];
  const others: string[] = [];
  for (let at = 0; at < commands; at += 1) {
    const url = await emptyDatabase(cluster);
    for (const [index, words] of works.entries()) {
      const program = start('--db', url, ...words);
      const ending = program.ended();
      await sleep(random.next() * (times[index] ?? 0));
      await losePostgres(url, cluster, 'terminate');
      const code = await ending;
      cutOff += Number(code === 3);
      if (code !== 0 && code !== 3) others.push(`${words[0]}: ${code} ${program.written.errors.slice(0, 500)}`);
      await timeOf(url, words);
    }
    unsound += Number((await start('--db', url, 'check').ended()) !== 0);
  }
  for (const other of others) console.error(other);
  const subject = (what: string): string => `connections lost under import and annotate (${cutOff} cut off): ${what}`;
  return [
    exactly(subject('ends that are neither success nor exit code 3'), others.length, { of: works.length * commands }),
    exactly(subject('databases that the check finds unsound'), unsound, { of: commands }),
  ];
}

async function emptyDatabase(cluster: PostgresCluster): Promise<string> {
  return (await freshPostgres(cluster.url)).url;
}

function start(...words: readonly string[]): ProgramProcess {
  return startProcess([BUILT_PROGRAM, ...words], { WHOSAID_LOG: 'error' });
}

/** Runs a command, which must succeed, and gives its time. */
async function timeOf(url: string, words: readonly string[]): Promise<number> {
  const startMs = performance.now();
  const program = start('--db', url, ...words);
  const code = await program.ended();
  if (code !== 0) throw new Error(`Exit code ${code}: ${program.written.errors}`);
  return performance.now() - startMs;
}
