import { isSamePerson, personTokens } from './same-person.ts';
import type { Segment } from './segment.ts';
import { EMPTY_TALLY, type Tally } from './tally.ts';

/** Who is quoted in an article by either annotation: how many persons, and how many of them in both. */
export function tallyQuotedPersons(gold: readonly Segment[], candidate: readonly Segment[]): Tally {
  if (gold.length > 0 && gold.every(({ quote }) => quote.speaker === undefined)) return EMPTY_TALLY;
  const [known, found] = [personsOf(gold), personsOf(candidate)];
  const left = new Set(found);
  let both = 0;
  for (const isMatch of [hasSameTokens, isSamePerson]) {
    for (const name of known.splice(0)) {
      const match = [...left].find((other) => isMatch(name, other));
      if (match === undefined) known.push(name);
      else {
        left.delete(match);
        both += 1;
      }
    }
  }
  return { correctCandidate: both, candidate: found.length, correctGold: both, gold: known.length + both };
}

/** One form of each name, in the order in which they speak. */
function personsOf(segments: readonly Segment[]): string[] {
  const names = new Map<string, string>();
  for (const { quote } of segments) {
    if (quote.speaker?.kind !== 'person') continue;
    const key = personTokens(quote.speaker.name).join(' ');
    if (!names.has(key)) names.set(key, quote.speaker.name);
  }
  return [...names.values()];
}

function hasSameTokens(name: string, other: string): boolean {
  return personTokens(name).join(' ') === personTokens(other).join(' ');
}
