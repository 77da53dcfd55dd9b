// Emitted from src/client/operations by "npm run emit". Do not edit: a test compares this file with the program.
/** How a layer was made. */
export type AnnotationMethod =
  /** By hand, after a guideline, as the standard that others are measured by. */
  | 'GOLD'
  /** Elsewhere; how is not known here. */
  | 'IMPORTED'
  /** By hand. */
  | 'MANUAL'
  /** By a program that learned from examples. */
  | 'MODEL'
  /** By a program that follows rules. */
  | 'RULES';

/** How the lines of a concordance are sorted. Equal ones follow each other in reading order. */
export type ConcordanceSort =
  /** By the words before the match, the nearest first. */
  | 'LEFT'
  /** By the words of the match. */
  | 'MATCH'
  /** By article and place in the text: reading order. The first page is there at once. */
  | 'POSITION'
  /** As if by chance, but the same for the same "seed": for drawing a sample. */
  | 'RANDOM'
  /** By the words behind the match. */
  | 'RIGHT';

/** What the reporting words claim about the statement and the one who makes it. */
export type CueClass =
  /** No verb, but a source: "according to", "in the words of". */
  | 'ACCORDING'
  /** That the speaker is certain or insists: "stressed", "insisted", "announced". */
  | 'ASSERTIVE'
  /** That it is not proven: "claimed", "alleged". */
  | 'CLAIM'
  /** That it rejects something: "denied", "rejected". */
  | 'DENIAL'
  /** What it does to others: "praised", "warned", "accused". */
  | 'EVALUATIVE'
  /** How it was spoken: "whispered", "shouted". */
  | 'MANNER'
  /** Nothing: "said", "told", "wrote". */
  | 'NEUTRAL'
  /** None of these. */
  | 'OTHER'
  /** That it asks: "asked", "wondered". */
  | 'QUESTION';

/** Days of publication, both ends included. Articles without a date are in no range. */
export type DateRange = {
  /** First day: "2020-08-01". Left out: from the beginning. */
  readonly from?: string | null | undefined;
  /** Last day: "2020-08-31". Left out: to the end. */
  readonly to?: string | null | undefined;
};

/** What is counted. */
export type FrequencyUnit =
  /** Two words in a row, inside one paragraph and scope. */
  | 'BIGRAM'
  /** Dictionary forms: "said", "says" and "say" are one. */
  | 'LEMMA'
  /** Three words in a row, inside one paragraph and scope. */
  | 'TRIGRAM'
  /** Words, without regard to capitals and accents. */
  | 'WORD';

/** How key an item is for the target against the reference. Formulas and sources: docs/statistics.md. */
export type KeynessMeasure =
  /** How sure it is that the two differ, negative where the target has less. */
  | 'LOG_LIKELIHOOD'
  /** How large the difference is: 1 is twice as frequent, -1 half as frequent. */
  | 'LOG_RATIO'
  /** The ratio of the odds to meet the item: 2 is about twice as frequent. */
  | 'ODDS_RATIO'
  /** How large the difference is, in per cent of the reference: 100 is twice as frequent. */
  | 'PERCENT_DIFF';

/** What a paragraph does in its article. */
export type ParagraphKind =
  /** Running text. */
  | 'BODY'
  /** The words under a picture. */
  | 'CAPTION'
  /** The line that names reporters, photographers or agencies. */
  | 'CREDIT'
  /** The line that says where the report was written: "JALALABAD, Afghanistan". */
  | 'DATELINE'
  /** The headline, where it is part of the text. */
  | 'HEADLINE';

/** What the rows of QuoteCounts are sorted by. Equal ones follow each other by their keys. */
export type QuoteCountOrder =
  /** Number of articles, most first. */
  | 'ARTICLES'
  /** Their keys, from the first dimension to the last: words from A to Z, days from early to late, things by id, null last. */
  | 'KEYS'
  /** Number of quotes, most first. */
  | 'QUOTES'
  /** Number of speakers, most first. */
  | 'SPEAKERS'
  /** Number of words, most first. */
  | 'WORDS';

/** What quotes can be counted by. */
export type QuoteDimension =
  /** The article. */
  | 'ARTICLE'
  /** The dictionary form of the word that introduces the quote: "say". */
  | 'CUE'
  /** What the word that introduces the quote claims about the statement. */
  | 'CUE_CLASS'
  /** The day of publication. */
  | 'DAY'
  /** Direct, indirect or mixed. */
  | 'KIND'
  /** The layer that has the quote. Without a layer in the filter that is the effective one of each article. */
  | 'LAYER'
  /** The month of publication, as its first day. */
  | 'MONTH'
  /** Who published the article. */
  | 'PUBLISHER'
  /** The part of the paper. */
  | 'SECTION'
  /** How the text names the source: by name, by role, not at all. */
  | 'SOURCE_KIND'
  /** Who said it. Quotes of nobody who is known are a row with a null key. */
  | 'SPEAKER'
  /** The speaker’s gender, as recorded with the corpus. */
  | 'SPEAKER_GENDER'
  /** What the speaker is: a person, a body, a group, a document. */
  | 'SPEAKER_KIND'
  /** The week of publication, as its Monday (ISO 8601). */
  | 'WEEK'
  /** The year of publication, as its first day. */
  | 'YEAR';

