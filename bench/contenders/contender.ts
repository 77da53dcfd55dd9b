import type { DrawnRequest, GraphqlRequest } from '../workloads/drawn-request.ts';
import { graphqlRequest } from '../workloads/drawn-request.ts';
import type { WorkloadName } from '../workloads/documents.ts';
import type { ServerCommand } from '../harness/server-process.ts';

/** A server that takes part. */
export interface Contender {
  /** As the table calls it; unique. */
  readonly name: string;
  readonly command: ServerCommand;
  /** Workloads that it has an answer to. */
  readonly workloads: readonly WorkloadName[];
  /** Does it tell about itself at /metrics, in our words? */
  readonly hasMetrics: boolean;
  /** Processes that work for it besides its own: the database server. */
  readonly databaseProcessIds: readonly number[];
  /** How it wants to be asked. */
  readonly spell: (request: DrawnRequest) => GraphqlRequest;
  /** Its answer in the form of ours; undefined where it need not be the same (the constant answer). */
  readonly normalize: ((data: unknown, workload: WorkloadName) => unknown) | undefined;
}

const ALL_WORKLOADS: readonly WorkloadName[] = ['W1', 'W2', 'W2first', 'W2last', 'W3', 'W4', 'W5'];

/** A contender that serves our schema, with all of it left to be said but name and command. */
export function contender(part: Pick<Contender, 'name' | 'command'> & Partial<Contender>): Contender {
  return {
    workloads: ALL_WORKLOADS,
    hasMetrics: false,
    databaseProcessIds: [],
    spell: graphqlRequest,
    normalize: (data) => data,
    ...part,
  };
}
