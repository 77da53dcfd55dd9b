import { findHits } from '../../search/find-hits.ts';
import type { SearchQuery } from '../../search/search-query.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { keptCount } from '../../store/tokens/kept-counts.ts';
import type { AskedHits, PreparedSearch } from './asked-hits.ts';
import { walkHits } from './walk-hits.ts';

/** Number of hits. One word anywhere is in the counts that are kept; everything else is found and counted. */
export async function countHits(connection: Connection, asked: AskedHits): Promise<number> {
  const { query, search, selection } = asked;
  if (!search) return 0;
  if (selection.kind === 'everything' && isOneToken(query)) {
    return keptCount(connection, typesOf(search), selection.scope);
  }
  let count = 0;
  for await (const { hits } of walkHits(connection, asked)) count += hits.length;
  return count;
}

/** Is every hit of the query one token, and every such token one? */
function isOneToken(query: SearchQuery): boolean {
  if (query.type === 'phrase') return query.words.length === 1;
  const [step, ...others] = query.type === 'pattern' ? query.steps : [];
  return step?.test !== undefined && others.length === 0 && step.min === 1 && step.max === 1;
}

/** The types that a query of one token finds: all types, searched as if they were a text. */
function typesOf({ compiled, tests }: PreparedSearch): number[] {
  const size = tests[0]?.size ?? 0;
  const unit = {
    length: size,
    is: (test: number, type: number) => tests[test]?.has(type) === true,
    ...{ scope: [{ first: 1, end: size }], quotes: [], sources: [] },
  };
  return findHits(compiled, unit).map(({ first }) => first);
}
