import type { Annotation } from '../../corpus/annotation.ts';
import { effectiveLayer } from '../../corpus/effective-layer.ts';
import type { SpeakerReference } from '../../corpus/speaker.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Connection } from '../connect/connection.ts';
import type { ArticleLayerRow } from '../rows/article-layer-row.ts';
import type { LayerRow } from '../rows/layer-row.ts';
import type { QuoteRow } from '../rows/quote-row.ts';
import { annotationHash } from './annotation-hash.ts';
import { annotationRows, type AnnotationRows } from './annotation-rows.ts';
import { applyCorrections } from './apply-corrections.ts';
import type { ArticleAnnotations } from './article-annotations.ts';
import { orderSlots } from './order-slots.ts';
import { putLayers } from './put-layers.ts';
import { putSpeakers, type SpeakerKeys } from './put-speakers.ts';

/** The rows of annotations, with everything that is derived: effective layers, corrections, merges. */
export interface DerivedRows extends Omit<AnnotationRows, 'quotes'> {
  readonly links: readonly ArticleLayerRow[];
  readonly quotes: readonly QuoteRow[];
}

/** Derives the rows of all layers of the articles. Layers and speakers that are not there yet are added. */
export async function deriveRows(connection: Connection, entries: readonly ArticleAnnotations[]): Promise<DerivedRows> {
  const all = entries.flatMap(({ layers }) => layers);
  if (all.length === 0) return { links: [], quotes: [], spans: [], mentions: [] };
  const layerRows = await putLayers(
    connection,
    all.map(({ layer }) => layer),
  );
  const speakers = await putSpeakers(connection, all.flatMap(speakersOf));
  const links = entries.flatMap((entry) => linksOf(entry, layerRows));
  const linksByArticle = groupBy(links, ({ articleKey }) => articleKey);
  const rows = entries.map((entry) => rowsOf(entry, linksByArticle.get(entry.articleKey) ?? [], speakers));
  const quotes = rows.flatMap((group) => group.quotes);
  return {
    links,
    quotes: await applyCorrections(connection, entries, layerRows, quotes),
    spans: rows.flatMap((group) => group.spans),
    mentions: rows.flatMap((group) => group.mentions),
  };
}

/** All speakers that an annotation names, as often as it does. */
export function speakersOf({ quotes, mentions }: Pick<Annotation, 'quotes' | 'mentions'>): SpeakerReference[] {
  return [...quotes.flatMap(({ speaker }) => speaker ?? []), ...mentions.map(({ speaker }) => speaker)];
}

function linksOf(entry: ArticleAnnotations, layers: ReadonlyMap<string, LayerRow>): ArticleLayerRow[] {
  const effective = effectiveLayer(entry.layers.map(({ layer }) => layer));
  return entry.layers.map((annotation) => ({
    articleKey: entry.articleKey,
    layerKey: layers.get(annotation.layer.name)?.key ?? 0,
    annotator: annotation.layer.annotator,
    annotatedAt: annotation.layer.createdAt,
    isEffective: annotation.layer.name === effective?.name ? 1 : 0,
    quoteCount: annotation.quotes.length,
    nextNumber: annotation.nextNumber,
    documentHash: annotation.documentHash,
    contentHash: annotationHash(entry.article.id, annotation),
    ...annotation.provenance,
  }));
}

function rowsOf(
  { articleKey, article, layers }: ArticleAnnotations,
  links: readonly ArticleLayerRow[],
  speakers: ReadonlyMap<string, SpeakerKeys>,
): AnnotationRows {
  const rows: AnnotationRows = { quotes: [], spans: [], mentions: [] };
  for (const [index, { quotes, mentions }] of layers.entries()) {
    const link = links[index];
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
  return orderSlots(rows);
}
