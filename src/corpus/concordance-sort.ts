/** How the lines of a concordance are sorted. */
export const CONCORDANCE_SORTS = ['position', 'left', 'right', 'match', 'random'] as const;
export type ConcordanceSort = (typeof CONCORDANCE_SORTS)[number];
