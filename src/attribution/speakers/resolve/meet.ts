import { CUE_BY_FORM } from '../../lexicon/cue-index.ts';
import type { Reading } from '../../reading/reading.ts';
import { PERSONAL_TEXTS } from '../facts/nouns.ts';
import { isPersonNoun } from '../facts/person-nouns.ts';
import { sentenceOf } from '../names/sentence-of.ts';
import { byPersonal } from './01-by-pronoun.ts';
import { byDescription } from './05-by-description.ts';
import { personalPronounOf } from './pronouns.ts';
import type { Stage } from './stage.ts';

/** How much a mention brings somebody into focus; the subject of a sentence most. */
const WEIGHT = {
  subject: 3,
  other: 1.5,
  owner: 1,
  object: 0.7,
  quoted: 0.2,
  headline: 0.1,
  introduced: 0.5,
  pronoun: 2,
  speaker: 2,
};
const FADE = { sentence: 0.75, paragraph: 0.8 };

const PREPOSITIONS = new Set(
  'of for from in at on with to by about against between after before over under than like'.split(' '),
);
const AUXILIARIES = new Set('is was has had have will would can could did does may might also who'.split(' '));
const WRITING = new Set(['wrote', 'sent', 'posted', 'signed', 'penned', 'published']);

/** A subject stands among the first words of its sentence. */
const SUBJECT_WITHIN = 6;

/** Lets time pass at the start of a sentence. Sentences of one quotation are one breath: nobody else is spoken of meanwhile. */
export function meetSentence({ reading, focus }: Stage, token: number): void {
  const { tokens } = reading;
  if (token === 0 || tokens.sentence[token] === tokens.sentence[token - 1]) return;
  if (tokens.quotation[token] !== -1 && tokens.quotation[token] === tokens.quotation[token - 1]) return;
  focus.fade(tokens.paragraph[token] === tokens.paragraph[token - 1] ? FADE.sentence : FADE.sentence * FADE.paragraph);
}

/** Somebody speaks. */
export function meetSpeaker(stage: Stage, character: number, token: number): void {
  stage.focus.speakOf(character, WEIGHT.speaker, token);
}

/** A name that the text prints, where it begins. */
export function meetName(stage: Stage, token: number): void {
  const { cast, focus, reading } = stage;
  const index = cast.mentionAt[token] ?? -1;
  if (index < 0 || index === cast.mentionAt[token - 1]) return;
  const character = cast.characterOf[index] ?? -1;
  const met = cast.characters[character];
  if (!met || met.isWeak) return;
  const isNew = stage.lastAt[character] === -1 && reading.tokens.quotation[token] === -1;
  focus.speakOf(character, weightOf(stage, index, token) + (isNew ? WEIGHT.introduced : 0), token);
  stage.lastAt[character] = token;
  if (reading.lower(token).startsWith('@')) stage.owners.set('account', character);
  meetText(stage, token - 1, character, cast.names[index]?.end ?? token + 1);
}

function weightOf({ reading, cast }: Stage, index: number, token: number): number {
  const name = cast.names[index];
  if (!name) return 0;
  if (name.isInHeadline) return WEIGHT.headline;
  if (reading.tokens.quotation[token] !== -1) return WEIGHT.quoted;
  if (name.isPossessive) return WEIGHT.owner;
  if (PREPOSITIONS.has(reading.lower(token - 1))) return WEIGHT.object;
  if (isSubject(reading, name.end)) return WEIGHT.subject;
  const { first } = sentenceOf(reading, token);
  const before = cast.names[index - 1];
  const isSecond = before !== undefined && before.first >= first && reading.lower(token - 1) !== 'and';
  return token - first < SUBJECT_WITHIN && !isSecond ? WEIGHT.subject : WEIGHT.other;
}

/** Does a verb follow the name? */
function isSubject(reading: Reading, end: number): boolean {
  const lower = reading.lower(end);
  return AUXILIARIES.has(lower) || CUE_BY_FORM.has(lower) || (lower.endsWith('ed') && lower.length > 4);
}

/** He, she, his or her in the text of the reporter. */
export function meetPronoun(stage: Stage, token: number): void {
  const { reading, focus, pronounAt } = stage;
  if (reading.tokens.quotation[token] !== -1 || !personalPronounOf(reading.lower(token))) return;
  if (pronounAt[token] === -1) byPersonal(stage, token);
  const character = pronounAt[token] ?? -1;
  if (character < 0) return;
  focus.speakOf(character, WEIGHT.pronoun, token);
  meetText(stage, token - 1, character, token + 1);
}

/** "The president" in the text of the reporter: whom it describes is in focus again. */
export function meetDescription(stage: Stage, token: number): void {
  const { reading, cast } = stage;
  if (reading.lower(token) !== 'the' || reading.tokens.quotation[token] !== -1) return;
  const last = [token + 1, token + 2, token + 3, token + 4].find((at) => isPersonNoun(reading.lower(at)));
  if (last === undefined) return;
  const follows = reading.lower(last + 1);
  if (follows === 'of' || follows === ',' || (cast.mentionAt[last + 1] ?? -1) >= 0) return;
  const answer = byDescription(stage, { first: token, end: last + 1, headEnd: last + 1, names: [] });
  if (answer?.character === undefined) return;
  stage.focus.speakOf(answer.character, follows === "'s" ? WEIGHT.owner : WEIGHT.pronoun, token);
}

/** "A letter she wrote in April": from here on the letter is hers. */
function meetText(stage: Stage, before: number, character: number, end: number): void {
  const noun = stage.reading.lower(before);
  if (PERSONAL_TEXTS.has(noun) && WRITING.has(stage.reading.lower(end))) stage.owners.set(noun, character);
}
