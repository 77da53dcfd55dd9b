import { perCriterion, perSubset, type Tallies } from './measures.ts';
import { EMPTY_TALLY, type Tally } from './tally.ts';

/** What is counted of no article. */
export const EMPTY_TALLIES: Tallies = {
  criteria: perCriterion(() => perSubset(() => EMPTY_TALLY)),
  speakerMatches: EMPTY_TALLY,
  speakers: EMPTY_TALLY,
  quotedPersons: EMPTY_TALLY,
};

/** The counts of two sets of articles together, so that a corpus is measured without all of it in memory. */
export function addTallies(a: Tallies, b: Tallies): Tallies {
  return {
    criteria: perCriterion((criterion) =>
      perSubset((subset) => add(a.criteria[criterion][subset], b.criteria[criterion][subset])),
    ),
    speakerMatches: add(a.speakerMatches, b.speakerMatches),
    speakers: add(a.speakers, b.speakers),
    quotedPersons: add(a.quotedPersons, b.quotedPersons),
  };
}

function add(a: Tally, b: Tally): Tally {
  return {
    correctCandidate: a.correctCandidate + b.correctCandidate,
    candidate: a.candidate + b.candidate,
    correctGold: a.correctGold + b.correctGold,
    gold: a.gold + b.gold,
  };
}
