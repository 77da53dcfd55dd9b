import type { ArticleFilter, QuoteFilter, SpeakerFilter } from '../../../corpus/filters.ts';
import type { ArticleOrder, QuoteOrder, SpeakerOrder } from '../../../corpus/orders.ts';
import { quoteCondition } from '../../read/conditions/quote-conditions.ts';
import { articleList, corpusQuotes, quoteList, selectedSpeakers, speakerList } from '../../read/pages.ts';
import { articlesQuoting } from '../../read/parent-lists.ts';
import { raw, sql, type Sql } from '../../sql/sql.ts';
import { trusted } from '../../sql/trusted.ts';
import type { At, CompileField, CompileObject } from '../at.ts';
import { compileConnection } from '../connection.ts';
import type { ReadField } from '../plan.ts';
import { providedLayers } from './layers-known.ts';

interface Listed<Filter, Order> {
  readonly filter?: Filter | null;
  readonly orderBy?: Order | null;
}

/** Articles of the corpus. */
export const articles: CompileField = (at, field, compile) => {
  const { filter, orderBy } = trusted<Listed<ArticleFilter, ArticleOrder>>(field.arguments);
  const list = articleList({ filter, orderBy });
  const total = filter ? countOf(list) : raw('(SELECT article_count FROM corpus)');
  return compileConnection({ list, table: 'article', keys: ['key'], page: field.arguments, total }, at, field, compile);
};

/** Quotes of the corpus. */
export const quotes: CompileField = (at, field, compile) => {
  const { filter, orderBy } = trusted<Listed<QuoteFilter, QuoteOrder>>(field.arguments);
  const list = corpusQuotes({ filter, orderBy });
  const total = filter ? countQuotes(quoteCondition(filter)) : raw('(SELECT quote_count FROM corpus)');
  const paged = { list, table: 'quote', keys: QUOTE_KEYS, page: field.arguments, total };
  return providedLayers(filter, compileConnection(paged, at, field, compile));
};

/** Speakers of the corpus. */
export const speakers: CompileField = (at, field, compile) => {
  const { filter, orderBy } = trusted<Listed<SpeakerFilter, SpeakerOrder>>(field.arguments);
  const list = speakerList({ filter, orderBy });
  const total = filter ? countOf(selectedSpeakers(filter)) : raw('(SELECT speaker_count FROM corpus)');
  const paged = { list, table: 'speaker', keys: ['key'], page: field.arguments, total };
  return providedLayers(filter?.quotes, compileConnection(paged, at, field, compile));
};

/** What the quotes of a list have in common. */
export interface QuotesParent {
  /** The condition on table `quote` that one is among them. */
  readonly isOfParent: Sql;
  /** How many there are without a filter. */
  readonly count: Sql;
  /** Alias of the article, when it is the parent. */
  readonly article?: string;
}

const QUOTE_KEYS = ['article_key', 'slot'];

/** The quotes of one article, speaker or cluster. */
export function quotesUnder(parent: QuotesParent, at: At, field: ReadField, compile: CompileObject): Sql {
  const { filter, orderBy } = trusted<Listed<QuoteFilter, QuoteOrder>>(field.arguments);
  const list = quoteList({ filter, orderBy });
  const where = sql`${parent.isOfParent} AND ${list.where}`;
  const total = filter ? countQuotes(where) : parent.count;
  const paged = {
    list: { ...list, where },
    table: 'quote',
    keys: QUOTE_KEYS,
    page: field.arguments,
    total,
    article: parent.article,
  };
  return providedLayers(filter, compileConnection(paged, at, field, compile));
}

/** The articles that quote a speaker. */
export const articlesOfSpeaker: CompileField = (at, field, compile) => {
  const list = articlesQuoting(raw(`speaker_key = ${at.row}.key`));
  const total = raw(`${at.row}.article_count`);
  const paged = { list, table: 'article', keys: ['key'], page: field.arguments, total };
  return compileConnection(paged, at, field, compile);
};

function countQuotes(where: Sql): Sql {
  return countOf({ from: sql`quote`, where });
}

function countOf({ from, where }: { readonly from: Sql; readonly where: Sql }): Sql {
  return sql`(SELECT COUNT(*) FROM ${from} WHERE ${where})`;
}
