import type { ServerResponse } from 'node:http';
import { exchangeOf } from '../exchange.ts';
import type { FlatHeaders } from '../standing-headers.ts';
import type { Answer } from './answer.ts';
import type { Encoding } from './encodings.ts';

/** How an answer is sent. */
export interface Manner {
  readonly type: string;
  readonly encoding: Encoding;
  /** What caches on the way may do. */
  readonly cacheControl: string;
  /** Value of the header `Link` that says how to cite the answer; undefined: there is none. */
  readonly citeAs?: string | undefined;
}

/** Sends the bytes of an answer, all of its headers in one go: setting them one by one takes longer than the rest. */
export function sendAnswer(response: ServerResponse, answer: Answer, bytes: Buffer, manner: Manner): void {
  const headers = [
    'Content-Type',
    manner.type,
    'Content-Length',
    String(bytes.length),
    ...validators(answer.tag, manner),
  ];
  if (manner.citeAs !== undefined) headers.push('Link', manner.citeAs);
  if (manner.encoding !== 'identity') headers.push('Content-Encoding', manner.encoding);
  sendWhole(response, 200, headers, bytes);
}

/** Tells a client that it has the answer with this tag already. */
export function sendNotModified(response: ServerResponse, tag: string, manner: Manner): void {
  sendWhole(response, 304, validators(tag, manner));
}

/** Sends a status, headers beside those that every answer has, and a body. */
export function sendWhole(response: ServerResponse, status: number, headers: FlatHeaders, bytes?: Buffer): void {
  response.writeHead(status, [...exchangeOf(response).standing, ...headers]);
  response.end(bytes);
}

function validators(tag: string, { cacheControl }: Manner): string[] {
  return ['ETag', tag, 'Cache-Control', cacheControl];
}
