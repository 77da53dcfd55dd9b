import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip, type BrotliOptions } from 'node:zlib';
import type { Duplex } from 'node:stream';
import { Slots } from '../store/connect/slots.ts';

/** How the bytes of an answer can be written (RFC 9110, section 8.4), best first. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** An encoding that makes answers smaller. */
export type Compression = Exclude<Encoding, 'identity'>;

/** Smaller answers fit into one packet as they are. */
export const WORTH_COMPRESSING_BYTES = 1024;

/** Where twice the work saves a tenth of the bytes or less: found by trying on answers of 1 KiB to 1 MiB. */
const BROTLI_QUALITY = 5;
const GZIP_LEVEL = 6;
/** For what is sent once. */
const FAST = 1;

const CHOICES_KEPT = 100;

/**
 * What the package can do and its types do not say: among those that the client likes alike, it takes the one that we
 * prefer.
 */
interface PreferringNegotiator {
  encodings(available: readonly string[], options: { readonly preferred: readonly string[] }): string[];
}

/**
 * Chooses how to write answers for clients with an `Accept-Encoding`. Remembers its choices: a handful of headers make
 * most requests.
 */
export class EncodingChoice {
  readonly #choices = new LRUCache<string, Encoding>({ max: CHOICES_KEPT });

  /** The best encoding that the client takes. Who says nothing takes the answer as it is. */
  of(acceptEncoding: string | string[] | undefined): Encoding {
    if (acceptEncoding === undefined) return 'identity';
    const header = String(acceptEncoding);
    const known = this.#choices.get(header);
    if (known) return known;
    const negotiator: PreferringNegotiator = new Negotiator({ headers: { 'accept-encoding': header } });
    const [best] = negotiator.encodings(ENCODINGS, { preferred: ENCODINGS });
    const choice = ENCODINGS.find((encoding) => encoding === best) ?? 'identity';
    this.#choices.set(header, choice);
    return choice;
  }
}

/**
 * Compresses what is kept and sent often. Works in a thread of Node's pool. Node writes into blocks of 16 KiB; the
 * result is in memory of its own size.
 */
export async function compress(bytes: Buffer, encoding: Compression): Promise<Buffer> {
  return inOwnMemory(await deflate(bytes, encoding, encoding === 'br' ? BROTLI_QUALITY : GZIP_LEVEL));
}

/** The bytes in memory of their own. Node puts small buffers into larger blocks, which live as long as any of them. */
export function inOwnMemory(bytes: Buffer): Buffer {
  if (bytes.length === bytes.buffer.byteLength) return bytes;
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}

/** Compresses what is sent once, with little work. */
export async function compressQuickly(bytes: Buffer, encoding: Compression): Promise<Buffer> {
  return deflate(bytes, encoding, FAST);
}

/**
 * As many at once as Node has threads for them: each takes up to some megabytes, and one that waited for a thread would
 * have them already.
 */
const compressors = new Slots([1, 2, 3, 4]);

async function deflate(bytes: Buffer, encoding: Compression, effort: number): Promise<Buffer> {
  const compressor = await compressors.acquire();
  try {
    return await deflateNow(bytes, encoding, effort);
  } finally {
    compressors.release(compressor);
  }
}

function deflateNow(bytes: Buffer, encoding: Compression, effort: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, result: Buffer): void => (error ? reject(error) : resolve(result));
    if (encoding === 'br') brotliCompress(bytes, brotli(effort, bytes.length), done);
    else gzip(bytes, { level: effort }, done);
  });
}

/** Compresses a stream, with little work. */
export function compressor(encoding: Compression): Duplex {
  return encoding === 'gzip' ? createGzip({ level: FAST }) : createBrotliCompress(brotli(FAST));
}

function brotli(quality: number, size = 0): BrotliOptions {
  return {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: size },
  };
}
