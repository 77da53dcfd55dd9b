import type { PhraseQuery, SearchQuery, SearchTerm } from './search-query.ts';

/** The query in canonical form, every AND and needed parenthesis written. Read again it gives the same (simple) query. */
export function printQuery(query: SearchQuery): string {
  switch (query.type) {
    case 'nothing':
      return '';
    case 'phrase':
      return printPhrase(query);
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

function printPhrase({ words, prefix }: PhraseQuery): string {
  const text = `${words.join(' ')}${prefix ? '*' : ''}`;
  return words.length === 1 ? text : `"${text}"`;
}
