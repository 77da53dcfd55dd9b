import { HeaderMap, type ApolloServer, type HTTPGraphQLResponse } from '@apollo/server';
import type { Request, Response } from 'express';
import { createContext } from '../../graphql/execute/create-context.ts';
import type { Limits } from '../../graphql/limits/limits.ts';
import type { Store } from '../../store/store.ts';
import { atLeastOf } from '../at-least.ts';
import { exchangeOf } from '../exchange.ts';
import type { Metrics } from '../metrics.ts';
import type { OpenSessions } from '../open-sessions.ts';
import type { EndpointContext, Outcome } from '../request-plugin.ts';
import type { ApiRequest } from './api-request.ts';

/** What carries out questions. */
export interface Execution {
  readonly graphql: ApolloServer<EndpointContext>;
  readonly store: Store;
  readonly sessions: OpenSessions;
  readonly metrics: Metrics;
  readonly timeLimitMs: number;
  readonly limits: Limits;
}

/** What came of a request. */
export interface CarriedOut extends Outcome {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** The body: JSON. */
  readonly text: string;
}

/**
 * Has Apollo Server carry out a request: parsed, checked, limited, answered. One read session a request, given back as soon as the
 * answer is known, so that a client who reads slowly holds no connection; when the client goes away, the database stops.
 */
export async function carryOut(
  { graphql, store, sessions, metrics, timeLimitMs, limits }: Execution,
  asked: ApiRequest,
  request: Request,
  response: Response,
): Promise<CarriedOut> {
  const outcome: Outcome = { isWhole: false };
  const atLeast = atLeastOf(request);
  const answered = await graphql.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: asked.method,
      headers: headersOf(request, asked.isStored),
      search: `?${asked.params.toString()}`,
      body: asked.body,
    },
    context() {
      const onStatement = (): void => metrics.countStatement();
      const { failed } = exchangeOf(response);
      const context = failed?.context ?? createContext(store, { timeLimitMs, onStatement, atLeast }, limits);
      if (!failed) sessions.tie(context.session, response);
      return Promise.resolve(Object.assign(context, { response, outcome, answer: failed?.answer }));
    },
  });
  return { ...outcome, status: answered.status ?? 200, headers: answered.headers, text: textOf(answered) };
}

/** Which stored documents there are is not up to who asks, so that no page elsewhere can ask anything with them that would matter. */
function headersOf({ headers }: Request, isStored: boolean): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  if (isStored) map.set('apollo-require-preflight', 'stored');
  return map;
}

function textOf({ body }: HTTPGraphQLResponse): string {
  if (body.kind === 'complete') return body.string;
  throw new Error('The API has no answers in parts.');
}
