import type { QuoteFilter } from '../../../corpus/filters.ts';
import type { NetworkRelation } from '../../../corpus/network-relation.ts';
import type { Connection } from '../../connect/connection.ts';
import { inSteps } from '../../connect/in-steps.ts';
import { isIn, sql, type Sql } from '../../sql/sql.ts';
import { trusted } from '../../sql/trusted.ts';
import { quoteCondition } from '../conditions/quote-conditions.ts';
import { expectLayers } from '../expect-layers.ts';

/** A speaker of a network, by key, and how many of the quotes in question are theirs. */
export interface NetworkSpeaker {
  readonly key: number;
  readonly quotes: number;
}

/** A tie between two speakers, by key. */
export interface NetworkTie {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

/** Number of speakers that a filter selects quotes of, and the most quoted of them: most quotes first, then by id. */
export async function mostQuoted(
  connection: Connection,
  filter: QuoteFilter | null | undefined,
  first: number,
): Promise<{ readonly speakers: readonly NetworkSpeaker[]; readonly all: number }> {
  await expectLayers(connection, filter);
  const rows = await connection.all<NetworkSpeaker & { all: number }>(sql`WITH counted AS MATERIALIZED (
      SELECT quote.speaker_key AS key, COUNT(*) AS quotes FROM quote
      WHERE quote.speaker_key IS NOT NULL AND ${quoteCondition(filter)} GROUP BY quote.speaker_key
    ) SELECT counted.key, CAST(counted.quotes AS INTEGER) AS quotes,
      (SELECT CAST(COUNT(*) AS INTEGER) FROM counted) AS "all"
    FROM counted JOIN speaker ON speaker.key = counted.key ORDER BY counted.quotes DESC, speaker.id LIMIT ${first}`);
  return { speakers: rows.map(({ key, quotes }) => ({ key, quotes })), all: rows[0]?.all ?? 0 };
}

/**
 * All ties among these speakers over the quotes that the filter selects, heaviest first, then by the ids of both. Only their quotes
 * are paired, so that an article with a thousand speakers makes no more pairs than the network can have.
 */
export async function tiesAmong(
  connection: Connection,
  relation: NetworkRelation,
  speakerKeys: readonly number[],
  filter: QuoteFilter | null | undefined,
): Promise<NetworkTie[]> {
  const pairs = PAIRS[relation](speakerKeys, filter);
  // One text: a driver makes 125,000 row objects in 100 ms in which the event loop stands still.
  const [row] = await connection.all<{ packed: string | null }>(sql`SELECT
      string_agg(concat(pairs.source, ',', pairs.target, ',', pairs.weight), ',' ORDER BY pairs.weight DESC, one.id, other.id)
      AS packed
    FROM (${pairs}) AS pairs JOIN speaker AS one ON one.key = pairs.source JOIN speaker AS other ON other.key = pairs.target`);
  await connection.pauseIfDue();
  const numbers: unknown = JSON.parse(`[${row?.packed ?? ''}]`);
  return inSteps(connection, tiesOf(trusted<readonly number[]>(numbers)));
}

/** So many ties are made in one step. */
const TIES_A_STEP = 5000;

/** Ties of source, target and weight, one after another. */
function* tiesOf(numbers: readonly number[]): Generator<void, NetworkTie[]> {
  const ties: NetworkTie[] = [];
  for (let at = 0; at < numbers.length; at += 3) {
    const [source = 0, target = 0, weight = 0] = numbers.slice(at, at + 3);
    ties.push({ source, target, weight });
    if (ties.length % TIES_A_STEP === 0) yield;
  }
  return ties;
}

/** How pairs of speakers are counted: adding a relation is one entry here, and its word in the corpus room. */
const PAIRS: Readonly<
  Record<NetworkRelation, (speakerKeys: readonly number[], filter: QuoteFilter | null | undefined) => Sql>
> = {
  // Of two speakers the one with the lower id comes first; an article counts once however often it quotes them.
  'same-article': (speakerKeys, filter) => sql`WITH quoted AS MATERIALIZED (
      SELECT DISTINCT quote.article_key, quote.speaker_key, speaker.id FROM quote
      JOIN speaker ON speaker.key = quote.speaker_key
      WHERE ${isIn(sql`quote.speaker_key`, speakerKeys)} AND ${quoteCondition(filter)}
    ) SELECT one.speaker_key AS source, other.speaker_key AS target, COUNT(*) AS weight FROM quoted AS one
    JOIN quoted AS other ON other.article_key = one.article_key AND other.id > one.id
    GROUP BY one.speaker_key, other.speaker_key`,
  // A quote counts once however often it names somebody; who speaks of himself is left out.
  mentions: (speakerKeys, filter) => sql`SELECT source, target, COUNT(*) AS weight FROM (
      SELECT DISTINCT quote.article_key, quote.slot, quote.speaker_key AS source, mention.speaker_key AS target FROM quote
      JOIN span ON span.article_key = quote.article_key AND span.quote_slot = quote.slot AND span.role = 'content'
      JOIN mention ON mention.article_key = span.article_key AND mention.layer_key = quote.layer_key
        AND mention.start_utf16 >= span.start_utf16 AND mention.end_utf16 <= span.end_utf16
      WHERE ${isIn(sql`quote.speaker_key`, speakerKeys)} AND ${isIn(sql`mention.speaker_key`, speakerKeys)}
        AND mention.speaker_key <> quote.speaker_key AND ${quoteCondition(filter)}
    ) AS mentioned GROUP BY source, target`,
};
