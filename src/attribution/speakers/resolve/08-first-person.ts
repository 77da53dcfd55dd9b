import type { Attribution } from '../../attribution.ts';
import type { Reading } from '../../reading/reading.ts';
import { rangeOf, tokenAt } from './ranges.ts';
import type { Answer } from './stage.ts';

const FIRST_PERSON = new Set(['i', 'me', 'my', 'myself']);

/**
 * "I" inside a quotation is who speaks it: an attribution inside another one's quotation, with "I" as its source, takes the
 * other's speaker. Returns the answers with these filled in.
 */
export function resolveFirstPersons(
  reading: Reading,
  attributions: readonly Attribution[],
  answers: readonly (Answer | undefined)[],
): (Answer | undefined)[] {
  const speakerOf = speakersOfQuotations(reading, attributions, answers);
  return answers.map((answer, index) => {
    const [source] = attributions[index]?.source ?? [];
    if (answer || !source) return answer;
    const { first: token, end } = rangeOf(reading, source);
    if (end - token > 1 || !FIRST_PERSON.has(reading.lower(token))) return undefined;
    const speaker = speakerOf.get(reading.tokens.quotation[token] ?? -1);
    if (!speaker) return undefined;
    return {
      ...speaker,
      rule: 'the first person in a quotation is who speaks it',
      explanation: `“${reading.word(token)}” stands in what ${speaker.speaker?.name ?? 'the speaker'} says.`,
      confidence: 0.9 * speaker.confidence,
      because: [{ first: token, end: token + 1 }],
    };
  });
}

/** Who speaks each quotation whose words are the content of an attribution with its source outside. */
function speakersOfQuotations(
  reading: Reading,
  attributions: readonly Attribution[],
  answers: readonly (Answer | undefined)[],
): Map<number, Answer> {
  const speakers = new Map<number, Answer>();
  attributions.forEach(({ content, source }, index) => {
    const answer = answers[index];
    if (!answer?.speaker) return;
    const quotationOf = (offset: number): number => reading.tokens.quotation[tokenAt(reading, offset)] ?? -1;
    const [named] = source;
    const own = named ? quotationOf(named.startUtf16) : -1;
    for (const { startUtf16 } of content) {
      const quotation = quotationOf(startUtf16);
      if (quotation >= 0 && quotation !== own && !speakers.has(quotation)) speakers.set(quotation, answer);
    }
  });
  return speakers;
}
