import type { ServerResponse } from 'node:http';
import { exchangeOf } from '../exchange.ts';
import type { Answer } from './answer.ts';
import type { AnswerDesk, Asked } from './answer-desk.ts';
import { sendAnswer, sendNotModified, type Manner } from './send-answer.ts';

/** A question that has a name, and how its answer is to be sent. */
export interface Named extends Asked {
  readonly tag: string;
  readonly manner: Manner;
}

/** Tells a client that it has the answer already. */
export function tellSame(desk: AnswerDesk, response: ServerResponse, { tag, manner }: Named): void {
  desk.metrics.countAnswer('same');
  exchangeOf(response).isHit = true;
  sendNotModified(response, tag, manner);
}

/** Sends an answer in the encoding that the client likes best, and remembers the request that it belongs to. */
export async function giveAnswer(
  desk: AnswerDesk,
  response: ServerResponse,
  named: Named,
  answer: Answer,
): Promise<void> {
  const exchange = exchangeOf(response);
  exchange.isHit = answer.isSent;
  exchange.operation = answer.operation;
  answer.isSent = true;
  const manner = { ...named.manner, encoding: answer.encodingFor(named.manner.encoding) };
  const bytes = await desk.bytesOf(named, answer, manner.encoding);
  if (exchange.written !== undefined) desk.cache.rememberWritten(exchange.written, named.key);
  sendAnswer(response, answer, bytes, manner);
}
