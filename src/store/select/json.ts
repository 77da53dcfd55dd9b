import { byDialect, join, raw, Sql, sql } from '../sql/sql.ts';

/** Most arguments of one call of concat: PostgreSQL takes a hundred. */
const MOST_PARTS = 90;

/** The parts one after another, as text: strings as they are, expressions with their values. */
export function concat(parts: readonly (Sql | string)[]): Sql {
  // A call inside a call would copy its text once more.
  const flat = parts.flatMap((part) => (part instanceof Concatenation ? part.pieces : [part]));
  return new Concatenation(mergeStrings(flat));
}

/** A call of concat whose pieces may become those of another one. */
class Concatenation extends Sql {
  constructor(readonly pieces: readonly (Sql | string)[]) {
    super(callOf(pieces).parts);
  }
}

function callOf(pieces: readonly (Sql | string)[]): Sql {
  if (pieces.length > MOST_PARTS) {
    const groups = Array.from({ length: Math.ceil(pieces.length / MOST_PARTS) }, (_, index) =>
      callOf(pieces.slice(index * MOST_PARTS, (index + 1) * MOST_PARTS)),
    );
    return callOf(groups);
  }
  const expressions = pieces.map((piece) =>
    typeof piece === 'string' ? raw(`'${piece.replaceAll("'", "''")}'`) : piece,
  );
  return sql`concat(${join(expressions, ', ')})`;
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

/**
 * A word of one of the corpus’s vocabularies as the API spells it, `first-quoted` → `"FIRST_QUOTED"`; `null` of NULL.
 */
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

/** The rows of a list: tables with their condition, and the order. */
export interface ListRows {
  readonly from: Sql;
  readonly order: Sql;
}

/** A JSON array of one item for each row. */
export function jsonList(item: Sql, rows: ListRows): Sql {
  return concat(['[', joined(item, ',', rows), ']']);
}

/**
 * The values of all rows in one text, with `separator` between them; NULL when there is no row. SQLite fulfils an ORDER
 * BY inside FROM along a key, where it would sort the values for an ORDER BY inside string_agg; it keeps the order of a
 * FROM for this function (SF_OrderByReqd in its select.c).
 */
export function joined(value: Sql, separator: string, { from, order }: ListRows): Sql {
  const between = raw(`'${separator}'`);
  return byDialect({
    sqlite: sql`(SELECT string_agg(list.item, ${between}) FROM (SELECT ${value} AS item FROM ${from} ORDER BY ${order}) AS list)`,
    postgres: sql`(SELECT string_agg(${value}, ${between} ORDER BY ${order}) FROM ${from})`,
  });
}

/** The item for the one row of `from`, `null` when there is none. */
export function jsonOneOrNull(item: Sql, from: Sql): Sql {
  return sql`COALESCE((SELECT ${item} FROM ${from}), 'null')`;
}

/**
 * A text as its bytes, so that an answer goes from the database to the client without becoming a JavaScript string in
 * between. The driver of PostgreSQL makes strings of all values, so that there the text stays one.
 */
export function asBytes(text: Sql): Sql {
  return byDialect({ sqlite: sql`CAST(${text} AS BLOB)`, postgres: text });
}
