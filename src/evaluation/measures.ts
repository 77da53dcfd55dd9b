import { QUOTE_KINDS, type QuoteKind } from '../corpus/vocabulary.ts';
import type { AlignedPair } from './align-segments.ts';
import type { Alignment, ComparedDocument } from './compared-document.ts';
import { hasExactContent, isCorrect, isStrictlyCorrect } from './judge-pair.ts';
import { tallyQuotedPersons } from './quoted-persons.ts';
import { tallySpeakerMatches, tallySpeakers } from './tally-speakers.ts';
import type { Tally } from './tally.ts';

/** Which segments a measure looks at. */
export const SUBSETS = ['all', ...QUOTE_KINDS, 'speech'] as const;
export type Subset = (typeof SUBSETS)[number];

/** What makes an aligned pair right: attribution, content alone to the letter, content and source to the letter. */
export const CRITERIA = ['attribution', 'contentExact', 'strict'] as const;
export type Criterion = (typeof CRITERIA)[number];

const IS_RIGHT: Readonly<Record<Criterion, (pair: AlignedPair) => boolean>> = {
  attribution: isCorrect,
  contentExact: hasExactContent,
  strict: isStrictlyCorrect,
};

/** Everything that is counted of an article. */
export interface Tallies {
  readonly criteria: Readonly<Record<Criterion, Readonly<Record<Subset, Tally>>>>;
  readonly speakerMatches: Tally;
  readonly speakers: Tally;
  readonly quotedPersons: Tally;
}

/** Counts one article. */
export function tallyDocument({ all, speech }: ComparedDocument): Tallies {
  return {
    criteria: perCriterion((criterion) =>
      perSubset((subset) => {
        if (subset === 'speech') return tallyKind(speech, IS_RIGHT[criterion], undefined);
        return tallyKind(all, IS_RIGHT[criterion], subset === 'all' ? undefined : subset);
      }),
    ),
    speakerMatches: tallySpeakerMatches(speech),
    speakers: tallySpeakers(speech),
    quotedPersons: tallyQuotedPersons(speech.gold, speech.candidate),
  };
}

/** Counts segments of one kind (undefined: of all): a pair counts for the kind that each side's own content has. */
function tallyKind(
  { gold, candidate, pairs }: Alignment,
  isRight: (pair: AlignedPair) => boolean,
  kind: QuoteKind | undefined,
): Tally {
  const isAsked = (segment: { readonly kind: QuoteKind }): boolean => kind === undefined || segment.kind === kind;
  const right = pairs.filter(isRight);
  return {
    correctCandidate: right.filter((pair) => isAsked(pair.candidate)).length,
    candidate: candidate.filter(isAsked).length,
    correctGold: right.filter((pair) => isAsked(pair.gold)).length,
    gold: gold.filter(isAsked).length,
  };
}

/** A value for each criterion. */
export function perCriterion<Value>(make: (criterion: Criterion) => Value): Readonly<Record<Criterion, Value>> {
  return { attribution: make('attribution'), contentExact: make('contentExact'), strict: make('strict') };
}

/** A value for each subset. */
export function perSubset<Value>(make: (subset: Subset) => Value): Readonly<Record<Subset, Value>> {
  return {
    all: make('all'),
    direct: make('direct'),
    indirect: make('indirect'),
    mixed: make('mixed'),
    speech: make('speech'),
  };
}
