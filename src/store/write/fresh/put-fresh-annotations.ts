import type { Connection } from '../../connect/connection.ts';
import { ArticleLayerRow } from '../../rows/article-layer-row.ts';
import type { LayerRow } from '../../rows/layer-row.ts';
import { MentionRow } from '../../rows/mention-row.ts';
import { QuoteRow } from '../../rows/quote-row.ts';
import { SpanRow } from '../../rows/span-row.ts';
import { SpeakerFormRow } from '../../rows/speaker-form-row.ts';
import { sql } from '../../sql/sql.ts';
import { refreshRegions } from '../../tokens/refresh-regions.ts';
import { insertRows } from '../insert-rows.ts';
import type { KeyedSpeaker } from '../put-speakers.ts';
import { moveRevision } from '../revision.ts';
import { changeRows } from '../tallies/change-rows.ts';
import type { CountedQuote } from '../tallies/counted.ts';
import { moveAnnotationTallies } from '../tallies/move-annotations.ts';
import { insertRowTexts, insertWordTexts } from './insert-row-texts.ts';
import { FORM_LEAD, MENTION_LEAD, SPAN_LEAD, type PreparedAnnotation, type SpeakerRows } from './prepare-annotation.ts';
import { rowsBehind, rowsBehindEach } from './row-texts.ts';

/** A prepared annotation of an article that this transaction has written. */
export interface FreshAnnotation {
  readonly articleKey: number;
  /** Day of the article. */
  readonly date: string | null;
  readonly prepared: PreparedAnnotation;
}

/** What the annotations point to, written already. */
export interface FreshTargets {
  readonly layers: ReadonlyMap<string, Pick<LayerRow, 'key'>>;
  readonly speakers: ReadonlyMap<string, KeyedSpeaker>;
  readonly importedAt: string;
}

/** Whether the speakers of an annotation are as it names them: none is merged into another, none has another name. */
export function hasPlainSpeakers({ speakers }: PreparedAnnotation, known: ReadonlyMap<string, KeyedSpeaker>): boolean {
  return speakers.every(({ id, name }) => {
    const speaker = known.get(id);
    return speaker?.name === name && speaker.effective === speaker.annotated;
  });
}

/** Writes the first annotations of fresh articles; their speakers must be plain. */
export async function putFreshAnnotations(
  connection: Connection,
  annotations: readonly FreshAnnotation[],
  targets: FreshTargets,
): Promise<void> {
  if (annotations.length === 0) return;
  const links = annotations.map((annotation) => linkOf(annotation, targets));
  await insertRows(connection, ArticleLayerRow, links);
  await insertAnnotations(connection, annotations, targets);
  await refreshRegions(
    connection,
    annotations.map(({ articleKey }) => articleKey),
  );
  const quotes = annotations.flatMap((annotation) => countedQuotes(annotation, targets));
  await countQuotes(connection, annotations);
  await moveRevision(connection, { removed: [], added: links.map(({ contentHash }) => contentHash) });
  const nothing = { quotes: [], readings: [] };
  await moveAnnotationTallies(connection, { removed: nothing, added: { quotes, readings: links } });
}

function linkOf({ articleKey, prepared }: FreshAnnotation, { layers, importedAt }: FreshTargets): ArticleLayerRow {
  const { layer, quoteCount, nextNumber, documentHash, contentHash, sourceFile, tool } = prepared;
  return {
    articleKey,
    layerKey: layers.get(layer.name)?.key ?? 0,
    annotator: layer.annotator,
    annotatedAt: layer.createdAt,
    isEffective: 1,
    ...{ quoteCount, nextNumber, documentHash, contentHash, sourceFile, tool, importedAt },
  };
}

async function insertAnnotations(
  connection: Connection,
  annotations: readonly FreshAnnotation[],
  targets: FreshTargets,
): Promise<void> {
  const { dialect } = connection;
  const behindKey = (pick: (prepared: PreparedAnnotation) => string): string[] =>
    annotations.map(({ articleKey, prepared }) => rowsBehind([articleKey], pick(prepared), dialect));
  const withSpeakers = (pick: (prepared: PreparedAnnotation) => SpeakerRows): string[] =>
    annotations.map(({ articleKey, prepared }) => {
      const layerKey = targets.layers.get(prepared.layer.name)?.key ?? 0;
      const keys = keysOf(prepared, targets);
      const { speakers, tails } = pick(prepared);
      const leads = speakers.map((number) => [articleKey, layerKey, keys[number] ?? null, keys[number] ?? null]);
      return rowsBehindEach(leads, tails, dialect);
    });
  const forms = annotations.map(({ articleKey, prepared }) => {
    const keys = keysOf(prepared, targets);
    const leads = prepared.forms.speakers.map((number) => [articleKey, keys[number] ?? null]);
    return rowsBehindEach(leads, prepared.forms.tails, dialect);
  });
  const quotes = withSpeakers((prepared) => prepared.quotes);
  await insertRowTexts(connection, { rowClass: QuoteRow, lead: MENTION_LEAD, hasWords: true }, quotes);
  await insertWordTexts(
    connection,
    'quote',
    behindKey(({ words }) => words),
  );
  const spans = behindKey((prepared) => prepared.spans);
  await insertRowTexts(connection, { rowClass: SpanRow, lead: SPAN_LEAD }, spans);
  const mentions = withSpeakers((prepared) => prepared.mentions);
  await insertRowTexts(connection, { rowClass: MentionRow, lead: MENTION_LEAD }, mentions);
  await insertRowTexts(connection, { rowClass: SpeakerFormRow, lead: FORM_LEAD }, forms);
}

/** The key of each speaker of an annotation, by its number; 0 is nobody. */
function keysOf({ speakers }: PreparedAnnotation, { speakers: known }: FreshTargets): (number | null)[] {
  return [null, ...speakers.map(({ id }) => known.get(id)?.annotated ?? null)];
}

function countedQuotes({ articleKey, date, prepared }: FreshAnnotation, targets: FreshTargets): CountedQuote[] {
  const keys = keysOf(prepared, targets);
  return prepared.counted.map(([number, wordCount, cueLemma, cueClass, words]) => {
    return { articleKey, date, speakerKey: keys[number] ?? null, wordCount, cueLemma, cueClass, words };
  });
}

async function countQuotes(connection: Connection, annotations: readonly FreshAnnotation[]): Promise<void> {
  const counts = annotations.map(({ articleKey, prepared }) => [articleKey, prepared.counted.length]);
  const rows = changeRows(connection, { key: 'integer', quotes: 'integer' }, counts);
  await connection.run(sql`UPDATE article SET quote_count = change.quotes FROM ${rows} WHERE article.key = change.key`);
}
