import type { IncomingMessage, ServerResponse } from 'node:http';
import { isPreflighted } from './api-request.ts';
import { asksForState } from '../at-least.ts';
import { citeLink } from '../cite/cite-link.ts';
import type { BodyRoom } from '../body-room.ts';
import type { Exchange } from '../exchange.ts';
import type { Metrics } from '../metrics.ts';
import { NO_ROOM, refuseBody } from '../refuse-body.ts';
import type { RevisionWatch } from '../revision-watch.ts';
import type { Answer } from './answer.ts';
import type { AnswerCache } from './answer-cache.ts';
import { isNamed } from './entity-tag.ts';
import type { Manners } from './manners.ts';
import { peekBody } from './peek-body.ts';
import type { PlannedAnswers } from './planned-answers.ts';
import { sendAnswer, sendNotModified } from './send-answer.ts';

/** Longer requests are read by those who answer them. */
const LONGEST_PEEK = 64 * 1024;

const PLAIN_JSON = /^application\/json(; ?charset=utf-8)?$/i;

/** What answers quickly needs. */
export interface QuickParts {
  readonly cache: AnswerCache;
  readonly watch: RevisionWatch;
  readonly manners: Manners;
  readonly metrics: Metrics;
  /** Answers what is not at hand. */
  readonly planned: PlannedAnswers;
  readonly bodies: BodyRoom;
  readonly bodyLimitBytes: number;
}

/**
 * Answers requests to /graphql that are written, to the byte, like one that has been answered since the corpus changed last. They
 * are not parsed: the first one was checked, and this one differs in nothing that is checked. Others that are plain questions are
 * answered by plan; everything else falls through.
 */
export class QuickAnswers {
  constructor(readonly parts: QuickParts) {}

  /** Sends the answer if it is at hand; else calls `otherwise`, to which the request is as if nobody had looked at it. */
  answer(request: IncomingMessage, response: ServerResponse, exchange: Exchange, otherwise: () => void): void {
    if (exchange.path !== '/graphql' || asksForState(request)) return otherwise();
    if (request.method !== 'POST') {
      // What a page elsewhere could have sent has a name of its own: it may be refused where the other is answered.
      const from = isPreflighted(request.headers) ? 'preflighted' : 'simple';
      if (isPlainGet(request) && this.parts.cache.isOn) exchange.written = `GET ${from} ${request.url ?? ''}`;
      if (!this.#send(request, response, exchange)) otherwise();
      return;
    }
    const length = this.#lengthOfPlainBody(request);
    if (length === undefined || request.url?.includes('?') === true) return otherwise();
    const take = (body: Buffer): boolean => {
      if (this.parts.cache.isOn) exchange.written = body.toString('latin1');
      return this.#send(request, response, exchange) || this.parts.planned.take(body, request, response, otherwise);
    };
    const admit = (bytes: number): boolean => {
      const hasRoom = this.parts.bodies.take(response, bytes);
      if (!hasRoom) refuseBody(request, response, NO_ROOM);
      return hasRoom;
    };
    peekBody(request, length, admit, { take, otherwise });
  }

  /** Whether there was something to send. */
  #send(request: IncomingMessage, response: ServerResponse, exchange: Exchange): boolean {
    const answer = this.#find(exchange);
    const manner = answer && this.parts.manners.of(request, answer);
    if (!answer || !manner) return false;
    const isSame = isNamed(answer.tag, request.headers['if-none-match']);
    const bytes = answer.ready(manner.encoding);
    if (!isSame && !bytes) return false;
    exchange.isHit = true;
    exchange.operation = answer.operation;
    this.parts.metrics.countAnswer(isSame ? 'same' : 'hit');
    if (isSame || !bytes) sendNotModified(response, answer.tag, manner);
    else sendAnswer(response, answer, bytes, { ...manner, citeAs: this.#citeLink(request) });
    return true;
  }

  #citeLink({ method, url }: IncomingMessage): string | undefined {
    const revision = method === 'POST' ? undefined : this.parts.watch.known;
    return revision === undefined ? undefined : citeLink(url, revision);
  }

  #find({ written }: Exchange): Answer | undefined {
    const { cache, watch } = this.parts;
    const key = written === undefined ? undefined : cache.keyOfWritten(written);
    const revision = watch.known;
    return key === undefined || revision === undefined ? undefined : cache.find(key, revision);
  }

  /** The length of a body that can be taken for what it looks like: JSON in UTF-8, neither compressed nor too long. */
  #lengthOfPlainBody({ headers }: IncomingMessage): number | undefined {
    if (headers['content-encoding'] !== undefined || !PLAIN_JSON.test(headers['content-type'] ?? '')) return undefined;
    const length = Number(headers['content-length']);
    return length > 0 && length <= Math.min(LONGEST_PEEK, this.parts.bodyLimitBytes) ? length : undefined;
  }
}

function isPlainGet({ method, headers }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && headers['content-type'] === undefined;
}
