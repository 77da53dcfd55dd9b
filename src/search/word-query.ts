import type { SearchQuery, SearchTerm, WordQuery, WordTerm } from './search-query.ts';

/** The query if it is one of words alone; else its first part that is none, which an index of words cannot answer. */
export function wordQueryOf(query: SearchQuery): { readonly words: WordQuery } | { readonly culprit: SearchTerm } {
  if (query.type === 'nothing' || isOfWords(query)) return { words: query };
  return { culprit: culpritOf(query) ?? query };
}

function isOfWords(term: SearchTerm): term is WordTerm {
  return culpritOf(term) === undefined;
}

function culpritOf(term: SearchTerm): SearchTerm | undefined {
  switch (term.type) {
    case 'phrase':
      return undefined;
    case 'not':
      return culpritOf(term.part);
    case 'and':
    case 'or':
      return term.parts.map(culpritOf).find((culprit) => culprit);
    case 'pattern':
    case 'near':
    case 'within':
      return term;
  }
}
