import type { CommandMeasure } from './measure-commands.ts';
import type { Measure } from './measure-rounds.ts';

/** A server at rest. */
export interface IdleMeasure {
  readonly contender: string;
  /** From the start of the process until it told its address. */
  readonly startMs: number;
  readonly residentBytes: number;
  readonly anonymousBytes: number;
}

/** Everything that was measured on one corpus. */
export interface BenchRun {
  readonly articles: number;
  readonly connections: number;
  readonly durationMs: number;
  readonly measures: readonly Measure[];
  readonly idle: readonly IdleMeasure[];
  readonly commands: readonly CommandMeasure[];
}
