import { raw, type Dialect, type Sql } from '../sql/sql.ts';
import type { ObjectPlan, ReadField } from './plan.ts';

/** Where in a statement an object is compiled: which row it is made of, and which rows stand around it. */
export interface At {
  readonly dialect: Dialect;
  /** Alias of the row: `n3` at depth 3. Aliases of other depths are rows of objects around this one; `n3_article` is joined to n3. */
  readonly row: string;
  readonly depth: number;
  /** Alias of the row of the article in which this thing stands, when that is the row of an object around it. */
  readonly article?: string | undefined;
}

/** How a field of a noun is compiled: to an expression that gives its JSON text. */
export type CompileField = (at: At, field: ReadField, compile: CompileObject) => Sql;

/** Compiles what is wanted of an object to an expression that gives a JSON object. */
export type CompileObject = (object: ObjectPlan, at: At) => Sql;

/** The fields of a noun by name. */
export type FieldTable = Readonly<Record<string, CompileField>>;

/** A column of the row. */
export function column({ row }: At, name: string): Sql {
  return raw(`${row}.${name}`);
}

/** The place of an object of the next depth; `article` is kept only when it stands in the same article. */
export function below(at: At, article?: string): At {
  const depth = at.depth + 1;
  return { dialect: at.dialect, row: `n${depth}`, depth, article };
}

/** What is wanted of the thing that the field leads to. */
export function objectOf({ field, object }: ReadField): ObjectPlan {
  if (!object) throw new Error(`A plan asks for nothing of "${field}".`);
  return object;
}
