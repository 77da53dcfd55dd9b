import type { IncomingHttpHeaders } from 'node:http';
import { passedInputLimit } from '../../graphql/limits/input-size.ts';
import { documentHash, type StoredDocuments } from './stored-documents.ts';

/** A request in the form of GraphQL over HTTP, from a client or from a page of this server. */
export interface GraphqlRequest {
  /** GET or POST; HEAD counts as GET; others are refused later. */
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** Parameters of the address. */
  readonly params: URLSearchParams;
  /** The body as parsed; undefined: none. */
  readonly body: unknown;
  /** Whether its document is one that the server has stored. */
  readonly isStored: boolean;
}

/** The operation that a request asks for, as text and values; not checked against the schema. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A request whose body has been parsed. */
export function graphqlRequest({ method = 'GET', url = '/', headers }: RequestHead, body: unknown): GraphqlRequest {
  const end = url.indexOf('?');
  const params = end === -1 ? NO_PARAMS : new URLSearchParams(url.slice(end));
  return { method: method === 'HEAD' ? 'GET' : method, headers, params, body, isStored: false };
}

/** The head of a request; `url` is its address without the host. */
interface RequestHead {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

const NO_PARAMS = new URLSearchParams();

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The operation that is asked for. Undefined when the request is not in the form of GraphQL over HTTP, or its variables
 * are too large to be read: Apollo Server then says what is wrong.
 */
export function operationRequestOf({ method, params, body }: GraphqlRequest): OperationRequest | undefined {
  if (method === 'POST') return readOperation(body);
  if (method !== 'GET') return undefined;
  const names = [...params.keys()];
  if (new Set(names).size < names.length) return undefined;
  const fields = Object.fromEntries(params);
  const json = [params.get('variables'), params.get('extensions')].map((text) => parseJson(text ?? '{}'));
  if (json.includes(undefined)) return undefined;
  return readOperation({ ...fields, variables: json[0], extensions: json[1] });
}

/** JSON as parsed; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The operation in a body as parsed; undefined when it is none. */
export function readOperation(body: unknown): OperationRequest | undefined {
  if (!isFields(body)) return undefined;
  const { query, operationName, variables, extensions } = body;
  if (typeof query !== 'string' || !isOptionalFields(variables) || !isOptionalFields(extensions)) return undefined;
  if (!isMissing(operationName) && typeof operationName !== 'string') return undefined;
  if (passedInputLimit(variables)) return undefined;
  return { query, operationName: operationName ?? undefined, variables: variables ?? {} };
}

function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isOptionalFields(value: unknown): value is Fields | null | undefined {
  return isMissing(value) || isFields(value);
}

const SIMPLE_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\s*(;|$)/i;

/**
 * Whether a web page of another origin could not have sent this without a CORS preflight: it has a content type or a
 * header that simple requests have not (the rule of Apollo Server's `csrfPrevention`, in the same words or stricter).
 */
export function isPreflighted(headers: IncomingHttpHeaders): boolean {
  const type = headers['content-type'];
  if (type !== undefined && type.includes('/') && !SIMPLE_TYPES.test(type.trim())) return true;
  return Boolean(headers['apollo-require-preflight']) || Boolean(headers['x-apollo-operation-name']);
}

/** Why a document that is asked for by its hash cannot be had, with the status to answer. */
export interface DocumentProblem {
  readonly status: number;
  readonly code: 'PERSISTED_QUERY_NOT_FOUND' | 'BAD_REQUEST';
  readonly message: string;
}

/** Where the remedy stands. */
const REMEDY = 'Send its text as "query", or see /graphql/documents for those that are stored.';

/**
 * The request with the text of the stored document that it asks for by hash: `?document=` in the address, or
 * `extensions.persistedQuery.sha256Hash` (the protocol of Apollo Client,
 * https://www.apollographql.com/docs/react/api/link/persisted-queries). Clients cannot store documents. A request that
 * asks for none is returned as it is.
 */
export function withStoredDocument(
  request: GraphqlRequest,
  documents: StoredDocuments,
): GraphqlRequest | DocumentProblem {
  if (request.params.has('document')) return withNamed(request, documents);
  const hash = persistedHash(request);
  return hash === undefined ? request : withPersisted(request, documents, hash);
}

function withNamed(request: GraphqlRequest, documents: StoredDocuments): GraphqlRequest | DocumentProblem {
  const params = new URLSearchParams(request.params);
  const [hash = '', ...others] = params.getAll('document');
  if (request.method !== 'GET' || others.length > 0 || params.has('query')) {
    const message = 'Ask for a stored document by GET, with one "document" and without "query".';
    return { status: 400, code: 'BAD_REQUEST', message };
  }
  const document = documents.get(hash);
  if (!document) return notFound(404);
  params.delete('document');
  params.set('query', document.text);
  return { ...request, params, isStored: true };
}

function withPersisted(
  request: GraphqlRequest,
  documents: StoredDocuments,
  hash: string,
): GraphqlRequest | DocumentProblem {
  const query = textOf(request);
  if (query !== undefined && documentHash(query) !== hash) {
    const message = 'sha256Hash is not the hash of "query". Leave out one of them, or compute it over the same text.';
    return { status: 400, code: 'BAD_REQUEST', message };
  }
  const document = documents.get(hash);
  if (query === undefined && !document) return notFound(200);
  return { ...withText(request, query ?? document?.text ?? ''), isStored: document !== undefined };
}

/**
 * Clients look for the code; the status is what their protocol wants, which knows errors of GraphQL only, or what an
 * address wants.
 */
function notFound(status: number): DocumentProblem {
  const message = `PersistedQueryNotFound: no stored document has this hash. ${REMEDY}`;
  return { status, code: 'PERSISTED_QUERY_NOT_FOUND', message };
}

function persistedHash({ method, params, body }: GraphqlRequest): string | undefined {
  const inBody = isFields(body) ? body['extensions'] : undefined;
  const extensions = method === 'POST' ? inBody : parseJson(params.get('extensions') ?? 'null');
  const persisted = isFields(extensions) ? extensions['persistedQuery'] : undefined;
  const hash = isFields(persisted) ? persisted['sha256Hash'] : undefined;
  return typeof hash === 'string' ? hash : undefined;
}

function textOf({ method, params, body }: GraphqlRequest): string | undefined {
  const query = method === 'POST' && isFields(body) ? body['query'] : params.get('query');
  return typeof query === 'string' ? query : undefined;
}

/** The request without its `extensions`: Apollo Server would refuse them, because its own persisted queries are off. */
function withText(request: GraphqlRequest, query: string): GraphqlRequest {
  if (request.method === 'POST' && isFields(request.body)) {
    const { extensions: _, ...body } = request.body;
    return { ...request, body: { ...body, query } };
  }
  const params = new URLSearchParams(request.params);
  params.delete('extensions');
  params.set('query', query);
  return { ...request, params };
}
