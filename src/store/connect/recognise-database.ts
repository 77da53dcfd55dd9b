import { open } from 'node:fs/promises';
import { UserError } from '../../corpus/user-error.ts';
import { ALL_MIGRATIONS } from '../migrations/all-migrations.ts';
import { APPLICATION_ID } from '../migrations/6-mark-database.ts';
import { trusted } from '../sql/trusted.ts';
import type { Execute } from './connection.ts';
import type { DatabaseAddress } from './database-address.ts';
import { closeSqlite, lookModeOf, openSqlite, statOf, type ReadMode } from './sqlite-file.ts';

/** Whether a database has this program's schema: nothing yet, some of its migrations, or all of them. */
export type SchemaState = 'empty' | 'behind' | 'current';

/** See https://www.sqlite.org/fileformat.html#the_database_header. */
const HEADER_BYTES = 100;

/** What a database says of itself. */
interface Marks {
  /** Names of the migrations that were carried out; undefined: it has no table of them. */
  readonly migrations: readonly string[] | undefined;
  /** A table of the schema, provided that there is no table of migrations. */
  readonly table: string | undefined;
  /** SQLite: of the program that made the file, and how many migrations it carried out; 0: not said. */
  readonly applicationId: number;
  readonly userVersion: number;
}

/**
 * Looks at a SQLite file without changing a byte of it. Throws `UserError` DATABASE_FOREIGN for the database of another program,
 * DATABASE_NEWER for one of a newer version of this program. A missing or empty file is an empty database.
 */
export async function recogniseSqlite(address: DatabaseAddress): Promise<SchemaState> {
  const { location } = address;
  if ((statOf(location)?.size ?? 0) === 0) return 'empty';
  const look = async (mode: ReadMode): Promise<Marks> => {
    const file = await openSqlite(location, mode);
    return sqliteMarks((text) => file.all(text, [])).finally(() => closeSqlite(file));
  };
  const mode = lookModeOf(location);
  // A process that starts to write at this moment can confuse a look without locks; it has made -wal by now.
  const marks = await look(mode).catch((error: unknown) => {
    if (lookModeOf(location) === mode) throw error;
    return look(lookModeOf(location));
  });
  return judge(marks, address);
}

/** `recogniseSqlite` for the schema of a PostgreSQL database that `search_path` leads to. Changes nothing. */
export async function recognisePostgres(address: DatabaseAddress, execute: Execute): Promise<SchemaState> {
  return judge(await postgresMarks(execute), address);
}

/** Throws when a file is shorter than its header says, as one is that is still being copied. */
export async function expectWhole(path: string): Promise<void> {
  const file = await open(path);
  try {
    const { buffer: header } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    // The size of a page is at 16, where 1 stands for 65,536; the number of pages at 28.
    const pageBytes = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
    const { size } = await file.stat();
    if (size < Math.max(HEADER_BYTES, pageBytes * header.readUInt32BE(28)))
      throw new Error(`${path} is shorter than its header says.`);
  } finally {
    await file.close();
  }
}

async function sqliteMarks(execute: (text: string) => Promise<unknown>): Promise<Marks> {
  const tables = trusted<{ name: string }[]>(
    await execute(
      `SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    ),
  ).map(({ name }) => name);
  const isOurs = tables.includes('whosaid_migration');
  const [id] = trusted<{ application_id: number }[]>(await execute('PRAGMA application_id'));
  const [version] = trusted<{ user_version: number }[]>(await execute('PRAGMA user_version'));
  return {
    migrations: isOurs ? namesOf(await execute('SELECT name FROM whosaid_migration')) : undefined,
    table: isOurs ? undefined : tables[0],
    applicationId: id?.application_id ?? 0,
    userVersion: version?.user_version ?? 0,
  };
}

/** Tables of extensions, such as spatial_ref_sys of PostGIS, are in every database that has the extension. */
const FIRST_TABLE = `SELECT relname AS name FROM pg_class
  WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'f', 'v', 'm')
  AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e')
  ORDER BY relname LIMIT 1`;

async function postgresMarks(execute: Execute): Promise<Marks> {
  const unmarked = { applicationId: 0, userVersion: 0 };
  const [found] = trusted<{ isOurs: boolean }[]>(
    await execute(`SELECT to_regclass('whosaid_migration') IS NOT NULL AS "isOurs"`, []),
  );
  if (found?.isOurs === true) {
    const migrations = namesOf(await execute('SELECT name FROM whosaid_migration', []));
    return { ...unmarked, migrations, table: undefined };
  }
  const [first] = trusted<{ name: string }[]>(await execute(FIRST_TABLE, []));
  return { ...unmarked, migrations: undefined, table: first?.name };
}

function judge({ migrations, table, applicationId, userVersion }: Marks, address: DatabaseAddress): SchemaState {
  if (applicationId !== 0 && applicationId !== APPLICATION_ID)
    throw foreign(address, `its application_id is ${applicationId}`);
  if (!migrations) {
    if (table !== undefined) throw foreign(address, `it has a table "${table}"`);
    return 'empty';
  }
  const known: readonly string[] = ALL_MIGRATIONS.map(({ name }) => name);
  const unknown = migrations.find((name) => !known.includes(name));
  if (unknown !== undefined) throw newer(address, unknown);
  if (userVersion > known.length) throw newer(address, `user_version ${userVersion}`);
  return known.every((name) => migrations.includes(name)) ? 'current' : 'behind';
}

function foreign({ dialect, shownAs }: DatabaseAddress, found: string): UserError {
  const remedy =
    dialect === 'sqlite'
      ? 'Name a file that does not exist yet, and it is made.'
      : 'Create an empty database, or an empty schema that the search_path of the role names first.';
  return new UserError(
    'DATABASE_FOREIGN',
    `${shownAs} is the database of another program: ${found}, and no table of Whosaid. Nothing was written. ${remedy}`,
  );
}

function newer({ shownAs }: DatabaseAddress, found: string): UserError {
  return new UserError(
    'DATABASE_NEWER',
    `${shownAs} was written by a newer version of Whosaid (${found}). Nothing was written. Update the program, or name another database.`,
  );
}

function namesOf(rows: unknown): string[] {
  return trusted<{ name: string }[]>(rows).map(({ name }) => name);
}
