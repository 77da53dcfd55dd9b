import type { SpeakerFilter } from '../../../corpus/filters.ts';
import { allOf, isIn, sql, type Sql } from '../../sql/sql.ts';
import { asked } from './asked.ts';
import { speakerKeysContaining, speakerKeysNamed, speakerKeysOf } from './speaker-keys.ts';

/**
 * The condition on table `speaker` that the filter asks for; speakers merged into others are never listed. Where the filter has
 * `quotes`, `joinTally` must stand beside it.
 */
export function speakerCondition(filter: SpeakerFilter | null | undefined): Sql {
  const quoteCount = filter?.quotes ? sql`COALESCE(tally.quotes, 0)` : sql`speaker.quote_count`;
  return allOf([
    sql`speaker.merged_into_key IS NULL`,
    ...asked(filter?.id, (ids) => sql`speaker.key IN (${speakerKeysOf(ids)})`),
    ...asked(filter?.name, (name) => sql`speaker.key IN (${speakerKeysNamed(name)})`),
    ...asked(filter?.nameContains, (part) => sql`speaker.key IN (${speakerKeysContaining(part)})`),
    ...asked(filter?.kind, (kinds) => isIn(sql`speaker.kind`, kinds)),
    ...asked(filter?.gender, (genders) => isIn(sql`speaker.gender`, genders)),
    ...asked(filter?.minQuotes, (least) => sql`${quoteCount} >= ${least}`),
    ...asked(filter?.quotes, () => sql`${quoteCount} > 0`),
  ]);
}
