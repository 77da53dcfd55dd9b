import { groupBy } from '../../text/group-by.ts';
import type { Connection } from '../connect/connection.ts';
import { QUOTE_COLUMNS } from '../read/columns.ts';
import { articlesForExport } from '../read/export-rows.ts';
import { readDecisions } from '../read/decisions.ts';
import { readAnnotations, type StoredAnnotation } from '../read/stored-annotation.ts';
import { readArticlesByKey, type StoredArticle } from '../read/stored-article.ts';
import type { QuoteRow } from '../rows/quote-row.ts';
import { isIn, sql } from '../sql/sql.ts';
import { articleHash } from '../write/article-hash.ts';
import { annotationRows, type AnnotationRows } from '../write/annotation-rows.ts';
import { readSpeakerKeys } from '../write/put-speakers.ts';
import { speakersOf } from '../write/rewrite-articles.ts';
import { findingOf, type Finding } from './finding.ts';

/**
 * Compares every article and annotation with the hash it was stored under, and derives every quote anew: effective layer,
 * corrections, merges, words.
 */
export async function checkContent(connection: Connection): Promise<Finding[]> {
  const changed: string[] = [];
  const derived: string[] = [];
  for await (const rows of articlesForExport(connection, null)) {
    const keys = rows.map(({ key }) => key);
    const articles = await readArticlesByKey(connection, keys);
    const annotations = await readAnnotations(connection, keys);
    for (const { article, contentHash: kept } of articles) {
      if (articleHash(article) !== kept) changed.push(`article/${article.id} is not what was imported`);
    }
    const ids = new Map(articles.map(({ key, article }) => [key, article.id]));
    const { links, quotes } = await deriveRows(connection, articles, annotations);
    const kept = new Set(annotations.map((annotation) => annotation.contentHash));
    for (const link of links) {
      if (!kept.has(link.contentHash)) changed.push(`an annotation of article/${ids.get(link.articleKey)} has changed`);
    }
    derived.push(...differing(quotes, await readQuoteRows(connection, keys), ids));
  }
  return [
    findingOf('articles and annotations are what was imported', changed, 'all hashes agree'),
    findingOf('what is derived of quotes is what deriving anew gives', derived, 'all agree'),
  ];
}

/** The rows that writing the annotations of the articles again would give. */
async function deriveRows(
  connection: Connection,
  articles: readonly StoredArticle[],
  annotations: readonly StoredAnnotation[],
): Promise<Pick<AnnotationRows, 'links' | 'quotes'>> {
  const decisions = await readDecisions(
    connection,
    articles.map(({ article }) => article.id),
    annotations.flatMap(speakersOf),
  );
  const speakers = await readSpeakerKeys(connection, [
    ...new Set([...annotations.flatMap(speakersOf), ...decisions.speakers].map(({ id }) => id)),
  ]);
  const byArticle = groupBy(annotations, ({ articleKey }) => articleKey);
  const rows = articles.map(({ key, article }) => {
    const layers = byArticle.get(key) ?? [];
    const layerKeys = new Map(layers.map(({ layer, layerKey }) => [layer.name, layerKey]));
    return annotationRows({ article, layers }, decisions.of(article.id), {
      articleKey: key,
      layerKey: (name) => layerKeys.get(name) ?? 0,
      speakerKey: ({ id }) => speakers.get(id)?.annotated ?? 0,
    });
  });
  return { links: rows.flatMap(({ links }) => links), quotes: rows.flatMap(({ quotes }) => quotes) };
}

function differing(
  fresh: readonly QuoteRow[],
  stored: readonly QuoteRow[],
  ids: ReadonlyMap<number, string>,
): string[] {
  const wanted = new Map(fresh.map((row) => [placeOf(row), factsOf(row)]));
  return stored
    .filter((row) => wanted.get(placeOf(row)) !== factsOf(row))
    .map((row) => `quote ${row.number} of article/${ids.get(row.articleKey)}`);
}

function placeOf({ articleKey, layerKey, number }: QuoteRow): string {
  return `${articleKey}/${layerKey}/${number}`;
}

/** Slots are given anew with every writing; all other columns must agree. */
function factsOf(row: QuoteRow): string {
  const facts = Object.entries({ ...row, slot: 0, parentSlot: row.parentSlot === null ? null : 0 });
  return JSON.stringify(facts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function readQuoteRows(connection: Connection, articleKeys: readonly number[]): Promise<QuoteRow[]> {
  return connection.all<QuoteRow>(
    sql`SELECT ${QUOTE_COLUMNS} FROM quote WHERE ${isIn(sql`quote.article_key`, articleKeys)}`,
  );
}
