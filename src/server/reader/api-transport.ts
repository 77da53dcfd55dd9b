import type { Logger } from 'pino';
import { faultResponse } from '../answer-faults.ts';
import type { Caller } from '../exchange.ts';
import type { GraphqlResponse } from '../graphql-http/execution.ts';
import type { GraphqlAnswers } from '../graphql-http/graphql-answers.ts';
import { graphqlRequest } from '../graphql-http/graphql-request.ts';
import type { FlatHeaders } from '../standing-headers.ts';
import type { ApiTransport } from './render-page.ts';

/** What the pages of this server ask the API with. */
export interface TransportParts {
  readonly graphql: Pick<GraphqlAnswers, 'respond'> & { readonly parts: Pick<GraphqlAnswers['parts'], 'formatError'> };
  readonly logger: Logger;
}

/**
 * Makes requests of `whosaid/client` to the API of this process, under the limits and with the cache of all other
 * clients, but without a socket. Each is logged with the id of the request for the page.
 */
export function apiTransport({ graphql, logger }: TransportParts, requestId: string): ApiTransport {
  return async (url, { method, headers, body, signal }) => {
    const startMs = performance.now();
    const asked = graphqlRequest({ method, url, headers }, JSON.parse(body));
    const { formatError } = graphql.parts;
    const answered = graphql
      .respond(asked, callerOf(requestId, signal))
      .catch((error: unknown): GraphqlResponse => faultResponse(error, formatError, requestId));
    const response = await untilAborted(answered, signal);
    const { status, operation, isHit } = response;
    const line = { requestId, operation, status, isHit, ms: Math.round(performance.now() - startMs) };
    logger[status >= 500 ? 'error' : 'info'](line, 'page operation');
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
      return () => signal.removeEventListener('abort', listener);
    },
  };
}

/**
 * The response, or the reason of the signal as soon as it is aborted: it may be waiting for the execution of another
 * request.
 */
async function untilAborted<T>(response: Promise<T>, signal: AbortSignal): Promise<T> {
  let leave = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    leave = () => reject(signal.reason instanceof Error ? signal.reason : new Error('The page was given up.'));
  });
  if (signal.aborted) leave();
  signal.addEventListener('abort', leave, { once: true });
  try {
    return await Promise.race([response, aborted]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}

function valueOf(headers: FlatHeaders, name: string): string | null {
  const at = headers.findIndex((header, index) => index % 2 === 0 && header.toLowerCase() === name);
  return at === -1 ? null : (headers[at + 1] ?? null);
}
