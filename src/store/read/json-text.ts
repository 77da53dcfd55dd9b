import { byDialect, raw, sql, Sql } from '../sql/sql.ts';

/**
 * A text put together by the database: `pattern\`"name":${jsonText('speaker.name')}\``. NULL becomes nothing. The words between
 * hold no apostrophe and no percent sign.
 */
export function pattern(strings: TemplateStringsArray, ...values: readonly Sql[]): Sql {
  const format = raw(`('${strings.join('%s')}'`);
  const name = byDialect({ sqlite: raw('printf'), postgres: raw('format') });
  return sql`${name}${format}${new Sql(values.flatMap((value) => [', ', ...value.parts]))})`;
}

/** The expression's text as JSON.stringify writes it, `null` for NULL. Both databases escape just what it escapes. */
export function jsonText(expression: string | Sql): Sql {
  const text = typeof expression === 'string' ? raw(expression) : expression;
  return byDialect({
    sqlite: sql`json_quote(${text})`,
    postgres: sql`COALESCE(to_json((${text})::text)::text, 'null')`,
  });
}

/** Up to six decimals. SQLite reads and prints longer fractions with an error in the last place, about one in 100,000. */
const SHORT = "length(printf('%.15g', $)) <= 8 AND CAST(printf('%.15g', $) AS REAL) = $";

/**
 * A number from 0 to 1 as JSON.stringify writes it, `null` for NULL. Databases write most such numbers the same way; the others come
 * between marks, for `numbersFilledIn`.
 */
export function jsonNumber(column: string): Sql {
  const inSqlite = { isShort: SHORT.replaceAll('$', column), short: `printf('%.15g', ${column})` };
  const inPostgres = { isShort: 'TRUE', short: `${column}::text` };
  return byDialect({
    sqlite: choose(column, { ...inSqlite, exact: `char(1) || printf('%!.20g', ${column}) || char(1)` }),
    postgres: choose(column, { ...inPostgres, exact: `chr(1) || ${column} || chr(1)` }),
  });
}

function choose(
  column: string,
  { isShort, short, exact }: Readonly<Record<'isShort' | 'short' | 'exact', string>>,
): Sql {
  return raw(`CASE WHEN ${column} IS NULL THEN 'null' WHEN ${column} = 0 THEN '0'
    WHEN ${column} BETWEEN 0.001 AND 1 AND ${isShort} THEN ${short} ELSE ${exact} END`);
}

/** Encloses a number that is still to be written; no JSON holds it as it is. */
const MARK = '\u0001';

/** The text, in UTF-8, with its numbers written out. */
export function numbersFilledIn(text: string | Uint8Array): Uint8Array {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  if (!bytes.includes(MARK.charCodeAt(0))) return bytes;
  const parts = Buffer.from(bytes).toString().split(MARK);
  return Buffer.from(parts.map((part, index) => (index % 2 === 0 ? part : String(Number(part)))).join(''));
}
