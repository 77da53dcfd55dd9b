import { SeededRandom } from '../../tests/support/seeded-random.ts';
import type { WorkloadName } from '../workloads/documents.ts';
import type { DrawnRequest } from '../workloads/drawn-request.ts';
import { loadServer, type Load, type LoadResult } from './load-server.ts';
import { bytesFor, type MeasuredServer } from './measured-server.ts';
import { usageOf } from './process-usage.ts';
import { readMetrics, type ServerMetrics } from './read-metrics.ts';

/** How a workload is measured. */
export interface RoundPlan {
  readonly rounds: number;
  readonly durationMs: number;
  readonly connections: number;
  readonly seed: number;
}

/** One contender in one round. */
export interface Measure extends LoadResult {
  readonly contender: string;
  readonly workload: WorkloadName;
  /** Processor time of server and database for each request. */
  readonly cpuMsPerRequest: number;
  /** The most that the server's processes held at one time. */
  readonly anonymousBytes: number;
  /** Statements for each request; NaN where the server does not tell, like the delay of its event loop. */
  readonly statementsPerRequest: number;
  readonly eventLoopP99Ms: number;
}

const SAMPLE_MS = 100;
const UNTOLD: ServerMetrics = { statements: NaN, eventLoopP99Ms: NaN };

/**
 * Measures the servers in turn, each once a round, in an order that is drawn for every round: what disturbs the machine for a
 * while disturbs all of them. Before the first round each is warmed up for as long as a
 * round, and with every request at least once.
 */
export async function measureRounds(
  servers: readonly MeasuredServer[],
  requests: readonly DrawnRequest[],
  plan: RoundPlan,
): Promise<Measure[]> {
  const random = new SeededRandom(plan.seed);
  const bytes = new Map(servers.map((server) => [server, bytesFor(server, requests)]));
  const workload = requests[0]?.workload ?? 'W1';
  const measures: Measure[] = [];
  for (let round = 0; round <= plan.rounds; round += 1) {
    for (const server of shuffled(servers, random)) {
      const load = {
        port: Number(server.process.url.port),
        requests: bytes.get(server) ?? [],
        connections: plan.connections,
        durationMs: plan.durationMs,
        startAt: random.integer(0, requests.length - 1),
        atLeast: round === 0 ? requests.length : 0,
      };
      const measure = await measureOnce(server, load);
      if (round > 0) measures.push({ contender: server.contender.name, workload, ...measure });
    }
  }
  return measures;
}

async function measureOnce(
  { contender, process }: MeasuredServer,
  load: Load,
): Promise<Omit<Measure, 'contender' | 'workload'>> {
  const all = [process.processId, ...contender.databaseProcessIds];
  let anonymousBytes = 0;
  const sample = setInterval(() => {
    anonymousBytes = Math.max(anonymousBytes, usageOf([process.processId]).anonymousBytes);
  }, SAMPLE_MS);
  const metrics = contender.hasMetrics ? await readMetrics(process.url) : UNTOLD;
  const cpuMs = usageOf(all).cpuMs;
  const result = await loadServer(load)
    .catch((error: unknown) => {
      throw new Error(`${contender.name} fails under load. ${String(error)}`, { cause: error });
    })
    .finally(() => clearInterval(sample));
  const cpuMsPerRequest = (usageOf(all).cpuMs - cpuMs) / result.answered;
  const { statements, eventLoopP99Ms } = contender.hasMetrics ? await readMetrics(process.url) : UNTOLD;
  const statementsPerRequest = (statements - metrics.statements) / result.answered;
  return { ...result, cpuMsPerRequest, anonymousBytes, statementsPerRequest, eventLoopP99Ms };
}

function shuffled<Item>(items: readonly Item[], random: SeededRandom): Item[] {
  const rest = [...items];
  return items.map(() => rest.splice(random.integer(0, rest.length - 1), 1)[0] as Item);
}
