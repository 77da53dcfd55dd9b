import { sliceSpan } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { checkSpan, checkSpans } from './check-span.ts';
import type { SpanContext } from './check-span.ts';
import { checkSpeakerReference } from './check-speaker-reference.ts';
import type { QuoteDraft } from './draft.ts';
import { quoteKindAmong } from './quote-kind.ts';
import type { Cue, Evidence, Quote } from './quote.ts';
import type { SpeakerReference } from './speaker.ts';
import type { CueClass, SourceKind } from './vocabulary.ts';

/** Works out what a draft leaves open; the attribution room knows how, and whoever checks annotations passes it in. */
export interface CompleteQuote {
  /** Dictionary form and class of the words of a cue. */
  readonly cue: (text: string) => { readonly lemma: string; readonly class: CueClass };
  /** How the words of a source name it; no words mean an implicit source, no speaker an anonymous one. */
  readonly sourceKind: (text: string, speaker: SpeakerReference | undefined) => SourceKind;
}

/** What the quotes of one annotation are checked against; `quoted` is what `quotedSpans` found in the text. */
export interface QuoteContext extends SpanContext {
  readonly quoted: readonly Span[];
  readonly complete: CompleteQuote;
}

/** The quote that a draft means; undefined when no content is left of it. What is wrong is reported. */
export function checkQuote(context: QuoteContext, draft: QuoteDraft, place: string): Quote | undefined {
  const { problems, index, complete } = context;
  const content = checkSpans(context, draft.content, `${place}, content`);
  const cue = checkCue(context, draft, place);
  const source = checkSpans(context, draft.source, `${place}, source`);
  const speaker = draft.speaker && checkSpeakerReference(problems, draft.speaker, `${place}, speaker`);
  const evidence = checkEvidence(context, draft, place);
  if (draft.content.length === 0) {
    problems.add('DOCUMENT_INVALID', `${place}, content`, 'The quote has no content.', 'Give at least one span.');
  }
  if (content.length === 0) return undefined;
  return {
    number: draft.number,
    kind: draft.kind ?? quoteKindAmong(index.text, context.quoted, content),
    content,
    cue,
    source,
    sourceKind: draft.sourceKind ?? complete.sourceKind(textOf(context, source), speaker),
    speaker,
    confidence: draft.confidence,
    evidence,
    status: draft.status ?? 'unreviewed',
  };
}

function checkCue(context: QuoteContext, draft: QuoteDraft, place: string): Cue | undefined {
  const spans = checkSpans(context, draft.cue, `${place}, cue`);
  const { cueLemma, cueClass } = draft;
  if (draft.cue.length === 0 && (cueLemma !== undefined || cueClass !== undefined)) {
    const message = 'The quote has a cue lemma or class, but no cue.';
    context.problems.add(
      'DOCUMENT_INVALID',
      place,
      message,
      'Give the spans of the cue, or remove "cueLemma" and "cueClass".',
    );
  }
  if (spans.length === 0) return undefined;
  const { complete } = context;
  const words = cueLemma ?? textOf(context, spans);
  return { spans, lemma: cueLemma ?? complete.cue(words).lemma, class: cueClass ?? complete.cue(words).class };
}

function checkEvidence(context: QuoteContext, draft: QuoteDraft, place: string): readonly Evidence[] {
  return draft.evidence.map(({ rule, explanation, spans }, step) => ({
    rule,
    explanation,
    spans: spans.flatMap((span, number) =>
      checkSpan(context, span, `${place}, evidence ${step + 1}, span ${number + 1}`),
    ),
  }));
}

function textOf({ index }: SpanContext, spans: readonly Span[]): string {
  return spans.map((span) => sliceSpan(index.text, span)).join(' ');
}
