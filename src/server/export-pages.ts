import express, { type Request, type Response, type Router } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Writable } from 'node:stream';
import type { ErrorFormatter } from '../graphql/errors.ts';
import type { ExportChunk } from '../pipeline/export/export-stream.ts';
import { corpusFacts } from '../store/read/aggregates/of-corpus.ts';
import type { Store } from '../store/store.ts';
import type { EncodingChoice } from './encodings.ts';
import { atLeastOf } from './at-least.ts';
import { exchangeOf } from './exchange.ts';
import { EXPORT_KINDS, type ExportKind } from './export-kinds.ts';
import { filterParameter } from './filter-parameter.ts';
import { faultStatusOf, sendError, sendErrors } from './http-error.ts';
import type { OpenSessions } from './open-sessions.ts';
import { sendChunks } from './send-chunks.ts';

/** What the exports need from the server around them. */
export interface ExportParts {
  readonly store: Store;
  readonly schema: GraphQLSchema;
  readonly sessions: OpenSessions;
  readonly formatError: ErrorFormatter;
  readonly encodings: EncodingChoice;
  /** Exports that may run at the same time; each holds a read connection for as long as its client reads. */
  readonly atOnce: number;
}

const RETRY_AFTER_S = 10;

/**
 * Whole lists as streams, at constant memory: GET /export/quotes.ndjson and the other `EXPORT_KINDS`, each with `?filter=` as in
 * the API. What goes wrong before the first record is answered as JSON; later the connection is cut, so that nobody takes a part
 * for the whole. There is no time limit, but the database stops working when the client goes away.
 */
export function exportPages(parts: ExportParts): Router {
  const router = express.Router();
  let running = 0;
  for (const kind of EXPORT_KINDS) {
    router.get(`/export/${kind.fileName}`, async (request, response) => {
      if (running >= parts.atOnce) return refuse(response, running);
      running += 1;
      const end = await answer(parts, kind, request, response);
      running -= 1;
      // Whoever has got the whole answer may ask for the next one.
      end();
    });
  }
  return router;
}

/** Gives what ends the answer, when all has been read from the database. */
async function answer(parts: ExportParts, kind: ExportKind, request: Request, response: Response): Promise<() => void> {
  const { store, schema, sessions } = parts;
  const session = store.openSession({ atLeast: atLeastOf(request.headers) });
  sessions.tie(session, exchangeOf(response));
  let sink: Writable = response;
  try {
    const pieces = await begin(kind.open({ session, schema, filter: filterParameter(request) }));
    const { revision } = await corpusFacts(session);
    const encoding = parts.encodings.of(request.headers['accept-encoding']);
    response.attachment(kind.fileName).set({ 'Content-Type': kind.mediaType, 'X-Whosaid-Revision': revision });
    if (encoding !== 'identity') response.set('Content-Encoding', encoding);
    if (request.method !== 'HEAD') sink = await sendChunks(response, pieces, encoding);
  } catch (error) {
    fail(parts, response, error);
  }
  await sessions.close(session);
  return () => void sink.end();
}

/** The pieces of a stream that is known to work: it has been read up to its first record. */
async function begin(chunks: AsyncIterable<ExportChunk>): Promise<AsyncIterable<Uint8Array>> {
  const iterator = chunks[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  for (let hasRecords = false; !hasRecords;) {
    const next = await iterator.next();
    if (next.done === true) break;
    head.push(next.value.bytes);
    hasRecords = next.value.records > 0;
  }
  return (async function* pieces() {
    yield* head;
    for await (const { bytes } of { [Symbol.asyncIterator]: () => iterator }) yield bytes;
  })();
}

function fail({ formatError }: ExportParts, response: Response, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const shown = formatError({ message }, error, exchangeOf(response).requestId);
  if (response.headersSent || response.closed) return void response.destroy();
  response.removeHeader('Content-Encoding');
  sendErrors(response, faultStatusOf(shown) ?? 400, [shown]);
}

function refuse(response: Response, running: number): void {
  response.set('Retry-After', String(RETRY_AFTER_S));
  const message = `${running} exports are running; no more are served at once. Try again when one has ended.`;
  sendError(response, 503, 'EXPORTS_BUSY', { message });
}
