import { literalOf, tokenMatcher, type LiteralPart, type TokenForms } from '../../search/tokens/match-token.ts';
import type { AttributeTest } from '../../search/tokens/token-test.ts';
import type { Connection } from '../connect/connection.ts';
import { tokenize } from '../../text/tokens.ts';
import { indexWord } from '../full-text/index-words.ts';
import { isIn, raw, sql, type Sql } from '../sql/sql.ts';

/** The types of tokens that pass a test. */
export interface MatchingTypes {
  /** By key: 1 for those that pass. */
  readonly passes: Uint8Array;
  /** Their folded words, each once; undefined when they are too many to look for one by one. */
  readonly words: readonly string[] | undefined;
}

/** So many words can be looked for one by one. */
const MOST_WORDS = 300;

type TypeForms = TokenForms & { readonly key: number };

/** Which types pass each of the tests. A test that begins with certain letters is looked up; for others all types are read. */
export async function typesMatching(
  connection: Connection,
  tests: readonly AttributeTest[],
): Promise<readonly MatchingTypes[]> {
  const [row] = await connection.all<{ size: number }>(raw('SELECT COALESCE(MAX(key), 0) + 1 AS size FROM token_type'));
  const found: MatchingTypes[] = [];
  for (const test of tests) found.push(await matching(connection, test, row?.size ?? 1));
  return found;
}

async function matching(connection: Connection, test: AttributeTest, size: number): Promise<MatchingTypes> {
  const isMatch = tokenMatcher(test);
  const passes = new Uint8Array(size);
  const words = new Set<string>();
  for await (const types of readTypes(connection, narrowing(literalOf(test)))) {
    for (const type of types) {
      if (!isMatch(type)) continue;
      passes[type.key] = 1;
      if (words.size <= MOST_WORDS) words.add(type.folded);
    }
  }
  return { passes, words: words.size > MOST_WORDS ? undefined : [...words] };
}

/** Types are read in pages, so that neither memory nor a single step grows with the vocabulary. */
const PAGE = 20_000;

async function* readTypes(connection: Connection, condition: Sql): AsyncGenerator<readonly TypeForms[]> {
  for (let last = 0, more = true; more;) {
    const types = await connection.all<TypeForms>(sql`SELECT key, word, folded, lemma, pos FROM token_type
      WHERE ${condition} AND key > ${last} ORDER BY key LIMIT ${raw(String(PAGE))}`);
    yield types;
    more = types.length === PAGE;
    last = types.at(-1)?.key ?? last;
  }
}

/** What an index can say of the types that may pass. */
function narrowing(literal: LiteralPart | undefined): Sql {
  if (!literal) return ALL_TYPES;
  const { attribute, text, isWhole } = literal;
  if (attribute === 'word') return wordNarrowing(text, isWhole);
  // Lemmas and folded words have neither capitals nor accents; parts of speech are few, and have no index.
  return attribute === 'pos' ? ALL_TYPES : startsWith(attribute, text, isWhole);
}

const ALL_TYPES = sql`1 = 1`;

/** Words as printed are found by their folded form, whatever the flags: what is printed alike is folded alike. */
function wordNarrowing(text: string, isWhole: boolean): Sql {
  if (isWhole)
    return isIn(
      sql`folded`,
      tokenize(text).map(({ folded }) => indexWord(folded)),
    );
  return /^[a-z0-9]+$/i.test(text) ? startsWith('folded', text.toLowerCase(), isWhole) : ALL_TYPES;
}

/** In the order of code points, a text and whatever goes on from it is one stretch. */
function startsWith(column: string, text: string, isWhole: boolean): Sql {
  if (isWhole) return sql`${raw(column)} = ${text}`;
  return sql`${raw(column)} >= ${text} AND ${raw(column)} < ${`${text}\u{10FFFF}`}`;
}
