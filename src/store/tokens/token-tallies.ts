import type { Connection } from '../connect/connection.ts';
import { sql } from '../sql/sql.ts';
import { changeRows } from '../write/tallies/change-rows.ts';
import type { TokenRange } from './token-ranges.ts';

/** What is counted of tokens: all, those in effective quotes, those in sources and cues of these. */
export const TOKEN_COUNTS = ['whole', 'quoted', 'clause'] as const;
export type TokenCount = (typeof TOKEN_COUNTS)[number];

const KINDS = TOKEN_COUNTS.length;

/** Initial capacity in types; it is doubled when a key is too large. */
const FIRST_TYPES = 1 << 16;

/** Differences of counts by type, summed over articles and applied with one statement for each table. */
export class TokenTallies {
  /** The differences of type `key` start at `KINDS * key`, in the order of `TOKEN_COUNTS`. */
  #changes = new Int32Array(KINDS * FIRST_TYPES);

  /** Adds `by` for each token in the ranges. */
  count(types: ArrayLike<number>, count: TokenCount, ranges: readonly TokenRange[], by: 1 | -1): void {
    const kind = TOKEN_COUNTS.indexOf(count);
    for (const { first, end } of ranges) {
      for (let at = first; at < end; at += 1) {
        const place = KINDS * (types[at] ?? 0) + kind;
        if (place >= this.#changes.length) this.#grow(place);
        this.#changes[place] = (this.#changes[place] ?? 0) + by;
      }
    }
  }

  #grow(place: number): void {
    let { length } = this.#changes;
    while (length <= place) length *= 2;
    const larger = new Int32Array(length);
    larger.set(this.#changes);
    this.#changes = larger;
  }

  /** Writes the differences. */
  async apply(connection: Connection): Promise<void> {
    const rows: [key: number, whole: number, quoted: number, clause: number][] = [];
    const sums = { whole: 0, quoted: 0, clause: 0 };
    const changes = this.#changes;
    for (let at = 0; at < changes.length; at += KINDS) {
      const [whole = 0, quoted = 0, clause = 0] = [changes[at], changes[at + 1], changes[at + 2]];
      if (whole === 0 && quoted === 0 && clause === 0) continue;
      rows.push([at / KINDS, whole, quoted, clause]);
      sums.whole += whole;
      sums.quoted += quoted;
      sums.clause += clause;
    }
    if (rows.length === 0) return;
    const columns = { key: 'integer', whole: 'integer', quoted: 'integer', clause: 'integer' } as const;
    await connection.run(sql`UPDATE token_type SET whole_count = whole_count + change.whole,
      quoted_count = quoted_count + change.quoted, clause_count = clause_count + change.clause
      FROM ${changeRows(connection, columns, rows)} WHERE token_type.key = change.key`);
    await connection.run(sql`UPDATE corpus SET token_count = token_count + ${sums.whole},
      quoted_count = quoted_count + ${sums.quoted}, clause_count = clause_count + ${sums.clause}`);
  }
}
