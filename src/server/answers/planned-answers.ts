import type { IncomingMessage, ServerResponse } from 'node:http';
import { createContext } from '../../graphql/execute/create-context.ts';
import { executeOperation } from '../../graphql/execute/execute-operation.ts';
import { checkCost } from '../../graphql/limits/check-cost.ts';
import { corpusFacts } from '../../store/read/aggregates/of-corpus.ts';
import { exchangeOf, nameOperation } from '../exchange.ts';
import { Answer, ownBytes } from './answer.ts';
import type { AnswerDesk, Made } from './answer-desk.ts';
import { answerText, dataText } from './answer-text.ts';
import { isFields, parseJson, questionOf } from './api-request.ts';
import type { Execution } from './carry-out.ts';
import { isNamed, type EntityTags } from './entity-tag.ts';
import { giveAnswer, tellSame, type Named } from './give-answer.ts';
import type { Manners } from './manners.ts';
import type { Question } from './question.ts';
import type { QuestionKeys, SoundQuestion } from './question-keys.ts';
import { sendWhole } from './send-answer.ts';
import type { RevisionWatch } from '../revision-watch.ts';

/** What executes questions before Express. */
export interface PlannedParts {
  readonly execution: Omit<Execution, 'graphql'>;
  readonly keys: QuestionKeys;
  readonly tags: EntityTags;
  readonly watch: RevisionWatch;
  readonly desk: AnswerDesk;
  readonly manners: Manners;
  /** Objects that an answer may have. */
  readonly maxObjects: number;
}

/** A question that is in order, and the request that asks it. */
interface Sound extends Question, SoundQuestion {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/**
 * Executes questions in JSON that are in order, which are most, without Express and Apollo Server. Requests that are refused or unusual go
 * to these two. So do answers with errors, which are not executed again.
 */
export class PlannedAnswers {
  constructor(readonly parts: PlannedParts) {}

  /**
   * Whether it takes the request with this body. An answer with errors goes to `giveWay`, with the parsed body in the exchange.
   */
  take(body: Buffer, request: IncomingMessage, response: ServerResponse, giveWay: () => void): boolean {
    const { manners } = this.parts;
    const parsed = parseJson(body.toString());
    const question = this.#soundQuestion(parsed);
    const manner = question && manners.of(request);
    if (!question || !manner) return false;
    const leave = (): void => {
      if (response.closed || response.headersSent) return;
      exchangeOf(response).body = parsed;
      giveWay();
    };
    void this.#answer({ ...question, request, response }, manner)
      .then((isAnswered) => isAnswered || leave(), leave)
      .catch(() => response.destroy());
    return true;
  }

  /** Returns undefined on any error, because an exception here would be uncaught. */
  #soundQuestion(body: unknown): (Question & SoundQuestion) | undefined {
    try {
      return this.#lookAt(body);
    } catch {
      return undefined;
    }
  }

  #lookAt(body: unknown): (Question & SoundQuestion) | undefined {
    if (!isFields(body) || (body['extensions'] ?? null) !== null) return undefined;
    const question = questionOf({ method: 'POST', params: NO_PARAMS, body, isStored: false });
    const sound = question && this.parts.keys.soundQuestion(question);
    if (!question || !sound) return undefined;
    const asked = { ...question, ...sound };
    return checkCost({ schema: this.parts.keys.schema, ...asked }, this.parts.maxObjects) ? undefined : asked;
  }

  async #answer(sound: Sound, manner: Named['manner']): Promise<boolean> {
    const { watch, tags, desk } = this.parts;
    const { key, request, response, operation } = sound;
    const revision = await watch.current();
    if (revision === undefined) return false;
    nameOperation(response, operation.name?.value);
    const named = { key, revision, manner, tag: tags.of(key, revision) };
    if (isNamed(named.tag, request.headers['if-none-match'])) {
      tellSame(desk, response, named);
      return true;
    }
    const made = await desk.answer(named, () => this.#make(sound, named));
    if ('answer' in made) await giveAnswer(desk, response, named, made.answer);
    else if (made.other !== undefined) sendOnce(response, manner, made.other);
    else return false;
    return true;
  }

  /**
   * The answer of the executor. `other` is its text when the corpus has changed since its revision was looked up, so that it is not to be
   * kept; undefined when there is none: then the session stays for whoever goes on.
   */
  async #make(sound: Sound, { tag, revision }: Named): Promise<Made<string | undefined>> {
    const { store, sessions, metrics, timeLimitMs, limits } = this.parts.execution;
    const onStatement = (): void => metrics.countStatement();
    const context = createContext(store, { timeLimitMs, onStatement }, limits);
    sessions.tie(context.session, sound.response);
    const { schema } = this.parts.keys;
    const { document, operation, variables } = sound;
    const answer = await executeOperation({ schema, document, operation, variables }, context);
    metrics.countExecution(answer.isSelected);
    if (answer.data === undefined || answer.errors.length > 0) {
      exchangeOf(sound.response).failed = { context, answer };
      return { other: undefined };
    }
    const shown = answer.revision ?? context.session.revision ?? (await corpusFacts(context.session)).revision;
    await sessions.close(context.session);
    const text = answerText({ data: dataText(answer.data) });
    if (shown !== revision) return { other: text };
    return { answer: new Answer(ownBytes(text), tag, exchangeOf(sound.response).operation) };
  }
}

const NO_PARAMS = new URLSearchParams();

/** Sends an answer that nobody is to keep. */
function sendOnce(response: ServerResponse, { type }: Named['manner'], text: string): void {
  const bytes = Buffer.from(text);
  const headers = ['Content-Type', type, 'Content-Length', String(bytes.length), 'Cache-Control', 'no-store'];
  sendWhole(response, 200, headers, bytes);
}
