import type { ArticleFilter } from '../../corpus/filters.ts';
import type { Connection } from '../connect/connection.ts';
import { sql, type Sql } from '../sql/sql.ts';
import { articleCondition } from './conditions/article-conditions.ts';

/** Which articles are looked for, and from where on. */
export interface SharedArticlesRequest {
  /** Names of two layers. */
  readonly layers: readonly [string, string];
  readonly filter?: ArticleFilter | null | undefined;
  /** Id of the first article that may come. */
  readonly from: string;
  readonly first: number;
}

/** An article by key and id. */
export interface ArticleName {
  readonly key: number;
  readonly id: string;
}

/** The articles that both layers have read, whether they found a quote or not, by id. */
export async function articlesOfLayers(
  connection: Connection,
  { layers, filter, from, first }: SharedArticlesRequest,
): Promise<ArticleName[]> {
  const [one, other] = layers;
  return connection.all<ArticleName>(sql`SELECT article.key, article.id FROM article
    WHERE article.id >= ${from} AND ${hasRead(one)} AND ${hasRead(other)} AND ${articleCondition(filter)}
    ORDER BY article.id LIMIT ${first}`);
}

function hasRead(layer: string): Sql {
  return sql`EXISTS (SELECT 1 FROM article_layer WHERE article_layer.article_key = article.key
    AND article_layer.layer_key IN (SELECT layer.key FROM layer WHERE layer.name = ${layer}))`;
}
