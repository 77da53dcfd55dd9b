import { byDialect, raw, sql, type Sql } from '../sql/sql.ts';
import { concat } from './json.ts';

/**
 * Places of an answer that SQL leaves open, between two control characters: in JSON these stand only escaped, so that no word of
 * the corpus can look like one. The first letter says what belongs there.
 *
 *     cursor  the sort keys of an item, as a JSON array      →  the cursor of its place
 *     number  a fraction with 17 digits                      →  the shortest number that is the same
 *     open    number of an open field, then its row as JSON  →  whatever the field is
 *     refuse  the plan does not hold for this corpus: the request is to be answered in another way
 */
export const MARKS = { start: '\u0001', end: '\u0002', cursor: 'c', number: 'n', open: 'o', refuse: 'r' } as const;

type MarkKind = Exclude<keyof typeof MARKS, 'start' | 'end'>;

/** An open place with what is needed to fill it. */
export function mark(kind: MarkKind, payload: readonly (Sql | string)[]): Sql {
  return concat([START, MARKS[kind], ...payload, END]);
}

/** The value where all conditions hold; where one does not, the whole answer is refused. */
export function provided(conditions: readonly Sql[], value: Sql): Sql {
  if (conditions.length === 0) return value;
  const all = conditions.reduce((left, right) => sql`${left} AND ${right}`);
  return sql`CASE WHEN ${all} THEN ${concat([value])} ELSE ${mark('refuse', [])} END`;
}

const START = character(1);
const END = character(2);

function character(code: number): Sql {
  return byDialect({ sqlite: raw(`char(${code})`), postgres: raw(`chr(${code})`) });
}
