import type { Article } from '../../corpus/article.ts';
import { reAnchor, reAnchorQuote } from '../../corpus/re-anchor.ts';
import type { Connection } from '../connect/connection.ts';
import { addWords, removeWords, wordsColumn } from '../full-text/index-words.ts';
import { readAnnotations, type StoredAnnotation } from '../read/stored-annotation.ts';
import { readStoredArticles, type StoredArticle } from '../read/stored-article.ts';
import { ArticleRow } from '../rows/article-row.ts';
import { ParagraphRow } from '../rows/paragraph-row.ts';
import { isIn, sql } from '../sql/sql.ts';
import { putTokens, removeTokens } from '../tokens/put-tokens.ts';
import { refreshRegions } from '../tokens/refresh-regions.ts';
import { tokenSequence, type WordTagger } from '../tokens/token-sequence.ts';
import { articleRows } from './article-rows.ts';
import { forgetSpeakers } from './forget-speakers.ts';
import { insertRows } from './insert-rows.ts';
import { measureArticle, type ArticleMeasures } from './measure-article.ts';
import { nextKey } from './next-key.ts';
import { keepOrphans, orphanOf, reviveOrphans, type Orphan } from './orphans.ts';
import type { Provenance } from './provenance.ts';
import { removeAnnotations } from './remove-annotations.ts';
import { moveRevision } from './revision.ts';
import type { NumberedQuote } from './annotation-rows.ts';
import type { ArticleAnnotations } from './article-annotations.ts';
import type { CountedAnnotations, CountedArticle } from './tallies/counted.ts';
import { moveAnnotationTallies } from './tallies/move-annotations.ts';
import { moveArticleTallies } from './tallies/move-articles.ts';
import { readCountedArticles } from './tallies/read-counted.ts';
import { recountDays } from './tallies/recount-days.ts';
import { writeAnnotations } from './write-annotations.ts';

/** A checked article on its way into the database. */
export interface IncomingArticle {
  readonly article: Article;
  /** SHA-256 over the document as the file gives it. */
  readonly documentHash: string;
  readonly provenance: Provenance;
  /** As `measureArticle` gives them; undefined: they are found here. */
  readonly measures?: ArticleMeasures | undefined;
  /** Finds the grammar of its words; undefined: it stays unknown. */
  readonly tagger?: WordTagger | undefined;
}

/** What became of the articles: their keys by id, how many were there before, and the quotes that lost their words. */
export interface ArticlesPut {
  readonly keys: ReadonlyMap<string, number>;
  readonly replaced: number;
  readonly orphans: readonly Orphan[];
}

/** Document hash of every one of the articles that is in the database, by id. */
export async function readArticleHashes(connection: Connection, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await connection.all<{ id: string; hash: string }>(
    sql`SELECT id, document_hash AS hash FROM article WHERE ${isIn(sql`id`, ids)}`,
  );
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}

/** Writes articles, new ones and changed ones. The annotations of a changed one follow their words to the new text. */
export async function putArticles(connection: Connection, incoming: readonly IncomingArticle[]): Promise<ArticlesPut> {
  const stored = await readStoredArticles(
    connection,
    incoming.map(({ article }) => article.id),
  );
  const moved = await moveAnnotations(connection, incoming, stored);
  let key = await nextKey(connection, 'article');
  const keys = new Map(incoming.map(({ article }) => [article.id, stored.get(article.id)?.key ?? key++]));
  const removed = await removeRows(
    connection,
    [...stored.values()].map((entry) => entry.key),
  );
  const articles = await insertArticles(connection, incoming, keys);
  await moveArticleTallies(connection, { removed: removed.articles, added: articles });
  const written = await writeAnnotations(connection, moved.entries);
  await refreshRegions(
    connection,
    moved.entries.map(({ articleKey }) => articleKey),
  );
  await keepOrphans(connection, moved.orphans, incoming[0]?.provenance.importedAt ?? '');
  await moveRevision(connection, {
    removed: [...moved.replaced, ...stored.values()].map((entry) => entry.contentHash),
    added: [...written.hashes, ...articles.map(({ contentHash }) => contentHash)],
  });
  const shrunk = await moveAnnotationTallies(connection, { removed: removed.annotations, added: written.counted });
  await forgetSpeakers(connection, moved.replaced);
  await recountDays(connection, shrunk);
  return { keys, replaced: stored.size, orphans: moved.orphans };
}

