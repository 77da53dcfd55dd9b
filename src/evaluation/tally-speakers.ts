import type { Alignment } from './compared-document.ts';
import { hasSameContent } from './judge-pair.ts';
import { isSamePerson } from './same-person.ts';
import type { AlignedPair } from './align-segments.ts';
import type { Segment } from './segment.ts';
import type { Tally } from './tally.ts';

/**
 * Of the gold segments that a person speaks and whose content was found: how many have the right name. Its recall is the
 * accuracy of speakers given the match.
 */
export function tallySpeakerMatches({ pairs }: Alignment): Tally {
  const found = pairs.filter((pair) => hasSameContent(pair) && isPerson(pair.gold));
  const right = found.filter(isRightPerson).length;
  return { correctCandidate: right, candidate: found.length, correctGold: right, gold: found.length };
}

/**
 * Of all segments that a person speaks: how many have the right content and the right name. Candidates whose gold quote does not
 * tell who speaks are not counted.
 */
export function tallySpeakers({ gold, candidate, pairs }: Alignment): Tally {
  const found = pairs.filter(hasSameContent);
  const right = found.filter(isRightPerson);
  const untold = new Set(found.filter((pair) => !pair.gold.quote.speaker).map((pair) => pair.candidate));
  return {
    correctCandidate: right.filter((pair) => isPerson(pair.candidate)).length,
    candidate: candidate.filter((segment) => isPerson(segment) && !untold.has(segment)).length,
    correctGold: right.length,
    gold: gold.filter(isPerson).length,
  };
}

/** Does the candidate give the person of the gold annotation the same name? */
export function isRightPerson({ gold, candidate }: AlignedPair): boolean {
  const [known, found] = [gold.quote.speaker, candidate.quote.speaker];
  return known?.kind === 'person' && found !== undefined && isSamePerson(known.name, found.name);
}

function isPerson({ quote }: Segment): boolean {
  return quote.speaker?.kind === 'person';
}
