import { answerWith } from './answers.ts';
import type { Candidate } from './focus.ts';
import type { Answer, Stage } from './stage.ts';

/** What somebody has said before. */
export interface LastWord {
  readonly answer: Answer;
  readonly paragraph: number;
  readonly token: number;
  readonly isQuestion: boolean;
}

/** A quote without a source, and what was said before it. */
interface Floating {
  readonly token: number;
  /** The token after it. */
  readonly end: number;
  readonly words: readonly LastWord[];
  readonly isQuestion: boolean;
}

/**
 * A quote without a source is whose the next words tell ("That was Omar, from the door"); else, by the rules of news writing: it belongs to whom its paragraph has brought in before it; else it goes
 * on with who spoke before, in the paragraph or, when it begins its paragraph, in the one above; question and answer change
 * the speaker; else to the person in focus.
 */
export function byFloating(stage: Stage, floating: Floating): Answer | undefined {
  const { reading, focus, cast, spokenOf } = stage;
  const { token, words } = floating;
  const told = toldAfter(stage, floating);
  if (told) return told;
  const paragraph = reading.tokens.paragraph[token] ?? 0;
  const last = words.at(-1);
  const [inFocus] = focus.candidates(
    (character) => cast.characters[character]?.kind === 'person' && !spokenOf.has(character),
  );
  if (inFocus && isIntroduced(stage, inFocus, last, paragraph)) return introduced(stage, inFocus);
  if (last && follows(stage, last, token)) return inDialogue(floating, paragraph) ?? continued(last, paragraph);
  return inFocus && focused(stage, inFocus);
}

/** "That was Omar", "This from Omar": the name that stands right after the quotation and these words. */
function toldAfter(stage: Stage, { token, end }: Floating): Answer | undefined {
  const { reading, cast } = stage;
  const { paragraph, quotation } = reading.tokens;
  if (!POINTING.has(reading.lower(end)) || !LEADING.has(reading.lower(end + 1))) return undefined;
  const name = cast.mentionAt[end + 2] ?? -1;
  const character = cast.characterOf[name];
  const isHere = paragraph[end + 2] === paragraph[token] && quotation[end] === -1;
  if (character === undefined || !isHere || cast.characters[character]?.kind !== 'person') return undefined;
  return answerWith(stage, character, {
    rule: 'the words after a quote tell whose it was',
    explanation: `“${reading.word(end)} ${reading.word(end + 1)} %”: these words after the quote tell who spoke.`,
    confidence: 0.9,
    because: [{ first: end, end: cast.names[name]?.end ?? end + 3 }],
  });
}
const POINTING = new Set(['that', 'this', 'so', 'it']);
const LEADING = new Set(['was', 'is', 'from', 'came']);

/** Named in this paragraph after the last one spoke. */
function isIntroduced(
  { reading }: Stage,
  { token, character }: Candidate,
  last: LastWord | undefined,
  paragraph: number,
): boolean {
  if (reading.tokens.paragraph[token] !== paragraph || character === last?.answer.character) return false;
  return !last || token > last.token;
}

/** In one paragraph, or from the end of one to the beginning of the next. */
function follows({ reading }: Stage, last: LastWord, token: number): boolean {
  const paragraph = reading.tokens.paragraph[token] ?? 0;
  if (last.paragraph === paragraph) return true;
  const isFirst = (reading.paragraphs[paragraph]?.first ?? 0) >= token - 1;
  return isFirst && paragraph - last.paragraph === 1;
}

/** After a question another one speaks: the one before. */
function inDialogue({ words, isQuestion, token }: Floating, paragraph: number): Answer | undefined {
  const [before, last] = [words.at(-2), words.at(-1)];
  if (!before || !last || last.paragraph === paragraph || !(last.isQuestion || isQuestion)) return undefined;
  if (before.answer.speaker?.id === last.answer.speaker?.id || paragraph - before.paragraph > 2) return undefined;
  return {
    ...before.answer,
    confidence: 0.7 * before.answer.confidence,
    rule: 'question and answer change the speaker',
    explanation: `No words name the source. After a question it is the turn of ${before.answer.speaker?.name ?? 'the other'}.`,
    because: [before.token, last.token, token].map((first) => ({ first, end: first + 1 })),
  };
}

function introduced(stage: Stage, { character, token }: Candidate): Answer {
  return answerWith(stage, character, {
    rule: 'a quote without a source belongs to whom the paragraph has brought in',
    explanation: 'No words name the source. The paragraph speaks of % before the quote.',
    confidence: 0.7,
    because: [{ first: token, end: token + 1 }],
  });
}

function continued({ answer, paragraph, token }: LastWord, here: number): Answer {
  const isHere = paragraph === here;
  return {
    ...answer,
    confidence: 0.85 * answer.confidence,
    rule: isHere
      ? 'a quote without a source goes on in its paragraph'
      : 'a paragraph that is a quotation goes on with the last speaker',
    explanation: `No words name the source. ${answer.speaker?.name ?? 'The last speaker'} spoke last before the quote.`,
    because: [{ first: token, end: token + 1 }],
  };
}

function focused(stage: Stage, { character, token }: Candidate): Answer {
  return answerWith(stage, character, {
    rule: 'a quote without a source belongs to the person in focus',
    explanation: 'No words name the source. The text has spoken of % last.',
    confidence: 0.5,
    because: [{ first: token, end: token + 1 }],
  });
}
