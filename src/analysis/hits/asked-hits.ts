import type { QuoteFilter } from '../../corpus/filters.ts';
import type { TextScope } from '../../corpus/text-scope.ts';
import { compileQuery, type CompiledQuery } from '../../search/compile-query.ts';
import { necessaryQuery, type PositiveQuery } from '../../search/necessary-query.ts';
import { parseQuery } from '../../search/parse-query.ts';
import { printQuery } from '../../search/print-query.ts';
import type { SearchQuery } from '../../search/search-query.ts';
import type { ReadSession } from '../../store/connect/read-session.ts';
import { selectTexts, type TextSelection } from '../../store/texts/selection.ts';
import { typesMatching } from '../../store/tokens/types-matching.ts';
import type { TypeTests } from './paragraph-unit.ts';

/** Which words are looked for, and where. */
export interface HitsRequest {
  readonly query: string;
  readonly scope: TextScope;
  readonly filter?: QuoteFilter | null | undefined;
}

/** A request made ready to walk through the texts. */
export interface AskedHits {
  readonly query: SearchQuery;
  /** The query as it was understood. */
  readonly printed: string;
  readonly selection: TextSelection;
  /** Undefined where nothing can match. */
  readonly search: PreparedSearch | undefined;
}

/** What it takes to find a query in texts. */
export interface PreparedSearch {
  readonly compiled: CompiledQuery;
  readonly tests: TypeTests;
  /** What every paragraph with a hit matches; undefined: nothing is known of it. */
  readonly candidates: Exclude<PositiveQuery, { type: 'nothing' }> | undefined;
}

/** Makes a request ready. Throws `UserError` QUERY_INVALID, QUERY_TOO_LONG, and as filters do. */
export async function askHits(session: ReadSession, { query: text, scope, filter }: HitsRequest): Promise<AskedHits> {
  // A query of 200 words takes some milliseconds, and many requests may arrive in one turn.
  await session.pauseIfDue();
  const query = parseQuery(text);
  const selection = await selectTexts(session, scope, filter);
  return { query, printed: printQuery(query), selection, search: await prepare(session, query) };
}

async function prepare(session: ReadSession, query: SearchQuery): Promise<PreparedSearch | undefined> {
  if (query.type === 'nothing') return undefined;
  const compiled = compileQuery(query);
  const matching = await typesMatching(session, compiled.tests);
  const words = new Map(compiled.tests.map((test, index) => [keyOf(test), matching[index]?.words]));
  const candidates = necessaryQuery(query, (test) => words.get(keyOf(test)));
  if (candidates?.type === 'nothing') return undefined;
  return { compiled, tests: matching.map(({ passing }) => passing), candidates };
}

/** Tests that ask the same are one in a compiled query, but may be several in the query. */
function keyOf(test: object): string {
  return JSON.stringify(test);
}
