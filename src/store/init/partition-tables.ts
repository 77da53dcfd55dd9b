import type { QueryRunner } from 'typeorm';
import { DIVIDED_TABLES, divideTable, readShape } from './table-shape.ts';

/** Divides the empty tables of an article's parts into `count` partitions each, `paragraph_0`, `paragraph_1` …, on this server. */
export async function partitionTables(runner: QueryRunner, count: number): Promise<void> {
  for (const table of DIVIDED_TABLES) {
    const { constraints, indexes } = await readShape(runner, table);
    await divideTable(runner, table);
    for (let part = 0; part < count; part++) {
      await runner.query(
        `CREATE TABLE ${table}_${part} PARTITION OF ${table} FOR VALUES WITH (MODULUS ${count}, REMAINDER ${part})`,
      );
    }
    // On the divided table, so that every partition gets its own and the primary key holds over all of them.
    for (const { name, definition } of constraints) {
      await runner.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
    }
    for (const statement of indexes) await runner.query(statement);
  }
}
