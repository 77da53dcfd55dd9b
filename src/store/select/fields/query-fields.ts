import { namedSpeakers } from '../../read/by-id.ts';
import { expectId } from '../../read/resolve-ids.ts';
import type { ParsedId } from '../../../corpus/ids.ts';
import { argument, raw, sql, type Sql, type SqlValue } from '../../sql/sql.ts';
import { trusted } from '../../sql/trusted.ts';
import { below, objectOf, type CompileField, type FieldTable } from '../at.ts';
import { jsonOneOrNull } from '../json.ts';
import { failure } from '../marks.ts';
import type { ReadField } from '../plan.ts';
import { articles, quotes, speakers } from './lists.ts';

/** What can be asked of the corpus; there is no row. Things are found by their whole ids. */
export const QUERY_FIELDS: FieldTable = {
  corpus(at, field, compile) {
    const item = below(at);
    return sql`(SELECT ${compile(objectOf(field), item)} FROM ${raw(`corpus AS ${item.row}`)})`;
  },
  article(at, field, compile) {
    const { row, ...item } = below(at);
    const object = compile(objectOf(field), { row, ...item, article: row });
    return jsonOneOrNull(
      object,
      sql`${raw(`article AS ${row} WHERE ${row}.id = `)}${partOfId(field, 'article', 'article')}`,
    );
  },
  paragraph(at, field, compile) {
    const item = below(at);
    const [article, ordinal] = [partOfId(field, 'paragraph', 'article'), partOfId(field, 'paragraph', 'ordinal')];
    const from = sql`${raw(`paragraph AS ${item.row} WHERE ${item.row}.article_key`)} =
      (SELECT key FROM article WHERE id = ${article}) AND ${raw(item.row)}.ordinal = ${ordinal}`;
    return jsonOneOrNull(compile(objectOf(field), item), from);
  },
  quote(at, field, compile) {
    const item = below(at);
    const article = partOfId(field, 'quote', 'article');
    const [layer, number] = [partOfId(field, 'quote', 'layer'), partOfId(field, 'quote', 'number')];
    const from = sql`${raw(`quote AS ${item.row} WHERE ${item.row}.article_key`)} =
        (SELECT key FROM article WHERE id = ${article})
      AND ${raw(item.row)}.layer_key = (SELECT key FROM layer WHERE name = ${layer}) AND ${raw(item.row)}.number = ${number}`;
    return jsonOneOrNull(compile(objectOf(field), item), from);
  },
  /** By id, merges followed, or by name; a name that several have is refused. */
  speaker(at, field, compile) {
    const item = below(at);
    const object = compile(objectOf(field), item);
    const { id, name } = field.arguments;
    if (typeof id !== 'string') return onlySpeaker(object, item.row, name ?? '');
    const speaker = partOfId(field, 'speaker', 'speaker');
    const from = sql`speaker AS asked JOIN ${raw(`speaker AS ${item.row}
      ON ${item.row}.key = COALESCE(asked.merged_into_key, asked.key)`)} WHERE asked.id = ${speaker}`;
    return jsonOneOrNull(object, from);
  },
  layer(at, field, compile) {
    const item = below(at);
    const layer = partOfId(field, 'layer', 'layer');
    return jsonOneOrNull(
      compile(objectOf(field), item),
      sql`${raw(`layer AS ${item.row} WHERE ${item.row}.name = `)}${layer}`,
    );
  },
  articles,
  quotes,
  speakers,
};

/** One part of the id that the field is asked for, as a parameter. Throws `UserError` when it is no id of this type. */
function partOfId<Type extends ParsedId['type']>(
  { arguments: given }: ReadField,
  type: Type,
  part: Exclude<keyof Extract<ParsedId, { type: Type }>, 'type'>,
): Sql {
  return argument(given, ({ id }) => trusted<SqlValue>(expectId(id ?? '', type)[part]));
}

function onlySpeaker(object: ReturnType<CompileField>, row: string, name: string) {
  return sql`(SELECT CASE COUNT(*) WHEN 0 THEN 'null' WHEN 1 THEN MAX(${object}) ELSE ${failure({ speakerName: name })} END
    FROM (SELECT speaker.key FROM speaker WHERE ${namedSpeakers(name)} LIMIT 2) AS named
    JOIN ${raw(`speaker AS ${row} ON ${row}.key = named.key`)})`;
}
