import { raw, sql, type Sql } from '../../sql/sql.ts';
import { below, objectOf, type At, type CompileField } from '../at.ts';

/** The article of a thing that stands in one; the row has its key in `article_key`. */
export const articleOf: CompileField = (at, field, compile) => {
  // Where an object around this one is the article, its row is at hand.
  if (at.article !== undefined) return compile(objectOf(field), { ...at, row: at.article, article: at.article });
  const { row, ...item } = below(at);
  const object = compile(objectOf(field), { row, ...item, article: row });
  return sql`(SELECT ${object} FROM ${raw(`article AS ${row} WHERE ${row}.key = ${at.row}.article_key`)})`;
};

/** The name of that article, as it stands in ids. */
export function articleNameOf(at: At): Sql {
  if (at.article !== undefined) return raw(`${at.article}.id`);
  return raw(`(SELECT id FROM article WHERE article.key = ${at.row}.article_key)`);
}
