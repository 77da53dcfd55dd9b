import type { TextScope } from '../../corpus/text-scope.ts';
import type { Connection } from '../connect/connection.ts';
import { inSteps } from '../connect/in-steps.ts';
import { byDialect, isIn, raw, sql, type Sql } from '../sql/sql.ts';
import { countIn } from './kept-counts.ts';
import type { CountedAttribute } from './kept-frequencies.ts';

/** The forms of some types of tokens, as ranks from 1 in the order of their code points. */
export interface FormRanks {
  /** Number of different forms. */
  readonly size: number;
  /** The rank of the form of each type, by the key of the type; 0 and beyond the end: none. */
  readonly ofTypes: Uint32Array;
  /** A type that has the form, by rank. */
  readonly types: Uint32Array;
}

/** Of more types than this it is quicker to rank all than to look each up. */
const MOST_LISTED = 50_000;

/** Ranks the forms of types, given by their keys. At most as many types are ranked as there are, at least those given. */
export async function formRanks(
  connection: Connection,
  attribute: CountedAttribute,
  types: readonly number[],
): Promise<FormRanks> {
  const form = raw(attribute);
  const ranked = sql`SELECT key, DENSE_RANK() OVER (ORDER BY ${form}) AS rank FROM token_type WHERE ${among(types)}`;
  const numbers = await packedNumbers(connection, [sql`key`, sql`rank`], sql`(${ranked}) AS ranked`);
  return inSteps(connection, ranksOf(numbers));
}

/**
 * How often each form stands in a scope, all articles and effective quotes together, by the rank that `formRanks` gives for the same
 * types.
 */
export async function keptCountsOfForms(
  connection: Connection,
  { attribute, scope }: { readonly attribute: CountedAttribute; readonly scope: TextScope },
  types: readonly number[],
): Promise<Uint32Array> {
  const form = raw(attribute);
  const forms = sql`SELECT ${form}, CAST(SUM(${countIn(scope)}) AS INTEGER) AS count FROM token_type
    WHERE ${form} IN (SELECT ${form} FROM token_type WHERE ${among(types)}) GROUP BY ${form}`;
  const ranked = sql`SELECT count, DENSE_RANK() OVER (ORDER BY ${form}) AS rank FROM (${forms}) AS forms`;
  const numbers = await packedNumbers(connection, [sql`rank`, sql`count`], sql`(${ranked}) AS ranked`);
  return inSteps(connection, byFirst(numbers));
}

function among(types: readonly number[]): Sql {
  return types.length > MOST_LISTED ? sql`1 = 1` : isIn(sql`key`, types);
}

/** Two whole numbers of each row, as one text: a hundred thousand rows as objects would take a hundred times as long to read. */
async function packedNumbers(connection: Connection, [first, second]: readonly [Sql, Sql], from: Sql): Promise<string> {
  const pair = sql`${first} || ' ' || ${second}`;
  const all = byDialect({ sqlite: sql`group_concat(${pair}, ' ')`, postgres: sql`string_agg(${pair}, ' ')` });
  const [row] = await connection.all<{ numbers: string | null }>(sql`SELECT ${all} AS numbers FROM ${from}`);
  return row?.numbers ?? '';
}

/** Pairs that are read in a step. */
const STEP = 8192;

/** The pairs of numbers in a text, one call for each, in steps. */
function* readPairs(text: string, visit: (first: number, second: number) => void): Generator<void> {
  let [number, first, count] = [0, 0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit >= 0) {
      number = number * 10 + digit;
      continue;
    }
    count += 1;
    if (count % 2 === 1) first = number;
    else visit(first, number);
    number = 0;
    if (count % STEP === 0) yield;
  }
}

function* ranksOf(numbers: string): Generator<void, FormRanks> {
  let [lastKey, size] = [0, 0];
  yield* readPairs(numbers, (key, rank) => {
    lastKey = Math.max(lastKey, key);
    size = Math.max(size, rank);
  });
  const ofTypes = new Uint32Array(lastKey + 1);
  const types = new Uint32Array(size + 1);
  yield* readPairs(numbers, (key, rank) => {
    ofTypes[key] = rank;
    types[rank] = key;
  });
  return { size, ofTypes, types };
}

function* byFirst(numbers: string): Generator<void, Uint32Array> {
  let last = 0;
  yield* readPairs(numbers, (first) => (last = Math.max(last, first)));
  const values = new Uint32Array(last + 1);
  yield* readPairs(numbers, (first, second) => (values[first] = second));
  return values;
}
