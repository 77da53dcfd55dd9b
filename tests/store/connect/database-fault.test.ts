import { readFileSync } from 'node:fs';
import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { expect, it } from 'vitest';
import { failureOf } from '../../../src/cli/failure.ts';
import { errorFormatter } from '../../../src/graphql/errors.ts';
import { faultStatusOf } from '../../../src/server/http-error.ts';
import { FAULT_KINDS, faultOf } from '../../../src/store/connect/database-fault.ts';

const page = readFileSync(new URL('../../../docs/problems.md', import.meta.url), 'utf8');
const sectionOf = (code: string): string => page.split(`### ${code}\n`)[1]?.split('\n### ')[0] ?? '';

const STATES = FAULT_KINDS.flatMap(({ code, states }) => states.map((state) => ({ state, code })));

it.each(STATES)(
  '$state is $code: with a remedy and exit code 3, as 503, and on the page of problems',
  ({ state, code }) => {
    const error = asThrown(state);
    expect(failureOf(error)).toMatchObject({ exitCode: 3, code });
    expect(failureOf(error).message).toContain(faultOf(error)?.operatorMessage ?? 'none');
    const shown = errorFormatter(() => undefined)({ message: '' }, faultOf(error));
    expect(faultStatusOf(shown)).toBe(503);
    expect(sectionOf(code)).toContain(state);
  },
);

it('an extended result code of SQLite is of the kind of its primary code', () => {
  expect(faultOf(asThrown('SQLITE_READONLY_DBMOVED'))?.code).toBe('DATABASE_READ_ONLY');
});

it.each(['SQLITE_CONSTRAINT', 'SQLITE_INTERRUPT', '57014', '23505', '57P01', 'ECONNREFUSED'])(
  '%s is no failure of the database itself',
  (state) => expect(faultOf(asThrown(state))).toBeUndefined(),
);

it('clients learn neither path nor statement, the operator learns the reason', () => {
  const fault = faultOf(asThrown('42501', 'permission denied for table corpus'));
  expect(fault?.message).toBe('The database refuses the rights that this needs.');
  expect(fault?.operatorMessage).toContain('permission denied for table corpus');
});

/** An error as the driver throws it and TypeORM wraps it. */
function asThrown(state: string, message = 'reason'): Error {
  const error = /^\d|^XX/.test(state) ? new DatabaseError(message, 0, 'error') : new Error(`${state}: ${message}`);
  return new QueryFailedError('SELECT 1', [], Object.assign(error, { code: state }));
}
