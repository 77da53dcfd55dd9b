import { parseArgs } from 'node:util';
import type { WorkloadName } from '../workloads/documents.ts';

/** What is asked of one run. */
export interface BenchOptions {
  /** Articles of each corpus. */
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly durationMs: number;
  readonly workloads: readonly Workload[];
  readonly database: 'sqlite' | 'postgres';
  readonly connections: number;
  /** For `whosaid serve --workers`; undefined: as it is preset. */
  readonly workers: string | undefined;
  readonly seed: number;
  /** Folder of a program that is built already, in place of the sources as they are. */
  readonly program: string | undefined;
  /** Folder of an earlier program that is built already, to be measured in the same run. */
  readonly beside: string | undefined;
  /** Measure the peers, too. */
  readonly peers: boolean;
  /** Only contenders with this in their name. */
  readonly contenders: string | undefined;
  /** Put the tables into bench/results.md. */
  readonly write: boolean;
}

/** A workload under load, or one that is run as a command. */
export type Workload = WorkloadName | 'W6' | 'W7';

const WORKLOADS: readonly Workload[] = ['W1', 'W2', 'W2first', 'W2last', 'W3', 'W4', 'W5', 'W6', 'W7'];

export const HELP = `npm run bench [-- options]         Whosaid beside the limits of the machine
npm run bench:peers [-- options]   and beside other GraphQL servers, which are installed for it

  --size N            articles of the generated corpus (20000)
  --sizes N,N,…       one run for each; the table then compares them
  --rounds N          rounds, each contender once in each (5)
  --seconds S         length of one measurement (3)
  --only W1,W3        only these workloads: ${WORKLOADS.join(', ')}
  --database KIND     what Whosaid serves from: sqlite (preset) or postgres
  --connections N     connections, each with one request on its way (16)
  --workers N         processes of Whosaid, as for "whosaid serve"
  --program FOLDER    a program that is built already ("dist" of an earlier version), in place of these sources
  --beside FOLDER     an earlier program, built, to be measured in the same run as "former Whosaid"
  --contenders WORD   only contenders with this word in their name
  --seed N            for corpus and requests (1)
  --write             put the tables into bench/results.md
`;

/** Reads the command line; undefined when help is asked for. Throws when it makes no sense. */
export function readBenchOptions(words: readonly string[]): BenchOptions | undefined {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...words],
    options: {
      size: { ...text, default: '20000' },
      sizes: text,
      rounds: { ...text, default: '5' },
      seconds: { ...text, default: '3' },
      only: text,
      database: { ...text, default: 'sqlite' },
      connections: { ...text, default: '16' },
      workers: text,
      program: text,
      beside: text,
      contenders: text,
      seed: { ...text, default: '1' },
      peers: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  return {
    sizes: (values.sizes ?? values.size).split(',').map((size) => above0('--size', size)),
    rounds: above0('--rounds', values.rounds),
    durationMs: 1000 * above0('--seconds', values.seconds),
    workloads: values.only?.split(',').map((name) => oneOf('--only', WORKLOADS, name)) ?? WORKLOADS,
    database: oneOf('--database', ['sqlite', 'postgres'] as const, values.database),
    connections: above0('--connections', values.connections),
    workers: values.workers,
    program: values.program,
    beside: values.beside,
    seed: above0('--seed', values.seed),
    peers: values.peers,
    contenders: values.contenders,
    write: values.write,
  };
}

function above0(name: string, written: string): number {
  const number = Number(written);
  if (!(number > 0)) throw new RangeError(`${name} is ${JSON.stringify(written)}. It must be a number above 0.`);
  return number;
}

function oneOf<Name extends string>(option: string, names: readonly Name[], written: string): Name {
  const found = names.find((name) => name === written);
  if (found === undefined) throw new RangeError(`${option} knows no "${written}". It knows ${names.join(', ')}.`);
  return found;
}
