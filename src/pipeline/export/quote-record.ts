import { articleId, layerId, paragraphId, quoteId, speakerId } from '../../corpus/ids.ts';
import type { QuoteExportRow } from '../../store/read/export-rows.ts';

/** Columns of a quote in CSV, in order; the keys of a quote in NDJSON. */
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
export type QuoteRecord = Readonly<Record<(typeof QUOTE_RECORD_COLUMNS)[number], string | number | null>>;

/** The record of a quote. */
export function quoteRecord(row: QuoteExportRow): QuoteRecord {
  return {
    id: quoteId(row.article, row.layer, row.number),
    text: row.text,
    kind: row.kind,
    speaker: row.speaker === null ? null : speakerId(row.speaker),
    speakerName: row.speakerName,
    speakerKind: row.speakerKind,
    speakerGender: row.speakerGender,
    source: row.source,
    sourceKind: row.sourceKind,
    cue: row.cue,
    cueLemma: row.cueLemma,
    cueClass: row.cueClass,
    article: articleId(row.article),
    paragraph: paragraphId(row.article, row.paragraph),
    start: row.start,
    end: row.end,
    words: row.words,
    headline: row.headline,
    date: row.date,
    publisher: row.publisher,
    section: row.section,
    url: row.url,
    language: row.language,
    licence: row.licence,
    layer: layerId(row.layer),
    method: row.method,
    annotator: row.annotator,
    annotatedAt: row.annotatedAt,
    confidence: row.confidence,
    status: row.status,
  };
}
