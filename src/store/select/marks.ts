import type { UserError } from '../../corpus/user-error.ts';
import { byDialect, raw, sql, valueOnce, type Sql } from '../sql/sql.ts';
import { allDigits, concat } from './json.ts';

/**
 * Places of an answer that SQL cannot write, between two control characters: in JSON these stand only escaped, so that no word of the
 * corpus can look like one. The first letter says what belongs there.
 *
 *     cursor   the sort keys of an item, as a JSON array  →  the cursor of its place
 *     number   a fraction with 17 digits                  →  the shortest number that is the same
 *     needs    what a computed field needs, as JSON       →  what the field's function returns
 *     failure  a `Failure` as JSON                        →  null, and an error at this place
 */
export const MARKS = { start: '\u0001', end: '\u0002', cursor: 'c', number: 'n', needs: 'f', failure: 'e' } as const;

type MarkKind = Exclude<keyof typeof MARKS, 'start' | 'end'>;

/** Why a field has an error: what it is, or what has to be looked up to tell it. */
export type Failure =
  | Pick<UserError, 'code' | 'message'>
  /** Some of these layers are missing. */
  | { readonly layers: readonly string[] }
  /** Several speakers have this name. */
  | { readonly speakerName: string };

/** A marked place with what is needed to fill it. */
export function mark(kind: MarkKind, payload: readonly (Sql | string)[]): Sql {
  return concat([START, MARKS[kind], ...payload, END]);
}

/**
 * A fraction from 0 to 1 as JSON.stringify writes it, `null` of NULL. Databases write most such numbers in this way; the others are marked.
 * SQLite reads and prints fractions of more than six decimals with an error in the last place, about one in 100,000.
 */
export function fraction(value: Sql): Sql {
  const short = sql`printf('%.15g', ${value})`;
  const isShort = byDialect({
    sqlite: sql`length(${short}) <= 8 AND CAST(${short} AS REAL) = ${value}`,
    postgres: sql`TRUE`,
  });
  return sql`CASE WHEN ${value} IS NULL THEN 'null' WHEN ${value} = 0 THEN '0'
    WHEN ${value} BETWEEN 0.001 AND 1 AND ${isShort} THEN ${byDialect({ sqlite: short, postgres: sql`CAST(${value} AS TEXT)` })}
    ELSE ${mark('number', [allDigits(value)])} END`;
}

/** A place at which the answer has an error. The reason is a parameter: the text of the statement does not depend on what was asked. */
export function failure(reason: Failure): Sql {
  const json = JSON.stringify(reason);
  // What is wrong with some arguments is not so with others.
  const value = 'code' in reason ? valueOnce(json) : sql`${json}`;
  return mark('failure', [sql`CAST(${value} AS TEXT)`]);
}

/** The value where all conditions hold; where one does not, an error. */
export function provided(conditions: readonly Sql[], value: Sql, reason: Failure): Sql {
  if (conditions.length === 0) return value;
  const all = conditions.reduce((left, right) => sql`${left} AND ${right}`);
  return sql`CASE WHEN ${all} THEN ${concat([value])} ELSE ${failure(reason)} END`;
}

const START = character(1);
const END = character(2);

function character(code: number): Sql {
  return byDialect({ sqlite: raw(`char(${code})`), postgres: raw(`chr(${code})`) });
}
