import type { Connection } from '../connect/connection.ts';
import { sql } from '../sql/sql.ts';
import { changeRows } from '../write/tallies/change-rows.ts';
import type { TokenRange } from './token-ranges.ts';

/** What is counted of tokens: all, those in effective quotes, those in sources and cues of these. */
export const TOKEN_COUNTS = ['whole', 'quoted', 'clause'] as const;
export type TokenCount = (typeof TOKEN_COUNTS)[number];

type Counts = Record<TokenCount, number>;

/** Differences of counts, gathered over articles and then applied with one statement a table. */
export class TokenTallies {
  readonly #types = new Map<number, Counts>();

  /** Adds `by` for each token in the ranges. */
  count(types: ArrayLike<number>, count: TokenCount, ranges: readonly TokenRange[], by: 1 | -1): void {
    for (const { first, end } of ranges) {
      for (let at = first; at < end; at += 1) this.#of(types[at] ?? 0)[count] += by;
    }
  }

  #of(type: number): Counts {
    let counts = this.#types.get(type);
    if (!counts) this.#types.set(type, (counts = { whole: 0, quoted: 0, clause: 0 }));
    return counts;
  }

  /** Writes the differences. */
  async apply(connection: Connection): Promise<void> {
    const rows = [...this.#types].filter(([, counts]) => TOKEN_COUNTS.some((count) => counts[count] !== 0));
    if (rows.length === 0) return;
    const change = changeRows(
      connection,
      { key: 'integer', whole: 'integer', quoted: 'integer', clause: 'integer' },
      rows.map(([key, { whole, quoted, clause }]) => [key, whole, quoted, clause]),
    );
    await connection.run(sql`UPDATE token_type SET whole_count = whole_count + change.whole,
      quoted_count = quoted_count + change.quoted, clause_count = clause_count + change.clause
      FROM ${change} WHERE token_type.key = change.key`);
    const sum = (count: TokenCount): number => rows.reduce((total, [, counts]) => total + counts[count], 0);
    await connection.run(sql`UPDATE corpus SET token_count = token_count + ${sum('whole')},
      quoted_count = quoted_count + ${sum('quoted')}, clause_count = clause_count + ${sum('clause')}`);
  }
}
