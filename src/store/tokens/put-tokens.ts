import type { Connection } from '../connect/connection.ts';
import { isIn, Sql, sql } from '../sql/sql.ts';
import { packNumbers } from './packed-numbers.ts';
import { readTokens } from './read-tokens.ts';
import { wholeOf } from './stored-tokens.ts';
import type { TokenSequence } from './token-sequence.ts';
import { TokenTallies } from './token-tallies.ts';
import { typeKeys } from './type-keys.ts';

/** The tokens of an article whose row is written already. */
export interface KeyedTokens {
  readonly articleKey: number;
  readonly sequence: TokenSequence;
}

/** Writes the tokens of articles that have none, and counts them. Of quotes nothing is known yet: see `refreshRegions`. */
export async function putTokens(connection: Connection, articles: readonly KeyedTokens[]): Promise<void> {
  if (articles.length === 0) return;
  const names = new Set(articles.flatMap(({ sequence }) => sequence.types));
  const keys = await typeKeys(connection, [...names]);
  const tallies = new TokenTallies();
  const rows = articles.map(({ articleKey, sequence }) => {
    const own = sequence.types.map((name) => keys.get(name) ?? 0);
    const types = Uint32Array.from(sequence.tokens, (index) => own[index] ?? 0);
    tallies.count(types, 'whole', [{ first: 0, end: types.length }], 1);
    return [articleKey, types.length, sequence.paragraphs, sequence.starts, packNumbers(types)] as const;
  });
  await insertTokens(connection, rows);
  await tallies.apply(connection);
}

type TokensRow = readonly [key: number, count: number, paragraphs: Uint8Array, starts: Uint8Array, types: Uint8Array];

async function insertTokens(connection: Connection, rows: readonly TokensRow[]): Promise<void> {
  const target = `INSERT INTO article_tokens (article_key, token_count, paragraphs, starts, types, quoted_count,
    clause_count, contents, sources, cues) SELECT `;
  await connection.run(connection.dialect === 'sqlite' ? fromJson(target, rows) : fromArrays(target, rows));
}

/** JSON has no bytes: they go in as hexadecimal digits. */
function fromJson(target: string, rows: readonly TokensRow[]): Sql {
  const json = rows.map(([key, count, ...bytes]) => [key, count, ...bytes.map(hexOf)]);
  const picks = `value->>0, value->>1, unhex(value->>2), unhex(value->>3), unhex(value->>4), 0, 0, x'', x'', x''`;
  return new Sql([`${target}${picks} FROM jsonb_each(`, { json: JSON.stringify(json) }, ')']);
}

function fromArrays(target: string, rows: readonly TokensRow[]): Sql {
  const bytesAt = (index: 2 | 3 | 4): readonly string[] => rows.map((row) => `\\x${hexOf(row[index])}`);
  return new Sql([
    `${target}*, 0, 0, '', '', '' FROM unnest(`,
    { array: rows.map(([key]) => key) },
    '::integer[], ',
    { array: rows.map(([, count]) => count) },
    '::integer[], ',
    { array: bytesAt(2) },
    '::bytea[], ',
    { array: bytesAt(3) },
    '::bytea[], ',
    { array: bytesAt(4) },
    '::bytea[])',
  ]);
}

/** The bytes as hexadecimal digits. */
export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
}

/** Takes the tokens of articles out of the database and off the counts. */
export async function removeTokens(connection: Connection, articleKeys: readonly number[]): Promise<void> {
  if (articleKeys.length === 0) return;
  const tallies = new TokenTallies();
  for (const tokens of await readTokens(connection, articleKeys)) {
    tallies.count(tokens.types, 'whole', [wholeOf(tokens)], -1);
    tallies.count(tokens.types, 'quoted', tokens.quoted, -1);
    tallies.count(tokens.types, 'clause', tokens.clauses, -1);
  }
  await connection.run(sql`DELETE FROM article_tokens WHERE ${isIn(sql`article_key`, articleKeys)}`);
  await tallies.apply(connection);
}
