import type { Request, RequestHandler, Response } from 'express';
import { Answer, ownBytes } from './answers/answer.ts';
import type { AnswerDesk, Asked, Made } from './answers/answer-desk.ts';
import { isPreflighted, questionOf, readRequest, type ApiRequest } from './answers/api-request.ts';
import { carryOut, type CarriedOut, type Execution } from './answers/carry-out.ts';
import { isNamed, type EntityTags } from './answers/entity-tag.ts';
import { giveAnswer, tellSame, type Named } from './answers/give-answer.ts';
import type { Manners } from './answers/manners.ts';
import { putDocument } from './answers/put-document.ts';
import type { QuestionKeys } from './answers/question-keys.ts';
import { sendWhole } from './answers/send-answer.ts';
import type { StoredDocuments } from './answers/stored-documents.ts';
import { asksForState } from './at-least.ts';
import { citeLink } from './cite/cite-link.ts';
import { exchangeOf } from './exchange.ts';
import { sendError } from './http-error.ts';
import type { RevisionWatch } from './revision-watch.ts';

/** What the endpoint needs from the server around it. */
export interface EndpointParts {
  readonly execution: Execution;
  readonly documents: StoredDocuments;
  readonly keys: QuestionKeys;
  readonly tags: EntityTags;
  readonly watch: RevisionWatch;
  readonly desk: AnswerDesk;
  readonly manners: Manners;
}

/**
 * Answers GraphQL over HTTP, whose body has been parsed already: with 304 a client that has the answer, from the cache what has been
 * answered since the corpus changed last, by carrying out everything else.
 */
export function graphqlEndpoint(parts: EndpointParts): RequestHandler {
  return async (request, response) => {
    const asked = putDocument(readRequest(request), parts.documents);
    if ('code' in asked) return sendError(response, asked.status, asked.code, { message: asked.message });
    const make = (): Promise<CarriedOut> => carryOut(parts.execution, asked, request, response);
    const named = await nameQuestion(parts, request, asked);
    if (!named) return pass(response, await make());
    if (isNamed(named.tag, request.get('If-None-Match'))) return tellSame(parts.desk, response, named);
    const made = await parts.desk.answer(named, async () => asMade(await make(), named, response));
    if ('other' in made) return pass(response, made.other);
    await giveAnswer(parts.desk, response, named, made.answer);
  };
}

/** Undefined for what is to be carried out each time: what may be refused, and what nobody knows the state of the corpus for. */
async function nameQuestion(parts: EndpointParts, request: Request, asked: ApiRequest): Promise<Named | undefined> {
  const manner = parts.manners.of(request);
  const isOpen = mayBeNamed(request, asked);
  const question = manner && isOpen ? questionOf(asked) : undefined;
  const key = question && parts.keys.keyOf(question);
  const revision = key === undefined ? undefined : await parts.watch.current();
  if (!manner || key === undefined || revision === undefined) return undefined;
  const citeAs = citeLink(request.originalUrl, revision);
  return { key, revision, manner: { ...manner, citeAs }, tag: parts.tags.of(key, revision) };
}

function mayBeNamed(request: Request, { method, isStored }: ApiRequest): boolean {
  const isOtherGet = method === 'GET' && ![undefined, 'application/json'].includes(request.get('Content-Type'));
  return (isStored || isPreflighted(request.headers)) && !isOtherGet && !asksForState(request);
}

/** What a replica answers that is behind, or ahead, is not kept under the name of the corpus as the server knows it. */
function asMade(
  carriedOut: CarriedOut,
  { tag, revision }: Asked & { tag: string },
  response: Response,
): Made<CarriedOut> {
  const { operation } = exchangeOf(response);
  if (!carriedOut.isWhole || carriedOut.revision !== revision) return { other: carriedOut };
  return { answer: new Answer(ownBytes(carriedOut.text), tag, operation) };
}

/** Sends what is for this client only, as it is. */
function pass(response: Response, { status, headers, text }: CarriedOut): void {
  const bytes = Buffer.from(text);
  const kept = [...headers].filter(([name]) => !['content-length', 'cache-control'].includes(name)).flat();
  const own = ['Cache-Control', 'no-store', 'Content-Length', String(bytes.length)];
  sendWhole(response, status, [...kept, ...own], bytes);
}
