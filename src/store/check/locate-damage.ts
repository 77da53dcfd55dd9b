import type { Connection } from '../connect/connection.ts';
import { faultOf } from '../connect/database-fault.ts';
import { raw, sql, type Sql } from '../sql/sql.ts';
import type { Store } from '../store.ts';

/** All tables, each with the number at the beginning of its primary key; null: it has none, and is read as a whole. */
export const TABLE_KEYS: Readonly<Record<string, string | null>> = {
  corpus: null,
  article: 'key',
  paragraph: 'article_key',
  article_tokens: 'article_key',
  layer: 'key',
  article_layer: 'article_key',
  quote: 'article_key',
  span: 'article_key',
  mention: 'article_key',
  orphan: 'article_key',
  correction: null,
  speaker: 'key',
  speaker_form: 'speaker_key',
  speaker_cue: 'speaker_key',
  publisher: null,
  token_type: 'key',
  words_fingerprint: 'fingerprint',
  near_words: null,
};

/** Reads that one table may take; when they are used up, the ranges that are known are reported as they are. */
const MOST_READS = 400;

/** Stand for the ends of a table whose first or last row cannot be read. */
const LEAST_KEY = -(2 ** 31);
const GREATEST_KEY = 2 ** 31 - 1;

interface Range {
  readonly first: number;
  readonly last: number;
}

/**
 * Reads every column of every table and narrows down where that fails, a sentence for each place: "paragraph: article_key 17 to 19
 * cannot be read". Each part is read in a session of its own, because damage ends a transaction.
 */
export async function locateDamage(store: Store): Promise<string[]> {
  const places: string[] = [];
  for (const [table, key] of Object.entries(TABLE_KEYS)) places.push(...(await damageOf(store, table, key)));
  return places;
}

async function damageOf(store: Store, table: string, key: string | null): Promise<string[]> {
  if (await isReadable(store, table)) return [];
  if (key === null) return [`${table}: cannot be read`];
  const whole = {
    first: (await endOf(store, table, `MIN(${key})`)) ?? LEAST_KEY,
    last: (await endOf(store, table, `MAX(${key})`)) ?? GREATEST_KEY,
  };
  const ranges = await unreadableRanges(whole, (range) => isReadable(store, table, { key, range }));
  if (ranges.length === 0) return [`${table}: cannot be read in the order of its pages, but each row by its key`];
  return ranges.map((range) => `${table}: ${key} ${inWords(range)} cannot be read`);
}

function inWords({ first, last }: Range): string {
  if (first === LEAST_KEY) return last === GREATEST_KEY ? 'of all rows' : `up to ${last}`;
  if (last === GREATEST_KEY) return `from ${first} on`;
  return first === last ? `${first}` : `${first} to ${last}`;
}

/** Splits the range until what is left is single keys, or too many reads; gives what cannot be read, in order. */
async function unreadableRanges(whole: Range, isSound: (range: Range) => Promise<boolean>): Promise<Range[]> {
  let suspects: Range[] = [whole];
  let reads = 0;
  while (suspects.some(isSplittable) && reads < MOST_READS) {
    const next: Range[] = [];
    for (const half of suspects.flatMap(halves)) {
      if (reads === MOST_READS) {
        next.push(half);
        continue;
      }
      reads += 1;
      if (!(await isSound(half))) next.push(half);
    }
    suspects = next;
  }
  return joined(suspects);
}

function isSplittable({ first, last }: Range): boolean {
  return first < last;
}

function halves({ first, last }: Range): Range[] {
  if (first === last) return [{ first, last }];
  const middle = Math.floor((first + last) / 2);
  return [
    { first, last: middle },
    { first: middle + 1, last },
  ];
}

function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges) {
    const previous = result.at(-1);
    if (previous?.last === range.first - 1) result[result.length - 1] = { first: previous.first, last: range.last };
    else result.push(range);
  }
  return result;
}

/** The first or last key, as an aggregate gives it; undefined where it cannot be read. */
async function endOf(store: Store, table: string, aggregate: string): Promise<number | undefined> {
  const statement = raw(`SELECT ${aggregate} AS key FROM ${table}`);
  const rows = await ifUndamaged(() => store.read((session) => session.all<{ key: number | null }>(statement)));
  return rows?.[0]?.key ?? undefined;
}

async function isReadable(store: Store, table: string, part?: { key: string; range: Range }): Promise<boolean> {
  const where = part && sql`WHERE ${raw(part.key)} BETWEEN ${part.range.first} AND ${part.range.last}`;
  const read = async (session: Connection): Promise<unknown> =>
    session.all(sql`SELECT ${await readAll(session, table)} FROM ${raw(table)} ${where ?? raw('')}`);
  return (await ifUndamaged(() => store.read(read))) !== undefined;
}

/** An expression that needs every byte of every column: the length of a bare column may be known without its content. */
async function readAll(connection: Connection, table: string): Promise<Sql> {
  const isSqlite = connection.dialect === 'sqlite';
  const columns = await connection.all<{ name: string }>(
    isSqlite
      ? sql`SELECT name FROM pragma_table_info(${table})`
      : sql`SELECT attname AS name FROM pg_attribute
        WHERE attrelid = to_regclass(${table}) AND attnum > 0 AND NOT attisdropped`,
  );
  const type = isSqlite ? 'BLOB' : 'TEXT';
  return raw(`COUNT(*), ${columns.map(({ name }) => `SUM(LENGTH(CAST(${name} AS ${type})))`).join(', ')}`);
}

async function ifUndamaged<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (faultOf(error)?.code === 'DATABASE_DAMAGED') return undefined;
    throw error;
  }
}
