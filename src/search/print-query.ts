import { printToken, wildcardWord } from './tokens/print-token.ts';
import type { NearSide, PatternQuery, PhraseQuery, SearchQuery, SearchTerm } from './search-query.ts';

/** The query in canonical form, every AND and needed parenthesis written. Read again it gives the same (simple) query. */
export function printQuery(query: SearchQuery): string {
  switch (query.type) {
    case 'nothing':
      return '';
    case 'phrase':
      return printPhrase(query);
    case 'pattern':
      return printPattern(query);
    case 'near':
      return `${printSide(query.left)} NEAR/${query.distance} ${printSide(query.right)}`;
    case 'within':
      return `${query.part.type === 'not' ? `(${printQuery(query.part)})` : printPart(query.part)} WITHIN ${query.region}`;
    case 'not':
      return `NOT ${printPart(query.part)}`;
    case 'and':
      return query.parts.map((part) => (part.type === 'or' ? printPart(part) : printQuery(part))).join(' AND ');
    case 'or':
      return query.parts.map(printQuery).join(' OR ');
  }
}

function printPart(part: SearchTerm): string {
  return part.type === 'and' || part.type === 'or' ? `(${printQuery(part)})` : printQuery(part);
}

function printSide(side: NearSide): string {
  return side.type === 'or' ? `(${printQuery(side)})` : printQuery(side);
}

function printPhrase({ words, prefix }: PhraseQuery): string {
  return printWords(words, prefix ? '*' : '');
}

function printPattern({ steps }: PatternQuery): string {
  const words = steps.flatMap((step) => wildcardWord(step) ?? []);
  return words.length === steps.length ? printWords(words, '') : steps.map(printToken).join(' ');
}

function printWords(words: readonly string[], ending: string): string {
  const text = `${words.join(' ')}${ending}`;
  return words.length === 1 ? text : `"${text}"`;
}
