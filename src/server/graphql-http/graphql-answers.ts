import type { GraphQLFormattedError } from 'graphql';
import type { IncomingHttpHeaders } from 'node:http';
import { resultOf } from '../../graphql/execute/answer-request.ts';
import { createContext } from '../../graphql/execute/create-context.ts';
import { executeOperation, type OperationAnswer } from '../../graphql/execute/execute-operation.ts';
import type { ErrorFormatter } from '../../graphql/errors.ts';
import type { ReadSession } from '../../store/connect/read-session.ts';
import { corpusFacts } from '../../store/read/aggregates/of-corpus.ts';
import { atLeastOf } from '../at-least.ts';
import type { Caller } from '../exchange.ts';
import { errorResponse, faultStatusOf } from '../http-error.ts';
import type { RevisionWatch } from '../revision-watch.ts';
import { Answer } from './answer.ts';
import type { AnswerCache, Executed } from './answer-cache.ts';
import type { ApolloEndpoint } from './apollo-server.ts';
import type { Asking, ExecutionParts, GraphqlResponse } from './execution.ts';
import { isNamed, type EntityTags } from './entity-tag.ts';
import { isPreflighted, operationRequestOf, withStoredDocument, type GraphqlRequest } from './graphql-request.ts';
import type { KnownDocuments, ValidOperation } from './known-documents.ts';
import type { AnswerForm, Negotiation } from './negotiation.ts';
import type { StoredDocuments } from './stored-documents.ts';

/** What the API answers from. */
export interface GraphqlParts extends ExecutionParts {
  readonly apollo: ApolloEndpoint;
  readonly documents: KnownDocuments;
  readonly stored: StoredDocuments;
  readonly cache: AnswerCache;
  readonly tags: EntityTags;
  readonly watch: RevisionWatch;
  readonly negotiation: Negotiation;
}

/**
 * Answers requests to the API. A valid query is answered from the cache, or executed. Everything else - syntax errors,
 * documents and variables that are refused, requests that another site may have made a browser send - is answered by
 * Apollo Server.
 */
export class GraphqlAnswers {
  constructor(readonly parts: GraphqlParts) {}

  /** Throws `UserError` when a header makes no sense, and faults of the program. */
  async respond(request: GraphqlRequest, caller: Caller): Promise<GraphqlResponse> {
    const { apollo, documents, stored, watch, tags, cache, metrics } = this.parts;
    const asked = withStoredDocument(request, stored);
    if ('code' in asked)
      return errorResponse(asked.status, [{ message: asked.message, extensions: { code: asked.code } }]);
    const atLeast = atLeastOf(asked.headers);
    const form = mayExecute(asked) ? this.parts.negotiation.formFor(asked.method, asked.headers) : undefined;
    const wanted = form && operationRequestOf(asked);
    const operation = wanted && documents.validOperation(wanted);
    if (!form || !operation) return apollo.respond(asked, { atLeast, caller });
    // What is answered for a certain state of the corpus is for this client only.
    const revision = atLeast === undefined ? await watch.current() : undefined;
    if (revision === undefined) return this.#executeOnce(operation, form, { atLeast, caller });
    const key = { key: operation.key, revision };
    const tag = tags.of(operation.key, revision);
    if (isNamed(tag, asked.headers['if-none-match'])) {
      metrics.countAnswer('same');
      return notModified(operation.operation.name?.value, tag, form);
    }
    const executed = await cache.answer(key, () => this.#execute(operation, { caller, revision, tag, form }), metrics);
    if ('other' in executed) return executed.other;
    const bytes = await cache.bytesOf(key, executed.answer, executed.answer.encodingFor(form.encoding));
    return { ...responseWith(executed.answer, bytes, form), ...key };
  }

  /** The answer that is kept to a request that was written in the same way to the byte; undefined: none is. */
  findWritten(written: string, method: string | undefined, headers: IncomingHttpHeaders): GraphqlResponse | undefined {
    const { cache, watch, negotiation, metrics } = this.parts;
    const revision = watch.known;
    const answer = revision === undefined ? undefined : cache.findWritten(written, revision);
    const form = answer && negotiation.formFor(method, headers);
    if (!answer || !form) return undefined;
    const isSame = isNamed(answer.tag, headers['if-none-match']);
    const bytes = answer.ready(answer.encodingFor(form.encoding));
    if (!isSame && !bytes) return undefined;
    metrics.countAnswer(isSame ? 'same' : 'hit');
    if (isSame || !bytes) return notModified(answer.operation, answer.tag, form);
    return { ...responseWith(answer, bytes, form), isHit: true, ...(revision !== undefined && { revision }) };
  }

  /**
   * Executes an operation for all who ask. An answer with errors is for this request only; so is one from another
   * revision than the expected, such as that of a replica that is behind.
   */
  async #execute(
    operation: ValidOperation,
    { revision, tag, form, caller }: Expected,
  ): Promise<Executed<GraphqlResponse>> {
    return this.#read(operation, { caller, atLeast: undefined }, async (answer, { body, errors }, session) => {
      const isShared = errors.length === 0 && (await revisionSeen(answer, session)) === revision;
      const name = operation.operation.name?.value;
      return isShared ? { answer: new Answer(body, tag, name) } : { other: unkept(operation, { body, errors }, form) };
    });
  }

  /** Executes an operation for one request; its answer is not kept. */
  #executeOnce(operation: ValidOperation, form: AnswerForm, asking: Asking): Promise<GraphqlResponse> {
    return this.#read(operation, asking, (_, answered) => Promise.resolve(unkept(operation, answered, form)));
  }

  /** Executes an operation in a session of its own, and makes of its answer what `use` says. */
  async #read<T>(
    operation: ValidOperation,
    { caller, atLeast }: Asking,
    use: (answer: OperationAnswer, answered: AnswerBody, session: ReadSession) => Promise<T>,
  ): Promise<T> {
    const { store, sessions, metrics, formatError, timeLimitMs, limits } = this.parts;
    const onStatement = (): void => metrics.countStatement();
    const context = createContext(store, { timeLimitMs, onStatement, atLeast }, limits);
    sessions.tie(context.session, caller);
    try {
      const answer = await executeOperation(operation, context);
      metrics.countExecution('json' in answer);
      const answered = bodyOf(answer, (shown, error) => formatError(shown, error, caller.requestId));
      return await use(answer, answered, context.session);
    } finally {
      // Before the answer is sent: a client that reads slowly holds no connection to the database.
      await sessions.close(context.session);
    }
  }
}

