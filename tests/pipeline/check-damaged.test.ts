import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { importCorpus } from '../../src/pipeline/import/import-corpus.ts';
import { TABLE_KEYS } from '../../src/store/check/locate-damage.ts';
import { openStore } from '../../src/store/store.ts';
import { temporaryFolder, whosaid } from '../cli/command-line.ts';

const folder = temporaryFolder();
const sound = join(folder, 'sound.sqlite');

beforeAll(async () => {
  const store = await openStore(sound);
  await importCorpus(store, ['corpus/articles', 'corpus/annotations']);
  await store.close();
});

describe('the check of a file with a damaged page', () => {
  it.each([
    ['paragraph', /paragraph: article_key \d+( to \d+)? cannot be read/],
    ['span', /span: article_key \d+( to \d+)? cannot be read/],
    ['token_type', /token_type: key \d+( to \d+)? cannot be read/],
    ['quote_by_speaker', /the database file is sound: quote: /],
    ['paragraph_words_data', /the database file is sound: paragraph_words/],
  ])('of %s names the table, and the rows unless only an index is damaged', async (tree, finding) => {
    const file = join(folder, `${tree}.sqlite`);
    copyFileSync(sound, file);
    damage(file, await leafOf(sound, tree));
    const { exitCode, output } = await whosaid(['check', '--db', file]);
    expect(exitCode).toBe(4);
    expect(
      output
        .split('\n')
        .filter((line) => line.startsWith('BAD'))
        .join('\n'),
    ).toMatch(finding);
  });

  it('that has the schema says that it cannot be opened', async () => {
    const file = join(folder, 'schema.sqlite');
    copyFileSync(sound, file);
    damage(file, 1);
    const { exitCode, output } = await whosaid(['check', '--db', file]);
    expect(exitCode).toBe(4);
    expect(output).toContain('BAD  the database can be opened');
  });
});

describe('the check of a file whose pages are sound and whose values are not', () => {
  it.each([
    [`UPDATE article SET content_hash = x'efbfbd3fa6' || 'c5eb92e5e5'`, /revision|content hash/],
    [`UPDATE article_layer SET content_hash = 'zz'`, /revision|content hash/],
    [`UPDATE corpus SET revision = 'not hexadecimal'`, /revision/],
    [`UPDATE article SET credits = '["one'`, /articles and annotations/],
    [`UPDATE quote SET evidence = '[{'`, /articles and annotations/],
    [`UPDATE quote SET evidence = 'null'`, /articles and annotations/],
    [`UPDATE span SET start_utf16 = 4000000`, /span|text/],
    [`UPDATE article_tokens SET types = x'ffffff'`, /words/],
    [`UPDATE article_tokens SET starts = x'', contents = x'ff'`, /words/],
    [`UPDATE quote SET first_paragraph = 99, parent_slot = 99`, /quote/],
  ])('after %s is no fault of the program', async (statement, finding) => {
    const file = join(folder, 'values.sqlite');
    copyFileSync(sound, file);
    await change(file, statement);
    const { exitCode, output } = await whosaid(['check', '--db', file]);
    expect(output).toMatch(new RegExp(`^BAD .*(${finding.source})`, 'm'));
    expect(output).not.toContain('undefined');
    expect(exitCode).toBe(4);
  });
});

it('every table of the schema is read when damage is looked for', async () => {
  const tables = await ask<{ name: string }>(
    sound,
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_words%' ESCAPE '\\' OR name = 'near_words'`,
  );
  const known = [...Object.keys(TABLE_KEYS), 'sqlite_sequence', 'whosaid_migration'];
  expect(tables.map(({ name }) => name).toSorted()).toEqual(known.toSorted());
});

/** Makes the type and the first cell of a page wrong. */
function damage(file: string, page: number): void {
  const bytes = readFileSync(file);
  const at = (page - 1) * bytes.readUInt16BE(16) + (page === 1 ? 100 : 0);
  for (const offset of [0, 3, 8, 9]) bytes.writeUInt8(bytes.readUInt8(at + offset) ^ 0xff, at + offset);
  writeFileSync(file, bytes);
}

/** A leaf in the middle of a table or index. */
async function leafOf(file: string, tree: string): Promise<number> {
  const leaves = await ask<{ pageno: number }>(
    file,
    `SELECT pageno FROM dbstat WHERE name = '${tree}' AND pagetype = 'leaf' ORDER BY path`,
  );
  return leaves[Math.floor(leaves.length / 2)]?.pageno ?? 0;
}

function ask<Row>(file: string, statement: string): Promise<Row[]> {
  const database = new sqlite3.Database(file, sqlite3.OPEN_READONLY);
  return new Promise((resolve, reject) => {
    database.all<Row>(statement, (error, rows) => (error ? reject(error) : resolve(rows)));
    database.close();
  });
}

function change(file: string, statement: string): Promise<void> {
  const database = new sqlite3.Database(file);
  return new Promise((resolve, reject) => {
    database.exec(statement, (error) => (error ? reject(error) : resolve()));
    database.close();
  });
}
