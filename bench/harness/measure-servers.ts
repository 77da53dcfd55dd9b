import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Contender } from '../contenders/contender.ts';
import type { CorpusFacts } from '../workloads/corpus-facts.ts';
import type { WorkloadName } from '../workloads/documents.ts';
import { drawRequests } from '../workloads/draw-requests.ts';
import type { DrawnRequest } from '../workloads/drawn-request.ts';
import type { IdleMeasure } from './bench-run.ts';
import { checkAnswers } from './check-answers.ts';
import { measureRounds, type Measure, type RoundPlan } from './measure-rounds.ts';
import { ask, startContender, type MeasuredServer } from './measured-server.ts';
import { usageOf } from './process-usage.ts';

/** What is measured with what. */
export interface ServerPlan extends RoundPlan {
  /** The first is the one that the others must agree with. */
  readonly contenders: readonly Contender[];
  readonly workloads: readonly WorkloadName[];
  readonly facts: CorpusFacts;
  /** Where the constant server finds its answers. */
  readonly answersFile: string;
  readonly tell: (line: string) => void;
}

const SETTLE_MS = 500;

/** Starts all contenders, compares their answers, then measures. Throws when one that takes part answers otherwise than the first. */
export async function measureServers(
  plan: ServerPlan,
): Promise<{ readonly measures: readonly Measure[]; readonly idle: readonly IdleMeasure[] }> {
  const servers: MeasuredServer[] = [];
  try {
    for (const contender of plan.contenders) {
      const server = await startContender(contender, servers.length === 0);
      if (server) servers.push(server);
    }
    await sleep(SETTLE_MS);
    const idle = servers.map(idleOf);
    const requests = plan.workloads.map((workload) => drawRequests(workload, plan.facts, plan.seed));
    await checkAll(servers, requests, plan);
    const measures: Measure[] = [];
    for (const list of requests) {
      plan.tell(`Measuring ${list[0]?.workload} …`);
      measures.push(...(await measureRounds(serversFor(list, servers), list, plan)));
    }
    return { measures, idle };
  } finally {
    for (const { process } of servers) await process.stop();
  }
}

function idleOf({ contender, process }: MeasuredServer): IdleMeasure {
  const { residentBytes, anonymousBytes } = usageOf([process.processId]);
  return { contender: contender.name, startMs: process.startMs, residentBytes, anonymousBytes };
}

async function checkAll(
  servers: readonly MeasuredServer[],
  requests: readonly (readonly DrawnRequest[])[],
  { answersFile, tell }: ServerPlan,
): Promise<void> {
  const [reference] = servers;
  if (!reference) throw new Error('No contender could be started.');
  writeFileSync(answersFile, JSON.stringify(await oneAnswerEach(reference, requests)));
  for (const list of requests) {
    tell(`Comparing the answers to ${list[0]?.workload} …`);
    for (const server of serversFor(list, servers)) await checkAnswers(server, reference, list);
  }
}

/** The text of one answer for each workload, by name. */
async function oneAnswerEach(
  reference: MeasuredServer,
  requests: readonly (readonly DrawnRequest[])[],
): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const [request] of requests)
    if (request) answers[request.workload] = JSON.stringify({ data: await ask(reference, request) });
  return answers;
}

function serversFor([request]: readonly DrawnRequest[], servers: readonly MeasuredServer[]): MeasuredServer[] {
  return servers.filter(({ contender }) => request !== undefined && contender.workloads.includes(request.workload));
}
