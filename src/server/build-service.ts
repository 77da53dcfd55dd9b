import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { printSchema, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { VERSION } from '../corpus/version.ts';
import { errorFormatter } from '../graphql/errors.ts';
import { limitRules } from '../graphql/limits/limit-rules.ts';
import type { Store } from '../store/store.ts';
import type { AnswerCache } from './answers/answer-cache.ts';
import { AnswerDesk } from './answers/answer-desk.ts';
import { EntityTags } from './answers/entity-tag.ts';
import { Manners } from './answers/manners.ts';
import { PlannedAnswers } from './answers/planned-answers.ts';
import { QuestionKeys } from './answers/question-keys.ts';
import { QuickAnswers } from './answers/quick-answers.ts';
import { readStoredDocuments } from './answers/stored-documents.ts';
import { buildApp } from './app.ts';
import { BodyRoom } from './body-room.ts';
import type { Config } from './config.ts';
import { frontDoor } from './front-door.ts';
import { graphqlEndpoint } from './graphql-endpoint.ts';
import { startGraphqlServer } from './graphql-server.ts';
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
export async function buildService(parts: ServiceParts): Promise<RequestListener> {
  const { config, store, watch, cache, metrics, schema, logger, sessions, lifecycle } = parts;
  const formatError = errorFormatter((error, reference) => {
    if (!(error instanceof ClientGone)) logger.error({ err: error, reference }, 'internal error');
  });
  const manners = new Manners(config.cacheMaxAgeS);
  const documents = readStoredDocuments(config.documentsFolder);
  const apollo = await startGraphqlServer({
    config,
    schema,
    sessions,
    metrics,
    formatError,
    logger,
    memory: store.memory,
  });
  const execution = {
    graphql: apollo,
    store,
    sessions,
    metrics,
    timeLimitMs: config.timeLimitMs,
    limits: config.limits,
  };
  const keys = new QuestionKeys(schema, config.maxTokens, limitRules(config.limits), store.memory);
  const tags = new EntityTags(`${VERSION} ${fingerprint(schema)}`);
  const desk = new AnswerDesk(cache, metrics);
  const graphql = graphqlEndpoint({ execution, documents, keys, tags, watch, desk, manners });
  const { maxObjects } = config.limits;
  const planned = new PlannedAnswers({ execution, keys, tags, watch, desk, manners, maxObjects });
  const bodies = new BodyRoom(config.bodyLimitBytes);
  return frontDoor({
    standing: standingHeaders(config.corsOrigins),
    quick: new QuickAnswers({ cache, watch, manners, metrics, planned, bodies, bodyLimitBytes: config.bodyLimitBytes }),
    app: buildApp({
      ...parts,
      reader: await loadReader(parts.webFolder),
      formatError,
      graphql,
      documents,
      keys,
      manners,
      bodies,
    }),
    logger,
    metrics,
    lifecycle,
    bodyLimitBytes: config.bodyLimitBytes,
  });
}

function fingerprint(schema: GraphQLSchema): string {
  return createHash('sha256').update(printSchema(schema)).digest('base64url');
}
