import type { IncomingMessage } from 'node:http';
import type { Answer } from './answer.ts';
import { EncodingChoice } from './encodings.ts';
import { MediaTypeChoice } from './media-type.ts';
import type { Manner } from './send-answer.ts';

/** A client's own cache may keep the answer to a POST, but has to ask each time whether it still holds. */
const POST_CACHE_CONTROL = 'no-cache';

/** Chooses how an answer is sent to a client: media type, encoding, and what caches on the way may do with it. */
export class Manners {
  readonly mediaTypes = new MediaTypeChoice();
  readonly encodings = new EncodingChoice();
  readonly #getCacheControl: string;

  /** `maxAgeS`: for how long caches may answer from what they have without asking. */
  constructor(maxAgeS: number) {
    this.#getCacheControl = `public, max-age=${maxAgeS}, must-revalidate`;
  }

  /** Undefined: the client takes none of our media types, or would rather have a page. */
  of({ method, headers }: IncomingMessage, answer?: Answer): Manner | undefined {
    const type = this.mediaTypes.of(headers.accept);
    if (type === undefined || type === 'text/html') return undefined;
    const encoding = this.encodings.of(headers['accept-encoding']);
    return {
      type,
      encoding: answer ? answer.encodingFor(encoding) : encoding,
      cacheControl: method === 'POST' ? POST_CACHE_CONTROL : this.#getCacheControl,
    };
  }
}
