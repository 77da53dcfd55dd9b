import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import type { BodyRoom } from './body-room.ts';
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

/** How much of bodies is read. */
export interface BodyLimits {
  /** Bytes of one body, as sent and decompressed. */
  readonly limitBytes: number;
  /** Room for the bodies of all requests. */
  readonly bodies: BodyRoom;
}

/** Whether a request has a body in JSON. Bodies of other types are not read. */
export function hasJsonBody({ headers }: IncomingMessage): boolean {
  const hasBody = headers['transfer-encoding'] !== undefined || headers['content-length'] !== undefined;
  return hasBody && JSON_TYPE.test(headers['content-type'] ?? '');
}

/**
 * The bytes of a body, decompressed. 'refused': the request has been answered with why, as soon as that was known. Stays pending when the
 * client goes away before its end.
 */
export async function readBody(
  request: IncomingMessage,
  response: ServerResponse,
  { limitBytes, bodies }: BodyLimits,
): Promise<Buffer | 'refused'> {
  const [, charset = 'utf-8'] = CHARSET.exec(request.headers['content-type'] ?? '') ?? [];
  const encoding = (request.headers['content-encoding'] ?? 'identity').toLowerCase();
  if (charset.toLowerCase() !== 'utf-8' || (encoding !== 'identity' && !DECOMPRESS.has(encoding))) {
    const message = 'The body has an encoding that is not understood. Send UTF-8, plain or compressed with gzip.';
    sendError(response, 415, 'BAD_REQUEST', { message });
    return 'refused';
  }
  try {
    return await readBytes(request, encoding, limitBytes, (bytes) => bodies.take(response, bytes));
  } catch (error) {
    if (error instanceof NoRoom) refuseBody(request, response, NO_ROOM);
    else if (error instanceof RangeError) refuseBody(request, response, tooLong(limitBytes));
    else if (error instanceof DamagedBody) sendError(response, 400, 'BODY_NOT_JSON', { message: NOT_JSON });
    else throw error;
    return 'refused';
  }
}

/** Without a byte order mark, if there is one. */
const UTF_8 = new TextDecoder();

/** The body of a request in JSON, as parsed; undefined: it has none. 'refused': the request has been answered. */
export async function readJsonBody(
  request: IncomingMessage,
  response: ServerResponse,
  limits: BodyLimits,
): Promise<object | 'refused' | undefined> {
  if (!hasJsonBody(request)) return undefined;
  const bytes = await readBody(request, response, limits);
  return bytes === 'refused' ? bytes : parseBody(bytes, response);
}

/** The object or list that a body is, an empty object where there is no byte. 'refused': the request has been answered with 400. */
export function parseBody(bytes: Buffer, response: ServerResponse): object | 'refused' {
  try {
    const body: unknown = bytes.length === 0 ? {} : JSON.parse(UTF_8.decode(bytes));
    if (typeof body === 'object' && body !== null) return body;
  } catch {
    // The same answer as for JSON of another type.
  }
  sendError(response, 400, 'BODY_NOT_JSON', { message: NOT_JSON });
  return 'refused';
}

const NOT_JSON = 'The body is no JSON object. Send {"query": "{ corpus { name } }"}.';

/** The compressed bytes are damaged. */
class DamagedBody extends Error {}

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
  const plain = await DECOMPRESS.get(encoding)?.(sent, { maxOutputLength: limitBytes }).catch((error: unknown) => {
    // Node throws a RangeError when the result would be longer.
    throw error instanceof RangeError ? error : new DamagedBody('The body cannot be decompressed.', { cause: error });
  });
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
    request.once('end', () => resolve(pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)));
  });
}
