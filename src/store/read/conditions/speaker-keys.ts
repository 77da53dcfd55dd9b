import { foldText } from '../../../text/fold.ts';
import { isIn, raw, sql, type Sql } from '../../sql/sql.ts';
import { likePattern } from './like-pattern.ts';
import { expectNames } from '../resolve-ids.ts';

/** Sub-query: keys of the speakers with these ids, merges followed. */
export function speakerKeysOf(ids: readonly string[]): Sql {
  return sql`SELECT COALESCE(merged_into_key, key) FROM speaker WHERE ${isIn(sql`id`, expectNames(ids, 'speaker'))}`;
}

/** Sub-query: keys of the speakers of whom `name` is the name or a printed form; case and accents do not matter. */
export function speakerKeysNamed(name: string): Sql {
  return sql`SELECT COALESCE(speaker.merged_into_key, speaker.key) FROM speaker_form
    JOIN speaker ON speaker.key = speaker_form.speaker_key WHERE speaker_form.folded = ${foldText(name.trim())}`;
}

/** Sub-query: keys of the speakers whose name or a printed form of it holds `part`; case and accents do not matter. */
export function speakerKeysContaining(part: string): Sql {
  return sql`SELECT COALESCE(speaker.merged_into_key, speaker.key) FROM speaker_form
    JOIN speaker ON speaker.key = speaker_form.speaker_key WHERE speaker_form.folded LIKE ${likePattern(part.trim())} ESCAPE '!'`;
}

/** Sub-query: keys of the people whose names have more than one word and end with `name`. */
export function personKeysNamedLast(name: string): Sql {
  const ending = ` ${foldText(name.trim())}`;
  const length = raw(String(Array.from(ending).length));
  return sql`SELECT COALESCE(merged_into_key, key) FROM speaker
    WHERE kind = 'person' AND substr(folded_name, length(folded_name) - ${length} + 1) = ${ending}`;
}
