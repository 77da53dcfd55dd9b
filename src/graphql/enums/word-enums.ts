import type { ConcordanceSort } from '../../corpus/concordance-sort.ts';
import type { FrequencyUnit } from '../../corpus/frequency-unit.ts';
import type { TextScope } from '../../corpus/text-scope.ts';
import type { PValueAdjustment } from '../../statistics/adjust-p-values.ts';
import type { CollocationMeasure } from '../../statistics/collocation.ts';
import type { KeynessMeasure } from '../../statistics/keyness.ts';
import { apiEnum } from '../api-enum.ts';

/** `TextScope`, as the API spells it. */
export const TextScopeEnum = apiEnum<TextScope>('TextScope', 'Where to look. See docs/query-language.md.', {
  whole: 'Everywhere in the texts: of all articles, or of those that hold a quote of the filter.',
  'in-quotes': 'Inside the content of quotes: of all, or of those of the filter.',
  'outside-quotes': 'Outside the content of all quotes, in the reporter’s own words.',
  'reporting-clause': 'In the sources and cues of quotes: "a guard said".',
});

/** `ConcordanceSort`, as the API spells it. */
export const ConcordanceSortEnum = apiEnum<ConcordanceSort>(
  'ConcordanceSort',
  'How the lines of a concordance are sorted. Equal ones follow each other in reading order.',
  {
    position: 'By article and place in the text: reading order. The first page is there at once.',
    left: 'By the words before the match, the nearest first.',
    right: 'By the words behind the match.',
    match: 'By the words of the match.',
    random: 'As if by chance, but the same for the same "seed": for drawing a sample.',
  },
);

/** `FrequencyUnit`, as the API spells it. */
export const FrequencyUnitEnum = apiEnum<FrequencyUnit>('FrequencyUnit', 'What is counted.', {
  word: 'Words, without regard to capitals and accents.',
  lemma: 'Dictionary forms: "said", "says" and "say" are one.',
  bigram: 'Two words in a row, inside one paragraph and scope.',
  trigram: 'Three words in a row, inside one paragraph and scope.',
});

/** `KeynessMeasure`, as the API spells it. Formulas: docs/statistics.md. */
export const KeynessMeasureEnum = apiEnum<KeynessMeasure>(
  'KeynessMeasure',
  'How key an item is for the target against the reference. Formulas and sources: docs/statistics.md.',
  {
    'log-likelihood': 'How sure it is that the two differ, negative where the target has less.',
    'log-ratio': 'How large the difference is: 1 is twice as frequent, -1 half as frequent.',
    'percent-diff': 'How large the difference is, in per cent of the reference: 100 is twice as frequent.',
    'odds-ratio': 'The ratio of the odds to meet the item: 2 is about twice as frequent.',
  },
);

/** `PValueCorrection`, as the API spells it. */
export const PValueCorrectionEnum = apiEnum<PValueAdjustment>(
  'PValueCorrection',
  'How p values are corrected for the number of items that were tested.',
  {
    none: 'Not at all: one in twenty items then seems key at 0.05 though it is not.',
    'benjamini-hochberg': 'So that among all items with p below 0.05 at most 5 % are expected to be no finding.',
    holm: 'So that the chance of even one false finding below 0.05 is 5 %: the strictest.',
  },
);

/** `CollocationMeasure`, as the API spells it. Formulas: docs/statistics.md. */
export const CollocationMeasureEnum = apiEnum<CollocationMeasure>(
  'CollocationMeasure',
  'How strongly two items attract each other. Formulas and sources: docs/statistics.md.',
  {
    'log-dice': 'At most 14, one more is twice as strong; does not depend on the size of the corpus.',
    mi: 'Mutual information: favours rare items.',
    mi3: 'Mutual information with the count to the third power: favours frequent items.',
    't-score': 'How sure it is that the two stand together more often than by chance: favours frequent items.',
    'log-likelihood': 'How sure it is that the two do not meet by chance, negative where they avoid each other.',
  },
);
