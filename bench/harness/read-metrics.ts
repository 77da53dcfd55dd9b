/** What a server says of itself at /metrics, over all its processes; NaN where it does not. */
export interface ServerMetrics {
  /** Statements that it has sent to its database so far. */
  readonly statements: number;
  /** 99th percentile of the delay of its event loop since it was asked last. */
  readonly eventLoopP99Ms: number;
}

/** Asks the server at `url`. */
export async function readMetrics(url: URL): Promise<ServerMetrics> {
  const response = await fetch(new URL('/metrics', url));
  const text = response.ok ? await response.text() : '';
  const statements = samples(text, 'whosaid_statements_total');
  const delays = samples(text, 'nodejs_eventloop_lag_p99_seconds');
  return {
    statements: statements.length === 0 ? NaN : statements.reduce((sum, count) => sum + count),
    eventLoopP99Ms: delays.length === 0 ? NaN : 1000 * Math.max(...delays),
  };
}

/** The values of a metric in the text format of Prometheus, one for each process. */
function samples(text: string, name: string): number[] {
  const lines = text.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'gm'));
  return Array.from(lines, ([, value]) => Number(value));
}
