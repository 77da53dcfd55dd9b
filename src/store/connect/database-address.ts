import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../../corpus/user-error.ts';
import type { Dialect } from '../sql/sql.ts';

/** Where the corpus lives: a SQLite file, or a PostgreSQL server and database. */
export interface DatabaseAddress {
  readonly dialect: Dialect;
  /** Absolute path of the file, or the postgres:// URL. */
  readonly location: string;
  /** For people and logs: without password. */
  readonly shownAs: string;
}

/** Reads `--db` or DATABASE_URL: `postgres://user:password@host/name`, `sqlite:path`, or a path. Throws `UserError` for anything else. */
export function parseDatabaseUrl(url: string): DatabaseAddress {
  if (/^postgres(ql)?:\/\//i.test(url)) {
    if (!URL.canParse(url)) throw notAnAddress('postgres');
    return { dialect: 'postgres', location: url, shownAs: withoutPassword(url) };
  }
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase();
  if (url === '' || (scheme !== undefined && scheme !== 'sqlite' && scheme !== 'file'))
    throw notAnAddress(scheme ?? '');
  const path = resolve(url.replace(/^(sqlite|file):(\/\/)?/i, ''));
  return { dialect: 'sqlite', location: path, shownAs: path };
}

/** Is there no file at the address yet? A PostgreSQL database is never made here, so it is taken to be there. */
export function isMissing({ dialect, location }: DatabaseAddress): boolean {
  return dialect === 'sqlite' && !existsSync(location);
}

/** The password stands before the host or, as the driver allows, among the parameters. */
function withoutPassword(url: string): string {
  const shown = new URL(url);
  if (shown.password !== '') shown.password = '***';
  for (const name of [...shown.searchParams.keys()]) {
    if (/password/i.test(name)) shown.searchParams.set(name, '***');
  }
  return shown.toString();
}

function notAnAddress(scheme: string): UserError {
  return new UserError(
    'DATABASE_URL_INVALID',
    `"${scheme}:…" is no database address. Give the path of a SQLite file, or postgres://user:password@host:port/database.`,
  );
}
