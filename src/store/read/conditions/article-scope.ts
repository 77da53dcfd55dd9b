import type { QuoteFilter } from '../../../corpus/filters.ts';
import { allOf, anyOf, isIn, sql, type Sql } from '../../sql/sql.ts';
import { expectNames } from '../resolve-ids.ts';
import { dateCondition } from './article-conditions.ts';
import { asked, isNot } from './asked.ts';

/** What a filter can ask of the article in which a quote stands. */
export type ArticleFields = Pick<QuoteFilter, 'article' | 'publisher' | 'section' | 'date'>;

/** The fields of a filter that are about the article in which a quote stands. */
const ARTICLE_FIELDS: readonly string[] = ['article', 'publisher', 'section', 'date'] satisfies (keyof ArticleFields)[];

/** What a filter itself, without its parts, asks of the article, as conditions on table `article`. */
export function articleFieldConditions(filter: ArticleFields): Sql[] {
  return [
    ...asked(filter.article, (ids) => isIn(sql`article.id`, expectNames(ids, 'article'))),
    ...asked(filter.publisher, (publishers) => isIn(sql`article.publisher`, publishers)),
    ...asked(filter.section, (sections) => isIn(sql`article.section`, sections)),
    ...asked(filter.date, dateCondition),
  ];
}

/**
 * The condition on table `article` that all of a filter implies: the articles in which a quote that it selects could stand. What is
 * asked of the quotes themselves does not count, so that one paper's articles stay the measure of what anybody says there.
 */
export function articleScope(filter: QuoteFilter | null | undefined): Sql {
  if (!filter) return sql`1 = 1`;
  return allOf([
    ...articleFieldConditions(filter),
    ...asked(filter.and, (parts) => allOf(parts.map(articleScope))),
    ...asked(filter.or, (parts) => anyOf(parts.map(articleScope))),
    // Not "direct quotes in the Post" can be in the Post; not "in the Post" cannot.
    ...asked(filter.not, (part) => (isAboutArticles(part) ? isNot(articleScope(part)) : sql`1 = 1`)),
  ]);
}

function isAboutArticles({ and, or, not, ...fields }: QuoteFilter): boolean {
  const given = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  const parts = [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])];
  return given.every(([name]) => ARTICLE_FIELDS.includes(name)) && parts.every(isAboutArticles);
}
