import type { QuoteCountOrder, QuoteDimension } from '../../corpus/dimensions.ts';
import type { NetworkRelation } from '../../corpus/network-relation.ts';
import { apiEnum } from '../api-enum.ts';

/** `QuoteDimension`, as the API spells it. */
export const QuoteDimensionEnum = apiEnum<QuoteDimension>('QuoteDimension', 'What quotes can be counted by.', {
  speaker: 'Who said it. Quotes of nobody who is known are a row with a null key.',
  'speaker-kind': 'What the speaker is: a person, a body, a group, a document.',
  'speaker-gender': 'The speaker’s gender, as recorded with the corpus.',
  'source-kind': 'How the text names the source: by name, by role, not at all.',
  kind: 'Direct, indirect or mixed.',
  cue: 'The dictionary form of the word that introduces the quote: "say".',
  'cue-class': 'What the word that introduces the quote claims about the statement.',
  publisher: 'Who published the article.',
  section: 'The part of the paper.',
  article: 'The article.',
  year: 'The year of publication, as its first day.',
  month: 'The month of publication, as its first day.',
  week: 'The week of publication, as its Monday (ISO 8601).',
  day: 'The day of publication.',
  layer: 'The layer that has the quote. Without a layer in the filter that is the effective one of each article.',
});

/** What the rows of a table of counts are sorted by, as the API spells it. */
export const QuoteCountOrderEnum = apiEnum<QuoteCountOrder>(
  'QuoteCountOrder',
  'What the rows of QuoteCounts are sorted by. Equal ones follow each other by their keys.',
  {
    quotes: 'Number of quotes, most first.',
    words: 'Number of words, most first.',
    articles: 'Number of articles, most first.',
    speakers: 'Number of speakers, most first.',
    keys: 'Their keys, from the first dimension to the last: words from A to Z, days from early to late, things by id, null last.',
  },
);

/** What ties two speakers in a network, as the API spells it. */
export const NetworkRelationEnum = apiEnum<NetworkRelation>('NetworkRelation', 'What ties two speakers.', {
  'same-article':
    'They are quoted in the same article; the weight is the number of such articles. A tie has no direction: its source is the ' +
    'one whose id comes first.',
  mentions:
    'The words of the source mention the target, by name, role or pronoun; the weight is the number of such quotes. Who speaks of ' +
    'himself is left out.',
});
