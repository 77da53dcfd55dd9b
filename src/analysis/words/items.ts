import type { Connection } from '../../store/connect/connection.ts';
import { inSteps } from '../../store/connect/in-steps.ts';
import { formRanks, type FormRanks } from '../../store/tokens/form-ranks.ts';
import type { CountedAttribute } from '../../store/tokens/kept-frequencies.ts';
import { attributeOf } from '../../store/tokens/type-attributes.ts';
import { RowCounts } from './row-counts.ts';

/** The forms of counted types: words or lemmas, as numbers that are in the order of their code points. */
export interface Forms {
  readonly attribute: CountedAttribute;
  /** The types that were ranked. */
  readonly types: readonly number[];
  readonly ranks: FormRanks;
}

/** The forms of all types in counted rows. */
export async function formsOf(
  connection: Connection,
  attribute: CountedAttribute,
  counted: readonly RowCounts[],
): Promise<Forms> {
  const types = await inSteps(connection, typesIn(counted));
  return { attribute, types, ranks: await formRanks(connection, attribute, types) };
}

/** Rows of types as rows of the ranks of their forms: rows with the same forms are one item. */
export function itemsOf(connection: Connection, rows: RowCounts, { ranks }: Forms): Promise<RowCounts> {
  return inSteps(connection, ranked(rows, ranks));
}

/** How often the table `counts` has an item of the table `items`, which is given by its row there. */
export function countIn(counts: RowCounts, items: RowCounts, item: number): number {
  const row = counts.find(items.rows, item * items.length);
  return row === undefined ? 0 : counts.countOf(row);
}

/** The items as people read them, words joined by spaces; `items` are numbers of rows of ranks. */
export async function nameItems(
  connection: Connection,
  { attribute, ranks }: Forms,
  rows: RowCounts,
  items: readonly number[],
): Promise<string[]> {
  const places = Array.from({ length: rows.length }, (_, index) => index);
  const typesOf = (item: number): number[] => places.map((index) => ranks.types[rows.numberIn(item, index)] ?? 0);
  const names = await attributeOf(connection, attribute, [...new Set(items.flatMap(typesOf))]);
  return items.map((item) =>
    typesOf(item)
      .map((type) => names.get(type) ?? '')
      .join(' '),
  );
}

/** Rows, or numbers of rows, that are looked at in a step. */
const STEP = 4096;

function* ranked(rows: RowCounts, { ofTypes }: FormRanks): Generator<void, RowCounts> {
  const items = new RowCounts(rows.length);
  const item = new Uint32Array(rows.length);
  for (let row = 0; row < rows.size; row += 1) {
    for (let index = 0; index < rows.length; index += 1) item[index] = ofTypes[rows.numberIn(row, index)] ?? 0;
    items.add(item, 0, rows.countOf(row));
    if (row % STEP === STEP - 1) yield;
  }
  return items;
}

/** The different numbers in rows. */
function* typesIn(counted: readonly RowCounts[]): Generator<void, number[]> {
  const types = new Set<number>();
  for (const { rows } of counted) {
    for (let at = 0; at < rows.length; at += 1) {
      types.add(rows[at] ?? 0);
      if (at % STEP === STEP - 1) yield;
    }
  }
  return [...types];
}
