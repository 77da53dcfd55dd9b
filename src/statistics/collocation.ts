import { logLikelihoodRatio } from './log-likelihood-ratio.ts';

/** How often a word (collocate) stands near what was searched (node). */
export interface CollocationCounts {
  /** Occurrences of the collocate within the windows around the node; at least 1. */
  readonly together: number;
  /** Occurrences of the node in all texts, and of the collocate. */
  readonly node: number;
  readonly collocate: number;
  /** All tokens of the texts. */
  readonly tokens: number;
  /** Tokens of one window, left and right together: 10 for five on either side. */
  readonly span: number;
}

/** Measures of collocation, by name. A new one is one entry. All are higher for a stronger bond. */
export const COLLOCATION_MEASURES = {
  /**
   * 14 + log2(2 · together / (node + collocate)) (Rychlý 2008): at most 14, one more is twice as strong. It does not depend on the
   * size of the corpus, so that it can be compared between corpora.
   */
  'log-dice': ({ together, node, collocate }) => 14 + Math.log2((2 * together) / (node + collocate)),
  /** log2(O / E) (Church and Hanks 1990): one more is twice as often as expected. Favours rare words. */
  mi: (counts) => Math.log2(counts.together / expectedTogether(counts)),
  /** log2(O³ / E) (Daille 1994): mutual information with more weight on frequent pairs. */
  mi3: (counts) => Math.log2(counts.together ** 3 / expectedTogether(counts)),
  /** (O − E) / √O (Church and others 1991): favours frequent pairs. */
  't-score': (counts) => (counts.together - expectedTogether(counts)) / Math.sqrt(counts.together),
  /** G² of the table of tokens near and not near the node (Dunning 1993), negative when fewer stand together than expected. */
  'log-likelihood': (counts) => Math.sign(counts.together - expectedTogether(counts)) * gSquareOf(counts),
} satisfies Readonly<Record<string, (counts: CollocationCounts) => number>>;

/** The name of a measure of collocation. */
export type CollocationMeasure = keyof typeof COLLOCATION_MEASURES;

/** How strongly a node and a collocate attract each other, by the measure. A pair that never stands together has −∞ by most. */
export function collocationScore(counts: CollocationCounts, measure: CollocationMeasure): number {
  return COLLOCATION_MEASURES[measure](counts);
}

/**
 * How often the two would stand together if words were shuffled (Evert 2008): each of the node's windows holds `span` tokens, of which
 * the collocate's share is as everywhere.
 */
export function expectedTogether({ node, collocate, tokens, span }: CollocationCounts): number {
  return (node * collocate * span) / tokens;
}

/**
 * G² of Evert's table (2004, 2008): tokens in the node's windows and elsewhere, the collocate and others. Where windows overlap or
 * reach over the end of a text they hold fewer tokens than is counted; a cell is then taken for empty rather than negative.
 */
function gSquareOf({ together, node, collocate, tokens, span }: CollocationCounts): number {
  const others = Math.max(0, node * span - together);
  const elsewhere = Math.max(0, collocate - together);
  const rest = Math.max(0, tokens - together - others - elsewhere);
  const [near, all] = [together + others, together + elsewhere];
  const total = near + elsewhere + rest;
  const cell = (observed: number, row: number, column: number) => ({ observed, expected: (row * column) / total });
  return logLikelihoodRatio([
    cell(together, near, all),
    cell(others, near, total - all),
    cell(elsewhere, total - near, all),
    cell(rest, total - near, total - all),
  ]);
}
