import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from } from 'pg-copy-streams';
import type { QueryRunner } from 'typeorm';
import { trusted } from '../sql/trusted.ts';

/** So many UTF-16 code units of rows go at a time. */
const PIECE_UTF16 = 1 << 16;

/** Carries out `COPY … FROM STDIN` on PostgreSQL with these rows, lines of its text format without their ends. */
export async function copyRows(runner: QueryRunner, statement: string, rows: readonly string[]): Promise<void> {
  const client = trusted<ClientBase>(await runner.connect());
  await pipeline(Readable.from(pieces(rows)), client.query(from(statement)));
}

function* pieces(rows: readonly string[]): Generator<Buffer> {
  let piece = '';
  for (const row of rows) {
    piece += `${row}\n`;
    if (piece.length < PIECE_UTF16) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  yield Buffer.from(piece);
}
