import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import type { IncomingHttpHeaders } from 'node:http';
import { EncodingChoice, type Encoding } from '../encodings.ts';

/** Media types of answers, as Apollo Server chooses among them: the older one where a client takes anything. */
const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';
const HTML_TYPE = 'text/html';

const CHOICES_KEPT = 100;

/** A client's own cache may keep the answer to a POST, but has to ask each time whether it still holds. */
const POST_CACHE_CONTROL = 'no-cache';

/** The form in which an answer is sent. */
export interface AnswerForm {
  readonly type: string;
  readonly encoding: Encoding;
  /** What caches on the way may do. */
  readonly cacheControl: string;
}

/**
 * Content negotiation: the form of answers by the headers of requests. Remembers its choices, since a handful of
 * headers make most requests.
 */
export class Negotiation {
  readonly encodings = new EncodingChoice();
  readonly #types = new LRUCache<string, { readonly type: string | undefined }>({ max: CHOICES_KEPT });
  readonly #getCacheControl: string;

  /** `maxAgeS`: for how long caches may answer from what they have without asking. */
  constructor(maxAgeS: number) {
    this.#getCacheControl = `public, max-age=${maxAgeS}, must-revalidate`;
  }

  /** Undefined: the client takes none of the media types, or prefers a page. */
  formFor(method: string | undefined, headers: IncomingHttpHeaders): AnswerForm | undefined {
    const type = this.#typeFor(headers.accept);
    if (type === undefined || type === HTML_TYPE) return undefined;
    return {
      type,
      encoding: this.encodings.of(headers['accept-encoding']),
      cacheControl: method === 'POST' ? POST_CACHE_CONTROL : this.#getCacheControl,
    };
  }

  /** Whether the client is a browser that opens a page. */
  prefersPage(headers: IncomingHttpHeaders): boolean {
    return this.#typeFor(headers.accept) === HTML_TYPE;
  }

  /** The type that the client likes best, `text/html` only when it likes that better; undefined when it takes none. */
  #typeFor(accept: string | undefined): string | undefined {
    if (accept === undefined || accept === '' || accept === '*/*') return JSON_TYPE;
    const known = this.#types.get(accept) ?? { type: choose(accept) };
    this.#types.set(accept, known);
    return known.type;
  }
}

function choose(accept: string): string | undefined {
  return new Negotiator({ headers: { accept } }).mediaType([JSON_TYPE, GRAPHQL_TYPE, HTML_TYPE]);
}
