import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { createHash } from 'node:crypto';
import { compress, WORTH_COMPRESSING_BYTES, type EncodingChoice } from '../encodings.ts';
import { isNamed } from '../graphql-http/entity-tag.ts';
import { exchangeOf } from '../exchange.ts';
import { ClientGone } from '../open-sessions.ts';
import { pageHeaders } from '../page-headers.ts';
import { sendChunks } from '../send-chunks.ts';
import { apiTransport, type TransportParts } from './api-transport.ts';
import type { Reader } from './load-reader.ts';
import type { PageAnswer } from './render-page.ts';

/** What the pages need from the server around them. */
export interface ReaderParts extends TransportParts {
  /** Undefined: the pages have not been built. */
  readonly reader: Reader | undefined;
  readonly encodings: EncodingChoice;
  /** How many whole results are saved at the same time; one more is asked to come again. */
  readonly atOnce: number;
}

const PAGE_HEADERS = pageHeaders({ styles: "'self'", further: ["img-src 'self'", "form-action 'self'"] });

/** Saving a whole result takes some seconds. */
const BUSY_RETRY_AFTER_S = '10';

const NOT_BUILT = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Whosaid</title>
  <h1>The pages have not been built</h1>
  <p>Run <code>npm run build:web</code> and start the server again. The API itself works: post queries to <code>/graphql</code>.</p>
</html>
`;

/** Names are for the page to decode: the router would answer broken escapes before anybody could draw a page. */
const NAMED_PAGES = /^\/(?:article|speaker)\/./;

/** The pages for readers: the corpus, articles, speakers, search and comparison, at the paths that ids already are. */
export function readerPages(parts: ReaderParts): Router {
  const router = express.Router();
  const answer = answerPages(parts);
  router.get([NAMED_PAGES, '/', '/speakers', '/search', '/compare'], answer);
  return router;
}

/** For a browser that has come to an address where nothing is: the page that says so and leads on. Programs fall through. */
export function nothingForReaders(parts: ReaderParts): RequestHandler {
  const answer = answerPages(parts);
  return (request, response, next) => {
    const isReader =
      ['GET', 'HEAD'].includes(request.method) && request.accepts(['application/json', 'text/html']) === 'text/html';
    return isReader && parts.reader ? answer(request, response, next) : next();
  };
}

function answerPages({ reader, encodings, atOnce, ...parts }: ReaderParts): RequestHandler {
  if (!reader) return (_request, response) => void response.status(503).set(PAGE_HEADERS).type('html').send(NOT_BUILT);
  const { renderPage, assets } = reader;
  let saving = 0;
  return async (request, response) => {
    const gone = new AbortController();
    response.once('close', () => gone.abort(new ClientGone('The visitor has gone.')));
    const isBusy = saving >= atOnce;
    if ('save' in request.query) {
      saving += 1;
      response.once('close', () => (saving -= 1));
    }
    const transport = apiTransport(parts, exchangeOf(response).requestId);
    const { originalUrl: address } = request;
    const answer = await renderPage({ address, transport, assets, isBusy, signal: gone.signal });
    if (response.closed) return;
    setHeaders(response, answer);
    if (isBusy && answer.status === 503) response.set('Retry-After', BUSY_RETRY_AFTER_S);
    const encoding = encodings.of(request.get('Accept-Encoding'));
    if (typeof answer.body === 'string') return sendText(request, response, { text: answer.body, encoding });
    await sendPieces(request, response, { pieces: answer.body, encoding });
  };
}

function setHeaders(response: Response, { status, type, fileName }: PageAnswer): void {
  response.status(status).set(PAGE_HEADERS).set('Cache-Control', 'no-cache').type(type);
  if (fileName !== undefined) response.attachment(fileName).type(type);
}

type Encoding = ReturnType<EncodingChoice['of']>;

async function sendText(
  request: Request,
  response: Response,
  { text, encoding }: { readonly text: string; readonly encoding: Encoding },
): Promise<void> {
  const tag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  if (response.statusCode === 200) response.set('ETag', tag);
  if (response.statusCode === 200 && isNamed(tag, request.get('If-None-Match'))) return void response.status(304).end();
  const bytes = Buffer.from(text);
  if (encoding === 'identity' || bytes.length < WORTH_COMPRESSING_BYTES) return void response.send(bytes);
  const compressed = await compress(bytes, encoding);
  response.set('Content-Encoding', encoding).send(compressed);
}

/** What has been begun and fails cannot be told any more but by breaking off, which whoever answers faults does. */
async function sendPieces(
  request: Request,
  response: Response,
  { pieces, encoding }: { readonly pieces: AsyncIterable<string>; readonly encoding: Encoding },
): Promise<void> {
  if (encoding !== 'identity') response.set('Content-Encoding', encoding);
  if (request.method === 'HEAD') return void response.end();
  response.flushHeaders();
  const sink = await sendChunks(response, inBytes(pieces), encoding);
  sink.end();
}

async function* inBytes(pieces: AsyncIterable<string>): AsyncIterable<Uint8Array> {
  for await (const piece of pieces) yield Buffer.from(piece);
}
