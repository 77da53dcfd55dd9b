import type { Connection } from '../connect/connection.ts';
import { ITEMS_PER_ARTICLE, type IndexedTable } from '../full-text/index-words.ts';
import { Sql } from '../sql/sql.ts';
import { betweenRows, encodeRows } from './encode-rows.ts';
import { columnsOf, jsonPick, tableOf, type RowClass } from './row-columns.ts';

/** The table and columns of encoded rows. */
export interface RowTarget {
  readonly rowClass: RowClass;
  /** As in `RowFormat`. */
  readonly lead?: readonly string[];
  /** Whether, on PostgreSQL, the rows end with their words. */
  readonly hasWords?: boolean;
}

/** Inserts whole rows, as `completeRows` gives them: with one COPY, or a statement for each piece of their text. */
export async function insertEncoded(
  connection: Connection,
  { rowClass, lead = [], hasWords = false }: RowTarget,
  texts: readonly string[],
): Promise<void> {
  const rows = texts.filter((text) => text !== '');
  if (rows.length === 0) return;
  const known = columnsOf(rowClass);
  const first = lead.flatMap((property) => known.find((column) => column.property === property) ?? []);
  const columns = [...first, ...known.filter(({ property }) => !lead.includes(property))];
  const names = columns.map(({ name }) => name);
  if (connection.copyIn) {
    const all = hasWords ? [...names, 'words'] : names;
    await connection.copyIn(`COPY ${tableOf(rowClass)} (${all.join(', ')}) FROM STDIN`, rows);
    return;
  }
  // jsonb_each gives each row as it was taken apart once; json_each would write it out, to be read again for each column.
  const picks = columns.map(({ type }, index) => jsonPick(type, index));
  const target = `INSERT INTO ${tableOf(rowClass)} (${names.join(', ')}) SELECT ${picks.join(', ')} FROM jsonb_each(`;
  await runInPieces(connection, target, rows);
}

/** Encodes and inserts rows. */
export async function insertRows<Row extends object>(
  connection: Connection,
  rowClass: RowClass & (new () => Row),
  rows: readonly Row[],
): Promise<void> {
  const { dialect } = connection;
  await insertEncoded(
    connection,
    { rowClass },
    rows.map((row) => encodeRows(rowClass, [row], { dialect })),
  );
}

/** Adds words to the SQLite index: rows of article key, item and words. On PostgreSQL they are a column of the row itself. */
export async function insertWords(
  connection: Connection,
  table: IndexedTable,
  texts: readonly string[],
): Promise<void> {
  const rows = texts.filter((text) => text !== '');
  if (connection.dialect !== 'sqlite' || rows.length === 0) return;
  const target = `INSERT INTO ${table}_words (rowid, words)
    SELECT (value->>0) * ${ITEMS_PER_ARTICLE} + (value->>1), value->>2 FROM jsonb_each(`;
  await runInPieces(connection, target, rows);
}

/** So many UTF-16 code units of rows are one parameter: a text exists several times on its way into the database. */
const PIECE_UTF16 = 2 * 1024 * 1024;

async function runInPieces(connection: Connection, target: string, rows: readonly string[]): Promise<void> {
  let piece: string[] = [];
  let length = 0;
  for (const row of rows) {
    piece.push(row);
    length += row.length;
    if (length < PIECE_UTF16) continue;
    await connection.run(new Sql([target, { json: jsonOf(piece) }, ')']));
    piece = [];
    length = 0;
  }
  if (length > 0) await connection.run(new Sql([target, { json: jsonOf(piece) }, ')']));
}

/** Rows without their outer brackets become one array of arrays. */
function jsonOf(rows: readonly string[]): string {
  return `[[${rows.join(betweenRows('sqlite'))}]]`;
}
