import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** Media types of answers, as Apollo Server chooses among them: the older one where a client takes anything. */
export const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';
const HTML_TYPE = 'text/html';

const CHOICES_KEPT = 100;

/** What a client wants of /graphql. */
export type WantedType = typeof JSON_TYPE | typeof GRAPHQL_TYPE | typeof HTML_TYPE;

/** Chooses the media type for clients by their `Accept`. Remembers its choices. */
export class MediaTypeChoice {
  readonly #choices = new LRUCache<string, { readonly type: WantedType | undefined }>({ max: CHOICES_KEPT });

  /** The type that the client likes best, `text/html` only when it likes that better; undefined when it takes none. */
  of(accept: string | undefined): WantedType | undefined {
    if (accept === undefined || accept === '' || accept === '*/*') return JSON_TYPE;
    const known = this.#choices.get(accept) ?? { type: choose(accept) };
    this.#choices.set(accept, known);
    return known.type;
  }
}

function choose(accept: string): WantedType | undefined {
  const types = [JSON_TYPE, GRAPHQL_TYPE, HTML_TYPE] as const;
  const best = new Negotiator({ headers: { accept } }).mediaType([...types]);
  return types.find((type) => type === best);
}
