import { literalOf, tokenMatcher, type LiteralPart, type TokenForms } from '../../search/tokens/match-token.ts';
import type { AttributeTest } from '../../search/tokens/token-test.ts';
import type { Connection } from '../connect/connection.ts';
import type { ReadSession } from '../connect/read-session.ts';
import { tokenize } from '../../text/tokens.ts';
import { indexWord } from '../full-text/index-words.ts';
import { bytesOf } from '../memory/bytes-of.ts';
import { sectionOfOwner } from '../memory/shared-memory.ts';
import { isIn, raw, sql, type Sql } from '../sql/sql.ts';
import { TypeSet } from './type-set.ts';

/** The types of tokens that pass a test. */
export interface MatchingTypes {
  readonly passing: TypeSet;
  /** Their folded words, each once; undefined when they are too many to look for one by one. */
  readonly words: readonly string[] | undefined;
}

/** So many words can be looked for one by one. */
const MOST_WORDS = 300;

type TypeForms = TokenForms & { readonly key: number };

/**
 * Which types pass each of the tests. A test that begins with certain letters is looked up; for others all types are read, and what was
 * found is remembered: types are never changed, so that only those added since have to be asked.
 */
export async function typesMatching(
  session: ReadSession,
  tests: readonly AttributeTest[],
): Promise<readonly MatchingTypes[]> {
  const [row] = await session.all<{ size: number }>(raw('SELECT COALESCE(MAX(key), 0) + 1 AS size FROM token_type'));
  const found: MatchingTypes[] = [];
  for (const test of tests) found.push(await matching(session, test, row?.size ?? 1));
  return found;
}

async function matching(session: ReadSession, test: AttributeTest, size: number): Promise<MatchingTypes> {
  const condition = narrowing(literalOf(test));
  if (condition) return extend(session, test, { size, condition, known: undefined });
  const known = knownTests(session.source);
  const name = JSON.stringify(test);
  const result = await extend(session, test, { size, condition: sql`1 = 1`, known: known.get(name) });
  known.keep(name, result, bytesOf([name, result]) + result.passing.bytes);
  return result;
}

/** What is known of tests in a copy of the corpus, by the test as JSON. */
const knownTests = sectionOfOwner<string, MatchingTypes>({ kind: 'tokenTests' });

interface Extension {
  /** The first key that no type has. */
  readonly size: number;
  readonly condition: Sql;
  /** What is known of the types before. */
  readonly known: MatchingTypes | undefined;
}

async function extend(connection: Connection, test: AttributeTest, extension: Extension): Promise<MatchingTypes> {
  const { size, condition, known = NOTHING } = extension;
  if (known.passing.size >= size) return known;
  const isMatch = tokenMatcher(test);
  const passing = new TypeSet(size, known.passing);
  const words = new Set(known.words);
  for await (const types of readTypes(connection, condition, known.passing.size - 1)) {
    for (const [index, type] of types.entries()) {
      if (index % STEP === STEP - 1) await connection.pauseIfDue();
      if (type.key >= size || !isMatch(type)) continue;
      passing.add(type.key);
      if (words.size <= MOST_WORDS) words.add(type.folded);
    }
  }
  return { passing, words: known.words === undefined || words.size > MOST_WORDS ? undefined : [...words] };
}

/** No type has the key 0. */
const NOTHING: MatchingTypes = { passing: new TypeSet(1), words: [] };

/** Types are read in pages, so that neither memory nor a single step grows with the vocabulary. */
const PAGE = 4000;

/** So many types are compared before the event loop may turn: a long regular expression takes 20 µs for each. */
const STEP = 64;

async function* readTypes(connection: Connection, condition: Sql, after: number): AsyncGenerator<readonly TypeForms[]> {
  for (let last = after, more = true; more;) {
    const types = await connection.all<TypeForms>(sql`SELECT key, word, folded, lemma, pos FROM token_type
      WHERE ${condition} AND key > ${last} ORDER BY key LIMIT ${raw(String(PAGE))}`);
    yield types;
    more = types.length === PAGE;
    last = types.at(-1)?.key ?? last;
  }
}

/** What an index can say of the types that may pass; undefined: nothing. */
function narrowing(literal: LiteralPart | undefined): Sql | undefined {
  if (!literal) return undefined;
  const { attribute, text, isWhole } = literal;
  if (attribute === 'word') return wordNarrowing(text, isWhole);
  // Lemmas and folded words have neither capitals nor accents; parts of speech are few, and have no index.
  return attribute === 'pos' ? undefined : startsWith(attribute, text, isWhole);
}

/** Words as printed are found by their folded form, whatever the flags: what is printed alike is folded alike. */
function wordNarrowing(text: string, isWhole: boolean): Sql | undefined {
  if (isWhole)
    return isIn(
      sql`folded`,
      tokenize(text).map(({ folded }) => indexWord(folded)),
    );
  return /^[a-z0-9]+$/i.test(text) ? startsWith('folded', text.toLowerCase(), isWhole) : undefined;
}

/** In the order of code points, a text and whatever goes on from it is one stretch. */
function startsWith(column: string, text: string, isWhole: boolean): Sql {
  if (isWhole) return sql`${raw(column)} = ${text}`;
  return sql`${raw(column)} >= ${text} AND ${raw(column)} < ${`${text}\u{10FFFF}`}`;
}
