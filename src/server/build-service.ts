import { createHash } from 'node:crypto';
import type { ExchangeListener } from './exchange.ts';
import { printSchema, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { VERSION } from '../corpus/version.ts';
import { errorFormatter } from '../graphql/errors.ts';
import type { Store } from '../store/store.ts';
import { buildApp } from './app.ts';
import { BodyRoom } from './body-room.ts';
import type { Config } from './config.ts';
import { frontDoor } from './front-door.ts';
import type { AnswerCache } from './graphql-http/answer-cache.ts';
import { ApolloEndpoint } from './graphql-http/apollo-server.ts';
import { EntityTags } from './graphql-http/entity-tag.ts';
import { GraphqlAnswers } from './graphql-http/graphql-answers.ts';
import { GraphqlHandler } from './graphql-http/graphql-handler.ts';
import { KnownDocuments } from './graphql-http/known-documents.ts';
import { Negotiation } from './graphql-http/negotiation.ts';
import { readStoredDocuments } from './graphql-http/stored-documents.ts';
import type { Lifecycle } from './health.ts';
import type { GatherMetrics } from './metrics-page.ts';
import type { Metrics } from './metrics.ts';
import { ClientGone, type OpenSessions } from './open-sessions.ts';
import { loadReader } from './reader/load-reader.ts';
import type { RevisionWatch } from './revision-watch.ts';
import { standingHeaders } from './standing-headers.ts';

/** What answers requests is built from. */
export interface ServiceParts {
  readonly config: Config;
  readonly store: Store;
  readonly watch: RevisionWatch;
  readonly cache: AnswerCache;
  readonly metrics: Metrics;
  readonly schema: GraphQLSchema;
  readonly logger: Logger;
  readonly sessions: OpenSessions;
  readonly lifecycle: Lifecycle;
  readonly webFolder: string;
  readonly gatherMetrics: GatherMetrics;
}

/** Puts together all that answers requests. Throws `UserError` CONFIG_INVALID when the stored documents cannot be read. */
export async function buildService(parts: ServiceParts): Promise<ExchangeListener> {
  const { config, store, watch, cache, metrics, schema, logger, sessions, lifecycle } = parts;
  const { limits, maxTokens, timeLimitMs, bodyLimitBytes: limitBytes } = config;
  const formatError = errorFormatter((error, requestId) => {
    if (error instanceof ClientGone) return;
    metrics.countInternalError();
    logger.error({ err: error, requestId }, 'internal error');
  });
  const execution = { store, sessions, metrics, formatError, timeLimitMs, limits };
  const negotiation = new Negotiation(config.cacheMaxAgeS);
  const documents = new KnownDocuments(schema, maxTokens, limits, store.memory);
  const stored = readStoredDocuments(config.documentsFolder);
  const graphql = new GraphqlAnswers({
    ...execution,
    apollo: await ApolloEndpoint.start({ ...execution, schema, maxTokens, logger }),
    documents,
    stored,
    cache,
    tags: new EntityTags(`${VERSION} ${fingerprint(schema)}`),
    watch,
    negotiation,
  });
  const bodies = { limitBytes, bodies: new BodyRoom(limitBytes) };
  const { encodings } = negotiation;
  const reader = await loadReader(parts.webFolder);
  return frontDoor({
    standing: standingHeaders(config.corsOrigins),
    graphql: new GraphqlHandler(graphql, bodies, formatError),
    app: buildApp({ ...parts, reader, formatError, graphql, stored, documents, encodings, bodies }),
    logger,
    metrics,
    lifecycle,
    bodyLimitBytes: limitBytes,
  });
}

function fingerprint(schema: GraphQLSchema): string {
  return createHash('sha256').update(printSchema(schema)).digest('base64url');
}
