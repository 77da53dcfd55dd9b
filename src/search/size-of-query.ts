import type { SearchTerm } from './search-query.ts';
import { attributeTestsOf } from './tokens/token-test.ts';

/** Number of words of a query; in patterns each test counts as one, and a token without a test too. */
export function sizeOfQuery(query: SearchTerm): number {
  switch (query.type) {
    case 'phrase':
      return query.words.length;
    case 'pattern':
      return sum(query.steps.map(({ test }) => (test ? attributeTestsOf(test).length : 1)));
    case 'near':
      return sizeOfQuery(query.left) + sizeOfQuery(query.right);
    case 'within':
    case 'not':
      return sizeOfQuery(query.part);
    case 'and':
    case 'or':
      return sum(query.parts.map(sizeOfQuery));
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