/** Which quotes are meant. All fields that are given must hold; of the values of one field, one must. A field that is null or left out asks for nothing, an empty list matches nothing. */
export type QuoteFilter = {
  /** All of these hold. An empty list asks for nothing. */
  readonly and?: ReadonlyArray<QuoteFilter> | null | undefined;
  /** Stands in one of these articles: ["article/jalalabad-prison-attack"]. */
  readonly article?: ReadonlyArray<string> | null | undefined;
  /** Stands in an article that quotes one of these, by whomever it is said: ["speaker/suhail-shaheen"] asks for their own quotes and for those of all who are quoted beside them. */
  readonly besideSpeaker?: ReadonlyArray<string> | null | undefined;
  /** Introduced by one of these words, in dictionary form: ["say", "claim"]. */
  readonly cue?: ReadonlyArray<string> | null | undefined;
  /** Introduced by a word of one of these classes. */
  readonly cueClass?: ReadonlyArray<CueClass> | null | undefined;
  /** Published in this range of days. */
  readonly date?: DateRange | null | undefined;
  /** True: the speaker is known. False: nobody is named, or the name could not be resolved. */
  readonly hasSpeaker?: boolean | null | undefined;
  /** Direct, indirect or mixed. */
  readonly kind?: ReadonlyArray<QuoteKind> | null | undefined;
  /** From this layer: "layer/gold". "effective", or left out: from the effective layer, which for each article is gold, else manual, else the newest automatic layer, with readers’ corrections applied. */
  readonly layer?: string | null | undefined;
  /** The content mentions one of these people or bodies: ["speaker/suhail-shaheen"]. */
  readonly mentions?: ReadonlyArray<string> | null | undefined;
  /** At least this sure, 0 to 1: 0.8. Quotes without a confidence are left out. */
  readonly minConfidence?: number | null | undefined;
  /** This does not hold. What is unknown counts as not holding: a quote without speaker is not by Omar. */
  readonly not?: QuoteFilter | null | undefined;
  /** At least one of these holds. An empty list matches nothing. */
  readonly or?: ReadonlyArray<QuoteFilter> | null | undefined;
  /** The content starts in a paragraph of one of these kinds. */
  readonly paragraphKind?: ReadonlyArray<ParagraphKind> | null | undefined;
  /** Published by one of these: ["The Lower Harbour Post"]. */
  readonly publisher?: ReadonlyArray<string> | null | undefined;
  /** Stands in one of these parts of the paper: ["World"]. */
  readonly section?: ReadonlyArray<string> | null | undefined;
  /** The text names the source in one of these ways. */
  readonly sourceKind?: ReadonlyArray<SourceKind> | null | undefined;
  /** Said by one of these: ["speaker/ajmal-omar"]. */
  readonly speaker?: ReadonlyArray<string> | null | undefined;
  /** Said by somebody whose recorded gender is one of these: ["female"]. */
  readonly speakerGender?: ReadonlyArray<string> | null | undefined;
  /** Said by a speaker of one of these kinds. */
  readonly speakerKind?: ReadonlyArray<SpeakerKind> | null | undefined;
  /** Said by somebody of whom this is the name or a printed form of it: "Omar". Case and accents do not matter. */
  readonly speakerName?: string | null | undefined;
  /** Readers have said one of these about it. */
  readonly status?: ReadonlyArray<ReviewStatus> | null | undefined;
  /** The content matches this query: words, "phrases", prefix*, AND, OR, NOT and parentheses: "cease-fire NOT prison". At most 200 words. Blank asks for nothing; a text without any word, such as "?!", matches nothing. */
  readonly text?: string | null | undefined;
};

/** How much of the content stands inside quotation marks. */
export type QuoteKind =
  /** All of it: the words are the speaker’s own. */
  | 'DIRECT'
  /** None of it: the reporter retells. */
  | 'INDIRECT'
  /** Some of it: the reporter retells and keeps single words or phrases. */
  | 'MIXED';

/** How a list of quotes is sorted. */
export type QuoteOrder = {
  /** Which way. */
  readonly direction?: SortDirection;
  /** What to sort by. */
  readonly field: QuoteOrderField;
  /** For RANDOM: the same seed gives the same order, so that a sample can be drawn again: 42. */
  readonly seed?: number | null | undefined;
};

