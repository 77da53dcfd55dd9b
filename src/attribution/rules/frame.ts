import type { Reading } from '../reading/reading.ts';
import type { SubjectCue } from './2-find-subjects.ts';
import { addresseeEnd, thatAhead, thatBehindInsertion } from './addressee.ts';
import { CLAUSE_PRONOUNS, DETERMINERS, OBJECT_PRONOUNS, PREPOSITIONS, QUESTION_WORDS } from './closed-classes.ts';
import {
  BEFORE_CLAUSE,
  BEFORE_INFINITIVE,
  BEFORE_OBJECT,
  BEFORE_PREPOSITION,
  SPEECH_VERBS,
  WITH_ADDRESSEE,
} from './cue-frames.ts';
import { VERB_FORMS } from './verb-forms.ts';
import { isWordlike } from './noun-phrase.ts';

/** The construction that a cue stands in, and where what it reports starts. */
export interface Frame {
  readonly rule: string;
  readonly first: number;
}

/** The frame of a cue whose complement starts at token `start`; undefined when nothing that it reports follows. */
export function frameOf(reading: Reading, cue: SubjectCue, start: number): Frame | undefined {
  const word = reading.lower(start);
  if (isQuestionWord(word, cue)) return { rule: cue.isPassive ? 'passive-that' : 'verb-that', first: start };
  if (cue.isPassive) return undefined;
  return (
    laterFrame(reading, cue, start) ??
    (isParticle(word) && !isBeforeNumber(reading, start)
      ? prepositional(cue, word, start)
      : clauseFrame(reading, cue, start))
  );
}

/** "that", "whether"; "who" and "when" only where somebody asks. */
function isQuestionWord(word: string, { class: cueClass }: SubjectCue): boolean {
  return QUESTION_WORDS.has(word) && (cueClass === 'question' || !RELATIVES.has(word));
}
const RELATIVES = new Set(['when', 'who', 'which']);

/** "told the council that", "said in June that". */
function laterFrame(reading: Reading, { lemma, class: cueClass, limit }: SubjectCue, start: number): Frame | undefined {
  const addressed = WITH_ADDRESSEE.has(lemma) ? addresseeEnd(reading, start, limit) : undefined;
  if (addressed !== undefined) return { rule: 'verb-addressee', first: addressed };
  if (cueClass === 'other' || !(SPEECH_VERBS.has(lemma) || PREPOSITIONS.has(reading.lower(start)))) return undefined;
  const first = thatAhead(reading, start, limit) ?? thatBehindInsertion(reading, start, limit);
  return first === undefined ? undefined : { rule: 'verb-later-that', first };
}

function isParticle(word: string): boolean {
  return PREPOSITIONS.has(word) || word === 'to' || word === 'out' || word === 'back';
}

/** "said about 430 people had stayed", "said at least three". */
function isBeforeNumber(reading: Reading, token: number): boolean {
  const word = reading.lower(token);
  const isBefore = word === 'about' || word === 'over' || word === 'between' || word === 'at';
  return isBefore && (/^\d/.test(reading.lower(token + 1)) || (word === 'at' && LEAST.has(reading.lower(token + 1))));
}
const LEAST = new Set(['least', 'most']);

function prepositional({ lemma }: SubjectCue, word: string, start: number): Frame | undefined {
  if (word === 'to' && BEFORE_INFINITIVE.has(lemma)) return { rule: 'verb-infinitive', first: start };
  return BEFORE_PREPOSITION.get(lemma)?.has(word) ? { rule: 'verb-preposition', first: start + 1 } : undefined;
}

function clauseFrame(reading: Reading, { lemma }: SubjectCue, start: number): Frame | undefined {
  const word = reading.lower(start);
  if (CLAUSE_PRONOUNS.has(word) && BEFORE_CLAUSE.has(lemma)) return { rule: 'verb-clause', first: start };
  if (!opensPhrase(reading, start) || VERB_FORMS.get(word)?.form === 'past') return undefined;
  if (lemma === 'say' || (BEFORE_CLAUSE.has(lemma) && !BEFORE_OBJECT.has(lemma)))
    return { rule: 'verb-clause', first: start };
  return BEFORE_OBJECT.has(lemma) ? { rule: 'verb-object', first: start } : undefined;
}

function opensPhrase(reading: Reading, token: number): boolean {
  const word = reading.lower(token);
  if (DETERMINERS.has(word) || OBJECT_PRONOUNS.has(word)) return true;
  return isWordlike(reading, token) || reading.tokens.quotation[token] !== -1;
}
