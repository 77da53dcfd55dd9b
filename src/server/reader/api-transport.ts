import type { Logger } from 'pino';
import { faultResponse } from '../answer-faults.ts';
import type { Caller } from '../exchange.ts';
import type { GraphqlAnswers } from '../graphql-http/graphql-answers.ts';
import { graphqlRequest } from '../graphql-http/graphql-request.ts';
import type { FlatHeaders } from '../standing-headers.ts';
import type { ApiTransport } from './render-page.ts';

/** What the pages of this server ask the API with. */
export interface TransportParts {
  readonly graphql: GraphqlAnswers;
  readonly logger: Logger;
}

/**
 * Makes requests of `whosaid/client` to the API of this process, under the limits and with the cache of all other clients, but without a
 * socket. Each is logged with the id of the request for the page.
 */
export function apiTransport({ graphql, logger }: TransportParts, requestId: string): ApiTransport {
  return async (url, { method, headers, body, signal }) => {
    const startMs = performance.now();
    const asked = graphqlRequest({ method, url, headers }, JSON.parse(body));
    const { formatError } = graphql.parts;
    const response = await graphql
      .respond(asked, callerOf(requestId, signal))
      .catch((error: unknown) => faultResponse(error, formatError, requestId));
    const { status } = response;
    const { operation, isHit } = 'operation' in response ? response : {};
    logger.info({ requestId, operation, status, isHit, ms: Math.round(performance.now() - startMs) }, 'page operation');
    signal.throwIfAborted();
    return {
      status,
      headers: { get: (name) => valueOf(response.headers, name) },
      text: () => Promise.resolve(response.body?.toString() ?? ''),
    };
  };
}

function callerOf(requestId: string, signal: AbortSignal): Caller {
  return {
    requestId,
    whenGone(listener) {
      if (signal.aborted) listener();
      else signal.addEventListener('abort', listener, { once: true });
    },
  };
}

function valueOf(headers: FlatHeaders, name: string): string | null {
  const at = headers.findIndex((header, index) => index % 2 === 0 && header.toLowerCase() === name);
  return at === -1 ? null : (headers[at + 1] ?? null);
}
