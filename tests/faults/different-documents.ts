import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { KeepAliveConnection } from '../../bench/harness/keep-alive-connection.ts';
import { usageOf } from '../../bench/harness/process-usage.ts';
import { startServerProcess } from '../../bench/harness/server-process.ts';
import { percentile } from '../../bench/harness/statistics.ts';
import { readCorpusFacts, type CorpusFacts } from '../../bench/workloads/corpus-facts.ts';
import { drawDifferentDocument } from './draw-different-documents.ts';
import type { CampaignSize, Fault, Figure } from './fault.ts';
import { generatedCorpus } from './support/fault-scope.ts';

/** How much of it is done. */
interface Extent {
  readonly seconds: number;
  readonly articles: number;
  /** The setting `WHOSAID_MEMORY` of the server. */
  readonly memoryMiB: number;
}

const CONNECTIONS = 50;

const EXTENTS: Readonly<Record<CampaignSize, Extent>> = {
  short: { seconds: 8, articles: 300, memoryMiB: 192 },
  long: { seconds: 600, articles: 20_000, memoryMiB: 512 },
};

/** What resident memory may be above the bound, in MB. */
const MOST_ABOVE_MB = 150;

/** The caches are full after this time; from then on memory must not grow. */
const FULL_AFTER_SECONDS = 120;

/** Growth that is measurement noise, in MB a minute. */
const FLAT_MB_PER_MINUTE = 1;

/** Resident memory at a moment. */
interface Sample {
  readonly second: number;
  readonly residentMb: number;
}

const OWN_PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/**
 * `FAULTS_PROGRAM`: the `cli/main.js` of another build, to compare with; it is started without a bound. `FAULTS_DATABASE`: a SQLite
 * database that is ready, in place of a generated one; it is only read. `FAULTS_SECONDS`, `FAULTS_MEMORY_MIB`: another extent.
 */
const {
  FAULTS_PROGRAM: program = OWN_PROGRAM,
  FAULTS_DATABASE: readyDatabase,
  FAULTS_SECONDS: wantedSeconds,
  FAULTS_MEMORY_MIB: wantedMemory,
} = process.env;

export const differentDocuments: Fault = {
  name: 'different-documents',
  summary: '50 connections ask documents that are all different; memory stays under its bound and does not grow',
  async run(size) {
    const extent = extentOf(size);
    const database = readyDatabase ?? (await generatedCorpus(extent.articles)).database;
    return figuresOf(await loadServer(database, extent), extent);
  },
};

function extentOf(size: CampaignSize): Extent {
  const preset = EXTENTS[size];
  return {
    ...preset,
    seconds: Number(wantedSeconds ?? preset.seconds),
    memoryMiB: Number(wantedMemory ?? preset.memoryMiB),
  };
}

/** What came of it. */
interface Measured {
  readonly samples: readonly Sample[];
  /** Time to the end of each answer, ascending. */
  readonly latenciesMs: Float64Array;
  readonly errors: number;
  readonly perSecond: number;
}

async function loadServer(database: string, { seconds, memoryMiB }: Extent): Promise<Measured> {
  const facts = await readCorpusFacts(database);
  const bound = program === OWN_PROGRAM ? { WHOSAID_MEMORY: `${memoryMiB} MiB` } : undefined;
  const server = await startServerProcess({
    arguments: [program, '--db', database, 'serve'],
    environment: { PORT: '0', WHOSAID_LOG: 'error', WHOSAID_TIME_LIMIT_MS: '60000', ...bound },
  });
  try {
    const startedMs = performance.now();
    const sampling = sampleMemory(server.processId, seconds);
    const asked = await askDifferentDocuments(Number(server.url.port), facts, startedMs + seconds * 1000);
    const lastedSeconds = (performance.now() - startedMs) / 1000;
    return { ...asked, samples: await sampling, perSecond: asked.latenciesMs.length / lastedSeconds };
  } finally {
    await server.stop();
  }
}

async function askDifferentDocuments(
  port: number,
  facts: CorpusFacts,
  endMs: number,
): Promise<Pick<Measured, 'latenciesMs' | 'errors'>> {
  const latencies: number[] = [];
  let [next, errors] = [0, 0];
  const askOn = async (): Promise<void> => {
    const connection = await KeepAliveConnection.open(port);
    for (let sentMs = performance.now(); sentMs < endMs; sentMs = performance.now()) {
      const { status, hasErrors } = await connection.ask(drawDifferentDocument(facts, (next += 1)));
      if (status !== 200 || hasErrors) errors += 1;
      latencies.push(performance.now() - sentMs);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, askOn));
  return { latenciesMs: Float64Array.from(latencies).sort(), errors };
}

/** Resident memory each second, as Linux tells it; NaN elsewhere. */
async function sampleMemory(processId: number, seconds: number): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let second = 1; second <= seconds; second += 1) {
    await sleep(1000);
    samples.push({ second, residentMb: usageOf([processId]).residentBytes / 1e6 });
  }
  return samples;
}

function figuresOf({ samples, latenciesMs, errors, perSecond }: Measured, { memoryMiB, seconds }: Extent): Figure[] {
  const most = (memoryMiB * 1024 ** 2) / 1e6 + MOST_ABOVE_MB;
  const peak = Math.max(...samples.map(({ residentMb }) => residentMb));
  const speed = (subject: string, value: string): Figure => ({
    subject,
    value,
    target: '',
    isMet: true,
    isSpeed: true,
  });
  const ms = (share: number): string => `${Math.round(percentile(latenciesMs, share))} ms`;
  return [
    {
      subject: `${CONNECTIONS} connections, ${latenciesMs.length} different documents: answers that are errors`,
      value: String(errors),
      target: '0',
      isMet: errors === 0,
      isSpeed: false,
    },
    {
      subject: `the same, WHOSAID_MEMORY=${memoryMiB} MiB: greatest resident memory in ${seconds} s`,
      value: `${Math.round(peak)} MB`,
      target: `at most ${Math.round(most)} MB`,
      isMet: !(peak > most),
      isSpeed: false,
    },
    ...growthOf(samples),
    speed('the same: requests a second', perSecond.toFixed(1)),
    speed('the same: time to an answer, p50, p95, p99', [ms(0.5), ms(0.95), ms(0.99)].join(', ')),
  ];
}

/** Growth once the caches are full; none where the load was shorter. */
function growthOf(samples: readonly Sample[]): Figure[] {
  const full = samples.filter(({ second }) => second > FULL_AFTER_SECONDS);
  if (full.length < FULL_AFTER_SECONDS) return [];
  const growth = slopeOf(full) * 60;
  return [
    {
      subject: 'the same: growth of resident memory after minute 2',
      value: `${growth.toFixed(2)} MB/min`,
      target: `at most ${FLAT_MB_PER_MINUTE} MB/min`,
      isMet: growth <= FLAT_MB_PER_MINUTE,
      isSpeed: false,
    },
  ];
}

/** Slope of the straight line with the least squares, in MB a second. */
function slopeOf(samples: readonly Sample[]): number {
  const mean = (of: (sample: Sample) => number): number =>
    samples.reduce((sum, each) => sum + of(each), 0) / samples.length;
  const [x, y] = [mean(({ second }) => second), mean(({ residentMb }) => residentMb)];
  const covariance = mean(({ second, residentMb }) => (second - x) * (residentMb - y));
  return covariance / mean(({ second }) => (second - x) ** 2);
}
