import type { Annotation } from '../../../corpus/annotation.ts';
import type { Article } from '../../../corpus/article.ts';
import type { Layer } from '../../../corpus/layer.ts';
import type { SpeakerReference } from '../../../corpus/speaker.ts';
import { searchableText } from '../../../text/tokens.ts';
import { vectorOf } from '../../full-text/index-words.ts';
import { MentionRow } from '../../rows/mention-row.ts';
import { QuoteRow } from '../../rows/quote-row.ts';
import { SpanRow } from '../../rows/span-row.ts';
import { SpeakerFormRow } from '../../rows/speaker-form-row.ts';
import type { Dialect } from '../../sql/sql.ts';
import { annotationHash } from '../annotation-hash.ts';
import { annotationRows, type AnnotationRows } from '../annotation-rows.ts';
import { wordsOf, type Words } from '../clusters/words.ts';
import { numberQuotes } from '../number-quotes.ts';
import { orderSlots } from '../order-slots.ts';
import { printedForms } from '../printed-forms.ts';
import { wordTails, type Source } from './prepare-article.ts';
import { rowTails, type RowTails } from './row-texts.ts';

/** Rows that name speakers: for each the number of its speaker in `PreparedAnnotation.speakers`, from 1; 0 for none. */
export interface SpeakerRows {
  readonly speakers: readonly number[];
  readonly tails: RowTails;
}

/**
 * The first annotation of an article as it is written where nothing else bears on it: no other layer, no correction, no merge. All
 * but the keys. Any thread can make it.
 */
export interface PreparedAnnotation extends Source {
  readonly layer: Layer;
  readonly contentHash: string;
  readonly nextNumber: number;
  readonly quoteCount: number;
  readonly speakers: readonly SpeakerReference[];
  /** Behind `MENTION_LEAD`, which quotes share. */
  readonly quotes: SpeakerRows;
  readonly mentions: SpeakerRows;
  /** For the SQLite index, behind the key of the article. */
  readonly words: RowTails;
  /** Behind the key of the article. */
  readonly spans: RowTails;
  /** Behind the keys of article and speaker. */
  readonly forms: SpeakerRows;
  /** The effective quotes: number of the speaker, number of words, lemma and class of the cue, and the words for clusters. */
  readonly counted: readonly (readonly [number, number, string | null, string | null, Words | null])[];
}

/** What only the writer knows of a quote or a mention. */
export const MENTION_LEAD = ['articleKey', 'layerKey', 'speakerKey', 'annotatedSpeakerKey'];
export const SPAN_LEAD = ['articleKey'];
export const FORM_LEAD = ['articleKey', 'speakerKey'];

/** Prepares an annotation for a database of this dialect. */
export function prepareAnnotation(
  annotation: Annotation,
  article: Article,
  source: Source,
  dialect: Dialect,
): PreparedAnnotation {
  const { layer, mentions } = annotation;
  const numbered = numberQuotes(annotation, undefined);
  const references = [...numbered.quotes, ...mentions].flatMap(({ speaker }) => speaker ?? []);
  const speakers = [...new Map(references.map((reference) => [reference.id, reference])).values()];
  const numbers = new Map(speakers.map(({ id }, index) => [id, { annotated: index + 1, effective: index + 1 }]));
  const place = { articleKey: 0, layerKey: 0, isEffective: true, quoteSlot: 1, mentionSlot: 1 };
  const rows = orderSlots(annotationRows(numbered.quotes, mentions, { ...place, article, speakers: numbers }));
  const words = rows.quotes.map(({ text }) => searchableText(text));
  const vectors = dialect === 'postgres' ? words.map(vectorOf) : undefined;
  const forms = formsOf(rows, speakers);
  return {
    ...source,
    layer,
    contentHash: annotationHash(article.id, { layer, mentions, ...numbered }),
    nextNumber: numbered.nextNumber,
    quoteCount: rows.quotes.length,
    speakers,
    quotes: {
      speakers: rows.quotes.map(({ speakerKey }) => speakerKey ?? 0),
      tails: rowTails(QuoteRow, rows.quotes, { dialect, lead: MENTION_LEAD, words: vectors }),
    },
    mentions: {
      speakers: rows.mentions.map(({ speakerKey }) => speakerKey),
      tails: rowTails(MentionRow, rows.mentions, { dialect, lead: MENTION_LEAD }),
    },
    words: dialect === 'sqlite' ? wordTails(words) : '',
    spans: rowTails(SpanRow, rows.spans, { dialect, lead: SPAN_LEAD }),
    forms: {
      speakers: forms.map(({ speakerKey }) => speakerKey),
      tails: rowTails(SpeakerFormRow, forms, { dialect, lead: FORM_LEAD }),
    },
    counted: rows.quotes.flatMap(({ isEffective, speakerKey, wordCount, cueLemma, cueClass, wordsHash, text }) =>
      isEffective === 1 ? [[speakerKey ?? 0, wordCount, cueLemma, cueClass, wordsOf(wordsHash, text)]] : [],
    ),
  };
}

/** As `refreshForms` finds them in the database. */
function formsOf(
  { quotes, spans, mentions }: AnnotationRows,
  speakers: readonly SpeakerReference[],
): readonly SpeakerFormRow[] {
  const named = new Map(
    quotes.flatMap(({ slot, isEffective, sourceKind, speakerKey }) =>
      isEffective === 1 && sourceKind === 'name' && speakerKey !== null ? [[slot, speakerKey]] : [],
    ),
  );
  const sources = spans.flatMap((span) => {
    const speakerKey = span.role === 'source' ? named.get(span.quoteSlot) : undefined;
    return speakerKey === undefined ? [] : [{ ...span, speakerKey, name: speakers[speakerKey - 1]?.name ?? '' }];
  });
  const names = mentions.filter(({ kind }) => kind === 'name').map((mention) => ({ ...mention, name: '' }));
  return printedForms(names, sources);
}
