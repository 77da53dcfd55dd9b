/** The ways to annotate: with learned weights, or with the rules alone. */
export const ANNOTATORS = ['model', 'rules'] as const;
export type AnnotatorName = (typeof ANNOTATORS)[number];
