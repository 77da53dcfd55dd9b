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
  readonly words: readonly LastWord[];
  readonly isQuestion: boolean;
}

/**
 * A quote without a source, by the rules of news writing: it belongs to whom its paragraph has brought in before it; else it goes
 * on with who spoke before, in the paragraph or, when it begins its paragraph, in the one above; question and answer change
 * the speaker; else to the person in focus.
 */
export function byFloating(stage: Stage, floating: Floating): Answer | undefined {
  const { reading, focus, cast, spokenOf } = stage;
  const { token, words } = floating;
  const paragraph = reading.tokens.paragraph[token] ?? 0;
  const last = words.at(-1);
  const [inFocus] = focus.candidates(
    (character) => cast.characters[character]?.kind === 'person' && !spokenOf.has(character),
  );
  if (inFocus && isIntroduced(stage, inFocus, last, paragraph)) return introduced(stage, inFocus);
  if (last && follows(stage, last, token)) return inDialogue(floating, paragraph) ?? continued(last, paragraph);
  return inFocus && focused(stage, inFocus);
}

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
