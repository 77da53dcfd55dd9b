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
    const shown = new URL(url);
    if (shown.password !== '') shown.password = '***';
    return { dialect: 'postgres', location: url, shownAs: shown.toString() };
  }
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase();
  if (url === '' || (scheme !== undefined && scheme !== 'sqlite' && scheme !== 'file'))
    throw notAnAddress(scheme ?? '');
  const path = resolve(url.replace(/^(sqlite|file):(\/\/)?/i, ''));
  return { dialect: 'sqlite', location: path, shownAs: path };
}

function notAnAddress(scheme: string): UserError {
  return new UserError(
    'DATABASE_URL_INVALID',
    `"${scheme}:…" is no database address. Give the path of a SQLite file, or postgres://user:password@host:port/database.`,
  );
}
