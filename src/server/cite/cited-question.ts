import {
  operationRequestOf,
  withStoredDocument,
  type DocumentProblem,
  type GraphqlRequest,
  type OperationRequest,
} from '../graphql-http/graphql-request.ts';
import type { StoredDocuments } from '../graphql-http/stored-documents.ts';
import { unpackQuestion } from './packed-question.ts';

/** What is to be cited. */
export interface Cited {
  readonly question: OperationRequest;
  /** Revision of the corpus that the answer was read from; undefined: the one of now. */
  readonly revision: string | undefined;
}

/** Revisions are sums in hexadecimal (docs/decisions/0006). */
const REVISION = /^[0-9a-f]{16}$/;

const NO_QUESTION =
  'Say what is to be cited: packed=… as in a link that this server has given, document=<hash> of a stored document or query=…, with ' +
  'variables=… and operationName=… as for /graphql. Or post the body that you would post to /graphql.';

const DAMAGED = 'The link has been damaged: "packed" holds no question. Copy it whole, down to the last letter.';

/** What a request to /cite wants cited, or why that cannot be had. */
export function citedQuestion(request: GraphqlRequest, documents: StoredDocuments): Cited | DocumentProblem {
  const revision = request.params.get('revision') ?? undefined;
  if (revision !== undefined && !REVISION.test(revision))
    return refusal(
      `"${revision.slice(0, 40)}" is no revision. It has 16 hexadecimal digits: corpus { revision } tells it.`,
    );
  if (request.method === 'GET' && request.params.has('packed')) return unpacked(request.params, revision);
  const asked = withStoredDocument(request, documents);
  if ('code' in asked) return asked;
  const question = operationRequestOf(asked);
  return question ? { question, revision } : refusal(NO_QUESTION);
}

function unpacked(params: URLSearchParams, revision: string | undefined): Cited | DocumentProblem {
  if (params.has('query') || params.has('document'))
    return refusal('Give one of "packed", "document" and "query": each says what is asked.');
  const question = unpackQuestion(params.get('packed') ?? '');
  return question ? { question, revision } : refusal(DAMAGED);
}

function refusal(message: string): DocumentProblem {
  return { status: 400, code: 'BAD_REQUEST', message };
}