interface AnswerBody {
  readonly body: Buffer;
  readonly errors: readonly GraphQLFormattedError[];
}

function bodyOf(answer: OperationAnswer, formatError: ErrorFormatter): AnswerBody {
  if ('json' in answer) return { body: answer.json, errors: [] };
  const result = resultOf(answer, formatError);
  return { body: Buffer.from(`${JSON.stringify(result)}\n`), errors: result.errors ?? [] };
}

/** The revision of the corpus that an answer shows. */
async function revisionSeen({ revision }: OperationAnswer, session: ReadSession): Promise<string> {
  return revision ?? session.revision ?? (await corpusFacts(session)).revision;
}

interface Expected {
  readonly caller: Caller;
  readonly form: AnswerForm;
  /** The revision that an answer must be from to be kept, and its entity tag. */
  readonly revision: string;
  readonly tag: string;
}

/**
 * Whether no site of another origin can have made a browser send it. Which stored documents there are is not up to
 * clients, so that such a site could ask nothing of importance with them.
 */
function mayExecute({ method, headers, isStored }: GraphqlRequest): boolean {
  const isOtherGet = method === 'GET' && ![undefined, 'application/json'].includes(headers['content-type']);
  return (isStored || isPreflighted(headers)) && !isOtherGet;
}

function responseWith(answer: Answer, body: Buffer, form: AnswerForm): GraphqlResponse {
  const { tag, operation, isSent } = answer;
  answer.isSent = true;
  const encoding = answer.encodingFor(form.encoding);
  const headers = ['Content-Type', form.type, 'Content-Length', String(body.length), ...validators(tag, form)];
  if (encoding !== 'identity') headers.push('Content-Encoding', encoding);
  return { status: 200, headers, body, operation, isHit: isSent };
}

function notModified(operation: string | undefined, tag: string, form: AnswerForm): GraphqlResponse {
  return { status: 304, headers: validators(tag, form), operation, isHit: true };
}

function validators(tag: string, { cacheControl }: AnswerForm): string[] {
  return ['ETag', tag, 'Cache-Control', cacheControl];
}

function unkept({ operation }: ValidOperation, { body, errors }: AnswerBody, { type }: AnswerForm): GraphqlResponse {
  const status = errors.some((error) => faultStatusOf(error) === 503) ? 503 : 200;
  const headers = ['Content-Type', type, 'Content-Length', String(body.length), 'Cache-Control', 'no-store'];
  return { status, headers, body, operation: operation.name?.value };
}
