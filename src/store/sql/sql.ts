import { UserError } from '../../corpus/user-error.ts';
import { trusted } from './trusted.ts';

/** The two databases that the store speaks. */
export type Dialect = 'sqlite' | 'postgres';

/** What a statement may carry as a parameter; lists only through `isIn`. */
export type SqlValue = string | number | null;

/** A stretch of SQL that differs between the databases. */
export interface DialectSql {
  readonly sqlite: Sql;
  readonly postgres: Sql;
}

type Part =
  | string
  | { readonly value: SqlValue }
  | { readonly list: readonly SqlValue[] }
  | { readonly array: readonly SqlValue[] }
  | { readonly json: string }
  | ArgumentPart
  | { readonly once: string }
  | DialectSql;

/** A parameter that is read from the arguments of a field. */
interface ArgumentPart {
  readonly given: object;
  readonly read: ReadArgument;
}

/** Makes a parameter of the arguments of a field; throws `UserError` when they make no sense. */
export type ReadArgument = (given: object) => SqlValue;

/** A stretch of SQL with its parameters in place; it becomes text only when it meets a database. Made by `sql`. */
export class Sql {
  constructor(readonly parts: readonly Part[]) {}
}

/**
 * `sql\`article.date >= ${from}\``: values become parameters, fragments are spliced in, nothing is ever quoted by hand.
 */
export function sql(strings: TemplateStringsArray, ...values: readonly (SqlValue | Sql)[]): Sql {
  const parts: Part[] = [];
  for (const [index, text] of strings.entries()) {
    addPart(parts, text);
    if (index >= values.length) continue;
    const value = values[index] ?? null;
    if (value instanceof Sql) addParts(parts, value);
    else parts.push({ value });
  }
  return new Sql(parts);
}

/** Texts that meet become one: fragments are spliced into others again and again. */
function addPart(parts: Part[], part: Part): void {
  const before = parts.length - 1;
  const text = parts[before];
  if (typeof part === 'string' && typeof text === 'string') parts[before] = text + part;
  else if (part !== '') parts.push(part);
}

function addParts(parts: Part[], fragment: Sql): void {
  for (const part of fragment.parts) addPart(parts, part);
}

/**
 * A parameter made of the arguments of a field. The text of the SQL does not depend on it, so that the same text serves
 * other arguments: see `CompiledSql`.
 */
export function argument<Given extends object>(given: Given, read: (given: Given) => SqlValue): Sql {
  return new Sql([{ given, read: trusted<ReadArgument>(read) }]);
}

/** A parameter of a statement that must not be used again with other arguments. */
export function valueOnce(value: string): Sql {
  return new Sql([{ once: value }]);
}

/** A value as one parameter of JSON text. */
export function jsonParameter(value: unknown): Sql {
  return new Sql([{ json: JSON.stringify(value) }]);
}

/** SQL text that the program itself wrote: names of tables and columns, never input. */
export function raw(text: string): Sql {
  return new Sql([text]);
}

/** A fragment with one text for each database. */
export function byDialect(variants: DialectSql): Sql {
  return new Sql([variants]);
}

/** The fragments with `separator` between them; `whenEmpty` when there are none. */
export function join(fragments: readonly Sql[], separator: string, whenEmpty = sql``): Sql {
  if (fragments.length === 0) return whenEmpty;
  const parts: Part[] = [];
  for (const [index, fragment] of fragments.entries()) {
    if (index > 0) addPart(parts, separator);
    addParts(parts, fragment);
  }
  return new Sql(parts);
}

/** All of the conditions; true when there are none. */
export function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`1 = 1` : sql`(${join(conditions, ' AND ')})`;
}

/** At least one of the conditions; false when there are none. */
export function anyOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`1 = 0` : sql`(${join(conditions, ' OR ')})`;
}

/**
 * `expression` is one of `values`. The list is one parameter, so the statement's text does not depend on its length.
 */
export function isIn(expression: Sql, values: readonly (string | number)[]): Sql {
  return new Sql([...expression.parts, ' ', { list: values }]);
}

/** The fragment for one database: with as few parts as can be, so that it is quickly compiled again and again. */
export function settleSql(fragment: Sql, dialect: Dialect): Sql {
  const parts: Part[] = [];
  const settle = (part: Part): void => {
    if (typeof part === 'object' && 'sqlite' in part) part[dialect].parts.forEach(settle);
    else addPart(parts, part);
  };
  fragment.parts.forEach(settle);
  return new Sql(parts);
}

/** A statement as the driver takes it. */
export interface DriverStatement {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

/** A statement as the driver takes it, and how it can serve other arguments. */
export interface CompiledSql extends DriverStatement {
  /** How parameters follow from the arguments of fields: `read(given)`, by the place of the parameter. */
  readonly sources: ReadonlyMap<number, ArgumentPart>;
  /** Whether the text serves other arguments as well, with parameters read from them. */
  readonly isReusable: boolean;
}

/**
 * The statement's text and parameters as the driver of `dialect` takes them. Throws `UserError` when a text holds NUL.
 */
export function compileSql(statement: Sql, dialect: Dialect): CompiledSql {
  const parameters: unknown[] = [];
  const sources = new Map<number, ArgumentPart>();
  let isReusable = true;
  const place = (value: unknown): string => {
    parameters.push(value);
    return dialect === 'sqlite' ? '?' : `$${parameters.length}`;
  };
  const textOf = (part: Part): string => {
    if (typeof part === 'string') return part;
    if ('value' in part) return place(expectText(part.value));
    if ('read' in part) {
      sources.set(parameters.length, part);
      return place(readParameter(part.read, part.given));
    }
    if ('once' in part) {
      isReusable = false;
      return place(part.once);
    }
    if ('array' in part) return place(part.array);
    // JSON escapes NUL.
    if ('json' in part) return place(part.json);
    if ('list' in part) return compileList(part.list.map(expectText), dialect, place);
    return part[dialect].parts.map(textOf).join('');
  };
  return { text: statement.parts.map(textOf).join(''), parameters, sources, isReusable };
}

/** The parameter for these arguments; throws `UserError` when they make no sense, or it holds NUL. */
export function readParameter(read: ReadArgument, given: object): SqlValue {
  return expectText(read(given));
}

/** The fragment; throws `UserError` when a text in it holds NUL, or arguments make no sense. */
export function expectTexts(fragment: Sql, dialect: Dialect): Sql {
  for (const part of fragment.parts) {
    if (typeof part === 'string') continue;
    if ('value' in part) expectText(part.value);
    if ('read' in part) readParameter(part.read, part.given);
    if (dialect in part) expectTexts(trusted<DialectSql>(part)[dialect], dialect);
    if ('list' in part) part.list.forEach(expectText);
  }
  return fragment;
}

/** PostgreSQL fails on NUL, ends the transaction with it, and no stored text has it: refused before it gets there. */
function expectText(value: SqlValue): SqlValue {
  if (typeof value !== 'string' || !value.includes('\0')) return value;
  throw new UserError(
    'BAD_ARGUMENT',
    'A text holds a NUL character (U+0000), which no text of the corpus has. Leave it out.',
  );
}

function compileList(list: readonly SqlValue[], dialect: Dialect, place: (value: unknown) => string): string {
  if (dialect === 'sqlite') return `IN (SELECT value FROM json_each(${place(JSON.stringify(list))}))`;
  if (list.length === 0) return `= ANY('{}')`;
  const type = typeof list[0] === 'number' ? 'bigint' : 'text';
  return `= ANY(${place(list)}::${type}[])`;
}
