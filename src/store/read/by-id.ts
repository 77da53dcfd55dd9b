import { quoteId } from '../../corpus/ids.ts';
import { UserError } from '../../corpus/user-error.ts';
import type { Connection } from '../connect/connection.ts';
import type { ArticleRow } from '../rows/article-row.ts';
import type { LayerRow } from '../rows/layer-row.ts';
import type { QuoteRow } from '../rows/quote-row.ts';
import type { SpeakerRow } from '../rows/speaker-row.ts';
import { isIn, sql, type Sql } from '../sql/sql.ts';
import { ARTICLE_COLUMNS, LAYER_COLUMNS, QUOTE_COLUMNS, SPEAKER_COLUMNS } from './columns.ts';
import { personKeysNamedLast, speakerKeysNamed } from './conditions/speaker-keys.ts';

/** Functions that read many things by the names in their ids with one statement. What is not there is left out of the map. */
export async function articlesById(connection: Connection, ids: readonly string[]): Promise<Map<string, ArticleRow>> {
  const rows = await connection.all<ArticleRow>(
    sql`SELECT ${ARTICLE_COLUMNS} FROM article WHERE ${isIn(sql`article.id`, ids)}`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Speakers by the id asked for; the id of a merged speaker gives the one it turned out to be. */
export async function speakersById(connection: Connection, ids: readonly string[]): Promise<Map<string, SpeakerRow>> {
  const rows = await connection.all<
    SpeakerRow & { askedId: string }
  >(sql`SELECT ${SPEAKER_COLUMNS}, asked.id AS "askedId"
    FROM speaker AS asked JOIN speaker ON speaker.key = COALESCE(asked.merged_into_key, asked.key)
    WHERE ${isIn(sql`asked.id`, ids)}`);
  return new Map(rows.map(({ askedId, ...row }) => [askedId, row]));
}

export async function layersByName(connection: Connection, names: readonly string[]): Promise<Map<string, LayerRow>> {
  const rows = await connection.all<LayerRow>(
    sql`SELECT ${LAYER_COLUMNS} FROM layer WHERE ${isIn(sql`layer.name`, names)}`,
  );
  return new Map(rows.map((row) => [row.name, row]));
}

/** The parts of a quote id. */
export interface QuoteName {
  readonly article: string;
  readonly layer: string;
  readonly number: number;
}

/** Quotes by their whole id: `article/jalalabad-prison-attack/quote/gold.7`. */
export async function quotesById(connection: Connection, names: readonly QuoteName[]): Promise<Map<string, QuoteRow>> {
  const rows = await connection.all<QuoteRow & { article: string; layer: string }>(sql`SELECT ${QUOTE_COLUMNS},
    article.id AS article, layer.name AS layer FROM quote
    JOIN article ON article.key = quote.article_key JOIN layer ON layer.key = quote.layer_key
    WHERE ${isIn(sql`article.id`, distinct(names, 'article'))} AND ${isIn(sql`layer.name`, distinct(names, 'layer'))}
    AND ${isIn(sql`quote.number`, distinct(names, 'number'))}`);
  return new Map(rows.map(({ article, layer, ...row }) => [quoteId(article, layer, row.number), row]));
}

/**
 * The speaker of whom `name` is the name or a printed form, or the person whose name ends with it, as "Maren Hale" with "Hale";
 * case and accents do not matter. Undefined when it is nobody's;
 * throws `UserError` NAME_AMBIGUOUS, which names them all, when it is several people's.
 */
export async function speakerByName(connection: Connection, name: string): Promise<SpeakerRow | undefined> {
  const rows = await connection.all<SpeakerRow>(sql`SELECT ${SPEAKER_COLUMNS} FROM speaker
    WHERE ${namedSpeakers(name)} ORDER BY speaker.folded_name, speaker.id LIMIT 11`);
  if (rows.length < 2) return rows[0];
  const named = rows.slice(0, 10).map((row) => `${row.name} ("speaker/${row.id}")`);
  const all = rows.length > 10 ? [...named, 'and others'] : named;
  throw new UserError('NAME_AMBIGUOUS', `"${name}" can be ${all.join(' or ')}. Ask for one of them by id.`);
}

/** The condition that a speaker has the name, or is a person whose name ends with it. */
export function namedSpeakers(name: string): Sql {
  const isOneWord = !/\s/.test(name.trim());
  const bearers = isOneWord ? sql` UNION ${personKeysNamedLast(name)}` : sql``;
  return sql`speaker.key IN (${speakerKeysNamed(name)}${bearers})`;
}

function distinct<T, Key extends keyof T>(items: readonly T[], key: Key): T[Key][] {
  return [...new Set(items.map((item) => item[key]))];
}
