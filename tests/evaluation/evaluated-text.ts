import { isReportingCue } from '../../src/attribution/lexicon/is-reporting-cue.ts';
import type { EvaluatedDocument, EvaluatedQuote, EvaluatedSpeaker } from '../../src/evaluation/evaluated-document.ts';
import { evaluate, type Evaluation } from '../../src/evaluation/evaluate.ts';
import { buildArticle } from '../support/builders.ts';
import { readMarkedText } from '../support/marked-text.ts';

/** What the marks do not tell, by the number of the quote. */
export type Facts = Readonly<Record<number, Partial<Pick<EvaluatedQuote, 'speaker' | 'confidence'>>>>;

/** A text marked by one annotator. */
export interface Marked {
  readonly marked: string;
  readonly facts?: Facts;
}

export const person = (name: string): EvaluatedSpeaker => ({ kind: 'person', name });

/** One text as two annotators marked it; throws when they did not read the same text. */
export function buildDocument(gold: Marked, candidate: Marked, id = 'harbour-fire'): EvaluatedDocument {
  const [known, found] = [readMarkedText(gold.marked), readMarkedText(candidate.marked)];
  if (known.text !== found.text) throw new Error('The two texts differ.');
  return {
    id,
    text: known.text,
    paragraphs: buildArticle(known.text).paragraphs,
    gold: quotesOf(gold),
    candidate: quotesOf(candidate),
  };
}

/** The evaluation of one text, without intervals. */
export function evaluateMarked(gold: Marked, candidate: Marked): Evaluation {
  return evaluate([buildDocument(gold, candidate)], { isReporting: isReportingCue, resamples: 0 });
}

function quotesOf({ marked, facts = {} }: Marked): EvaluatedQuote[] {
  return readMarkedText(marked).quotes.map(({ number, content, cue, source }) => ({
    content,
    cue,
    source,
    speaker: undefined,
    confidence: undefined,
    ...facts[number],
  }));
}
