import { availableParallelism, cpus, totalmem } from 'node:os';
import type { BenchOptions } from '../harness/bench-options.ts';
import { PEER_PACKAGES } from '../peers/install-peers.ts';

/** Where, when and with what was measured, in a paragraph. */
export function describeMachine({ rounds, durationMs, connections, peers }: BenchOptions): string {
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB`;
  const measured = `${connections} connections, median of ${rounds} rounds of ${durationMs / 1000} s in drawn order`;
  const versions = Object.assign({}, ...Object.values(PEER_PACKAGES)) as Record<string, string>;
  const listed = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `${new Date().toISOString().slice(0, 10)}, ${machine}, Node ${process.versions.node}; the load comes from the same machine.`,
    `${measured}.`,
    ...(peers ? [`Peers: ${listed.join(', ')}.`] : []),
  ].join(' ');
}
