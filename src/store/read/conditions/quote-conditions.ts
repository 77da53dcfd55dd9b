import { EFFECTIVE_LAYER, type QuoteFilter } from '../../../corpus/filters.ts';
import type { ParagraphKind } from '../../../corpus/vocabulary.ts';
import { matchWords } from '../../full-text/match-words.ts';
import { allOf, anyOf, isIn, sql, type Sql } from '../../sql/sql.ts';
import { expectNames } from '../resolve-ids.ts';
import { asked, isNot } from './asked.ts';
import { askedWords } from './asked-query.ts';
import { articleFieldConditions, type ArticleFields } from './article-scope.ts';
import { speakerKeysNamed, speakerKeysOf } from './speaker-keys.ts';

/**
 * The condition on table `quote` that the filter asks for. Unless the filter names a layer somewhere, only quotes of the
 * effective layer are meant; among them rejected ones only if it names that status somewhere.
 */
export function quoteCondition(filter: QuoteFilter | null | undefined): Sql {
  if (!filter) return sql`quote.is_effective = 1`;
  if (namesLayer(filter)) return fieldsCondition(filter);
  const base = namesRejected(filter) ? sql`(quote.is_effective = 1 OR ${IS_REJECTED})` : sql`quote.is_effective = 1`;
  return allOf([base, fieldsCondition(filter)]);
}

/** A quote of the effective layer that a reader rejected, which does not count as effective. */
const IS_REJECTED = sql`(quote.status = 'rejected' AND EXISTS (SELECT 1 FROM article_layer AS own
  WHERE own.article_key = quote.article_key AND own.layer_key = quote.layer_key AND own.is_effective = 1))`;

/** Does the filter or a part of it name a layer? */
export function namesLayer(filter: QuoteFilter): boolean {
  if (filter.layer !== null && filter.layer !== undefined) return true;
  return partsOf(filter).some(namesLayer);
}

function namesRejected(filter: QuoteFilter): boolean {
  return filter.status?.includes('rejected') === true || partsOf(filter).some(namesRejected);
}

function partsOf({ and, or, not }: QuoteFilter): readonly QuoteFilter[] {
  return [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])];
}

function fieldsCondition(filter: QuoteFilter): Sql {
  return allOf([
    ...wordFields(filter),
    ...speakerFields(filter),
    ...articleFields(filter, sql`quote.article_key`),
    ...asked(filter.paragraphKind, paragraphCondition),
    ...asked(filter.hasSpeaker, (has) => (has ? sql`quote.speaker_key IS NOT NULL` : sql`quote.speaker_key IS NULL`)),
    ...asked(askedWords(filter), (words) => matchWords('quote', words)),
    ...asked(filter.mentions, mentionsCondition),
    ...asked(filter.layer, layerCondition),
    ...asked(filter.minConfidence, (confidence) => sql`quote.confidence >= ${confidence}`),
    ...asked(filter.and, (parts) => allOf(parts.map(fieldsCondition))),
    ...asked(filter.or, (parts) => anyOf(parts.map(fieldsCondition))),
    ...asked(filter.not, (part) => isNot(fieldsCondition(part))),
  ]);
}

/** Fields that are columns of the quote. */
function wordFields(filter: QuoteFilter): Sql[] {
  return [
    ...asked(filter.kind, (kinds) => isIn(sql`quote.kind`, kinds)),
    ...asked(filter.sourceKind, (kinds) => isIn(sql`quote.source_kind`, kinds)),
    ...asked(filter.cue, (lemmas) =>
      isIn(
        sql`quote.cue_lemma`,
        lemmas.map((lemma) => lemma.toLowerCase()),
      ),
    ),
    ...asked(filter.cueClass, (classes) => isIn(sql`quote.cue_class`, classes)),
    ...asked(filter.status, (statuses) => isIn(sql`quote.status`, statuses)),
  ];
}

function speakerFields(filter: QuoteFilter): Sql[] {
  const speakersWhere = (condition: Sql): Sql => sql`quote.speaker_key IN (SELECT key FROM speaker WHERE ${condition})`;
  return [
    ...asked(filter.speaker, (ids) => sql`quote.speaker_key IN (${speakerKeysOf(ids)})`),
    ...asked(filter.besideSpeaker, besideCondition),
    ...asked(filter.speakerName, (name) => sql`quote.speaker_key IN (${speakerKeysNamed(name)})`),
    ...asked(filter.speakerKind, (kinds) => speakersWhere(isIn(sql`kind`, kinds))),
    ...asked(filter.speakerGender, (genders) => speakersWhere(isIn(sql`gender`, genders))),
  ];
}

/** The conditions on the key of an article that the filter's fields about articles ask for. */
export function articleFields(filter: ArticleFields, articleKey: Sql): Sql[] {
  const articlesWhere = (condition: Sql): Sql => sql`${articleKey} IN (SELECT key FROM article WHERE ${condition})`;
  return [...articleFieldConditions(filter).map(articlesWhere)];
}

function paragraphCondition(kinds: readonly ParagraphKind[]): Sql {
  return sql`EXISTS (SELECT 1 FROM paragraph
    WHERE paragraph.article_key = quote.article_key AND paragraph.ordinal = quote.first_paragraph
    AND ${isIn(sql`paragraph.kind`, kinds)})`;
}

function mentionsCondition(ids: readonly string[]): Sql {
  return sql`EXISTS (SELECT 1 FROM span
    JOIN mention ON mention.article_key = span.article_key AND mention.layer_key = quote.layer_key
      AND mention.start_utf16 >= span.start_utf16 AND mention.end_utf16 <= span.end_utf16
    WHERE span.article_key = quote.article_key AND span.quote_slot = quote.slot AND span.role = 'content'
    AND mention.speaker_key IN (${speakerKeysOf(ids)}))`;
}

/** Whoever is quoted in an article stands beside themselves too: their own quotes are meant as well. */
function besideCondition(ids: readonly string[]): Sql {
  return sql`quote.article_key IN (SELECT beside.article_key FROM quote beside
    WHERE beside.is_effective = 1 AND beside.speaker_key IN (${speakerKeysOf(ids)}))`;
}

function layerCondition(id: string): Sql {
  if (id === EFFECTIVE_LAYER) return sql`quote.is_effective = 1`;
  return sql`quote.layer_key IN (SELECT key FROM layer WHERE ${isIn(sql`name`, expectNames([id], 'layer'))})`;
}
