import { suggest } from '../../text/suggest.ts';
import { REGIONS, type PatternQuery, type PatternStep, type PhraseQuery, type Region } from '../search-query.ts';
import { MAX_QUERY_WORDS, tooManyWords } from '../search-query-error.ts';
import { attributeTestsOf } from '../tokens/token-test.ts';
import { sizeOfValue } from '../tokens/value-pattern.ts';
import { MAX_VALUE_SIZE } from './limits.ts';
import { quoted, type QueryText } from './query-text.ts';
import { readToken } from './read-token.ts';
import { readWords } from './read-words.ts';

/** A query cut into its pieces, each with its offset in the text. */
export type Lexeme = { readonly at: number } & (
  | { readonly type: 'words'; readonly query: PhraseQuery | PatternQuery }
  | { readonly type: 'token'; readonly step: PatternStep }
  | { readonly type: 'operator'; readonly operator: 'AND' | 'OR' | 'NOT' }
  | { readonly type: 'near'; readonly operator: 'NEAR'; readonly distance: number }
  | { readonly type: 'within'; readonly operator: 'WITHIN'; readonly region: Region }
  | { readonly type: 'open' | 'close' }
);

/** Distance of a NEAR that gives none. */
const USUAL_DISTANCE = 10;

const MAX_DISTANCE = 100;

/** Pieces behind which a small "within" is the operator too, as whoever knows CQL writes it. */
const TAKES_WITHIN: ReadonlySet<Lexeme['type']> = new Set(['token', 'close', 'within']);

/** Double quotation marks of all kinds. Any closes what any has opened: “…”, „…“, «…», "…". */
const MARKS = '"“”„‟«»＂';
const MARK = new RegExp(`[${MARKS}]`, 'u');
const QUOTED = new RegExp(`[${MARKS}]([^${MARKS}]*)[${MARKS}](\\*?)`, 'uy');
const BARE = new RegExp(`[^\\s()[\\]${MARKS}]+`, 'uy');
const SPACE = /\s*/uy;

/** The pieces of a query in order. Punctuation that holds no word is left out; what cannot be read is an error. */
export function lexQuery(query: QueryText): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = behindSpace(query, 0);
  let words = 0;
  while (at < query.text.length) {
    const [lexeme, end] = readPiece(query, at, lexemes.at(-1));
    if (lexeme) lexemes.push(lexeme);
    words += lexeme ? wordsOf(lexeme) : 0;
    if (words > MAX_QUERY_WORDS) throw tooManyWords();
    at = behindSpace(query, end);
  }
  return lexemes;
}

/** Number of words of a piece; in patterns each test counts as one, and a token without a test too. */
function wordsOf(lexeme: Lexeme): number {
  if (lexeme.type === 'token') return wordsOfStep(lexeme.step);
  if (lexeme.type !== 'words') return 0;
  const { query } = lexeme;
  return query.type === 'phrase' ? query.words.length : query.steps.reduce((sum, step) => sum + wordsOfStep(step), 0);
}

function wordsOfStep({ test }: PatternStep): number {
  return test ? attributeTestsOf(test).length : 1;
}

type Piece = readonly [lexeme: Lexeme | undefined, end: number];

function readPiece(query: QueryText, at: number, last: Lexeme | undefined): Piece {
  const sign = query.text.charAt(at);
  if (sign === '(') return [{ type: 'open', at }, at + 1];
  if (sign === ')') return [{ type: 'close', at }, at + 1];
  if (sign === '[') {
    const { step, end } = readToken(query, at);
    return [{ type: 'token', step, at }, end];
  }
  if (sign === ']')
    throw query.error(at, '"]" closes nothing. Open a token pattern before it, [lemma="say"], or leave it out.', '"["');
  return MARK.test(sign) ? readQuoted(query, at) : readBare(query, at, last);
}

function readQuoted(query: QueryText, at: number): Piece {
  const found = query.match(QUOTED, at);
  if (!found) {
    const message = `the quotation mark ${query.text.charAt(at)} is not closed. Close it behind the last word of the phrase, or leave it out.`;
    throw query.error(at, message, 'a quotation mark at the end of the phrase');
  }
  const [piece, text = '', star = ''] = found;
  return [wordsLexeme(query, text + star, at), at + piece.length];
}

function readBare(query: QueryText, at: number, last: Lexeme | undefined): Piece {
  const piece = query.match(BARE, at)?.[0] ?? '';
  const end = at + piece.length;
  if (piece === 'AND' || piece === 'OR' || piece === 'NOT') return [{ type: 'operator', operator: piece, at }, end];
  if (piece === 'NEAR' || piece.startsWith('NEAR/')) return [readNear(query, at, piece), end];
  const isCqlHabit = piece === 'within' && last !== undefined && TAKES_WITHIN.has(last.type);
  if (piece === 'WITHIN' || isCqlHabit) return readWithin(query, at);
  return [wordsLexeme(query, piece, at), end];
}

function wordsLexeme(source: QueryText, text: string, at: number): Lexeme | undefined {
  const query = readWords(text);
  if (query?.type === 'pattern' && query.steps.some(isTooLarge)) {
    const message = `${quoted(text)} has too many wildcards in a word. Use one star for any number of letters.`;
    throw source.error(at, message, `at most ${MAX_VALUE_SIZE} letters and wildcards`);
  }
  return query && { type: 'words', query, at };
}

function isTooLarge({ test }: PatternStep): boolean {
  return test?.type === 'attribute' && sizeOfValue(test.value) > MAX_VALUE_SIZE;
}

function readNear(query: QueryText, at: number, piece: string): Lexeme {
  const written = piece.slice('NEAR/'.length);
  const distance = piece === 'NEAR' ? USUAL_DISTANCE : Number(written);
  if (piece !== 'NEAR' && (!/^\d+$/.test(written) || distance > MAX_DISTANCE)) {
    const found = written === '' ? 'NEAR/ lacks its distance' : `${quoted(written)} is no distance for NEAR`;
    const message = `${found}. Give the most words that may stand between, a whole number from 0 to ${MAX_DISTANCE}: NEAR/3.`;
    throw query.error(at + 'NEAR/'.length, message, `a whole number from 0 to ${MAX_DISTANCE}`);
  }
  return { type: 'near', operator: 'NEAR', distance, at };
}

function readWithin(query: QueryText, at: number): Piece {
  const start = behindSpace(query, at + 'within'.length);
  const name = query.match(BARE, start)?.[0] ?? '';
  const region = REGIONS.find((known) => known === name.toLowerCase());
  if (region) return [{ type: 'within', operator: 'WITHIN', region, at }, start + name.length];
  const near = suggest(name, REGIONS);
  const hint = name !== '' && near ? ` Did you mean "${near}"?` : '';
  const found = name === '' ? query.signAt(start) : quoted(name);
  const message = `WITHIN cannot be followed by ${found}.${hint} Hits can lie within quote or within source; to look for the word, write "within" with its quotation marks.`;
  throw query.error(start, message, REGIONS.join(' or '));
}

function behindSpace(query: QueryText, at: number): number {
  return at + (query.match(SPACE, at)?.[0].length ?? 0);
}
