import type { Article } from '../../corpus/article.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Connection } from '../connect/connection.ts';
import { readArticlesByKey } from '../read/stored-article.ts';
import { readAnnotations } from '../read/stored-annotation.ts';
import { refreshRegions } from '../tokens/refresh-regions.ts';
import { forgetSpeakers } from './forget-speakers.ts';
import { removeAnnotations } from './remove-annotations.ts';
import type { LayerAnnotation } from './article-annotations.ts';
import { moveRevision } from './revision.ts';
import { moveAnnotationTallies } from './tallies/move-annotations.ts';
import { recountDays } from './tallies/recount-days.ts';
import { writeAnnotations } from './write-annotations.ts';

/** An article whose annotations are to be written again. */
export interface KeyedArticle {
  readonly key: number;
  readonly article: Article;
}

/**
 * Reads all annotations of the articles, lets `change` make new ones of them, and writes those in their place. Without a
 * change, everything that is derived on writing (corrections, merges, the effective layer, printed names) is derived anew.
 * The revision and the tallies move along; gives the keys of speakers for `recountDays`.
 */
export async function rewriteAnnotations(
  connection: Connection,
  articles: readonly KeyedArticle[],
  change: (key: number, layers: readonly LayerAnnotation[]) => readonly LayerAnnotation[] = (_, layers) => layers,
): Promise<readonly number[]> {
  const keys = articles.map(({ key }) => key);
  const stored = groupBy(await readAnnotations(connection, keys), ({ articleKey }) => articleKey);
  const removed = await removeAnnotations(connection, [...stored.keys()]);
  const entries = articles.map(({ key, article }) => ({
    articleKey: key,
    article,
    layers: change(key, stored.get(key) ?? []),
  }));
  const { hashes, counted } = await writeAnnotations(connection, entries);
  await refreshRegions(connection, keys);
  const replaced = [...stored.values()].flat();
  await moveRevision(connection, { removed: replaced.map(({ contentHash }) => contentHash), added: hashes });
  const shrunk = await moveAnnotationTallies(connection, { removed, added: counted });
  await forgetSpeakers(connection, replaced);
  return shrunk;
}

/** Derives the annotations of the articles anew, after corrections or merges. */
export async function refreshAnnotations(connection: Connection, articleKeys: readonly number[]): Promise<void> {
  const shrunk: number[] = [];
  for (let start = 0; start < articleKeys.length; start += ARTICLES_AT_ONCE) {
    const some = articleKeys.slice(start, start + ARTICLES_AT_ONCE);
    shrunk.push(...(await rewriteAnnotations(connection, await readArticlesByKey(connection, some))));
  }
  await recountDays(connection, shrunk);
}

/** So many articles with all their annotations are in memory while a merge or a correction is followed. */
const ARTICLES_AT_ONCE = 400;
