import type { Connection } from '../connect/connection.ts';
import { isIn, raw, sql } from '../sql/sql.ts';

/** Room for the items of one article in a row id of the SQLite index: rowid = article_key * ITEMS_PER_ARTICLE + ordinal. */
export const ITEMS_PER_ARTICLE = 1_048_576;

/** Longer words are cut, in the index and in queries alike: PostgreSQL takes no lexeme above 2 KB. */
const MAX_WORD_LENGTH = 200;

/** A word as the indexes of both databases hold it. */
export function indexWord(word: string): string {
  return word.length <= MAX_WORD_LENGTH ? word : Array.from(word).slice(0, MAX_WORD_LENGTH).join('');
}

/** The words with those cut that are too long, joined by spaces as before. */
export function indexWords(words: string): string {
  return hasLongWord(words) ? words.split(' ').map(indexWord).join(' ') : words;
}

/** Goes from space to space, as many words at a step as could be one that is too long. */
function hasLongWord(words: string): boolean {
  for (let at = 0; words.length - at > MAX_WORD_LENGTH;) {
    const space = words.lastIndexOf(' ', at + MAX_WORD_LENGTH);
    if (space < at) return true;
    at = space + 1;
  }
  return false;
}

export type IndexedTable = 'paragraph' | 'quote';

/** Takes all texts of the articles out of the SQLite index; call it while the rows are still there. */
export async function removeWords(
  connection: Connection,
  table: IndexedTable,
  articleKeys: readonly number[],
): Promise<void> {
  if (connection.dialect !== 'sqlite') return;
  const item = table === 'paragraph' ? 'ordinal' : 'slot';
  const rowids = raw(`SELECT article_key * ${ITEMS_PER_ARTICLE} + ${item} FROM ${table} WHERE`);
  const target = raw(`DELETE FROM ${table}_words WHERE rowid IN (`);
  await connection.run(sql`${target}${rowids} ${isIn(sql`article_key`, articleKeys)})`);
}

/** Words as the text of a tsvector. PostgreSQL counts positions to 16,383 and keeps 256 a word; a text is at most a paragraph or a quote, so that is enough. */
export function vectorOf(words: string): string {
  if (words === '') return '';
  return words
    .split(' ')
    .map((word, index) => `'${indexWord(word)}':${Math.min(index + 1, 16_383)}`)
    .join(' ');
}
