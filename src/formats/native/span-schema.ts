import { object, optionalString } from './json-schema.ts';
import type { Optional } from './json-schema.ts';

/** A stretch of the article's text as a document gives it. */
export interface SpanDocument {
  readonly start: number;
  readonly end: number;
  readonly text?: Optional<string>;
}

const offset = (description: string) => ({ description, type: 'integer', minimum: 0 });

/** The keys of a span; mentions have them too. */
export const SPAN_PROPERTIES = {
  start: offset('First position, counted from the start of the whole text of the article in the unit of the document.'),
  end: offset('Position after the last.'),
  text: optionalString('What stands there. Always written; when read, it is compared with the article.'),
};
/** A half-open stretch of the text. */
export const SPAN_SCHEMA = object(SPAN_PROPERTIES, ['start', 'end']);
