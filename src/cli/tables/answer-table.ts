import type { AnswerField } from '../../graphql/answer-shape.ts';

/** A value as it stands in a table; several values are joined to text. Null: there is none. */
export type TableValue = string | number | boolean | null;

/** A row by the names of its columns. */
export type TableRecord = Readonly<Record<string, TableValue>>;

/** A list, or a single object, of an answer as a table. */
export interface AnswerTable {
  /** Where it stands in the answer: `quotes.nodes`. */
  readonly title: string;
  /** Names of the columns; of what lies inside objects, with dots: `speaker.name`. They depend on the question only. */
  readonly columns: readonly TableColumn[];
  readonly records: readonly TableRecord[];
  /** The rows as they stand in the answer. */
  readonly items: readonly unknown[];
  /** Whether it is a single object and no list. */
  readonly isSingle: boolean;
  /** What the answer says beside the list, such as `totalCount`. */
  readonly notes: TableRecord;
}

/** A column of a table. */
export interface TableColumn {
  readonly name: string;
  readonly isNumber: boolean;
}

/** Between the values of a list in one cell. */
const SEPARATOR = '; ';

/** Lists whose items are pieces of one text: they are joined as they are. */
const PIECES = ['snippet', 'segments'];

/**
 * The data of an answer as tables. Each list of objects that stands in no other list is one, each of its objects a row; single
 * objects inside a row become columns, and the values of lists inside a row are joined, column by column. An object without lists is
 * a table of one row.
 */
export function tablesOf(shape: readonly AnswerField[], data: unknown): readonly AnswerTable[] {
  const plain = shape.filter(({ fields }) => fields === undefined);
  const answers = plain.length === 0 ? [] : [singleTable('answer', columnsOf(plain), data)];
  return [...answers, ...shape.flatMap((field) => tablesOfField(field, valueAt(data, [field.key])))];
}

function tablesOfField(field: AnswerField, value: unknown): readonly AnswerTable[] {
  if (!field.fields) return [];
  if (field.isList) return [listTable(field.key, field, value, {})];
  const { facts, lists } = apart(field.fields);
  const [only, ...more] = lists;
  if (!only) return [singleTable(field.key, facts, value)];
  return lists.map(({ path, list }, at) => {
    const title = more.length === 0 ? field.key : [field.key, ...path].join('.');
    const notes = at === lists.length - 1 ? recordOf(facts, value) : {};
    return listTable(title, list, valueAt(value, path), notes);
  });
}

type Path = readonly string[];

interface FieldColumn extends TableColumn {
  readonly path: Path;
}

interface FieldsApart {
  /** What is there once. */
  readonly facts: readonly FieldColumn[];
  readonly lists: readonly { readonly path: Path; readonly list: AnswerField }[];
}

/** Fields of an object with the lists of objects in them apart. */
function apart(fields: readonly AnswerField[], above: Path = []): FieldsApart {
  const parts = fields.map((field): FieldsApart => {
    const path = [...above, field.key];
    if (!field.fields) return { facts: columnsOf([field], above), lists: [] };
    return field.isList ? { facts: [], lists: [{ path, list: field }] } : apart(field.fields, path);
  });
  return { facts: parts.flatMap(({ facts }) => facts), lists: parts.flatMap(({ lists }) => lists) };
}

function columnsOf(fields: readonly AnswerField[], above: Path = [], isJoined = false): readonly FieldColumn[] {
  return fields.flatMap((field) => {
    const path = [...above, field.key];
    const joins = isJoined || field.isList;
    if (field.fields) return columnsOf(field.fields, path, joins);
    return [{ name: path.join('.'), path, isNumber: field.isNumber && !joins }];
  });
}

function listTable(title: string, { key, fields = [] }: AnswerField, value: unknown, notes: TableRecord): AnswerTable {
  const columns = key === 'edges' ? columnsOf(fields).map(withoutNode) : columnsOf(fields);
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const records = items.map((item) => recordOf(columns, item));
  return { title, columns, records, items, isSingle: false, notes };
}

/** The edges of a connection stand for what they lead to. */
function withoutNode(column: FieldColumn): FieldColumn {
  return { ...column, name: column.name.replace(/^node\./, '') };
}

function singleTable(title: string, columns: readonly FieldColumn[], value: unknown): AnswerTable {
  const items = isNothing(value) ? [] : [value];
  return { title, columns, records: items.map((item) => recordOf(columns, item)), items, isSingle: true, notes: {} };
}

function recordOf(columns: readonly FieldColumn[], item: unknown): TableRecord {
  return Object.fromEntries(columns.map(({ name, path }) => [name, cellOf(valueAt(item, path), separatorOf(path))]));
}

/** Where the path leads through a list, the values of all its items. */
function valueAt(value: unknown, path: Path): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => valueAt(item, path)).flat();
  return valueAt(isRecord(value) ? value[key] : null, rest);
}

function separatorOf(path: Path): string {
  return path.some((key) => PIECES.includes(key)) ? '' : SEPARATOR;
}

function cellOf(value: unknown, separator: string): TableValue {
  if (isNothing(value)) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (!Array.isArray(value)) return JSON.stringify(value);
  return value.map((item: unknown) => String(cellOf(item, separator) ?? '')).join(separator);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
