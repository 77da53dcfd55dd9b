import { KeepAliveConnection } from './keep-alive-connection.ts';
import { percentile } from './statistics.ts';

/** What a server is asked, and how. */
export interface Load {
  readonly port: number;
  /** Whole requests as bytes, sent in turn over all connections. */
  readonly requests: readonly Buffer[];
  /** Connections, each with one request on its way at any time. */
  readonly connections: number;
  readonly durationMs: number;
  /** Requests that are sent however long they take. */
  readonly atLeast?: number;
  /** Number of the request to start with, so that rounds do not all start alike. */
  readonly startAt?: number;
}

/** What came of it. */
export interface LoadResult {
  /** Requests that were answered. */
  readonly answered: number;
  readonly perSecond: number;
  /** Time to the end of an answer: middle, 99th of hundred, slowest. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly bodyBytes: number;
}

/** Asks as fast as answers come, for the given time. Throws when an answer is not one with status 200 and without errors. */
export async function loadServer({ port, requests, connections, durationMs, ...from }: Load): Promise<LoadResult> {
  const open = await Promise.all(Array.from({ length: connections }, () => KeepAliveConnection.open(port)));
  const latencies: number[] = [];
  const { startAt = 0, atLeast = 0 } = from;
  let [next, bodyBytes] = [startAt, 0];
  const startedMs = performance.now();
  const endMs = startedMs + durationMs;
  const askOn = async (connection: KeepAliveConnection): Promise<void> => {
    for (let sentMs = performance.now(); sentMs < endMs || next < startAt + atLeast; sentMs = performance.now()) {
      const answer = await connection.ask(requests[next++ % requests.length] as Buffer);
      if (answer.status !== 200 || answer.hasErrors)
        throw new Error(`An answer with status ${answer.status} under load.`);
      bodyBytes += answer.bodyBytes;
      latencies.push(performance.now() - sentMs);
    }
  };
  try {
    await Promise.all(open.map(askOn));
  } finally {
    for (const connection of open) connection.close();
  }
  const seconds = (performance.now() - startedMs) / 1000;
  const sorted = Float64Array.from(latencies).sort();
  return {
    answered: sorted.length,
    perSecond: sorted.length / seconds,
    p50Ms: percentile(sorted, 0.5),
    p99Ms: percentile(sorted, 0.99),
    bodyBytes,
  };
}
