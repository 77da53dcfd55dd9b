import { UserError } from '../../corpus/user-error.ts';
import { compileSql, expectTexts, settleSql, sql, type CompiledSql, type Dialect, type Sql } from '../sql/sql.ts';
import type { At, CompileObject } from './at.ts';
import { FIELD_TABLES } from './field-tables.ts';
import { asBytes, concat, jsonObject } from './json.ts';
import { failure } from './marks.ts';
import type { ObjectPlan, PlannedField, ReadField } from './plan.ts';

/**
 * One statement that reads all of a plan; its one row has the answer in `answer`, `{"data":…}` and a line end, with the marks of
 * marks.ts, and in `revision` the state of the corpus that it is from. A field whose arguments make no sense is marked as failed.
 */
export function compilePlan(plan: ObjectPlan, dialect: Dialect): CompiledSql {
  const data = compileObject(plan, { row: 'n0', depth: 0, dialect });
  const answer = asBytes(concat(['{"data":', data, '}\n']));
  return compileSql(sql`SELECT ${answer} AS answer, (SELECT revision FROM corpus) AS revision`, dialect);
}

/** Compiles what is wanted of an object to an expression that gives a JSON object. */
export const compileObject: CompileObject = (object, at) =>
  settleSql(jsonObject(object.fields.map((field) => [field.name, compileField(object, field, at)])), at.dialect);

function compileField(object: ObjectPlan, field: PlannedField, at: At): Sql | string {
  if ('constant' in field) return field.constant;
  if ('error' in field) return failure({ code: field.error.code, message: field.error.message });
  if ('field' in field) return compileRead(object, field, at);
  const items = field.items.flatMap((item, index) => [index === 0 ? '' : ',', compileField(object, item, at)]);
  return concat(['[', ...items, ']']);
}

function compileRead({ noun }: ObjectPlan, field: ReadField, at: At): Sql {
  const compile = FIELD_TABLES[noun]?.[field.field];
  if (!compile) throw new Error(`A plan asks for "${field.field}" of ${noun}, which cannot be read.`);
  try {
    return expectTexts(compile(at, field, compileObject), at.dialect);
  } catch (error) {
    if (error instanceof UserError) return failure({ code: error.code, message: error.message });
    throw error;
  }
}
