import type { QuoteFilter } from '../../corpus/filters.ts';
import type { TextScope } from '../../corpus/text-scope.ts';
import type { Connection } from '../connect/connection.ts';
import { articlePart } from '../read/conditions/article-part.ts';
import { asksNothing } from '../read/conditions/asked.ts';
import { namesLayer, quoteCondition } from '../read/conditions/quote-conditions.ts';
import { expectLayers } from '../read/expect-layers.ts';
import { sql, type Sql } from '../sql/sql.ts';

/**
 * Which stretches of which texts are meant.
 *
 * - `everything`: all articles, and in them the scope as all effective quotes make it.
 * - `articles`: the same in some articles, those of a filter that asks for properties of articles only.
 * - `quotes`: the articles that hold a quote of the filter. In quotes and in reporting clauses: in those of these quotes; outside quotes:
 *   outside all effective ones.
 */
export interface TextSelection {
  readonly scope: TextScope;
  readonly kind: 'everything' | 'articles' | 'quotes';
  /** For `articles`: the condition on `article_tokens`. */
  readonly articles: Sql;
  /** For `quotes`: the condition on `quote`. */
  readonly quotes: Sql;
  /** Whether only effective quotes are meant, of which it is kept where they stand. */
  readonly isEffective: boolean;
}

const ALL = sql`1 = 1`;

/** The selection that a scope and a filter of quotes make. Throws `UserError` as filters of lists do. */
export async function selectTexts(
  connection: Connection,
  scope: TextScope,
  filter: QuoteFilter | null | undefined,
): Promise<TextSelection> {
  await expectLayers(connection, filter);
  return selectionOf(scope, filter);
}

function selectionOf(scope: TextScope, filter: QuoteFilter | null | undefined): TextSelection {
  if (!filter || asksNothing(filter))
    return { scope, kind: 'everything', articles: ALL, quotes: ALL, isEffective: true };
  const articles = articlePart(filter, sql`article_tokens.article_key`);
  if (articles) return { scope, kind: 'articles', articles, quotes: ALL, isEffective: true };
  const isEffective = !namesLayer(filter);
  return { scope, kind: 'quotes', articles: ALL, quotes: quoteCondition(filter), isEffective };
}
