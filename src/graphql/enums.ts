import type { ArticleOrderField, QuoteOrderField, SpeakerOrderField } from '../corpus/orders.ts';
import type {
  AnnotationMethod,
  CueClass,
  MentionKind,
  ParagraphKind,
  QuoteKind,
  ReviewStatus,
  SourceKind,
  SpeakerKind,
} from '../corpus/vocabulary.ts';
import type { OffsetUnit } from '../text/offsets.ts';
import { apiEnum } from './api-enum.ts';
import type { SegmentRole } from './marked-text/segment.ts';

/** `OffsetUnit`, as the API spells it. */
export const OffsetUnitEnum = apiEnum<OffsetUnit>('OffsetUnit', 'What an offset counts.', {
  'code-point': 'Unicode code points, as Python and most databases count: "🔥" is 1.',
  utf16: 'UTF-16 code units, as JavaScript and Java count: "🔥" is 2.',
  byte: 'Bytes of the text in UTF-8, as files and Go count: "🔥" is 4.',
});

/** `ParagraphKind`, as the API spells it. */
export const ParagraphKindEnum = apiEnum<ParagraphKind>('ParagraphKind', 'What a paragraph does in its article.', {
  headline: 'The headline, where it is part of the text.',
  dateline: 'The line that says where the report was written: "JALALABAD, Afghanistan".',
  body: 'Running text.',
  caption: 'The words under a picture.',
  credit: 'The line that names reporters, photographers or agencies.',
});

/** `SegmentRole`, as the API spells it. */
export const SegmentRoleEnum = apiEnum<SegmentRole>('SegmentRole', 'What a segment of a paragraph is part of.', {
  plain: 'Part of no annotation. It then is the only role.',
  content: 'Part of what is quoted.',
  cue: 'Part of the words that introduce a quote: "said".',
  source: 'Part of the words that name who is quoted: "a spokesman".',
  mention: 'Part of the words that speak of a person or body, whether quoted or not.',
});

/** `QuoteKind`, as the API spells it. */
export const QuoteKindEnum = apiEnum<QuoteKind>('QuoteKind', 'How much of the content stands inside quotation marks.', {
  direct: 'All of it: the words are the speaker’s own.',
  indirect: 'None of it: the reporter retells.',
  mixed: 'Some of it: the reporter retells and keeps single words or phrases.',
});

/** `SourceKind`, as the API spells it. */
export const SourceKindEnum = apiEnum<SourceKind>('SourceKind', 'How the text names the source of a quote.', {
  name: 'By name: "Ajmal Omar", "the Taliban".',
  pronoun: 'By a pronoun: "he", "they".',
  description: 'By role or description only: "a provincial council member".',
  anonymous: 'As somebody who is not to be known: "an official who asked not to be named".',
  document: 'As something written: "the report", "a statement".',
  implicit: 'Not at all: the text leaves it to the reader.',
});

/** `CueClass`, as the API spells it. */
export const CueClassEnum = apiEnum<CueClass>(
  'CueClass',
  'What the reporting words claim about the statement and the one who makes it.',
  {
    neutral: 'Nothing: "said", "told", "wrote".',
    assertive: 'That the speaker is certain or insists: "stressed", "insisted", "announced".',
    claim: 'That it is not proven: "claimed", "alleged".',
    denial: 'That it rejects something: "denied", "rejected".',
    question: 'That it asks: "asked", "wondered".',
    manner: 'How it was spoken: "whispered", "shouted".',
    evaluative: 'What it does to others: "praised", "warned", "accused".',
    according: 'No verb, but a source: "according to", "in the words of".',
    other: 'None of these.',
  },
);

/** `SpeakerKind`, as the API spells it. */
export const SpeakerKindEnum = apiEnum<SpeakerKind>('SpeakerKind', 'What a speaker is.', {
  person: 'One human being.',
  organization: 'A body with a name: a ministry, a party, a company.',
  group: 'Several people who speak as one: "witnesses", "residents".',
  document: 'Something written that is quoted as if it spoke: a report, a law.',
});

/** `MentionKind`, as the API spells it. */
export const MentionKindEnum = apiEnum<MentionKind>('MentionKind', 'How the text speaks of somebody.', {
  name: 'By name or a part of it: "Omar".',
  description: 'By saying what they are: "a provincial council member".',
  pronoun: 'By a pronoun: "he".',
});

/** `AnnotationMethod`, as the API spells it. */
export const AnnotationMethodEnum = apiEnum<AnnotationMethod>('AnnotationMethod', 'How a layer was made.', {
  gold: 'By hand, after a guideline, as the standard that others are measured by.',
  manual: 'By hand.',
  rules: 'By a program that follows rules.',
  model: 'By a program that learned from examples.',
  imported: 'Elsewhere; how is not known here.',
});

/** `ReviewStatus`, as the API spells it. */
export const ReviewStatusEnum = apiEnum<ReviewStatus>('ReviewStatus', 'What a reader said about a quote.', {
  unreviewed: 'Nobody has looked yet.',
  confirmed: 'It is right.',
  corrected: 'It was wrong and has been put right.',
  rejected: 'It is no quote. Rejected quotes are shown only when a layer or this status is asked for.',
});

/** Which way a list runs, as the API spells it. */
export const SortDirectionEnum = apiEnum<'asc' | 'desc'>('SortDirection', 'Which way a list runs.', {
  asc: 'From small to large, from A to Z, from early to late.',
  desc: 'From large to small, from Z to A, from late to early.',
});

/** `ArticleOrderField`, as the API spells it. */
export const ArticleOrderFieldEnum = apiEnum<ArticleOrderField>(
  'ArticleOrderField',
  'What articles can be sorted by. Equal ones follow each other by id.',
  {
    date: 'Day of publication; articles without a date count as the earliest.',
    headline: 'Headline, without regard to case and accents.',
    'quote-count': 'Number of quotes.',
    'word-count': 'Number of words.',
    id: 'The id.',
  },
);

/** `QuoteOrderField`, as the API spells it. */
export const QuoteOrderFieldEnum = apiEnum<QuoteOrderField>(
  'QuoteOrderField',
  'What quotes can be sorted by. Equal ones follow each other by article and place in the text.',
  {
    date: 'Day of publication of the article.',
    position: 'Article, then place in its text: reading order.',
    speaker: 'Name of the speaker; quotes without one come after all names.',
    cue: 'Dictionary form of the cue; quotes without one come after all words.',
    length: 'Number of words of the content.',
    confidence: 'Confidence of the annotation; quotes without one count as the least certain.',
    relevance: 'How well the content matches the filter’s "text"; needs such a filter.',
    random: 'As if by chance, but the same for the same "seed": for drawing a sample.',
    id: 'The id.',
  },
);

/** `SpeakerOrderField`, as the API spells it. */
export const SpeakerOrderFieldEnum = apiEnum<SpeakerOrderField>(
  'SpeakerOrderField',
  'What speakers can be sorted by. Equal ones follow each other by id.',
  {
    'quote-count': 'Number of their quotes.',
    'word-count': 'Number of words quoted of them.',
    name: 'Name, without regard to case and accents.',
    'first-quoted': 'Day on which they were first quoted.',
    'last-quoted': 'Day on which they were last quoted.',
    id: 'The id.',
  },
);
