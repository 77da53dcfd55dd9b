import type { Connection } from '../../connect/connection.ts';
import { argument, byDialect, join, raw, sql, type Sql } from '../../sql/sql.ts';
import { readCursor, writeCursor, type SortKeys } from './cursor.ts';
import { readPageRequest, type PageArguments, type PageRequest } from './page-request.ts';
import { trusted } from '../../sql/trusted.ts';

/** One key by which a list is sorted. It must never be NULL, or the items after it could not be found. */
export interface SortKey {
  readonly expression: Sql;
  readonly type: 'string' | 'number';
}

/** A list of rows in one stable order: the last sort keys identify a row. */
export interface ListQuery {
  /** `SELECT` list that gives the row's properties. */
  readonly columns: Sql;
  /** Tables with their joins. */
  readonly from: Sql;
  readonly where: Sql;
  /** Name of list and order, part of every cursor. */
  readonly order: string;
  readonly keys: readonly SortKey[];
  readonly descending: boolean;
  /** On SQLite: another way to say the order, in which it can read without sorting. */
  readonly rank?: Rank | undefined;
}

/** One column that sorts a list as its keys do. */
export interface Rank {
  readonly column: Sql;
  /** The column’s value at the item with these keys. */
  valueOf(keys: SortKeys): number;
}

export interface PageItem<Row> {
  readonly row: Row;
  readonly cursor: string;
}

export interface Page<Row> {
  readonly rows: readonly PageItem<Row>[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** All rows of a list in its order, `size` with each statement, so that memory does not grow with the list. */
export async function* streamRows<Row>(
  connection: Connection,
  list: ListQuery,
  size: number,
): AsyncGenerator<readonly Row[]> {
  for (let after: SortKeys | undefined, more = true; more;) {
    const rows: readonly Row[] =
      await connection.all<Row>(sql`SELECT ${list.columns}, ${sortColumns(list)} FROM ${list.from}
      WHERE ${list.where}${behind(list, after)} ORDER BY ${ordering(list, FORWARD)}
      LIMIT ${raw(String(size))}`);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    more = rows.length === size && last !== undefined;
    if (last !== undefined) after = sortKeysOf(last, list);
  }
}

function behind(list: ListQuery, keys: SortKeys | undefined): Sql {
  return keys ? beyond(list, (pick) => sql`${pick(keys)}`, list.descending) : sql``;
}

function must(values: SortKeys, index: number): string | number {
  const value = values[index];
  if (value === undefined) throw new Error(`There is no sort key ${index}.`);
  return value;
}

const FORWARD = { backward: false };

/** One page of a list, with one statement whose cost does not grow with the pages before it. */
export async function fetchPage<Row>(connection: Connection, list: ListQuery, page: PageArguments): Promise<Page<Row>> {
  const request = readPageRequest(page);
  const rows = await connection.all<Row>(pageSelection(list, page, request.size + 1));
  return pageOf(rows, list, request);
}

/**
 * The statement that reads at most `limit` rows from where the page begins, with their sort keys `sort_0`, `sort_1`, ….
 * Its text does not depend on the cursor, only on whether there is one.
 */
export function pageSelection(list: ListQuery, page: PageArguments, limit: number): Sql {
  const request = readPageRequest(page);
  return sql`SELECT ${list.columns}, ${sortColumns(list)} FROM ${list.from}
    WHERE ${list.where}${afterCursor(list, page)} ORDER BY ${ordering(list, request)} LIMIT ${raw(String(limit))}`;
}

/** Columns `sort_0`, `sort_1`, … with the sort keys of a row; `sortKeysOf` takes them up. */
function sortColumns({ keys }: ListQuery): Sql {
  return join(
    keys.map(({ expression }, index) => sql`${expression} AS ${raw(`sort_${index}`)}`),
    ', ',
  );
}

/** What to sort by, in the direction in which the request reads. */
export function ordering({ keys, descending, rank }: ListQuery, { backward }: Pick<PageRequest, 'backward'>): Sql {
  const direction = raw(descending === backward ? ' ASC' : ' DESC');
  const byKeys = join(
    keys.map(({ expression }) => sql`${expression}${direction}`),
    ', ',
  );
  return rank ? byDialect({ sqlite: sql`${rank.column}${direction}`, postgres: byKeys }) : byKeys;
}

function afterCursor(list: ListQuery, page: PageArguments): Sql {
  const { cursor, backward } = readPageRequest(page);
  if (cursor === undefined) return sql``;
  // Of the list only what a cursor is read with: the function may be kept.
  const { order } = list;
  const keys = list.keys.map(({ type }) => ({ type }));
  const parameter: ParameterOfKeys = (pick) => argument(page, (given) => pick(cursorOf({ keys, order }, given)));
  return beyond(list, parameter, list.descending !== backward);
}

/** What a cursor of a list is read with. */
interface CursorList extends Pick<ListQuery, 'order'> {
  readonly keys: readonly Pick<SortKey, 'type'>[];
}

/**
 * The sort keys in the cursor at which a page begins, none where it has no cursor. Throws `UserError` CURSOR_INVALID.
 */
export function cursorOf({ keys, order }: CursorList, page: PageArguments): SortKeys {
  const { cursor } = readPageRequest(page);
  const types = keys.map(({ type }) => type);
  return cursor === undefined ? [] : readCursor(cursor, order, types);
}

/** Makes a parameter of the sort keys of an item. */
type ParameterOfKeys = (pick: (keys: SortKeys) => string | number) => Sql;

/**
 * The condition that a row stands after (or, with `before`, before) the one with these sort keys in ascending order.
 */
function beyond({ keys, rank }: ListQuery, parameter: ParameterOfKeys, before: boolean): Sql {
  const side = raw(before ? '<' : '>');
  const left = keys.map(({ expression }) => expression);
  const right = keys.map((_, index) => parameter((values) => must(values, index)));
  const byRow = sql` AND (${join(left, ', ')}) ${side} (${join(right, ', ')})`;
  // In an index on expressions SQLite seeks by one expression, and scans by a row value. PostgreSQL would take both for rarer than they are.
  const [first] = keys;
  const [least = sql``] = right;
  const byFirst = first && keys.length > 1 ? sql` AND ${first.expression} ${side}= ${least}` : sql``;
  const byKeys = byDialect({ sqlite: sql`${byFirst}${byRow}`, postgres: byRow });
  if (!rank) return byKeys;
  return byDialect({
    sqlite: sql` AND ${rank.column} ${side} ${parameter((values) => rank.valueOf(values))}`,
    postgres: byKeys,
  });
}

function pageOf<Row>(
  rows: readonly (Row & object)[] | readonly Row[],
  list: ListQuery,
  request: PageRequest,
): Page<Row> {
  const { size, backward, cursor } = request;
  const hasMore = rows.length > size;
  const items = rows.slice(0, size).map((row) => ({ row, cursor: cursorAt(row, list) }));
  return {
    rows: backward ? items.reverse() : items,
    hasNextPage: backward ? cursor !== undefined : hasMore,
    hasPreviousPage: backward ? hasMore : cursor !== undefined,
  };
}

function cursorAt(row: unknown, list: ListQuery): string {
  return writeCursor(list.order, sortKeysOf(row, list));
}

function sortKeysOf(row: unknown, { keys }: ListQuery): SortKeys {
  const columns = trusted<Record<string, string | number>>(row);
  return keys.map(({ type }, index) => {
    const value = columns[`sort_${index}`] ?? '';
    return type === 'number' ? Number(value) : value;
  });
}
