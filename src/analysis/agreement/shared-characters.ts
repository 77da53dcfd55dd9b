import type { CodedUnits } from '../../statistics/nominal-alpha.ts';
import type { Span } from '../../text/span.ts';

/** How many characters (UTF-16 code units) of some texts two annotators put in quotes: both, one of them, neither. */
export interface SharedCharacters {
  readonly both: number;
  readonly onlyReference: number;
  readonly onlyCandidate: number;
  readonly neither: number;
}

/** Counts the characters of one text. The spans of each side are in any order and may overlap. */
export function shareCharacters(
  lengthUtf16: number,
  reference: readonly Span[],
  candidate: readonly Span[],
): SharedCharacters {
  const [inReference, inCandidate] = [lengthOfAll(reference), lengthOfAll(candidate)];
  const inEither = lengthOfAll([...reference, ...candidate]);
  return {
    both: inReference + inCandidate - inEither,
    onlyReference: inEither - inCandidate,
    onlyCandidate: inEither - inReference,
    neither: lengthUtf16 - inEither,
  };
}

/** The characters of two sets of texts together. */
export function addCharacters(a: SharedCharacters, b: SharedCharacters): SharedCharacters {
  return {
    both: a.both + b.both,
    onlyReference: a.onlyReference + b.onlyReference,
    onlyCandidate: a.onlyCandidate + b.onlyCandidate,
    neither: a.neither + b.neither,
  };
}

/** The characters as units of Krippendorff's alpha, each inside a quote's content or outside. */
export function unitsOf({ both, onlyReference, onlyCandidate, neither }: SharedCharacters): CodedUnits[] {
  return [
    { count: both, values: ['in', 'in'] },
    { count: onlyReference, values: ['in', 'out'] },
    { count: onlyCandidate, values: ['out', 'in'] },
    { count: neither, values: ['out', 'out'] },
  ].filter(({ count }) => count > 0);
}

/** Length of all spans together, where they overlap once. */
function lengthOfAll(spans: readonly Span[]): number {
  let [length, end] = [0, 0];
  for (const { startUtf16, endUtf16 } of spans.toSorted((a, b) => a.startUtf16 - b.startUtf16)) {
    length += Math.max(0, endUtf16 - Math.max(startUtf16, end));
    end = Math.max(end, endUtf16);
  }
  return length;
}
