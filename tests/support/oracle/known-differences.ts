/** An operation that the product answers in another way than the descriptions of the schema say. */
interface KnownDifference {
  /** What the schema says, as a sentence about the product. */
  readonly rule: string;
  readonly document: string;
}

/**
 * Where the oracle follows the schema and the product does not. The test fails when one of them is the same in both: then it is to
 * be taken from this list, and what random operations avoid for its sake from the lists below.
 */
export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    rule: 'of an article, one paragraph matches the whole query (ArticleFilter.text)',
    document: '{ articles(filter: { text: "fire AND council" }) { totalCount } }',
  },
  {
    rule: 'a paragraph matches NOT when it has not the word (ArticleFilter.text)',
    document: '{ articles(filter: { text: "NOT said" }) { totalCount } }',
  },
];

/** Values that lead to no known difference, for the pool of random operations. */
export const SAFE_VALUES = {
  'ArticleFilter.text': ['fire', 'the', 'wo*', '"the people"', '"had voted" OR fire', 'crabs', '?!', '', '"not closed'],
} as const;

/** Arguments that are not given as null for the same reason. */
export const AVOIDED_NULLS: readonly string[] = [];

/** Parts of the schema that are never asked for because of it, as `partsOf` names them. */
export const AVOIDED_PARTS: readonly string[] = [];
