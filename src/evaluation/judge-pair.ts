import type { AlignedPair } from './align-segments.ts';
import type { LetterRange } from './letter-index.ts';

/** From this Jaccard index on, two contents are the same statement. */
const SAME_CONTENT = 0.5;

/** Is it the same statement: does its content share at least half of the letters of both? */
export function hasSameContent({ jaccard }: AlignedPair): boolean {
  return jaccard >= SAME_CONTENT;
}

/** Is the content the same to the letter? */
export function hasExactContent({ jaccard }: AlignedPair): boolean {
  return jaccard === 1;
}

/** Do the sources share a letter, or have both none? */
export function hasSameSource({ gold, candidate }: AlignedPair): boolean {
  if (gold.source.length === 0 || candidate.source.length === 0) return gold.source.length === candidate.source.length;
  return gold.source.some((range) => candidate.source.some((other) => shareLetter(range, other)));
}

/** Is the attribution right: the same statement of the same source? */
export function isCorrect(pair: AlignedPair): boolean {
  return hasSameContent(pair) && hasSameSource(pair);
}

/** Are content and source the same to the letter? */
export function isStrictlyCorrect(pair: AlignedPair): boolean {
  const { gold, candidate } = pair;
  return (
    hasExactContent(pair) &&
    gold.source.length === candidate.source.length &&
    gold.source.every(({ first, end }, index) => {
      const other = candidate.source[index];
      return first === other?.first && end === other.end;
    })
  );
}

function shareLetter(a: LetterRange, b: LetterRange): boolean {
  return a.first < b.end && b.first < a.end;
}
