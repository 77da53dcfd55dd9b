import { isFields, parseJson, type ApiRequest } from './api-request.ts';
import { documentHash } from './question-keys.ts';
import type { StoredDocuments } from './stored-documents.ts';

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
 * `extensions.persistedQuery.sha256Hash` (the protocol of Apollo Client, https://www.apollographql.com/docs/react/api/link/persisted-queries).
 * Clients cannot store documents. A request that asks for none comes back as it is.
 */
export function putDocument(request: ApiRequest, documents: StoredDocuments): ApiRequest | DocumentProblem {
  if (request.params.has('document')) return putNamed(request, documents);
  const hash = persistedHash(request);
  return hash === undefined ? request : putPersisted(request, documents, hash);
}

function putNamed(request: ApiRequest, documents: StoredDocuments): ApiRequest | DocumentProblem {
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

function putPersisted(request: ApiRequest, documents: StoredDocuments, hash: string): ApiRequest | DocumentProblem {
  const query = textOf(request);
  if (query !== undefined && documentHash(query) !== hash) {
    const message = 'sha256Hash is not the hash of "query". Leave out one of them, or compute it over the same text.';
    return { status: 400, code: 'BAD_REQUEST', message };
  }
  const document = documents.get(hash);
  if (query === undefined && !document) return notFound(200);
  return { ...withText(request, query ?? document?.text ?? ''), isStored: document !== undefined };
}

/** Clients look for the code; the status is what their protocol wants, which knows errors of GraphQL only, or what an address wants. */
function notFound(status: number): DocumentProblem {
  const message = `PersistedQueryNotFound: no stored document has this hash. ${REMEDY}`;
  return { status, code: 'PERSISTED_QUERY_NOT_FOUND', message };
}

function persistedHash({ method, params, body }: ApiRequest): string | undefined {
  const inBody = isFields(body) ? body['extensions'] : undefined;
  const extensions = method === 'POST' ? inBody : parseJson(params.get('extensions') ?? 'null');
  const persisted = isFields(extensions) ? extensions['persistedQuery'] : undefined;
  const hash = isFields(persisted) ? persisted['sha256Hash'] : undefined;
  return typeof hash === 'string' ? hash : undefined;
}

function textOf({ method, params, body }: ApiRequest): string | undefined {
  const query = method === 'POST' && isFields(body) ? body['query'] : params.get('query');
  return typeof query === 'string' ? query : undefined;
}

/** What it says of the document is done with: Apollo Server must not see it, it would refuse it. */
function withText(request: ApiRequest, query: string): ApiRequest {
  if (request.method === 'POST' && isFields(request.body)) {
    const { extensions: _, ...body } = request.body;
    return { ...request, body: { ...body, query } };
  }
  const params = new URLSearchParams(request.params);
  params.delete('extensions');
  params.set('query', query);
  return { ...request, params };
}
