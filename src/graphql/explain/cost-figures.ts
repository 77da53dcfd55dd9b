import type { QuoteFilter } from '../../corpus/filters.ts';
import { parseQuery } from '../../search/parse-query.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { estimateHits } from '../../store/read/aggregates/estimate-hits.ts';
import { estimateQuotes } from '../../store/read/aggregates/estimate-quotes.ts';
import { keptCounts, type KeptCounts } from '../../store/read/aggregates/kept-counts.ts';
import { asksNothing } from '../../store/read/conditions/asked.ts';

/** The arguments of a field, as the program reads them. */
export type CostArguments = Readonly<Record<string, unknown>>;

/** What cost rules compute with: the counts that are kept, and what the arguments of one field make of them. */
export class CostFigures {
  constructor(
    readonly connection: Connection,
    readonly counts: KeptCounts,
    readonly given: CostArguments,
  ) {}

  /** The figures of another field. */
  static async of(connection: Connection): Promise<(given: CostArguments) => CostFigures> {
    const counts = await keptCounts(connection);
    return (given) => new CostFigures(connection, counts, given);
  }

  /** Quotes that the filter in an argument may select. */
  quotes(argument = 'filter'): Promise<number> {
    return estimateQuotes(this.connection, this.filter(argument));
  }

  /** Words to be read for the counts of a scope and a filter; where all counts are kept, the different words. */
  async words(argument = 'filter'): Promise<number> {
    const { quotes, tokens, quotedTokens, clauseTokens } = this.counts;
    const isKept = this.selectsAll(argument) && ['word', 'lemma'].includes(String(this.given['unit']));
    if (isKept) return differentWords(tokens);
    const inQuotes = { 'in-quotes': quotedTokens, 'reporting-clause': clauseTokens }[String(this.given['scope'])];
    if (inQuotes === undefined) return tokens;
    return Math.ceil(((await this.quotes(argument)) * inQuotes) / Math.max(quotes, 1));
  }

  /** Places where the query in the argument "query" may be found. */
  hits(): Promise<number> {
    return estimateHits(this.connection, parseQuery(String(this.given['query'])));
  }

  /** Whether a filter selects everything, so that what is kept in counted form can answer. */
  selectsAll(argument = 'filter'): boolean {
    return asksNothing(this.filter(argument));
  }

  /** Items of the page that is asked for. */
  page(usual: number): number {
    const sizes = [this.given['first'], this.given['last']].filter((size) => typeof size === 'number');
    return sizes[0] ?? usual;
  }

  filter(argument: string): QuoteFilter | undefined {
    const value = this.given[argument];
    return isFilter(value) ? value : undefined;
  }
}

/** Different words among so many, after Heaps' law with its constants for news (Manning, Raghavan and Schütze 2008, section 5.1.1). */
function differentWords(tokens: number): number {
  return Math.min(tokens, Math.ceil(44 * tokens ** 0.49));
}

/** What GraphQL has read as an argument of this type is what the type says. */
function isFilter(value: unknown): value is QuoteFilter {
  return typeof value === 'object' && value !== null;
}
