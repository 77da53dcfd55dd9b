import { readFileSync } from 'node:fs';
import { KeepAliveConnection } from '../../bench/harness/keep-alive-connection.ts';
import { percentile } from '../../bench/harness/statistics.ts';
import type { CampaignSize, Fault, Figure } from './fault.ts';
import { AT_ONCE, costlyQuestions as questionsOf, type CostlyQuestion } from './support/costly-question-list.ts';
import { inScope } from './support/fault-scope.ts';
import { atMost, exactly } from './support/figures.ts';
import type { ServedProgram } from './support/served-program.ts';

/**
 * `FAULTS_CORPUS`: path of a SQLite database with a corpus of 20,000 articles that `bench/generate.ts` has made, for the long
 * form. It is only read. Unset: the corpus is generated and imported, which takes minutes, and kept for later runs.
 */
const READY_CORPUS = process.env['FAULTS_CORPUS'];

/** How much is asked, and what it is asked of. */
const SIZES = {
  short: { articles: 300, timeLimitMs: 200, atOnce: 5, endTimeLimitMs: 1000 },
  long: { articles: 20_000, timeLimitMs: 5000, atOnce: 20, endTimeLimitMs: 60_000 },
} as const satisfies Record<CampaignSize, object>;

/** How late an answer may be after the time limit, in milliseconds. */
const LATE_MS = 150;

/** What /healthz may take while a costly question is answered, in milliseconds. */
const HEALTH = { p99Ms: 50, mostMs: 150 };

const MOST_MB = 500;

/** A server that is told to end has ended after this time, in milliseconds. */
const END_MS = 10_000;

/** Costly questions one after another, and many of the worst at once: each ends in time, and no other request waits for it. */
export const costlyQuestions: Fault = {
  name: 'costly-questions',
  summary:
    'Asks every costly question alone, and the worst ones many at once, while /healthz is asked every 10 ms; then ends the server among them.',
  run: (size) =>
    inScope(async (scope) => {
      const { articles, timeLimitMs, atOnce, endTimeLimitMs } = SIZES[size];
      const ready = size === 'long' ? READY_CORPUS : undefined;
      const database = ready ?? (await scope.sqlite(articles));
      const patient = await scope.serve(database, { WHOSAID_TIME_LIMIT_MS: String(endTimeLimitMs) });
      const questions = questionsOf(await frequentWords(patient));
      const program = await scope.serve(database, { WHOSAID_TIME_LIMIT_MS: String(timeLimitMs) });
      const figures: Figure[] = [];
      for (const question of questions) figures.push(...(await measure(program, question, 1, timeLimitMs)));
      for (const name of AT_ONCE) {
        const question = questions.find((each) => each.name === name);
        if (question) figures.push(...(await measure(program, question, atOnce, timeLimitMs)));
      }
      figures.push(atMost('memory of the process at its peak', peakMb(program), MOST_MB, 'MB'));
      return [...figures, ...(await endAmong(patient, questions))];
    }),
};

/** The most frequent words of the corpus. */
async function frequentWords(program: ServedProgram): Promise<string[]> {
  const { data } = await program.ask('{ frequencies(unit: WORD, scope: WHOLE, first: 200) { rows { item } } }');
  return (data as { frequencies: { rows: { item: string }[] } }).frequencies.rows.map(({ item }) => item);
}

/** Asks a question so many times at once, and /healthz meanwhile. */
async function measure(
  program: ServedProgram,
  { name, query }: CostlyQuestion,
  times: number,
  timeLimitMs: number,
): Promise<Figure[]> {
  const asked = new AbortController();
  const healthMs = watchHealth(program, asked.signal);
  const answers = await Promise.all(Array.from({ length: times }, () => program.ask(query)));
  asked.abort();
  const ms = Math.max(...answers.map((answer) => answer.ms));
  const faults = answers.flatMap(({ codes }) => codes.filter((code) => code !== 'TIME_LIMIT'));
  const sorted = Float64Array.from(await healthMs).sort();
  const subject = times === 1 ? name : `${times} × ${name} at once`;
  return [
    exactly(`${subject}: errors other than TIME_LIMIT`, faults.length),
    atMost(`${subject}: time of the answer`, ms, timeLimitMs + LATE_MS, 'ms'),
    atMost(`${subject}: /healthz, 99th percentile`, percentile(sorted, 0.99), HEALTH.p99Ms, 'ms'),
    atMost(`${subject}: /healthz, longest`, percentile(sorted, 1), HEALTH.mostMs, 'ms'),
  ];
}

/** The times of requests to /healthz, one begun each 10 ms on a connection of its own, until the signal fires; at least one. */
async function watchHealth({ origin }: ServedProgram, signal: AbortSignal): Promise<number[]> {
  const { port, host } = new URL(origin);
  const connection = await KeepAliveConnection.open(Number(port));
  const request = Buffer.from(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  const times: number[] = [];
  do {
    const startMs = performance.now();
    await connection.ask(request);
    times.push(performance.now() - startMs);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, 10 - (performance.now() - startMs))));
  } while (!signal.aborted);
  connection.close();
  return times;
}

/** The most memory that the process has had resident so far, in MB (10^6 bytes); NaN where the system is not Linux. */
function peakMb({ processId }: ServedProgram): number {
  if (process.platform !== 'linux') return NaN;
  const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${processId}/status`, 'utf8')) ?? [];
  return (Number(kibibytes) * 1024) / 1e6;
}

/** Ends a server while it answers the worst questions. */
async function endAmong(program: ServedProgram, questions: readonly CostlyQuestion[]): Promise<readonly Figure[]> {
  const worst = questions.filter(({ name }) => AT_ONCE.includes(name));
  const answers = worst.map(({ query }) => program.ask(query).catch(() => undefined));
  // The server reads the questions before a request that was sent after them.
  await fetch(`${program.origin}/healthz`);
  const startMs = performance.now();
  const code = await program.end('SIGTERM');
  const endMs = performance.now() - startMs;
  await Promise.all(answers);
  return [
    atMost('SIGTERM among costly questions: time until the end', endMs, END_MS, 'ms'),
    exactly('SIGTERM among costly questions: exit code', typeof code === 'number' ? code : NaN),
  ];
}
