import { trusted } from '../../store/sql/trusted.ts';

/** Columns of a quote in CSV, in order; the keys of a quote in NDJSON, which the store writes (see `quoteLines`). */
export const QUOTE_RECORD_COLUMNS = [
  'id',
  'text',
  'kind',
  'speaker',
  'speakerName',
  'speakerKind',
  'speakerGender',
  'source',
  'sourceKind',
  'cue',
  'cueLemma',
  'cueClass',
  'article',
  'paragraph',
  'start',
  'end',
  'words',
  'headline',
  'date',
  'publisher',
  'section',
  'url',
  'language',
  'licence',
  'layer',
  'method',
  'annotator',
  'annotatedAt',
  'confidence',
  'status',
] as const;

/** One quote as exports give it: flat, ids with their prefix, so that each can be asked for in the API. */
type QuoteRecord = Readonly<Record<(typeof QUOTE_RECORD_COLUMNS)[number], string | number | null>>;

/** The records in lines of JSON that the store wrote. */
export function quoteRecords(lines: Uint8Array): QuoteRecord[] {
  const list = Buffer.from(lines).toString().trimEnd().replaceAll('\n', ',');
  return trusted<QuoteRecord[]>(JSON.parse(`[${list}]`));
}
