import { sliceSpan } from '../../text/span.ts';
import { searchableText } from '../../text/tokens.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Connection } from '../connect/connection.ts';
import { indexWords } from '../full-text/index-words.ts';
import { articlesForExport } from '../read/export-rows.ts';
import { readArticlesByKey, type StoredArticle } from '../read/stored-article.ts';
import { raw } from '../sql/sql.ts';
import { readTokens } from '../tokens/read-tokens.ts';
import { effectiveSpans, regionsOf } from '../tokens/token-regions.ts';
import { StoredTokens, wholeOf } from '../tokens/stored-tokens.ts';
import { TOKEN_COUNTS, type TokenCount } from '../tokens/token-tallies.ts';
import { lengthOf, type TokenRange } from '../tokens/token-ranges.ts';
import { findingOf, type Finding } from './finding.ts';

type Counts = Record<TokenCount, number>;

/** What the check has seen so far. */
interface Seen {
  readonly faults: string[];
  readonly types: Map<number, Counts>;
  readonly sum: Counts;
}

/** The words of every article against its texts, the regions of its quotes, and all that is counted of words. */
export async function checkTokens(connection: Connection): Promise<Finding[]> {
  const folded = await foldedOfTypes(connection);
  const seen: Seen = { faults: [], types: new Map(), sum: noCounts() };
  for await (const rows of articlesForExport(connection, null)) {
    await checkSome(
      connection,
      rows.map(({ key }) => key),
      folded,
      seen,
    );
  }
  const counted = await checkCounts(connection, seen);
  return [
    findingOf(
      'every article has its words in order, and its quotes stand on them',
      seen.faults,
      `${seen.sum.whole} words`,
    ),
    findingOf('the counts of words are true', counted, `${seen.types.size} types`),
  ];
}

async function foldedOfTypes(connection: Connection): Promise<ReadonlyMap<number, string>> {
  const rows = await connection.all<{ key: number; folded: string }>(raw('SELECT key, folded FROM token_type'));
  return new Map(rows.map(({ key, folded }) => [key, folded]));
}

async function checkSome(
  connection: Connection,
  keys: readonly number[],
  folded: ReadonlyMap<number, string>,
  { faults, types, sum }: Seen,
): Promise<void> {
  const tokens = new Map((await readTokens(connection, keys)).map((stored) => [stored.articleKey, stored]));
  const spans = groupBy(await effectiveSpans(connection, keys), ({ articleKey }) => articleKey);
  for (const { key, article } of await readArticlesByKey(connection, keys)) {
    const stored = tokens.get(key);
    if (!stored) {
      faults.push(`article/${article.id} has no words; run "whosaid import" again, with no file it only mends`);
      continue;
    }
    if (!hasWordsOf(stored, article, folded)) faults.push(`article/${article.id} has other words than its text`);
    const regions = regionsOf(spans.get(key) ?? [], stored.starts);
    const fresh = StoredTokens.ofRegions(regions);
    if (!isSame(stored, fresh)) faults.push(`the quotes of article/${article.id} stand on other words`);
    const counted = { whole: [wholeOf(stored)], quoted: fresh.quoted, clause: fresh.clauses };
    for (const count of TOKEN_COUNTS) {
      sum[count] += lengthOf(counted[count]);
      addCounts(types, count, stored.types, counted[count]);
    }
  }
}

function hasWordsOf(
  { types, paragraphs }: StoredTokens,
  article: StoredArticle['article'],
  folded: ReadonlyMap<number, string>,
): boolean {
  return article.paragraphs.every((paragraph, index) => {
    const { first, end } = paragraphs[index] ?? { first: 0, end: 0 };
    const words = Array.from(types.subarray(first, end), (type) => folded.get(type));
    return words.join(' ') === indexWords(searchableText(sliceSpan(article.text, paragraph)));
  });
}

function isSame(a: StoredTokens, b: StoredTokens): boolean {
  const shown = ({ contents, sources, clauses }: StoredTokens): string => JSON.stringify([contents, sources, clauses]);
  return shown(a) === shown(b);
}

function addCounts(
  types: Map<number, Counts>,
  count: TokenCount,
  tokens: Uint32Array,
  ranges: readonly TokenRange[],
): void {
  for (const { first, end } of ranges) {
    for (const type of tokens.subarray(first, end)) {
      const counts = types.get(type) ?? noCounts();
      counts[count] += 1;
      types.set(type, counts);
    }
  }
}

function noCounts(): Counts {
  return { whole: 0, quoted: 0, clause: 0 };
}

async function checkCounts(connection: Connection, { types, sum }: Seen): Promise<string[]> {
  const columns = 'whole_count AS whole, quoted_count AS quoted, clause_count AS clause';
  const rows = await connection.all<Counts & { key: number; word: string }>(
    raw(`SELECT key, word, ${columns} FROM token_type ORDER BY key`),
  );
  const faults = rows.flatMap(({ key, word, ...kept }) => faultsOf(`"${word}"`, kept, types.get(key) ?? noCounts()));
  const [corpus] = await connection.all<Counts>(
    raw('SELECT token_count AS whole, quoted_count AS quoted, clause_count AS clause FROM corpus'),
  );
  return [...faults, ...faultsOf('the corpus', corpus ?? noCounts(), sum)];
}

function faultsOf(name: string, kept: Counts, counted: Counts): string[] {
  return TOKEN_COUNTS.filter((count) => kept[count] !== counted[count]).map(
    (count) => `${name}: ${count} is ${kept[count]}, counting anew gives ${counted[count]}`,
  );
}
