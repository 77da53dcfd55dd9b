import type { Layer } from '../../corpus/layer.ts';
import type { SpeakerReference } from '../../corpus/speaker.ts';
import { searchableText } from '../../text/tokens.ts';
import { vectorOf } from '../full-text/index-words.ts';
import { ArticleLayerRow } from '../rows/article-layer-row.ts';
import { MentionRow } from '../rows/mention-row.ts';
import { QuoteRow } from '../rows/quote-row.ts';
import { SpanRow } from '../rows/span-row.ts';
import { SpeakerFormRow } from '../rows/speaker-form-row.ts';
import type { Dialect } from '../sql/sql.ts';
import { regionsOf, type TokenRegions } from '../tokens/token-regions.ts';
import { annotationRows } from './annotation-rows.ts';
import { NO_DECISIONS, type ArticleAnnotations, type Decisions } from './article-annotations.ts';
import { wordsOf } from './clusters/words.ts';
import { encodeWords } from './encode-article.ts';
import { encodeRows, type EncodedRows } from './encode-rows.ts';
import type { CountedQuote } from './tallies/counted.ts';

/** Encoded rows with the numbers of their layers and speakers. */
export interface KeyedRows {
  /** Without the keys of article, layer and speakers. */
  readonly rows: EncodedRows;
  readonly numbers: readonly RowNumbers[];
}

/**
 * Positions, from 1, in `layers` and `speakers` of the annotations: the layer, the effective speaker (after corrections
 * and merges) and the annotated speaker. 0: none.
 */
export type RowNumbers = readonly [layer: number, speaker: number, annotated: number];

/** A layer with its annotation of an article. */
export interface EncodedLayer {
  readonly layer: Layer;
  readonly link: Omit<ArticleLayerRow, 'articleKey' | 'layerKey'>;
}

/** What the counters need of an effective quote. `speaker` is a position as in `RowNumbers`. */
export interface EncodedCount extends Omit<CountedQuote, 'articleKey' | 'date' | 'speakerKey'> {
  readonly speaker: number;
}

/** The annotations of all layers of an article, encoded as rows without keys. Any thread can do this. */
export interface EncodedAnnotations {
  readonly layers: readonly EncodedLayer[];
  readonly speakers: readonly SpeakerReference[];
  /** Behind `KEYED_LEAD`. */
  readonly quotes: KeyedRows;
  /** Behind `KEYED_LEAD`. */
  readonly mentions: KeyedRows;
  /** Behind `FORM_LEAD`. */
  readonly forms: KeyedRows;
  /** Behind the key of the article. */
  readonly spans: EncodedRows;
  /** For the SQLite index, behind the key of the article. */
  readonly words: EncodedRows;
  readonly counted: readonly EncodedCount[];
  /** The tokens inside quotes, sources and cues; undefined when the tokens are not known. */
  readonly regions: TokenRegions | undefined;
}

/** The columns that only the writer can fill: of quotes and mentions, of forms, and of spans. */
export const KEYED_LEAD = ['articleKey', 'layerKey', 'speakerKey', 'annotatedSpeakerKey'];
export const FORM_LEAD = ['articleKey', 'speakerKey'];
export const SPAN_LEAD = ['articleKey'];

/** How annotations are encoded. */
export interface AnnotationEncoding {
  /** Of the database. */
  readonly dialect: Dialect;
  /** Start offsets of the article's tokens, in UTF-16 code units; undefined when not known. */
  readonly tokenStarts: ArrayLike<number> | undefined;
  readonly decisions?: Decisions;
}

/**
 * Encodes the annotations of an article. Reading threads call it without decisions. The writer calls it again when the
 * database has a correction, a merge or another name of a speaker.
 */
export function encodeAnnotations(
  annotations: ArticleAnnotations,
  { dialect, tokenStarts, decisions = NO_DECISIONS }: AnnotationEncoding,
): EncodedAnnotations {
  const numbers = new Map<string, number>();
  const speakers: SpeakerReference[] = [];
  const numberOf = (speaker: SpeakerReference): number => {
    const known = numbers.get(speaker.id) ?? speakers.push(speaker);
    numbers.set(speaker.id, known);
    return known;
  };
  const { layers } = annotations;
  const layerNumber = (name: string): number => layers.findIndex(({ layer }) => layer.name === name) + 1;
  const keys = { articleKey: 0, layerKey: layerNumber, speakerKey: numberOf };
  const { links, quotes, spans, mentions, forms } = annotationRows(annotations, decisions, keys);
  const words = quotes.map(({ text }) => searchableText(text));
  const vectors = dialect === 'postgres' ? words.map(vectorOf) : undefined;
  return {
    layers: layers.flatMap(({ layer }, index) => {
      const { articleKey: _article, layerKey: _layer, ...link } = links[index] ?? new ArticleLayerRow();
      return { layer, link };
    }),
    speakers,
    quotes: keyed(quotes, encodeRows(QuoteRow, quotes, { dialect, lead: KEYED_LEAD, words: vectors })),
    mentions: keyed(mentions, encodeRows(MentionRow, mentions, { dialect, lead: KEYED_LEAD })),
    forms: keyed(forms, encodeRows(SpeakerFormRow, forms, { dialect, lead: FORM_LEAD })),
    spans: encodeRows(SpanRow, spans, { dialect, lead: SPAN_LEAD }),
    words: dialect === 'sqlite' ? encodeWords(words) : '',
    counted: quotes.flatMap(({ isEffective, speakerKey, wordCount, cueLemma, cueClass, wordsHash }, index) => {
      const facts = { speaker: speakerKey ?? 0, wordCount, cueLemma, cueClass };
      return isEffective === 1 ? [{ ...facts, words: wordsOf(wordsHash, words[index] ?? '') }] : [];
    }),
    regions: tokenStarts && regionsOf(effectiveSpans(quotes, spans), tokenStarts),
  };
}

/** Rows with positions in place of keys. */
type NumberedRow = Partial<Pick<QuoteRow, 'layerKey' | 'speakerKey' | 'annotatedSpeakerKey'>>;

function keyed(numbered: readonly NumberedRow[], rows: EncodedRows): KeyedRows {
  const numbers = numbered.map(({ layerKey, speakerKey, annotatedSpeakerKey }): RowNumbers => {
    return [layerKey ?? 0, speakerKey ?? 0, annotatedSpeakerKey ?? 0];
  });
  return { rows, numbers };
}

function effectiveSpans(quotes: readonly QuoteRow[], spans: readonly SpanRow[]) {
  const slots = new Set(quotes.flatMap(({ slot, isEffective }) => (isEffective === 1 ? [slot] : [])));
  return spans.filter(({ quoteSlot }) => slots.has(quoteSlot)).map((span) => ({ ...span, slot: span.quoteSlot }));
}
