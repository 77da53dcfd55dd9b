// Emitted from src/client/operations by "npm run emit". Do not edit: a test compares this file with the program.
import type { FrequencyUnit, KeynessMeasure, QuoteFilter, TextScope } from './schema-types.ts';
import type { TypedDocument } from '../typed-document.ts';
export type KeywordTableVariables = Readonly<{
  target: QuoteFilter;
  reference?: QuoteFilter | null | undefined;
  scope?: TextScope;
  unit?: FrequencyUnit;
  measure?: KeynessMeasure;
  minCount?: number;
  first?: number;
}>;

export type KeywordTableResult = {
  readonly keyness: {
    readonly targetTokens: number;
    readonly referenceTokens: number;
    readonly tested: number;
    readonly rows: ReadonlyArray<{
      readonly item: string;
      readonly targetCount: number;
      readonly referenceCount: number;
      readonly targetPerMillion: number;
      readonly referencePerMillion: number;
      readonly score: number;
      readonly pValue: number;
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

/** What sets the quoted words of a target apart from those of a reference, or of everybody else, with what the figures rest on. */
export const KeywordTable: TypedDocument<KeywordTableResult, KeywordTableVariables> = {
  name: 'KeywordTable',
  text: `query KeywordTable($target: QuoteFilter!, $reference: QuoteFilter, $scope: TextScope! = IN_QUOTES, $unit: FrequencyUnit! = WORD, $measure: KeynessMeasure! = LOG_LIKELIHOOD, $minCount: Int! = 3, $first: Int! = 50) {
  keyness(
    target: $target
    reference: $reference
    scope: $scope
    unit: $unit
    measure: $measure
    minCount: $minCount
    first: $first
  ) {
    targetTokens
    referenceTokens
    tested
    rows {
      item
      targetCount
      referenceCount
      targetPerMillion
      referencePerMillion
      score
      pValue
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
