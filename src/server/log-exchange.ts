import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Exchange } from './exchange.ts';

/** Asked again and again by machines. */
const PROBES = ['/healthz', '/readyz', '/metrics'];

/** What is told of a request that is over. */
export interface Ended {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly exchange: Exchange;
  readonly ms: number;
}

/**
 * Logs one line for a request that is over: id, method, path, status, time, the name of the operation, and whether the answer had
 * been made before. Neither query nor address of the client is logged.
 */
export function logExchange(logger: Logger, { request, response, exchange, ms }: Ended): void {
  const { requestId, path, operation, isHit } = exchange;
  const level = levelOf(path, response);
  if (!logger.isLevelEnabled(level)) return;
  logger[level](
    {
      requestId,
      path,
      method: request.method,
      status: response.statusCode,
      ...(operation !== undefined && { operation }),
      ...(isHit && { isHit }),
      ...(!response.writableFinished && { isAborted: true }),
      ms: Math.round(ms),
    },
    'request',
  );
}

function levelOf(path: string, { statusCode }: ServerResponse): 'error' | 'info' | 'debug' {
  if (statusCode >= 500) return 'error';
  return PROBES.includes(path) ? 'debug' : 'info';
}
