import { readdirSync, readFileSync } from 'node:fs';

/** Of a process and all that it started. Only Linux tells; elsewhere all is NaN. */
export interface ProcessUsage {
  /** Processor time so far, in user and system mode, of processes that have ended too. */
  readonly cpuMs: number;
  /** Memory that no file backs: heaps and buffers, not program text or pages of the database file. */
  readonly anonymousBytes: number;
  /** All memory that is in use, counted once for each process. */
  readonly residentBytes: number;
}

/** Linux counts processor time in hundredths of a second for every kind of machine that Node runs on. */
const TICK_MS = 10;

const UNKNOWN: ProcessUsage = { cpuMs: NaN, anonymousBytes: NaN, residentBytes: NaN };
const NOTHING: ProcessUsage = { cpuMs: 0, anonymousBytes: 0, residentBytes: 0 };

/** What the processes with these ids and their descendants have used. */
export function usageOf(processIds: readonly number[]): ProcessUsage {
  if (process.platform !== 'linux') return UNKNOWN;
  return treeOf(processIds).map(usageOfOne).reduce(add, NOTHING);
}

function treeOf(roots: readonly number[]): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const [, parent] = statFields(Number(name)) ?? [];
      return parent === undefined ? [] : [{ id: Number(name), parent: Number(parent) }];
    });
  const all = [...roots];
  for (const root of all) all.push(...parents.filter(({ parent }) => parent === root).map(({ id }) => id));
  return all;
}

function usageOfOne(processId: number): ProcessUsage {
  const fields = statFields(processId);
  const status = read(`/proc/${processId}/status`);
  if (!fields || status === undefined) return NOTHING;
  // proc(5): utime, stime and the same of children that were waited for are fields 14 to 17; state is field 3, our first.
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return {
    cpuMs: ticks * TICK_MS,
    anonymousBytes: kibibytes(status, 'RssAnon') * 1024,
    residentBytes: kibibytes(status, 'VmRSS') * 1024,
  };
}

/** The fields of /proc/ID/stat after the name, which may hold anything: state, parent, … */
function statFields(processId: number): string[] | undefined {
  const stat = read(`/proc/${processId}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function kibibytes(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
}

/** Undefined when the process has ended in the meantime. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return undefined;
  }
}

function add(a: ProcessUsage, b: ProcessUsage): ProcessUsage {
  return {
    cpuMs: a.cpuMs + b.cpuMs,
    anonymousBytes: a.anonymousBytes + b.anonymousBytes,
    residentBytes: a.residentBytes + b.residentBytes,
  };
}
