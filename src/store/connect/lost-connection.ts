import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { UserError } from '../../corpus/user-error.ts';

/** A connection that could not be had, or is no more; what was asked over it may be asked over another. */
export class LostConnection extends Error {
  override readonly name = 'LostConnection';
}

/**
 * The server shuts down, has crashed, starts, has lost the database, or a replica had to break off a reader's view
 * (https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
const GOING = ['57P01', '57P02', '57P03', '57P04', '57P05', '40001'];

/** What the operating system says of a connection. */
const BROKEN = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];

/** What the driver says of one; these errors have no code. */
const TERMINATED =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when)/;

/** Whether what was thrown tells of the connection and not of the statement. */
export function isLost(thrown: unknown): boolean {
  const error = originOf(thrown);
  if (error instanceof LostConnection) return true;
  if (error instanceof DatabaseError) return GOING.includes(error.code ?? '') && !isOfShard(error);
  if (!(error instanceof Error)) return false;
  return ('code' in error && BROKEN.includes(String(error.code))) || TERMINATED.test(error.message);
}

/** Whether a coordinator says that it does not reach a shard, or that the shard broke off. Errors of class 08 are its own only then. */
export function isShardAway(thrown: unknown): boolean {
  const error = originOf(thrown);
  if (!(error instanceof DatabaseError)) return false;
  return (error.code ?? '').startsWith('08') || (GOING.includes(error.code ?? '') && isOfShard(error));
}

/** What clients are told when the database, or a part of it, does not answer. It does not say where that is. */
export function databaseAway(isShard = false): UserError {
  const what = isShard ? 'A part of the database' : 'The database';
  return new UserError('DATABASE_UNREACHABLE', `${what} does not answer at the moment. Try again in a few seconds.`);
}

/** What the driver threw, without the error that TypeORM wraps it in. */
export function originOf(error: unknown): unknown {
  return error instanceof QueryFailedError ? error.driverError : error;
}

function isOfShard({ where }: DatabaseError): boolean {
  return where?.includes('remote SQL command') === true;
}
