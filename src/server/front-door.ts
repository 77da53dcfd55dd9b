import { ServerResponse, type IncomingMessage, type RequestListener } from 'node:http';
import type { Logger } from 'pino';
import { addressLabel } from './address-label.ts';
import { Exchange, RETRY_AFTER_S, sendWhole, type ExchangeListener } from './exchange.ts';
import type { GraphqlHandler } from './graphql-http/graphql-handler.ts';
import type { Lifecycle } from './health.ts';
import { logExchange } from './log-exchange.ts';
import type { Metrics } from './metrics.ts';
import { refuseLongBody } from './refuse-body.ts';
import type { StandingHeaders } from './standing-headers.ts';

/** What answers requests. */
export interface FrontParts {
  readonly standing: StandingHeaders;
  /** Answers requests to the API. */
  readonly graphql: GraphqlHandler;
  /** Answers all others. */
  readonly app: RequestListener;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly lifecycle: Lifecycle;
  readonly bodyLimitBytes: number;
}

/**
 * Takes every request: gives it an id, answers CORS preflights, passes it on to the API or to the pages, and logs and counts it when it is
 * over.
 */
export function frontDoor(parts: FrontParts): ExchangeListener {
  return (request, response) => {
    const { origin } = request.headers;
    const exchange = new Exchange(request, standingFor(parts, origin));
    response.exchange = exchange;
    response.once('close', () => end(parts, { request, response, exchange }));
    if (refuseLongBody(request, response, parts.bodyLimitBytes)) return;
    const preflight = isPreflight(request) ? parts.standing.ofPreflight(origin) : undefined;
    if (preflight) sendWhole(response, 204, preflight);
    else if (parts.graphql.takes(request, exchange)) parts.graphql.handle(request, response);
    else {
      retryWhenUnavailable(response);
      parts.app(request, response);
    }
  };
}

/** During shutdown clients have to open a new connection for the next request. */
function standingFor({ standing, lifecycle }: FrontParts, origin: string | undefined): readonly string[] {
  const headers = standing.of(origin);
  return lifecycle.isShuttingDown ? [...headers, 'Connection', 'close'] : headers;
}

function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

interface Over {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly exchange: Exchange;
}

function end({ logger, metrics }: FrontParts, over: Over): void {
  const { path, startMs } = over.exchange;
  const ms = performance.now() - startMs;
  over.exchange.end(over.response);
  logExchange(logger, { ...over, ms });
  metrics.countRequest(addressLabel(path), over.response.statusCode, ms / 1000);
}

/** Makes a response of Express carry `Retry-After` when its status is 503, unless the code that answers has set another value. */
function retryWhenUnavailable(response: ServerResponse): void {
  // An own property, because Express replaces the prototype of a response. Node calls it for every answer.
  Object.assign(response, { writeHead });
}

function writeHead(this: ServerResponse, ...head: Parameters<ServerResponse['writeHead']>): ServerResponse {
  if (head[0] === 503 && !this.hasHeader('Retry-After')) this.setHeader('Retry-After', RETRY_AFTER_S);
  ServerResponse.prototype.writeHead.apply(this, head);
  return this;
}
