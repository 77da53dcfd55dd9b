import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorFormatter } from '../../graphql/errors.ts';
import { answerFault } from '../answer-faults.ts';
import { citeLink } from '../cite/cite-link.ts';
import { exchangeOf, sendWhole, type Exchange } from '../exchange.ts';
import { hasJsonBody, readBody, parseBody, type BodyLimits } from '../read-body.ts';
import type { GraphqlResponse } from './execution.ts';
import type { GraphqlAnswers } from './graphql-answers.ts';
import { graphqlRequest, isPreflighted } from './graphql-request.ts';

/** Longer requests are not remembered as they were written. */
const LONGEST_WRITTEN = 64 * 1024;

/** Answers requests to /graphql over HTTP, but those of browsers that open the page. */
export class GraphqlHandler {
  constructor(
    readonly answers: GraphqlAnswers,
    readonly bodies: BodyLimits,
    readonly formatError: ErrorFormatter,
  ) {}

  /** Whether a request is one to the API. */
  takes({ method, headers }: IncomingMessage, { path }: Exchange): boolean {
    if (!/^\/graphql\/?$/i.test(path)) return false;
    return !((method === 'GET' || method === 'HEAD') && this.answers.parts.negotiation.prefersPage(headers));
  }

  /** Answers a request, whatever happens. */
  handle(request: IncomingMessage, response: ServerResponse): void {
    this.#answer(request, response).catch((error: unknown) => answerFault(response, error, this.formatError));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = hasJsonBody(request) ? await readBody(request, response, this.bodies) : undefined;
    if (body === 'refused') return;
    const { cache } = this.answers.parts;
    const written = cache.isOn ? writtenAs(request, body) : undefined;
    const kept = written === undefined ? undefined : this.answers.findWritten(written, request.method, request.headers);
    if (kept) return this.#send(request, response, kept);
    const parsed = body && parseBody(body, response);
    if (parsed === 'refused') return;
    const answer = await this.answers.respond(graphqlRequest(request, parsed), exchangeOf(response));
    if (written !== undefined && answer.key !== undefined) cache.rememberWritten(written, answer.key);
    if (!response.closed) this.#send(request, response, answer);
  }

  #send({ method, url }: IncomingMessage, response: ServerResponse, answer: GraphqlResponse): void {
    const exchange = exchangeOf(response);
    exchange.operation = answer.operation;
    exchange.isHit = answer.isHit ?? false;
    const isCited = method !== 'POST' && answer.status === 200 && answer.revision !== undefined;
    const cite = isCited ? citeLink(url, answer.revision) : undefined;
    const headers = cite === undefined ? answer.headers : [...answer.headers, 'Link', cite];
    sendWhole(response, answer.status, headers, answer.body);
  }
}

/**
 * The text by which the answer to a request is found again without parsing it; undefined where it is not. What a site
 * of another origin could have sent has a text of its own, because it may be refused where the same request with
 * another header is answered.
 */
function writtenAs({ method, url = '/', headers }: IncomingMessage, body: Buffer | undefined): string | undefined {
  if (headers['x-whosaid-at-least'] !== undefined) return undefined;
  if (method === 'POST') {
    const isPlain = headers['content-encoding'] === undefined && !url.includes('?');
    return isPlain && body && body.length <= LONGEST_WRITTEN ? `POST ${body.toString('latin1')}` : undefined;
  }
  if ((method !== 'GET' && method !== 'HEAD') || headers['content-type'] !== undefined) return undefined;
  return `GET ${isPreflighted(headers) ? 'preflighted' : 'simple'} ${url}`;
}
