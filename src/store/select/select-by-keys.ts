import type { Connection } from '../connect/connection.ts';
import { byDialect, join, jsonParameter, raw, sql, type Sql } from '../sql/sql.ts';
import { compileObject } from './compile-plan.ts';
import { asBytes } from './json.ts';
import type { Noun, ObjectPlan } from './plan.ts';
import { fillMarks, type DatabaseText } from './read-plan.ts';

/** How the things of a noun are found: the columns that a key gives, in order, and the table in which they identify a row. */
interface KeyColumns {
  readonly columns: readonly (readonly [name: string, type: 'integer' | 'text'])[];
  /** Undefined: the key is the row. */
  readonly table?: string;
}

const BY_KEY = [['key', 'integer']] as const;

const KEYS = {
  article: { table: 'article', columns: BY_KEY },
  speaker: { table: 'speaker', columns: BY_KEY },
  layer: { table: 'layer', columns: BY_KEY },
  paragraph: {
    table: 'paragraph',
    columns: [
      ['article_key', 'integer'],
      ['ordinal', 'integer'],
    ],
  },
  quote: {
    table: 'quote',
    columns: [
      ['article_key', 'integer'],
      ['slot', 'integer'],
    ],
  },
  span: {
    columns: [
      ['article_key', 'integer'],
      ['paragraph', 'integer'],
      ['start_utf16', 'integer'],
      ['end_utf16', 'integer'],
      ['start_code_point', 'integer'],
      ['end_code_point', 'integer'],
      ['text', 'text'],
    ],
  },
} as const satisfies Partial<Record<Noun, KeyColumns>>;

/** A key of a thing: the values of its columns. */
export type NodeKey = readonly (string | number)[];

/**
 * What is wanted of the things with these keys, read with one statement: JSON as in `SelectedJson`, in the order of the keys;
 * undefined in the place of a key that nothing has.
 */
export async function selectByKeys(
  connection: Connection,
  object: ObjectPlan,
  keys: readonly NodeKey[],
): Promise<readonly (Buffer | undefined)[]> {
  const { table, columns } = keyColumnsOf(object.noun);
  const article = object.noun === 'article' ? 'n1' : undefined;
  const value = compileObject(object, { row: 'n1', depth: 1, dialect: connection.dialect, article });
  const same = columns.map(([name]) => `n1.${name} = asked.${name}`).join(' AND ');
  const from =
    table === undefined
      ? sql`${rowsOf(columns, keys)} AS n1`
      : sql`${rowsOf(columns, keys)} AS asked JOIN ${raw(`${table} AS n1 ON ${same}`)}`;
  const rows = await connection.all<{ place: number; value: DatabaseText }>(
    sql`SELECT place, ${asBytes(value)} AS value FROM ${from}`,
  );
  const found = new Map(rows.map((row) => [row.place, fillMarks(row.value).json]));
  return keys.map((_, place) => found.get(place));
}

function keyColumnsOf(noun: Noun): KeyColumns {
  const known = Object.entries<KeyColumns>(KEYS).find(([name]) => name === noun)?.[1];
  if (!known) throw new Error(`A ${noun} is not found by a key.`);
  return known;
}

/** A table of the keys with the column `place`, from 0. */
function rowsOf(columns: KeyColumns['columns'], keys: readonly NodeKey[]): Sql {
  const json = jsonParameter(keys);
  const sqlite = columns.map(([name], index) => raw(`json_extract(value, '$[${index}]') AS ${name}`));
  const postgres = columns.map(([name, type], index) => raw(`CAST(item ->> ${index} AS ${type}) AS ${name}`));
  return byDialect({
    sqlite: sql`(SELECT key AS place, ${join(sqlite, ', ')} FROM json_each(${json}))`,
    postgres: sql`(SELECT CAST(place - 1 AS INTEGER) AS place, ${join(postgres, ', ')}
      FROM jsonb_array_elements(CAST(${json} AS jsonb)) WITH ORDINALITY AS items (item, place))`,
  });
}
