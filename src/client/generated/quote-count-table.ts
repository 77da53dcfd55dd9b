// Emitted from src/client/operations by "npm run emit". Do not edit: a test compares this file with the program.
import type {
  CueClass,
  QuoteCountOrder,
  QuoteDimension,
  QuoteFilter,
  QuoteKind,
  SourceKind,
  SpeakerKind,
} from './schema-types.ts';
import type { TypedDocument } from '../typed-document.ts';
export type QuoteCountTableVariables = Readonly<{
  groupBy: ReadonlyArray<QuoteDimension>;
  filter?: QuoteFilter | null | undefined;
  orderBy?: QuoteCountOrder;
  first?: number;
}>;

export type QuoteCountTableResult = {
  readonly quoteCounts: {
    readonly rowCount: number;
    readonly totalQuotes: number;
    readonly rows: ReadonlyArray<{
      readonly publisher: string | null;
      readonly section: string | null;
      readonly period: string | null;
      readonly cue: string | null;
      readonly cueClass: CueClass | null;
      readonly kind: QuoteKind | null;
      readonly sourceKind: SourceKind | null;
      readonly speakerKind: SpeakerKind | null;
      readonly quotes: number;
      readonly words: number;
      readonly articles: number;
      readonly speakers: number;
      readonly share: number;
      readonly groupShare: number;
      readonly speaker: { readonly id: string; readonly name: string } | null;
    }>;
    readonly basis: {
      readonly revision: string;
      readonly filter: string;
      readonly query: string | null;
      readonly isComplete: boolean;
      readonly limit: string | null;
    };
  };
};

/** Quotes counted by one to four dimensions, a row for each combination that occurs, with what the counts rest on. */
export const QuoteCountTable: TypedDocument<QuoteCountTableResult, QuoteCountTableVariables> = {
  name: 'QuoteCountTable',
  text: `query QuoteCountTable($groupBy: [QuoteDimension!]!, $filter: QuoteFilter, $orderBy: QuoteCountOrder! = QUOTES, $first: Int! = 100) {
  quoteCounts(
    groupBy: $groupBy
    filter: $filter
    orderBy: $orderBy
    first: $first
  ) {
    rowCount
    totalQuotes
    rows {
      publisher
      section
      period
      cue
      cueClass
      kind
      sourceKind
      speakerKind
      speaker {
        id
        name
      }
      quotes
      words
      articles
      speakers
      share
      groupShare
    }
    basis {
      ...CitedBasis
    }
  }
}

fragment CitedBasis on Basis {
  revision
  filter
  query
  isComplete
  limit
}`,
};
