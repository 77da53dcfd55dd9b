import { tokenize } from '../text/tokens.ts';
import type { PhraseQuery } from './search-query.ts';

/** A query cut into its pieces: phrases, operators, parentheses. An operator keeps the word that it is where it stands alone. */
export type Lexeme =
  | PhraseQuery
  | { readonly type: 'operator'; readonly operator: 'AND' | 'OR' | 'NOT' }
  | { readonly type: 'open' }
  | { readonly type: 'close' };

/** Double quotation marks of all kinds. Any closes what any has opened: “…”, „…“, «…», "…". */
const QUOTATION_MARK = '"“”„‟«»＂';

/** A quoted stretch (its star may stand inside or behind), a parenthesis, or a run of anything else. */
const PIECE = new RegExp(
  `[${QUOTATION_MARK}]([^${QUOTATION_MARK}]*)[${QUOTATION_MARK}](\\*?)|[()]|[^\\s()${QUOTATION_MARK}]+`,
  'gu',
);

/** The pieces of a query in order. What holds no word, be it punctuation or a quotation mark without partner, is left out. */
export function lexQuery(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  for (const { 0: piece, 1: quoted, 2: star = '' } of text.matchAll(PIECE)) {
    const lexeme = quoted === undefined ? barePiece(piece) : phraseOf(quoted + star);
    if (lexeme) lexemes.push(lexeme);
  }
  return lexemes;
}

function barePiece(piece: string): Lexeme | undefined {
  if (piece === '(') return { type: 'open' };
  if (piece === ')') return { type: 'close' };
  if (piece === 'AND' || piece === 'OR' || piece === 'NOT') return { type: 'operator', operator: piece };
  return phraseOf(piece);
}

/** The words of the text as a phrase, a prefix when a star stands right behind the last one. */
function phraseOf(text: string): PhraseQuery | undefined {
  const tokens = tokenize(text);
  const last = tokens.at(-1);
  if (!last) return undefined;
  return { type: 'phrase', words: tokens.map(({ folded }) => folded), prefix: text.slice(last.endUtf16) === '*' };
}
