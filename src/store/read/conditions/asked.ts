import { EFFECTIVE_LAYER } from '../../../corpus/filters.ts';
import { sql, type Sql } from '../../sql/sql.ts';

/** The conditions that a filter's fields ask for; a field that is null or undefined asks for nothing. */
export function asked<T>(value: T | null | undefined, condition: (value: T) => Sql): Sql[] {
  return value === null || value === undefined ? [] : [condition(value)];
}

/** Whether a filter asks for nothing, so that it selects everything; then what is kept in counted form can answer. */
export function asksNothing(filter: object | null | undefined): boolean {
  return Object.entries(filter ?? {}).every(
    ([name, value]) => value === null || value === undefined || (name === 'layer' && value === EFFECTIVE_LAYER),
  );
}

/** The opposite of a condition, where "unknown" counts as "no": a quote without speaker is not by Omar. */
export function isNot(condition: Sql): Sql {
  return sql`(${condition}) IS NOT TRUE`;
}
