import type { ArticleFilter, QuoteFilter } from '../../corpus/filters.ts';
import type {
  AnnotationMethod,
  CueClass,
  QuoteKind,
  ReviewStatus,
  SourceKind,
  SpeakerKind,
} from '../../corpus/vocabulary.ts';
import type { Connection } from '../connect/connection.ts';
import type { ArticleRow } from '../rows/article-row.ts';
import { raw, sql } from '../sql/sql.ts';
import { ARTICLE_COLUMNS } from './columns.ts';
import { articleCondition } from './conditions/article-conditions.ts';
import { quoteCondition } from './conditions/quote-conditions.ts';
import { expectLayers } from './expect-layers.ts';
import { quoteSorting } from './orders.ts';
import { streamRows } from './paging/fetch-page.ts';

/** Rows that one statement reads; one page is all that an export has in memory. */
const ROWS_AT_ONCE = 2000;

/** Fewer articles at once: their paragraphs and annotations come with them. */
const ARTICLES_AT_ONCE = 200;

/** A quote with everything that says where it comes from, flat. */
export interface QuoteExportRow {
  readonly article: string;
  readonly number: number;
  readonly headline: string;
  readonly date: string | null;
  readonly publisher: string | null;
  readonly section: string | null;
  readonly url: string | null;
  readonly language: string;
  readonly licence: string | null;
  readonly paragraph: number;
  readonly kind: QuoteKind;
  readonly text: string;
  readonly words: number;
  /** In code points, from the start of the article's text. */
  readonly start: number;
  readonly end: number;
  readonly cue: string | null;
  readonly cueLemma: string | null;
  readonly cueClass: CueClass | null;
  readonly source: string | null;
  readonly sourceKind: SourceKind;
  readonly speaker: string | null;
  readonly speakerName: string | null;
  readonly speakerKind: SpeakerKind | null;
  readonly speakerGender: string | null;
  readonly layer: string;
  readonly method: AnnotationMethod;
  readonly annotator: string;
  readonly annotatedAt: string;
  readonly confidence: number | null;
  readonly status: ReviewStatus;
}

/** The parts of a span role as printed, joined by a space. */
const printed = (role: string): string => `(SELECT string_agg(span.text, ' ' ORDER BY span.part) FROM span
  WHERE span.article_key = quote.article_key AND span.quote_slot = quote.slot AND span.role = '${role}')`;

const place = (measure: string): string => `(SELECT ${measure} FROM span
  WHERE span.article_key = quote.article_key AND span.quote_slot = quote.slot AND span.role = 'content')`;

const EXPORT_COLUMNS = raw(`article.id AS article, quote.number, article.headline, article.date, article.publisher,
  article.section, article.url, article.language, article.licence, quote.first_paragraph AS paragraph, quote.kind,
  quote.text, quote.word_count AS words, ${place('MIN(span.start_code_point)')} AS start,
  ${place('MAX(span.end_code_point)')} AS "end", ${printed('cue')} AS cue, quote.cue_lemma AS "cueLemma",
  quote.cue_class AS "cueClass", ${printed('source')} AS source, quote.source_kind AS "sourceKind",
  speaker.id AS speaker, speaker.name AS "speakerName", speaker.kind AS "speakerKind",
  speaker.gender AS "speakerGender", layer.name AS layer, layer.method, layer.annotator,
  layer.created_at AS "annotatedAt", quote.confidence, quote.status`);

/** The quotes that the filter selects, as they stand in the texts, a page at a time. */
export async function* quotesForExport(
  connection: Connection,
  filter: QuoteFilter | null | undefined,
): AsyncGenerator<readonly QuoteExportRow[]> {
  await expectLayers(connection, filter);
  const { keys, name, descending } = quoteSorting(null, filter);
  const from = raw(`quote JOIN article ON article.key = quote.article_key JOIN layer ON layer.key = quote.layer_key
    LEFT JOIN speaker ON speaker.key = quote.speaker_key`);
  const list = { columns: EXPORT_COLUMNS, from, where: quoteCondition(filter), order: name, keys, descending };
  yield* streamRows<QuoteExportRow>(connection, list, ROWS_AT_ONCE);
}

/** The articles that the filter selects, in the order of their import, a page at a time. */
export async function* articlesForExport(
  connection: Connection,
  filter: ArticleFilter | null | undefined,
): AsyncGenerator<readonly ArticleRow[]> {
  const keys = [{ expression: sql`article.key`, type: 'number' as const }];
  const list = {
    columns: ARTICLE_COLUMNS,
    from: sql`article`,
    where: articleCondition(filter),
    order: '',
    keys,
    descending: false,
  };
  yield* streamRows<ArticleRow>(connection, list, ARTICLES_AT_ONCE);
}
