import type { QuoteFilter } from '../../../corpus/filters.ts';
import { allOf, anyOf, type Sql } from '../../sql/sql.ts';
import { isNot } from './asked.ts';
import { articleFields } from './quote-conditions.ts';

const ARTICLE_FIELDS: ReadonlySet<string> = new Set(['article', 'publisher', 'section', 'date']);

/**
 * The condition on the key of an article, when the filter asks for nothing but properties of articles: then articles without any
 * quote are meant, too. Undefined when it asks for more.
 */
export function articlePart(filter: QuoteFilter, articleKey: Sql): Sql | undefined {
  const { and, or, not, ...fields } = filter;
  const asks = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  if (asks.some(([field]) => !ARTICLE_FIELDS.has(field))) return undefined;
  const all = partsOf(and ?? [], articleKey);
  const any = partsOf(or ?? [], articleKey);
  const negated = not ? articlePart(not, articleKey) : undefined;
  if (!all || !any || (not && !negated)) return undefined;
  return allOf([
    ...articleFields(fields, articleKey),
    ...all,
    ...(or ? [anyOf(any)] : []),
    ...(negated ? [isNot(negated)] : []),
  ]);
}

function partsOf(filters: readonly QuoteFilter[], articleKey: Sql): Sql[] | undefined {
  const parts = filters.flatMap((filter) => articlePart(filter, articleKey) ?? []);
  return parts.length === filters.length ? parts : undefined;
}
