import type { Layer } from '../../corpus/layer.ts';
import type { Mention } from '../../corpus/mention.ts';
import type { SpeakerReference } from '../../corpus/speaker.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Span } from '../../text/span.ts';
import type { Connection } from '../connect/connection.ts';
import { storedList } from '../connect/database-fault.ts';
import type { MentionRow } from '../rows/mention-row.ts';
import type { QuoteRow } from '../rows/quote-row.ts';
import type { SpanRow } from '../rows/span-row.ts';
import { isIn, sql } from '../sql/sql.ts';
import type { NumberedQuote } from '../write/article-annotations.ts';
import type { Provenance } from '../write/provenance.ts';
import { MENTION_COLUMNS, QUOTE_COLUMNS, SPAN_COLUMNS } from './columns.ts';

/** What one layer says about one article, as annotated: before corrections and merges. */
export interface StoredAnnotation {
  readonly articleKey: number;
  readonly layerKey: number;
  readonly layer: Layer;
  readonly isEffective: boolean;
  readonly nextNumber: number;
  readonly documentHash: string;
  readonly contentHash: string;
  readonly provenance: Provenance;
  readonly quotes: readonly NumberedQuote[];
  readonly mentions: readonly Mention[];
}

type LayerLink = Pick<StoredAnnotation, 'articleKey' | 'layerKey' | 'nextNumber' | 'documentHash' | 'contentHash'> &
  Layer &
  Provenance & { isEffective: number };

/** All annotations of the articles, by article and layer name. */
export async function readAnnotations(
  connection: Connection,
  articleKeys: readonly number[],
): Promise<StoredAnnotation[]> {
  const links = await connection.all<LayerLink>(sql`SELECT article_key AS "articleKey", layer_key AS "layerKey",
    is_effective AS "isEffective", next_number AS "nextNumber", document_hash AS "documentHash", content_hash AS "contentHash",
    source_file AS "sourceFile", tool, imported_at AS "importedAt", name, method,
    article_layer.annotator, article_layer.annotated_at AS "createdAt"
    FROM article_layer JOIN layer ON layer.key = layer_key
    WHERE ${isIn(sql`article_key`, articleKeys)} ORDER BY article_key, name`);
  if (links.length === 0) return [];
  const speakers = await readReferences(connection, articleKeys);
  const quotes = await readQuotes(connection, articleKeys, speakers);
  const mentions = await readMentions(connection, articleKeys, speakers);
  return links.map(({ name, method, annotator, createdAt, isEffective, sourceFile, tool, importedAt, ...link }) => ({
    ...link,
    provenance: { sourceFile, tool, importedAt },
    isEffective: isEffective === 1,
    layer: { name, method, annotator, createdAt },
    quotes: quotes.get(place(link)) ?? [],
    mentions: mentions.get(place(link)) ?? [],
  }));
}

type References = ReadonlyMap<number | null, SpeakerReference>;

function place({ articleKey, layerKey }: { articleKey: number; layerKey: number }): string {
  return `${articleKey}/${layerKey}`;
}

async function readReferences(connection: Connection, articleKeys: readonly number[]): Promise<References> {
  const rows = await connection.all<SpeakerReference & { key: number }>(sql`SELECT key, id, name, kind FROM speaker
    WHERE key IN (SELECT annotated_speaker_key FROM quote WHERE ${isIn(sql`article_key`, articleKeys)})
    OR key IN (SELECT annotated_speaker_key FROM mention WHERE ${isIn(sql`article_key`, articleKeys)})`);
  return new Map(rows.map(({ key, ...reference }) => [key, reference]));
}

async function readQuotes(
  connection: Connection,
  articleKeys: readonly number[],
  speakers: References,
): Promise<Map<string, NumberedQuote[]>> {
  const rows = await connection.all<QuoteRow>(sql`SELECT ${QUOTE_COLUMNS} FROM quote
    WHERE ${isIn(sql`article_key`, articleKeys)} ORDER BY article_key, layer_key, number`);
  const spans = await connection.all<SpanRow>(sql`SELECT ${SPAN_COLUMNS} FROM span
    WHERE ${isIn(sql`article_key`, articleKeys)} ORDER BY article_key, quote_slot, role, part`);
  const spansOf = groupBy(spans, ({ articleKey, quoteSlot }) => `${articleKey}/${quoteSlot}`);
  const groups = groupBy(rows, place);
  return new Map(
    [...groups].map(([key, group]) => [
      key,
      group.map((row) => quoteOf(row, spansOf.get(`${row.articleKey}/${row.slot}`) ?? [], speakers)),
    ]),
  );
}

function quoteOf(row: QuoteRow, spans: readonly SpanRow[], speakers: References): NumberedQuote {
  const inRole = (role: SpanRow['role']): Span[] => spans.filter((span) => span.role === role).map(spanOf);
  const cue = inRole('cue');
  return {
    number: row.number,
    kind: row.kind,
    content: inRole('content'),
    cue: cue.length === 0 ? undefined : { spans: cue, lemma: row.cueLemma ?? '', class: row.cueClass ?? 'other' },
    source: inRole('source'),
    sourceKind: row.sourceKind,
    speaker: speakers.get(row.annotatedSpeakerKey),
    confidence: row.confidence ?? undefined,
    evidence: readEvidence(row.evidence),
    status: row.annotatedStatus,
  };
}

function spanOf({ startUtf16, endUtf16 }: Span): Span {
  return { startUtf16, endUtf16 };
}

/** Evidence from its JSON column. */
export function readEvidence(json: string): NumberedQuote['evidence'] {
  const steps = storedList<{ rule: string; explanation: string; spans: [number, number][] }>(json, 'quote.evidence');
  return steps.map(({ rule, explanation, spans }) => ({
    rule,
    explanation,
    spans: spans.map(([startUtf16, endUtf16]) => ({ startUtf16, endUtf16 })),
  }));
}

async function readMentions(
  connection: Connection,
  articleKeys: readonly number[],
  speakers: References,
): Promise<Map<string, Mention[]>> {
  const rows = await connection.all<MentionRow>(sql`SELECT ${MENTION_COLUMNS} FROM mention
    WHERE ${isIn(sql`article_key`, articleKeys)} ORDER BY article_key, layer_key, slot`);
  const groups = groupBy(rows, place);
  return new Map([...groups].map(([key, group]) => [key, group.flatMap((row) => mentionOf(row, speakers))]));
}

function mentionOf(row: MentionRow, speakers: References): Mention[] {
  const speaker = speakers.get(row.annotatedSpeakerKey);
  return speaker ? [{ ...spanOf(row), kind: row.kind, speaker }] : [];
}

/** The hash of the document of every annotation that the articles have, by `article layer` (names without prefix). */
export async function readAnnotationHashes(
  connection: Connection,
  articles: readonly string[],
): Promise<Map<string, string>> {
  const rows = await connection.all<{ id: string; name: string; hash: string }>(sql`SELECT article.id, layer.name,
    article_layer.document_hash AS hash FROM article
    JOIN article_layer ON article_layer.article_key = article.key JOIN layer ON layer.key = article_layer.layer_key
    WHERE ${isIn(sql`article.id`, articles)}`);
  return new Map(rows.map(({ id, name, hash }) => [`${id} ${name}`, hash]));
}
