import type { QuoteFilter } from '../../corpus/filters.ts';
import type { Connection } from '../connect/connection.ts';
import { asBytes, concat, jsonText as jsonOf } from '../select/json.ts';
import { fraction } from '../select/marks.ts';
import { fillMarks, type DatabaseText } from '../select/read-plan.ts';
import { byDialect, join, raw, sql, type Sql } from '../sql/sql.ts';
import { quoteCondition } from './conditions/quote-conditions.ts';
import { expectLayers } from './expect-layers.ts';

/** Quotes that one statement reads; two pages are all that an export has in memory. */
const QUOTES_AT_ONCE = 1000;

/** Some quotes as JSON, one object a line. */
export interface QuoteLines {
  readonly lines: Uint8Array;
  readonly records: number;
}

interface Page {
  readonly lines: DatabaseText | null;
  readonly records: number;
  /** Place of the last quote: article key and slot. */
  readonly last: string | null;
}

/**
 * The quotes that the filter selects, as they stand in the texts, each as a flat JSON object. The database writes the JSON: taking
 * rows apart and writing them here takes ten times as long. What several quotes of a page share is written once.
 */
export async function* quoteLines(
  connection: Connection,
  filter: QuoteFilter | null | undefined,
): AsyncGenerator<QuoteLines> {
  await expectLayers(connection, filter);
  for (let after = sql``, more = true; more;) {
    const [page] = await connection.all<Page>(pageOf(sql`${quoteCondition(filter)}${after}`));
    const { lines, records = 0, last } = page ?? {};
    if (lines) yield { lines: fillMarks(lines).json, records };
    more = records === QUOTES_AT_ONCE;
    const place = (last ?? '').split(' ').map((value) => sql`${Number(value)}`);
    after = sql` AND (quote.article_key, quote.slot) > (${join(place, ', ')})`;
  }
}

/**
 * `quote` stands alone in the innermost statement, as conditions expect; its keys come from the index in the order of the
 * texts, and the rest is read in that order.
 */
function pageOf(condition: Sql): Sql {
  return sql`WITH page AS MATERIALIZED (
      SELECT quote.article_key, quote.slot FROM quote WHERE ${condition}
      ORDER BY quote.article_key, quote.slot LIMIT ${raw(String(QUOTES_AT_ONCE))}
    ), about AS MATERIALIZED (
      SELECT article.key, ${ID} AS id, ${PLACE} AS place, ${ARTICLE} AS facts
      FROM article WHERE article.key IN (SELECT article_key FROM page)
    ), said AS MATERIALIZED (
      SELECT layer.key, ${text`${raw('layer.name')}.`} AS id, ${LAYER} AS facts FROM layer
    ) SELECT ${allLines} AS lines, CAST(COUNT(*) AS INTEGER) AS records,
      (SELECT CONCAT(article_key, ' ', slot) FROM page
        ORDER BY article_key DESC, slot DESC LIMIT 1) AS last
    FROM page CROSS JOIN about CROSS JOIN quote CROSS JOIN said LEFT JOIN speaker ON speaker.key = quote.speaker_key
    WHERE about.key = page.article_key AND quote.article_key = page.article_key AND quote.slot = page.slot
      AND said.key = quote.layer_key`;
}

/** A text put together by the database; NULL becomes nothing. */
function text(strings: TemplateStringsArray, ...values: readonly Sql[]): Sql {
  return concat(strings.flatMap((words, index) => [words, values[index] ?? '']));
}

function jsonText(column: string): Sql {
  return jsonOf(raw(column));
}

const ID = text`{"id":"article/${raw('article.id')}/quote/`;

const PLACE = text`,"article":"article/${raw('article.id')}","paragraph":"article/${raw('article.id')}/paragraph/`;

const ARTICLE = text`,"headline":${jsonText('article.headline')},"date":${jsonText('article.date')},"publisher":${jsonText('article.publisher')},"section":${jsonText('article.section')},"url":${jsonText('article.url')},"language":${jsonText('article.language')},"licence":${jsonText('article.licence')}`;

const LAYER = text`,"layer":"layer/${raw('layer.name')}","method":"${raw('layer.method')}","annotator":${jsonText('layer.annotator')},"annotatedAt":"${raw('layer.created_at')}"`;

const SPEAKER = sql`CASE WHEN speaker.key IS NULL
  THEN '"speaker":null,"speakerName":null,"speakerKind":null,"speakerGender":null'
  ELSE ${text`"speaker":"speaker/${raw('speaker.id')}","speakerName":${jsonText('speaker.name')},"speakerKind":"${raw(
    'speaker.kind',
  )}","speakerGender":${jsonText('speaker.gender')}`} END`;

const RECORD = text`${raw('about.id')}${raw('said.id')}${raw('quote.number')}","text":${jsonText('quote.text')},"kind":"${raw('quote.kind')}",${SPEAKER},"source":${jsonText('quote.source_text')},"sourceKind":"${raw(
  'quote.source_kind',
)}","cue":${jsonText('quote.cue_text')},"cueLemma":${jsonText('quote.cue_lemma')},"cueClass":${jsonText('quote.cue_class')}${raw(
  'about.place',
)}${raw('quote.first_paragraph')}","start":${raw('MIN(span.start_code_point)')},"end":${raw(
  'MAX(span.end_code_point)',
)},"words":${raw('quote.word_count')}${raw('about.facts')}${raw('said.facts')},"confidence":${fraction(raw('quote.confidence'))},"status":"${raw('quote.status')}"}\n`;

/** The record of a quote, with the hull of its content. */
const LINE = sql`(SELECT ${RECORD} FROM span
  WHERE span.article_key = quote.article_key AND span.quote_slot = quote.slot AND span.role = 'content')`;

/** SQLite reads the page in its order. */
const allLines = asBytes(
  byDialect({
    sqlite: sql`string_agg(${LINE}, '')`,
    postgres: sql`string_agg(${LINE}, '' ORDER BY page.article_key, page.slot)`,
  }),
);
