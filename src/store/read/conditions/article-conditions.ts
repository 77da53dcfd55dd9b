import type { ArticleFilter, DateRange } from '../../../corpus/filters.ts';
import { UserError } from '../../../corpus/user-error.ts';
import { matchArticle } from '../../full-text/match-words.ts';
import { allOf, isIn, sql, type Sql } from '../../sql/sql.ts';
import { expectNames } from '../resolve-ids.ts';
import { asked } from './asked.ts';
import { askedQuery } from './asked-query.ts';
import { likePattern } from './like-pattern.ts';
import { speakerKeysOf } from './speaker-keys.ts';

/** The condition on table `article` that the filter asks for. */
export function articleCondition(filter: ArticleFilter | null | undefined): Sql {
  if (!filter) return sql`1 = 1`;
  return allOf([
    ...asked(filter.id, (ids) => isIn(sql`article.id`, expectNames(ids, 'article'))),
    ...asked(filter.publisher, (publishers) => isIn(sql`article.publisher`, publishers)),
    ...asked(filter.section, (sections) => isIn(sql`article.section`, sections)),
    ...asked(filter.date, dateCondition),
    ...asked(filter.headline, (headline) => sql`article.folded_headline LIKE ${likePattern(headline)} ESCAPE '!'`),
    ...asked(askedQuery(filter.text), (query) => matchArticle(sql`article.key`, query)),
    ...asked(
      filter.speaker,
      (ids) => sql`article.key IN (SELECT article_key FROM quote
      WHERE is_effective = 1 AND ${sql`speaker_key IN (${speakerKeysOf(ids)})`})`,
    ),
    ...asked(filter.hasQuotes, (has) => (has ? sql`article.quote_count > 0` : sql`article.quote_count = 0`)),
  ]);
}

/** The condition that the article was published in the range, both days included. */
export function dateCondition({ from, to }: DateRange): Sql {
  if (from && to && from > to) {
    throw new UserError('BAD_ARGUMENT', `The range of dates ends (${to}) before it starts (${from}). Swap the two.`);
  }
  return allOf([
    ...asked(from, (day) => sql`COALESCE(article.date, '') >= ${day}`),
    ...asked(to, (day) => sql`COALESCE(article.date, '') <= ${day}`),
    sql`article.date IS NOT NULL`,
  ]);
}
