import type { Connection } from '../connect/connection.ts';
import { join, raw, sql } from '../sql/sql.ts';
import { findingOf, type Finding } from './finding.ts';
import { SUMMARIES, type Summary } from './summaries.ts';

/** Counts everything anew that is kept in counted form, and compares. */
export async function checkSummaries(connection: Connection): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const summary of SUMMARIES) findings.push(await checkSummary(connection, summary));
  return findings;
}

/** Values of one column, as the database gives them: PostgreSQL's wide integers are texts. */
type Value = number | string | null;

interface Difference {
  readonly key: string;
  readonly [column: `stored_${string}` | `counted_${string}`]: Value;
}

async function checkSummary(
  connection: Connection,
  { table, claim, columns, stored, counted }: Summary,
): Promise<Finding> {
  const values = columns.map((column) =>
    raw(`stored.${column} AS stored_${column}, counted.${column} AS counted_${column}`),
  );
  const differs = columns.map((column) => raw(`stored.${column} IS DISTINCT FROM counted.${column}`));
  const rows =
    await connection.all<Difference>(sql`SELECT COALESCE(stored.key, counted.key) AS key, ${join(values, ', ')}
    FROM (${stored}) AS stored FULL JOIN (${counted}) AS counted ON counted.key = stored.key
    WHERE ${join(differs, ' OR ')} ORDER BY 1`);
  const faults = rows.flatMap((row) => columns.flatMap((column) => faultOf(table, column, row)));
  return findingOf(claim, faults, 'as it should be');
}

function faultOf(table: string, column: string, row: Difference): string[] {
  const [stored, counted] = [row[`stored_${column}`] ?? null, row[`counted_${column}`] ?? null];
  if (String(stored) === String(counted)) return [];
  return [`${table} ${row.key}: ${column} is ${shown(stored)}, counting anew gives ${shown(counted)}`];
}

function shown(value: Value): string {
  return value === null ? 'missing' : String(value);
}
