import { effectiveLayer } from '../../corpus/effective-layer.ts';
import type { Connection } from '../connect/connection.ts';
import { addWords, wordsColumn, type IndexedText } from '../full-text/index-words.ts';
import { ArticleLayerRow } from '../rows/article-layer-row.ts';
import type { LayerRow } from '../rows/layer-row.ts';
import { MentionRow } from '../rows/mention-row.ts';
import { QuoteRow } from '../rows/quote-row.ts';
import { SpanRow } from '../rows/span-row.ts';
import { isIn, sql } from '../sql/sql.ts';
import { annotationRows, type AnnotationRows } from './annotation-rows.ts';
import { applyCorrections } from './apply-corrections.ts';
import type { ArticleAnnotations, LayerAnnotation } from './article-annotations.ts';
import { insertRows } from './insert-rows.ts';
import { putLayers } from './put-layers.ts';
import { putSpeakers, type SpeakerKeys } from './put-speakers.ts';
import { refreshForms } from './refresh-forms.ts';

/** Writes the annotations of articles that have none in the database at this moment. */
export async function writeAnnotations(connection: Connection, entries: readonly ArticleAnnotations[]): Promise<void> {
  const all = entries.flatMap(({ layers }) => layers);
  if (all.length === 0) return;
  const layerRows = await putLayers(
    connection,
    all.map(({ layer }) => layer),
  );
  const speakers = await putSpeakers(connection, all.flatMap(speakersOf));
  const links = entries.flatMap((entry) => linksOf(entry, layerRows));
  const rows = entries.map((entry) => rowsOf(entry, links, speakers));
  const quotes = await applyCorrections(
    connection,
    entries,
    layerRows,
    rows.flatMap((group) => group.quotes),
  );
  await insertRows(connection, ArticleLayerRow, links);
  await insertQuotes(connection, quotes);
  await insertRows(
    connection,
    SpanRow,
    rows.flatMap((group) => group.spans),
  );
  await insertRows(
    connection,
    MentionRow,
    rows.flatMap((group) => group.mentions),
  );
  const articleKeys = entries.map(({ articleKey }) => articleKey);
  await countQuotes(connection, articleKeys);
  await refreshForms(connection, articleKeys);
}

function speakersOf({ quotes, mentions }: LayerAnnotation) {
  return [...quotes.flatMap(({ speaker }) => speaker ?? []), ...mentions.map(({ speaker }) => speaker)];
}

function linksOf(entry: ArticleAnnotations, layers: ReadonlyMap<string, LayerRow>): ArticleLayerRow[] {
  const effective = effectiveLayer(entry.layers.map(({ layer }) => layer));
  return entry.layers.map(({ layer, quotes, nextNumber, documentHash, contentHash, provenance }) => ({
    articleKey: entry.articleKey,
    layerKey: layers.get(layer.name)?.key ?? 0,
    isEffective: layer.name === effective?.name ? 1 : 0,
    quoteCount: quotes.length,
    nextNumber,
    documentHash,
    contentHash,
    ...provenance,
  }));
}

function rowsOf(
  { articleKey, article, layers }: ArticleAnnotations,
  links: readonly ArticleLayerRow[],
  speakers: ReadonlyMap<string, SpeakerKeys>,
): AnnotationRows {
  const own = links.filter((link) => link.articleKey === articleKey);
  const rows: AnnotationRows = { quotes: [], spans: [], mentions: [] };
  for (const [index, { quotes, mentions }] of layers.entries()) {
    const link = own[index];
    const made = annotationRows(quotes, mentions, {
      article,
      articleKey,
      layerKey: link?.layerKey ?? 0,
      isEffective: link?.isEffective === 1,
      quoteSlot: rows.quotes.length + 1,
      mentionSlot: rows.mentions.length + 1,
      speakers,
    });
    rows.quotes.push(...made.quotes);
    rows.spans.push(...made.spans);
    rows.mentions.push(...made.mentions);
  }
  return rows;
}

async function insertQuotes(connection: Connection, quotes: readonly QuoteRow[]): Promise<void> {
  const texts: IndexedText[] = quotes.map(({ articleKey, slot, text }) => ({ articleKey, item: slot, text }));
  await insertRows(connection, QuoteRow, quotes, { extra: wordsColumn(connection, texts) });
  await addWords(connection, 'quote', texts);
}

async function countQuotes(connection: Connection, articleKeys: readonly number[]): Promise<void> {
  await connection.run(sql`UPDATE article SET quote_count =
    (SELECT COUNT(*) FROM quote WHERE quote.article_key = article.key AND is_effective = 1)
    WHERE ${isIn(sql`key`, articleKeys)}`);
}
