import type { Connection } from '../connect/connection.ts';
import { byDialect, isIn, Sql, sql } from '../sql/sql.ts';
import { copyCell } from '../write/encode-rows.ts';
import { packNumbers } from './packed-numbers.ts';
import { readTokens } from './read-tokens.ts';
import { StoredTokens, wholeOf } from './stored-tokens.ts';
import type { TokenRegions } from './token-regions.ts';
import { lengthOf } from './token-ranges.ts';
import type { TokenSequence } from './token-sequence.ts';
import type { TokenTallies } from './token-tallies.ts';
import { typeKeys } from './type-keys.ts';

/** The tokens of a stored article. */
export interface ArticleTokens {
  readonly articleKey: number;
  readonly sequence: TokenSequence;
  /** Undefined when it has no quote. */
  readonly regions: TokenRegions | undefined;
}

const NO_BYTES = new Uint8Array();
const NO_REGIONS: TokenRegions = { contents: NO_BYTES, sources: NO_BYTES, cues: NO_BYTES };

/** Writes the tokens of articles that have none. */
export async function insertTokens(
  connection: Connection,
  articles: readonly ArticleTokens[],
  tallies: TokenTallies,
): Promise<void> {
  if (articles.length === 0) return;
  const names = new Set(articles.flatMap(({ sequence }) => sequence.types));
  const keys = await typeKeys(connection, [...names]);
  const rows = articles.map(({ articleKey, sequence, regions = NO_REGIONS }): TokensRow => {
    const own = sequence.types.map((name) => keys.get(name) ?? 0);
    const types = Uint32Array.from(sequence.tokens, (index) => own[index] ?? 0);
    tallies.count(types, 'whole', [{ first: 0, end: types.length }], 1);
    const { quoted, clause } = countRegions(types, regions, tallies, 1);
    const { paragraphs, starts } = sequence;
    const { contents, sources, cues } = regions;
    return [articleKey, types.length, paragraphs, starts, packNumbers(types), quoted, clause, contents, sources, cues];
  });
  await insertRowsOfTokens(connection, rows);
}

/** Counts the tokens of regions, by their types. */
function countRegions(types: Uint32Array, regions: TokenRegions, tallies: TokenTallies, by: 1 | -1) {
  const { quoted, clauses } = StoredTokens.ofRegions(regions);
  tallies.count(types, 'quoted', quoted, by);
  tallies.count(types, 'clause', clauses, by);
  return { quoted: lengthOf(quoted), clause: lengthOf(clauses) };
}

type TokensRow = readonly (number | Uint8Array)[];

const COLUMNS =
  'article_key, token_count, paragraphs, starts, types, quoted_count, clause_count, contents, sources, cues';
const PLACES = `(${COLUMNS.split(', ').fill('?').join(', ')})`;

/** Rows of one statement. SQLite allows 32,766 parameters. */
const ROWS_AT_ONCE = 500;

async function insertRowsOfTokens(connection: Connection, rows: readonly TokensRow[]): Promise<void> {
  if (connection.copyIn) {
    const lines = rows.map((row) => row.map(tokensCell).join('\t'));
    return connection.copyIn(`COPY article_tokens (${COLUMNS}) FROM STDIN`, lines);
  }
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const some = rows.slice(start, start + ROWS_AT_ONCE);
    const text = `INSERT INTO article_tokens (${COLUMNS}) VALUES ${some.map(() => PLACES).join(', ')}`;
    await connection.run({ text, parameters: some.flat() });
  }
}

function tokensCell(value: number | Uint8Array): string {
  return typeof value === 'number' ? String(value) : copyCell(`\\x${hexOf(value)}`);
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
}

/** Deletes the tokens of articles. */
export async function removeTokens(
  connection: Connection,
  articleKeys: readonly number[],
  tallies: TokenTallies,
): Promise<void> {
  if (articleKeys.length === 0) return;
  for (const tokens of await readTokens(connection, articleKeys)) {
    tallies.count(tokens.types, 'whole', [wholeOf(tokens)], -1);
    tallies.count(tokens.types, 'quoted', tokens.quoted, -1);
    tallies.count(tokens.types, 'clause', tokens.clauses, -1);
  }
  await connection.run(sql`DELETE FROM article_tokens WHERE ${isIn(sql`article_key`, articleKeys)}`);
}

/** Updates the regions of articles whose quotes have changed; undefined for an article without quotes. */
export async function replaceRegions(
  connection: Connection,
  regions: ReadonlyMap<number, TokenRegions | undefined>,
  tallies: TokenTallies,
): Promise<void> {
  if (regions.size === 0) return;
  const rows = (await readTokens(connection, [...regions.keys()])).map((before) => {
    const after = regions.get(before.articleKey) ?? NO_REGIONS;
    tallies.count(before.types, 'quoted', before.quoted, -1);
    tallies.count(before.types, 'clause', before.clauses, -1);
    const { quoted, clause } = countRegions(before.types, after, tallies, 1);
    return [before.articleKey, quoted, clause, ...[after.contents, after.sources, after.cues].map(hexOf)] as const;
  });
  await updateRegions(connection, rows);
}

type RegionsRow = readonly [key: number, quoted: number, clause: number, ...bytes: string[]];

/** Bytes are passed as hexadecimal digits, because JSON has no bytes. */
async function updateRegions(connection: Connection, rows: readonly RegionsRow[]): Promise<void> {
  if (rows.length === 0) return;
  const picks =
    'value->>0 AS key, value->>1 AS quoted, value->>2 AS clause, value->>3 AS contents, value->>4 AS sources, value->>5 AS cues';
  const json = { json: JSON.stringify(rows) };
  const change = byDialect({
    sqlite: new Sql([`(SELECT ${picks} FROM jsonb_each(`, json, ')) AS change']),
    postgres: new Sql([`(SELECT ${picks} FROM json_array_elements(`, json, '::json)) AS change']),
  });
  const bytes = (column: string): Sql =>
    byDialect({ sqlite: new Sql([`unhex(change.${column})`]), postgres: new Sql([`decode(change.${column}, 'hex')`]) });
  await connection.run(sql`UPDATE article_tokens SET quoted_count = CAST(change.quoted AS INTEGER),
    clause_count = CAST(change.clause AS INTEGER), contents = ${bytes('contents')}, sources = ${bytes('sources')},
    cues = ${bytes('cues')} FROM ${change} WHERE article_tokens.article_key = CAST(change.key AS INTEGER)`);
}