/** What quotes can be sorted by. Equal ones follow each other by article and place in the text. */
export type QuoteOrderField =
  /** Confidence of the annotation; quotes without one count as the least certain. */
  | 'CONFIDENCE'
  /** Dictionary form of the cue; quotes without one come after all words. */
  | 'CUE'
  /** Day of publication of the article. */
  | 'DATE'
  /** The id. */
  | 'ID'
  /** Number of words of the content. */
  | 'LENGTH'
  /** Article, then place in its text: reading order. */
  | 'POSITION'
  /** As if by chance, but the same for the same "seed": for drawing a sample. */
  | 'RANDOM'
  /** How well the content matches the filter’s "text"; needs such a filter. */
  | 'RELEVANCE'
  /** Name of the speaker; quotes without one come after all names. */
  | 'SPEAKER';

/** What a reader said about a quote. */
export type ReviewStatus =
  /** It is right. */
  | 'CONFIRMED'
  /** It was wrong and has been put right. */
  | 'CORRECTED'
  /** It is no quote. Rejected quotes are shown only when a layer or this status is asked for. */
  | 'REJECTED'
  /** Nobody has looked yet. */
  | 'UNREVIEWED';

/** What a segment of a paragraph is part of. */
export type SegmentRole =
  /** Part of what is quoted. */
  | 'CONTENT'
  /** Part of the words that introduce a quote: "said". */
  | 'CUE'
  /** Part of the words that speak of a person or body, whether quoted or not. */
  | 'MENTION'
  /** Part of no annotation. It then is the only role. */
  | 'PLAIN'
  /** Part of the words that name who is quoted: "a spokesman". */
  | 'SOURCE';

/** Which way a list runs. */
export type SortDirection =
  /** From small to large, from A to Z, from early to late. */
  | 'ASC'
  /** From large to small, from Z to A, from late to early. */
  | 'DESC';

/** How the text names the source of a quote. */
export type SourceKind =
  /** As somebody who is not to be known: "an official who asked not to be named". */
  | 'ANONYMOUS'
  /** By role or description only: "a provincial council member". */
  | 'DESCRIPTION'
  /** As something written: "the report", "a statement". */
  | 'DOCUMENT'
  /** Not at all: the text leaves it to the reader. */
  | 'IMPLICIT'
  /** By name: "Ajmal Omar", "the Taliban". */
  | 'NAME'
  /** By a pronoun: "he", "they". */
  | 'PRONOUN';

/** Which speakers are meant. All fields that are given must hold; of the values of one field, one must. A field that is null or left out asks for nothing, an empty list matches nothing. */
export type SpeakerFilter = {
  /** The recorded gender is one of these: ["female"]. */
  readonly gender?: ReadonlyArray<string> | null | undefined;
  /** Is one of these: ["speaker/ajmal-omar"]. */
  readonly id?: ReadonlyArray<string> | null | undefined;
  /** Is of one of these kinds. */
  readonly kind?: ReadonlyArray<SpeakerKind> | null | undefined;
  /** Has at least so many quotes, of those that "quotes" selects: 2. */
  readonly minQuotes?: number | null | undefined;
  /** This is the name or a printed form of it: "Omar". Case and accents do not matter. */
  readonly name?: string | null | undefined;
  /** The name or a printed form of it holds these letters, in a row: "shah" finds Suhail Shaheen. Case and accents do not matter. */
  readonly nameContains?: string | null | undefined;
  /** Has a quote like this. Counts and dates in the order of the list then count these quotes only. */
  readonly quotes?: QuoteFilter | null | undefined;
};

/** What a speaker is. */
export type SpeakerKind =
  /** Something written that is quoted as if it spoke: a report, a law. */
  | 'DOCUMENT'
  /** Several people who speak as one: "witnesses", "residents". */
  | 'GROUP'
  /** A body with a name: a ministry, a party, a company. */
  | 'ORGANIZATION'
  /** One human being. */
  | 'PERSON';

/** How a list of speakers is sorted. */
export type SpeakerOrder = {
  /** Which way. */
  readonly direction?: SortDirection;
  /** What to sort by. */
  readonly field: SpeakerOrderField;
};

/** What speakers can be sorted by. Equal ones follow each other by id. */
export type SpeakerOrderField =
  /** Day on which they were first quoted. */
  | 'FIRST_QUOTED'
  /** The id. */
  | 'ID'
  /** Day on which they were last quoted. */
  | 'LAST_QUOTED'
  /** Name, without regard to case and accents. */
  | 'NAME'
  /** Number of their quotes. */
  | 'QUOTE_COUNT'
  /** Number of words quoted of them. */
  | 'WORD_COUNT';

/** Where to look. See docs/query-language.md. */
export type TextScope =
  /** Inside the content of quotes: of all, or of those of the filter. */
  | 'IN_QUOTES'
  /** Outside the content of all quotes, in the reporter’s own words. */
  | 'OUTSIDE_QUOTES'
  /** In the sources and cues of quotes: "a guard said". */
  | 'REPORTING_CLAUSE'
  /** Everywhere in the texts: of all articles, or of those that hold a quote of the filter. */
  | 'WHOLE';
