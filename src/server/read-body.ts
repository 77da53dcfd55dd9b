import type { Request, RequestHandler, Response } from 'express';
import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import type { BodyRoom } from './body-room.ts';
import { exchangeOf } from './exchange.ts';
import { sendError } from './http-error.ts';
import { NO_ROOM, refuseBody, tooLong } from './refuse-body.ts';

/** What decompresses a body, by its `Content-Encoding`. */
const DECOMPRESS = new Map([
  ['gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
  ['br', promisify(brotliDecompress)],
]);

const JSON_TYPE = /^application\/json\s*(;|$)/i;
const CHARSET = /;\s*charset\s*=\s*"?([^\s";]+)/i;

/**
 * Reads the body of a request that has one in JSON, unless that has been read before, into `request.body`. A body above the limit, as
 * sent or decompressed, is refused as soon as that is known. Bodies of other types are not read.
 */
export function bodyReader(limitBytes: number, bodies: BodyRoom): RequestHandler {
  return async (request, response, next) => {
    const { body } = exchangeOf(response);
    if (body !== undefined) request.body = body;
    else if (hasJson(request) && !(await readJson(request, response, { limitBytes, bodies }))) return;
    next();
  };
}

function hasJson({ headers }: Request): boolean {
  const hasBody = headers['transfer-encoding'] !== undefined || headers['content-length'] !== undefined;
  return hasBody && JSON_TYPE.test(headers['content-type'] ?? '');
}

/** Whether the body could be read; if not, the request has been answered. */
async function readJson(request: Request, response: Response, limits: BodyLimits): Promise<boolean> {
  const [, charset = 'utf-8'] = CHARSET.exec(request.headers['content-type'] ?? '') ?? [];
  const encoding = (request.headers['content-encoding'] ?? 'identity').toLowerCase();
  if (charset.toLowerCase() !== 'utf-8' || (encoding !== 'identity' && !DECOMPRESS.has(encoding))) {
    const message = 'The body has an encoding that is not understood. Send UTF-8, plain or compressed with gzip.';
    sendError(response, 415, 'BAD_REQUEST', { message });
    return false;
  }
  try {
    const admit = (bytes: number): boolean => limits.bodies.take(response, bytes);
    request.body = parseJson(await readBytes(request, encoding, limits.limitBytes, admit));
    return true;
  } catch (error) {
    if (error instanceof NoRoom) refuseBody(request, response, NO_ROOM);
    else if (error instanceof RangeError) refuseBody(request, response, tooLong(limits.limitBytes));
    else sendError(response, 400, 'BODY_NOT_JSON', { message: NOT_JSON });
    return false;
  }
}

const NOT_JSON = 'The body is no JSON object. Send {"query": "{ corpus { name } }"}.';

interface BodyLimits {
  readonly limitBytes: number;
  readonly bodies: BodyRoom;
}

/** The bodies in progress leave no room for another one. */
class NoRoom extends Error {}

type Admit = (bytes: number) => boolean;

/** The body, decompressed. Throws `RangeError` when it is longer than the limit, `NoRoom` where `admit` returns false. */
async function readBytes(
  request: IncomingMessage,
  encoding: string,
  limitBytes: number,
  admit: Admit,
): Promise<Buffer> {
  const sent = await readAsSent(request, limitBytes, admit);
  // Node throws a RangeError, too, when the result would be longer.
  const plain = await DECOMPRESS.get(encoding)?.(sent, { maxOutputLength: limitBytes });
  if (plain && !admit(plain.length)) throw new NoRoom();
  return plain ?? sent;
}

/** The body as sent. Stays pending when the client goes away before. */
function readAsSent(request: IncomingMessage, limitBytes: number, admit: Admit): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let length = 0;
    const take = (piece: Buffer): void => {
      length += piece.length;
      pieces.push(piece);
      const isLong = length > limitBytes;
      if (!isLong && admit(piece.length)) return;
      request.off('data', take);
      reject(isLong ? new RangeError('The body is too long.') : new NoRoom());
    };
    request.on('data', take);
    request.once('end', () => resolve(Buffer.concat(pieces)));
  });
}

/** An object or a list, or an empty object where there is no byte. Throws `SyntaxError` for anything else. */
function parseJson(bytes: Buffer): object {
  const body: unknown = bytes.length === 0 ? {} : JSON.parse(new TextDecoder().decode(bytes));
  if (typeof body === 'object' && body !== null) return body;
  throw new SyntaxError('Neither an object nor a list.');
}
