import { MEMORY_KINDS, type SharedMemory } from '../store/memory/shared-memory.ts';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the server counts and measures, for GET /metrics; docs/http.md explains each. */
export interface Metrics {
  /** A request has been answered. `path` is an `addressLabel`. */
  countRequest(path: string, status: number, seconds: number): void;
  /** Where an answer to a question came from. */
  countAnswer(source: AnswerSource): void;
  /** A statement has been sent to the database. */
  countStatement(): void;
  /** Counts an operation: whether its answer was selected as it is, or graphql-js has executed it over what was selected. */
  countExecution(isSelected: boolean): void;
  /** The program has failed: a fault of ours, which the log has. */
  countInternalError(): void;
  /** Processes of this number have ended, or this one ends, although nothing has asked for it. */
  countCrashes(count: number): void;
  /** The database has failed, with this code. */
  countDatabaseFault(code: string): void;
  readonly registry: Registry;
}

/** All that one process has measured, in a form that can be sent to another. */
export type MetricsSnapshot = Awaited<ReturnType<Registry['getMetricsAsJSON']>>;

/** `hit`: the cache; `same`: the client has it already; `shared`: the execution of another request; `made`: an execution of its own. */
export type AnswerSource = 'hit' | 'same' | 'shared' | 'made';

/** What is looked up when somebody asks for the metrics. */
export interface MetricSources {
  readonly memory: SharedMemory;
  readonly cacheAnswers: () => number;
  /** Undefined: not known. */
  readonly revision: () => Promise<string | undefined>;
}

/** From a cached answer to the longest that is allowed by default, in seconds. */
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Counters and gauges of one process. `worker` is the label of its samples, "0" for a process that has no others beside it. */
export function createMetrics(worker: number, sources: MetricSources): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ worker: String(worker) });
  collectDefaultMetrics({ register: registry });
  addGauges(registry, sources);
  const counter = (name: string, help: string, labelNames: readonly string[] = []) =>
    counting(registry, { name: `whosaid_${name}_total`, help, labelNames: [...labelNames] });
  const requests = counter('requests', 'Requests that were answered, by address and status.', ['path', 'status']);
  const answers = counter('answers', 'Answers to questions: hit, same (304), shared or made.', ['source']);
  const statements = counter('statements', 'Statements sent to the database to answer requests.');
  const readPlans = counter('read_plan', 'Operations answered by plan, with one statement.');
  const executions = counter('executions', 'Operations that graphql-js has executed over what was selected.');
  const internal = counter('internal_errors', 'Faults of the program, which the log has with their cause.');
  const crashes = counter('crashes', 'Unexpected ends of processes.');
  const faults = counter('database_faults', 'Failures of the database, by their code.', ['code']);
  const durations = new Histogram({
    name: 'whosaid_request_duration_seconds',
    help: 'Time from the head of a request to the end of its answer.',
    labelNames: ['path'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const child = remembering((path: string) => durations.labels(path));
  return {
    registry,
    countRequest(path, status, seconds) {
      requests(1, path, String(status));
      child(path).observe(seconds);
    },
    countAnswer: (source) => answers(1, source),
    countStatement: () => statements(1),
    countExecution: (isSelected) => (isSelected ? readPlans : executions)(1),
    countInternalError: () => internal(1),
    countCrashes: (count) => crashes(count),
    countDatabaseFault: (code) => faults(1, code),
  };
}

function addGauges(registry: Registry, { memory, cacheAnswers, revision }: MetricSources): void {
  const registers = [registry];
  new Gauge({
    name: 'whosaid_memory_bytes',
    help: 'Memory of what is kept to be used again, by kind.',
    labelNames: ['kind'],
    registers,
    collect() {
      for (const kind of MEMORY_KINDS) this.set({ kind }, memory.bytesOf(kind));
    },
  });
  new Gauge({
    name: 'whosaid_memory_limit_bytes',
    help: 'What the kinds may take together.',
    registers,
    collect() {
      this.set(memory.maxBytes);
    },
  });
  new Gauge({
    name: 'whosaid_answer_cache_answers',
    help: 'Answers that are kept.',
    registers,
    collect() {
      this.set(cacheAnswers());
    },
  });
  new Gauge({
    name: 'whosaid_process_info',
    help: 'Always 1; its label is the number that the system knows the process by.',
    labelNames: ['pid'],
    registers,
  }).set({ pid: process.pid }, 1);
  new Gauge({
    name: 'whosaid_corpus_info',
    help: 'Always 1; its label is the revision of the corpus that answers show.',
    labelNames: ['revision'],
    registers,
    async collect() {
      this.reset();
      const known = await revision();
      if (known !== undefined) this.set({ revision: known }, 1);
    },
  });
}

/** Prometheus' own look-up of a label sorts and joins strings; the few labels that there are can be kept. */
function remembering<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

/** Adds a number to the counter with these values of its labels. */
type Count = (by: number, ...labels: readonly string[]) => void;

/**
 * A counter that sets the values of prom-client only when metrics are collected. The label lookup of prom-client takes
 * longer than all other work at the end of a request.
 */
function counting(
  registry: Registry,
  { name, help, labelNames }: { readonly name: string; readonly help: string; readonly labelNames: string[] },
): Count {
  const counts = new Map<string, { readonly labels: readonly string[]; count: number }>();
  new Counter({
    name,
    help,
    labelNames,
    registers: [registry],
    collect() {
      this.reset();
      for (const { labels, count } of counts.values())
        this.inc(Object.fromEntries(labelNames.map((label, index) => [label, labels[index] ?? ''])), count);
    },
  });
  return (by, ...labels) => {
    const key = labels.length === 1 ? (labels[0] ?? '') : labels.join(' ');
    const known = counts.get(key);
    if (known) known.count += by;
    else counts.set(key, { labels, count: by });
  };
}
