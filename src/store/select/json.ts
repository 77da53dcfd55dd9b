import { byDialect, join, raw, sql, type Sql } from '../sql/sql.ts';

/** Most arguments of one call of concat: PostgreSQL takes a hundred. */
const MOST_PARTS = 90;

/** The parts one after another, as text: strings as they are, expressions with their values. */
export function concat(parts: readonly (Sql | string)[]): Sql {
  const merged = mergeStrings(parts);
  if (merged.length <= MOST_PARTS) return concatenated(merged);
  const groups = Array.from({ length: Math.ceil(merged.length / MOST_PARTS) }, (_, index) =>
    concatenated(merged.slice(index * MOST_PARTS, (index + 1) * MOST_PARTS)),
  );
  return concat(groups);
}

function concatenated(parts: readonly (Sql | string)[]): Sql {
  return sql`concat(${join(
    parts.map((part) => (typeof part === 'string' ? raw(`'${part.replaceAll("'", "''")}'`) : part)),
    ', ',
  )})`;
}

function mergeStrings(parts: readonly (Sql | string)[]): (Sql | string)[] {
  const merged: (Sql | string)[] = [];
  for (const part of parts) {
    const before = merged.at(-1);
    if (typeof part === 'string' && typeof before === 'string') merged[merged.length - 1] = before + part;
    else if (part !== '') merged.push(part);
  }
  return merged;
}

/** A JSON object; values are JSON text already. */
export function jsonObject(entries: readonly (readonly [name: string, value: Sql | string])[]): Sql {
  const parts = entries.flatMap(([name, value], index) => [`${index === 0 ? '{' : ','}"${name}":`, value]);
  return concat(entries.length === 0 ? ['{}'] : [...parts, '}']);
}

/** A JSON string of a text, `null` of NULL. Both databases escape as JSON.stringify does. */
export function jsonText(expression: Sql): Sql {
  return byDialect({
    sqlite: sql`json_quote(${expression})`,
    postgres: sql`COALESCE(to_json(${expression})::text, 'null')`,
  });
}

/** A JSON string of parts that need no escaping, such as ids, whose names consist of letters, digits and `-_.`. */
export function jsonPlain(parts: readonly (Sql | string)[]): Sql {
  return concat(['"', ...parts, '"']);
}

/** A word of one of the corpus’s vocabularies as the API spells it, `first-quoted` → `"FIRST_QUOTED"`; `null` of NULL. */
export function jsonWord(expression: Sql): Sql {
  return sql`COALESCE('"' || upper(replace(${expression}, '-', '_')) || '"', 'null')`;
}

export function jsonBoolean(condition: Sql): Sql {
  return sql`CASE WHEN ${condition} THEN 'true' ELSE 'false' END`;
}

/** A fraction with all its digits, as SQL prints it: the same number, if not the shortest way to write it. */
export function allDigits(expression: Sql): Sql {
  return byDialect({ sqlite: sql`format('%!.17g', ${expression})`, postgres: sql`CAST(${expression} AS TEXT)` });
}

/** A sort key as JSON text, fractions with all their digits. */
export function jsonSortKey(expression: Sql, type: 'string' | 'number'): Sql {
  if (type === 'string') return jsonText(expression);
  const sqlite = sql`CASE typeof(${expression}) WHEN 'integer' THEN ${expression} ELSE ${allDigits(expression)} END`;
  return byDialect({ sqlite, postgres: allDigits(expression) });
}

/** A JSON array of one item for each row of `from`. */
export function jsonList(item: Sql, from: Sql, order: Sql): Sql {
  return sql`(SELECT concat('[', string_agg(${item}, ',' ORDER BY ${order}), ']') FROM ${from})`;
}

/** The item for the one row of `from`, `null` when there is none. */
export function jsonOneOrNull(item: Sql, from: Sql): Sql {
  return sql`COALESCE((SELECT ${item} FROM ${from}), 'null')`;
}
