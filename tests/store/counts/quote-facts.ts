import type { QuoteFilter } from '../../../src/corpus/filters.ts';
import type { Connection } from '../../../src/store/connect/connection.ts';
import { pageOfQuotes } from '../../support/read-lists.ts';
import { raw } from '../../../src/store/sql/sql.ts';

/** All that a quote can be counted by, as plain values; things by id. */
export interface QuoteFacts {
  readonly articleKey: number;
  readonly slot: number;
  readonly words: number;
  readonly article: string;
  readonly date: string | null;
  readonly publisher: string | null;
  readonly section: string | null;
  readonly articleWords: number;
  readonly speaker: string | null;
  readonly speakerKind: string | null;
  readonly speakerGender: string | null;
  readonly sourceKind: string;
  readonly kind: string;
  readonly cue: string | null;
  readonly cueClass: string | null;
  readonly layer: string;
}

const EVERY_QUOTE = `SELECT quote.article_key AS "articleKey", quote.slot, quote.word_count AS words, article.id AS article, article.date,
  article.publisher, article.section, article.word_count AS "articleWords", speaker.id AS speaker, speaker.kind AS "speakerKind",
  speaker.gender AS "speakerGender", quote.source_kind AS "sourceKind", quote.kind, quote.cue_lemma AS cue,
  quote.cue_class AS "cueClass", layer.name AS layer
  FROM quote JOIN article ON article.key = quote.article_key JOIN layer ON layer.key = quote.layer_key
  LEFT JOIN speaker ON speaker.key = quote.speaker_key`;

/** Every quote of every layer, by its place. */
export async function readFacts(connection: Connection): Promise<Map<string, QuoteFacts>> {
  const rows = await connection.all<QuoteFacts>(raw(EVERY_QUOTE));
  return new Map(rows.map((row) => [`${row.articleKey}/${row.slot}`, row]));
}

/** The quotes that a filter selects, as the list of quotes gives them. */
export async function selectFacts(
  connection: Connection,
  facts: ReadonlyMap<string, QuoteFacts>,
  filter: QuoteFilter,
): Promise<QuoteFacts[]> {
  const found: QuoteFacts[] = [];
  for (let after: string | undefined; ;) {
    const page = await pageOfQuotes(connection, { filter, page: { first: 100, after } });
    found.push(...page.rows.map(({ row }) => facts.get(`${row.articleKey}/${row.slot}`)!));
    if (!page.hasNextPage) return found;
    after = page.rows.at(-1)?.cursor;
  }
}
