import type { LetterRange } from './letter-index.ts';
import type { Segment } from './segment.ts';

/** A segment of the gold annotation with the one that the candidate has for it. */
export interface AlignedPair {
  readonly gold: Segment;
  readonly candidate: Segment;
  /** Jaccard index of the two contents: letters in both over letters in either. Above 0. */
  readonly jaccard: number;
}

interface PossiblePair extends AlignedPair {
  readonly goldIndex: number;
  readonly candidateIndex: number;
}

/**
 * Aligns two annotations one to one: the pair with the highest Jaccard index first, ties to the earlier gold segment, then to the
 * earlier candidate. Both lists are in reading order. Segments that share no letter are never paired.
 */
export function alignSegments(gold: readonly Segment[], candidate: readonly Segment[]): AlignedPair[] {
  const possible = possiblePairs(gold, candidate).sort(
    (a, b) => b.jaccard - a.jaccard || a.goldIndex - b.goldIndex || a.candidateIndex - b.candidateIndex,
  );
  const takenGold = new Set<number>();
  const takenCandidates = new Set<number>();
  return possible.filter(({ goldIndex, candidateIndex }) => {
    if (takenGold.has(goldIndex) || takenCandidates.has(candidateIndex)) return false;
    takenGold.add(goldIndex);
    takenCandidates.add(candidateIndex);
    return true;
  });
}

/** Letters in both over letters in either. */
function jaccardOf(a: LetterRange, b: LetterRange): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.first, b.first);
  return shared <= 0 ? 0 : shared / (a.end - a.first + (b.end - b.first) - shared);
}

/** All pairs that share a letter. Candidates that end before a gold segment, and all before them, are looked at no more. */
function possiblePairs(gold: readonly Segment[], candidate: readonly Segment[]): PossiblePair[] {
  const pairs: PossiblePair[] = [];
  let open: { readonly segment: Segment; readonly candidateIndex: number }[] = [];
  let next = 0;
  for (const [goldIndex, segment] of gold.entries()) {
    open = open.filter((earlier) => earlier.segment.letters.end > segment.letters.first);
    for (let other = candidate[next]; other && other.letters.first < segment.letters.end; other = candidate[next]) {
      open.push({ segment: other, candidateIndex: next });
      next += 1;
    }
    for (const { segment: other, candidateIndex } of open) {
      const jaccard = jaccardOf(segment.letters, other.letters);
      if (jaccard > 0) pairs.push({ gold: segment, candidate: other, jaccard, goldIndex, candidateIndex });
    }
  }
  return pairs;
}