/** What is to be taken off the tallies. */
interface Removed {
  readonly articles: readonly CountedArticle[];
  readonly annotations: CountedAnnotations;
}

/** Replaced articles lose their rows but one: the article's own row, to which others point, is written over. */
async function removeRows(connection: Connection, articleKeys: readonly number[]): Promise<Removed> {
  const articles = await readCountedArticles(connection, articleKeys);
  const annotations = await removeAnnotations(connection, articleKeys);
  if (articleKeys.length === 0) return { articles, annotations };
  await removeWords(connection, 'paragraph', articleKeys);
  await removeTokens(connection, articleKeys);
  await connection.run(sql`DELETE FROM paragraph WHERE ${isIn(sql`article_key`, articleKeys)}`);
  return { articles, annotations };
}

async function insertArticles(
  connection: Connection,
  incoming: readonly IncomingArticle[],
  keys: ReadonlyMap<string, number>,
): Promise<readonly ArticleRow[]> {
  const measured = incoming.map((entry) => ({ ...entry, measures: entry.measures ?? measureArticle(entry.article) }));
  const rows = measured.map(({ article, ...origin }) => articleRows(article, keys.get(article.id) ?? 0, origin));
  const paragraphs = rows.flatMap((row) => row.paragraphs);
  const articles = rows.map(({ article }) => article);
  const words = measured.flatMap(({ measures }) => measures.paragraphWords);
  const texts = paragraphs.map(({ articleKey, ordinal }, at) => ({
    articleKey,
    item: ordinal,
    words: words[at] ?? '',
  }));
  await insertRows(connection, ArticleRow, articles, { replaceOn: 'key' });
  await insertRows(connection, ParagraphRow, paragraphs, { extra: wordsColumn(connection, texts) });
  await addWords(connection, 'paragraph', texts);
  await putTokens(
    connection,
    incoming.map(({ article, tagger }) => {
      return { articleKey: keys.get(article.id) ?? 0, sequence: tokenSequence(article, tagger) };
    }),
  );
  return articles;
}

interface MovedAnnotations {
  readonly entries: readonly ArticleAnnotations[];
  readonly orphans: readonly Orphan[];
  /** The annotations as they were. */
  readonly replaced: readonly StoredAnnotation[];
}

async function moveAnnotations(
  connection: Connection,
  incoming: readonly IncomingArticle[],
  stored: ReadonlyMap<string, StoredArticle>,
): Promise<MovedAnnotations> {
  const replaced = incoming.flatMap(({ article }) => {
    const before = stored.get(article.id);
    return before ? [{ before, article }] : [];
  });
  if (replaced.length === 0) return { entries: [], orphans: [], replaced: [] };
  const annotations = await readAnnotations(
    connection,
    replaced.map(({ before }) => before.key),
  );
  const texts = new Map(replaced.map(({ before, article }) => [before.key, article.text]));
  const revived = await reviveOrphans(connection, texts);
  const orphans: Orphan[] = [];
  const entries = replaced.map(({ before, article }) => ({
    articleKey: before.key,
    article,
    layers: annotations
      .filter(({ articleKey }) => articleKey === before.key)
      .map((stored) => moveLayer(stored, before.article.text, article.text, { revived, orphans })),
  }));
  return { entries, orphans, replaced: annotations };
}

interface Fates {
  readonly revived: ReadonlyMap<string, readonly NumberedQuote[]>;
  /** Filled with the quotes that are lost. */
  readonly orphans: Orphan[];
}

function moveLayer(stored: StoredAnnotation, before: string, after: string, { revived, orphans }: Fates) {
  const { articleKey, layerKey, layer } = stored;
  const quotes = stored.quotes.flatMap((quote) => {
    const moved = reAnchorQuote(quote, before, after);
    if (!moved) orphans.push(orphanOf(quote, before, { articleKey, layerKey, layer: layer.name }));
    return moved ?? [];
  });
  const mentions = stored.mentions.flatMap((mention) => {
    const moved = reAnchor(mention, before, after);
    return moved ? [{ ...mention, ...moved }] : [];
  });
  return { ...stored, quotes: [...quotes, ...(revived.get(`${articleKey}/${layerKey}`) ?? [])], mentions };
}
