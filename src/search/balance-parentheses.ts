import type { Lexeme } from './lex-query.ts';

/** Deepest nesting of parentheses that counts; deeper ones are left out like other punctuation. */
const MAX_QUERY_DEPTH = 50;

/** The lexemes with only those parentheses that have a partner, hold something, and are not nested too deeply. */
export function balanceParentheses(lexemes: readonly Lexeme[]): Lexeme[] {
  const paired = pairedAt(lexemes);
  const balanced: Lexeme[] = [];
  let depth = 0;
  for (const [at, lexeme] of lexemes.entries()) {
    const isParenthesis = lexeme.type === 'open' || lexeme.type === 'close';
    if (isParenthesis && !paired.has(at)) continue;
    if (lexeme.type === 'open') depth += 1;
    const isTooDeep = isParenthesis && depth > MAX_QUERY_DEPTH;
    if (lexeme.type === 'close') depth -= 1;
    if (isTooDeep) continue;
    const isEmpty = lexeme.type === 'close' && balanced.at(-1)?.type === 'open';
    if (isEmpty) balanced.pop();
    else balanced.push(lexeme);
  }
  return balanced;
}

/** Positions of the parentheses that have a partner. */
function pairedAt(lexemes: readonly Lexeme[]): ReadonlySet<number> {
  const paired = new Set<number>();
  const open: number[] = [];
  for (const [at, { type }] of lexemes.entries()) {
    if (type === 'open') open.push(at);
    if (type !== 'close') continue;
    const partner = open.pop();
    if (partner !== undefined) paired.add(partner).add(at);
  }
  return paired;
}
