import type { Span } from '../../../text/span.ts';
import type { Attribution } from '../../attribution.ts';
import type { Reading, TokenRange } from '../../reading/reading.ts';
import { isRoleNoun } from '../facts/nouns.ts';
import { byFloating, type LastWord } from './07-floating.ts';
import { meetDescription, meetName, meetPronoun, meetSentence, meetSpeaker } from './meet.ts';
import { rangeOf, tokenAt } from './ranges.ts';
import { resolveSource } from './resolve-source.ts';
import { headNoun, readSourcePhrase, type SourcePhrase } from './source-phrase.ts';
import type { Answer, Stage } from './stage.ts';

/** An attribution and the token at which it is met: where its source begins, or its content when it has none. */
interface Meeting {
  readonly index: number;
  readonly token: number;
  readonly attribution: Attribution;
}

const FORMS_OF_BE = new Set('is was are were been being be'.split(' '));

const ONE = new Set(['a', 'an', 'one', 'another']);

/** Of what is said, this many words are searched for names. */
const MAX_CONTENT = 200;

/** Reads the article from start to end and gives each attribution its answer. */
export function readThrough(stage: Stage, attributions: readonly Attribution[]): (Answer | undefined)[] {
  const { reading } = stage;
  const answers = new Array<Answer | undefined>(attributions.length).fill(undefined);
  const meetings = meetingsOf(reading, attributions);
  const words: LastWord[] = [];
  let next = 0;
  for (let token = 0; token < reading.tokens.count; token += 1) {
    meetSentence(stage, token);
    for (let met = meetings[next]; met !== undefined && met.token <= token; met = meetings[next]) {
      next += 1;
      const answer = answerTo(stage, met, words);
      answers[met.index] = answer;
      hear(stage, met, answer, words);
    }
    meetName(stage, token);
    meetPronoun(stage, token);
    meetDescription(stage, token);
  }
  return answers;
}

function meetingsOf(reading: Reading, attributions: readonly Attribution[]): Meeting[] {
  return attributions
    .map((attribution, index): Meeting => {
      const place = attribution.source[0] ?? attribution.content[0];
      return { index, token: place ? tokenAt(reading, place.startUtf16) : 0, attribution };
    })
    .sort((a, b) => a.token - b.token || a.index - b.index);
}

function answerTo(stage: Stage, { attribution, token }: Meeting, words: readonly LastWord[]): Answer | undefined {
  const { reading, cast, spokenOf } = stage;
  const { source, content, cue } = attribution;
  spokenOf.clear();
  for (const span of content) addNamed(stage, rangeOf(reading, span));
  const [named] = source;
  if (!named && isPassive(reading, cue)) return undefined;
  const answer = named
    ? resolveSource(stage, readSourcePhrase(reading, cast, rangeOf(reading, named)))
    : byFloating(stage, {
        token,
        end: endOf(reading, attribution),
        words,
        isQuestion: endsWithQuestion(reading, attribution),
      });
  spokenOf.clear();
  return answer;
}

function endOf(reading: Reading, { content }: Attribution): number {
  const last = content.at(-1);
  return last ? rangeOf(reading, last).end : 0;
}

/** Notes who is named in a stretch; in a long one, at its beginning. */
function addNamed({ cast, spokenOf }: Stage, { first, end }: TokenRange): void {
  for (let token = first; token < Math.min(end, first + MAX_CONTENT); token += 1) {
    const character = cast.characterOf[cast.mentionAt[token] ?? -1];
    if (character !== undefined) spokenOf.add(character);
  }
}

/** "Has been criticized for", "as predicted", "reports of": nobody is meant to be the source. */
function isPassive(reading: Reading, cue: readonly Span[]): boolean {
  const [span] = cue;
  if (!span) return false;
  const { first, end } = rangeOf(reading, span);
  const words = Array.from({ length: Math.min(end - first, 8) }, (_, at) => reading.lower(first + at));
  const last = words.at(-1) ?? '';
  return words[0] === 'as' || last === 'of' || (words.some((word) => FORMS_OF_BE.has(word)) && !last.endsWith('ing'));
}

function endsWithQuestion({ text }: Reading, { content }: Attribution): boolean {
  const end = content.at(-1)?.endUtf16 ?? 0;
  return /\?["”’'»]?$/u.test(text.slice(Math.max(0, end - 2), end));
}

/** Remembers who has spoken; who spoke without a name ends what others have said. */
function hear(stage: Stage, { attribution, token }: Meeting, answer: Answer | undefined, words: LastWord[]): void {
  const { reading, cast, unnamed } = stage;
  const paragraph = reading.tokens.paragraph[token] ?? 0;
  if (answer) {
    if (answer.character !== undefined) meetSpeaker(stage, answer.character, token);
    words.push({ answer, token, paragraph, isQuestion: endsWithQuestion(reading, attribution) });
    return;
  }
  const [source] = attribution.source;
  if (!source) return;
  words.length = 0;
  if (!isSomebody(stage, readSourcePhrase(reading, cast, rangeOf(reading, source)))) return;
  unnamed.token = token;
  unnamed.paragraph = paragraph;
}

/** One person without a name: a driver, one inmate. */
function isSomebody({ reading }: Stage, phrase: SourcePhrase): boolean {
  const noun = headNoun(reading, phrase);
  if (!ONE.has(reading.lower(phrase.first)) || reading.tokens.quotation[phrase.first] !== -1) return false;
  return isRoleNoun(noun) || noun === 'one' || noun === 'source';
}
