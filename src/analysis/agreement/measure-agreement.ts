import { isReportingCue } from '../../attribution/lexicon/is-reporting-cue.ts';
import type { QuoteKind } from '../../corpus/vocabulary.ts';
import { addTallies, EMPTY_TALLIES } from '../../evaluation/add-tallies.ts';
import { compareDocument } from '../../evaluation/compared-document.ts';
import type { EvaluatedQuote } from '../../evaluation/evaluated-document.ts';
import { CRITERIA, SUBSETS, tallyDocument, type Subset, type Tallies } from '../../evaluation/measures.ts';
import type { Measure } from '../../evaluation/score-rows.ts';
import { figuresOf, type Figures, type Tally } from '../../evaluation/tally.ts';
import { nominalAlpha } from '../../statistics/nominal-alpha.ts';
import type { Connection } from '../../store/connect/connection.ts';
import type { Span } from '../../text/span.ts';
import { comparedLayers, type AgreementRequest } from './compared-layers.ts';
import { addCharacters, shareCharacters, unitsOf } from './shared-characters.ts';

/** One measure of the candidate layer against the reference; docs/evaluation.md explains it. */
export interface AgreementMeasure extends Figures {
  readonly measure: Measure;
  /** Undefined: of all kinds. */
  readonly kind: QuoteKind | undefined;
  /** Whether it looks at reported speech only. */
  readonly isReportedSpeech: boolean;
  /** Segments, or persons, on either side. */
  readonly referenceCount: number;
  readonly candidateCount: number;
}

/** How far two layers agree. */
export interface MeasuredAgreement {
  /** Number of articles that both have read. */
  readonly articles: number;
  readonly rows: readonly AgreementMeasure[];
  /** Krippendorff's alpha over the characters of the texts; undefined where nothing varies. */
  readonly alpha: number | undefined;
}

const NO_CHARACTERS = { both: 0, onlyReference: 0, onlyCandidate: 0, neither: 0 };

/** Measures one layer against another over all articles that both have read; a few articles are in memory at a time. */
export async function measureAgreement(connection: Connection, request: AgreementRequest): Promise<MeasuredAgreement> {
  let [articles, tallies, characters] = [0, EMPTY_TALLIES, NO_CHARACTERS];
  for await (const { document } of comparedLayers(connection, request)) {
    const { text, gold, candidate } = document;
    articles += 1;
    tallies = addTallies(tallies, tallyDocument(compareDocument(document, isReportingCue)));
    characters = addCharacters(characters, shareCharacters(text.length, contentOf(gold), contentOf(candidate)));
  }
  return { articles, rows: measuresOf(tallies), alpha: nominalAlpha(unitsOf(characters)) };
}

function contentOf(quotes: readonly EvaluatedQuote[]): Span[] {
  return quotes.flatMap(({ content }) => content);
}

function measuresOf({ criteria, speakerMatches, speakers, quotedPersons }: Tallies): AgreementMeasure[] {
  return [
    ...CRITERIA.flatMap((measure) => SUBSETS.map((subset) => measureOf(measure, subset, criteria[measure][subset]))),
    measureOf('speakerAccuracy', 'speech', speakerMatches),
    measureOf('speakerEndToEnd', 'speech', speakers),
    measureOf('quotedPersons', 'speech', quotedPersons),
  ];
}

function measureOf(measure: Measure, subset: Subset, tally: Tally): AgreementMeasure {
  return {
    measure,
    kind: subset === 'all' || subset === 'speech' ? undefined : subset,
    isReportedSpeech: subset === 'speech',
    ...figuresOf(tally),
    referenceCount: tally.gold,
    candidateCount: tally.candidate,
  };
}
