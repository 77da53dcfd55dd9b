/** What is counted: words as folded, dictionary forms, or two or three words in a row. */
export const FREQUENCY_UNITS = ['word', 'lemma', 'bigram', 'trigram'] as const;
export type FrequencyUnit = (typeof FREQUENCY_UNITS)[number];
