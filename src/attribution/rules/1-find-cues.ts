import { PHRASES_BY_FIRST_WORD } from '../lexicon/cue-index.ts';
import { BARE_CUE_NOUNS, CUE_NOUNS } from '../lexicon/cue-nouns.ts';
import { wordsOf } from '../lexicon/cue-index.ts';
import type { Reading } from '../reading/reading.ts';
import {
  AUXILIARIES,
  BE,
  BEFORE_BASE,
  CLAUSE_PRONOUNS,
  DETERMINERS,
  HAVE,
  isAdverb,
  POSSESSIVES,
  PREPOSITIONS,
  QUESTION_WORDS,
  SUBJECT_PRONOUNS,
} from './closed-classes.ts';
import { SPEECH_VERBS } from './cue-frames.ts';
import type { Cue } from './cue.ts';
import { VERB_FORMS, type InflectedCue } from './verb-forms.ts';

/** Verbs that are as often nouns: without a subject that tells, they are taken for nouns. */
const ALSO_NOUNS = new Set([
  ...wordsOf(CUE_NOUNS),
  ...wordsOf(BARE_CUE_NOUNS),
  ...wordsOf(`
    support plan hope fear view attack state share address press issue charge press protest rage sense desire trust want
    project rule air list order offer demand mean challenge detail question brand label hype credit fault figure hold spin
    address talk need dispute result favor regard present doubt challenge smile laugh voice joke lecture answer contest
    attack appeal invite contract delegate campaign whisper promise repeat cry shout call counter hail damage welcome
    threat exposure blast showing hearing meaning feeling understanding reading`),
]);

/** No other word begins a cue; one look-up passes most words over. */
const FIRST_WORDS: ReadonlySet<string> = new Set([...VERB_FORMS.keys(), ...PHRASES_BY_FIRST_WORD.keys()]);

/** Longest row of adverbs and auxiliaries before a verb. */
const LONGEST_GROUP = 6;

/** A longer row of tokens without a full stop is a list, a table or rubbish: no prose, and slow to read. */
const LONGEST_SENTENCE = 400;

/** Finds the reporting verbs of a text that are used as verbs, in reading order, each with its auxiliaries. */
export function findCues(reading: Reading): Cue[] {
  const cues: Cue[] = [];
  for (const { first, end } of reading.sentences) {
    if (end - first > LONGEST_SENTENCE) continue;
    for (let token = first; token < end; token += 1) {
      const word = reading.lower(token);
      if (!FIRST_WORDS.has(word)) continue;
      const verb = VERB_FORMS.get(word);
      const cue = verb ? cueAt(reading, token, verb) : phraseAt(reading, token);
      if (!cue) continue;
      cues.push(cue);
      token = cue.end - 1;
    }
  }
  return cues;
}

/** "went on", "weighed in": verbs that report only with their particle. */
function phraseAt(reading: Reading, head: number): Cue | undefined {
  const word = reading.lower(head);
  const phrase = PHRASES_BY_FIRST_WORD.get(word)?.find(({ rest }) => follows(reading, head, rest));
  if (!phrase || phrase.class === 'according' || phrase.class === 'other') return undefined;
  const first = groupStart(reading, head);
  const form = word.endsWith('ing') ? 'participle' : 'past';
  if (reading.lower(first - 1) === 'to' || (phrase.lemma === 'go on' && !isSpoken(reading.lower(head + 2))))
    return undefined;
  return {
    first,
    head,
    end: head + 1 + phrase.rest.length,
    lemma: phrase.lemma,
    class: phrase.class,
    form,
    isPassive: false,
  };
}

/** "He went on" reports when a sign, a quotation or "that" follows: not in "went on to win". */
function isSpoken(after: string): boolean {
  return after === ',' || after === '.' || after === ':' || after === 'that' || isQuoteMark(after);
}

function follows(reading: Reading, head: number, rest: readonly string[]): boolean {
  return rest.every((word, index) => reading.lower(head + 1 + index) === word);
}

function cueAt(reading: Reading, head: number, verb: InflectedCue): Cue | undefined {
  const first = groupStart(reading, head);
  const isPassive = verb.form === 'past' && hasForm(reading, first, head, BE);
  const isPerfect = verb.form === 'past' && hasForm(reading, first, head, HAVE);
  const isProgressive = verb.form === 'participle' && hasForm(reading, first, head, BE);
  if (!isPassive && !isPerfect && !isProgressive && !isVerbAt(reading, first, head, verb)) return undefined;
  const end = isPassive ? quotedEnd(reading, head) : undefined;
  const { lemma, class: cueClass, form } = verb;
  return {
    first,
    head,
    end: end ?? particleEnd(reading, head),
    lemma,
    class: cueClass,
    form,
    isPassive: isPassive && end === undefined,
  };
}

/** The first auxiliary of the verb's group; adverbs before it do not belong to the group. */
function groupStart(reading: Reading, head: number): number {
  let first = head;
  for (let token = head - 1; token >= 0 && head - token <= LONGEST_GROUP; token -= 1) {
    if (!sameSentence(reading, token, head)) break;
    const word = reading.lower(token);
    if (AUXILIARIES.has(word)) first = token;
    else if (!isAdverb(word)) break;
  }
  return first;
}

function hasForm(reading: Reading, first: number, head: number, forms: ReadonlySet<string>): boolean {
  for (let token = first; token < head; token += 1) if (forms.has(reading.lower(token))) return true;
  return false;
}

function isVerbAt(reading: Reading, first: number, head: number, verb: InflectedCue): boolean {
  const { form, lemma } = verb;
  const before = wordBefore(reading, first, head);
  if (before === 'to' || (first < head && BEFORE_BASE.has(reading.lower(first)))) return form === 'base';
  const told = toldByWordBefore(before, verb);
  if (told !== undefined) return told;
  if (form === 'participle') return before === ',' || !ALSO_NOUNS.has(reading.lower(head));
  if (form === 'past') return !isModifier(reading, head);
  if (!ALSO_NOUNS.has(lemma)) return form !== 'base' || canBeBase(reading, first, before);
  return !isName(reading, head) && isShownToBeVerb(reading, first, head, verb);
}

const BEFORE_NOUN = new Set([...POSSESSIVES, "'s", 'of']);

/** What a pronoun, determiner or preposition before the word tells; undefined: nothing. */
function toldByWordBefore(before: string, { form, lemma }: InflectedCue): boolean | undefined {
  if (DEMONSTRATIVES.has(before)) return form === 'past' || (form === 'present' && !ALSO_NOUNS.has(lemma));
  if (SUBJECT_PRONOUNS.has(before) || before === 'which') return form !== 'participle';
  if (DETERMINERS.has(before) || BEFORE_NOUN.has(before)) return false;
  if (PREPOSITIONS.has(before)) return form === 'participle' || (form === 'past' && SPEECH_VERBS.has(lemma));
  return undefined;
}

/** "This report" is a noun phrase, "this shows" has a verb. */
const DEMONSTRATIVES = new Set(['this', 'that', 'these', 'those']);

/** "the reported attacks" has a participle that says nothing about who speaks; so has "emails released by". */
function isModifier(reading: Reading, head: number): boolean {
  const after = reading.lower(head + 1);
  return after === 'by' || (head > 0 && reading.word(head - 1) === '-');
}

function canBeBase(reading: Reading, first: number, before: string): boolean {
  if (reading.lower(first) === 'read') return isSpoken(reading.lower(first + 1));
  return isPlural(before) || before === ',' || before === 'and' || isName(reading, first - 1) || isQuoteMark(before);
}

/** Is a word that may be a noun shown to be a verb by what stands beside it? */
function isShownToBeVerb(reading: Reading, first: number, head: number, { form }: InflectedCue): boolean {
  const after = reading.lower(head + 1);
  const isBeforeClause = opensClause(after);
  if (form === 'base') return isBeforeClause && isPlural(wordBefore(reading, first, head));
  if (isBeforeClause || after === '.' || after === ',' || after === '') return true;
  if (form === 'present' && closesAttribution(reading, head)) return true;
  return isName(reading, first - 1) && !PREPOSITIONS.has(after);
}

/** “…,” the report of the inspectors states on its first page: only a phrase stands between the quotation and the word. */
function closesAttribution(reading: Reading, head: number): boolean {
  for (let token = head - 1; token > head - LONGEST_SUBJECT && token > 0; token -= 1) {
    if (reading.tokens.quotation[token] !== -1) return token < head - 2 && DETERMINERS.has(reading.lower(token + 1));
    if (/^[^\p{L}\p{N}]/u.test(reading.word(token))) return false;
  }
  return false;
}
const LONGEST_SUBJECT = 10;

function opensClause(word: string): boolean {
  return QUESTION_WORDS.has(word) || CLAUSE_PRONOUNS.has(word) || DETERMINERS.has(word) || isQuoteMark(word);
}

function isPlural(word: string): boolean {
  return (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) || PLURALS.has(word);
}
const PLURALS = new Set(
  wordsOf('people many some most few others women men percent voters police critics who and children'),
);

function isName(reading: Reading, token: number): boolean {
  const unit = reading.word(token).charCodeAt(0);
  return unit >= 0x41 && unit <= 0x5a;
}

function isQuoteMark(word: string): boolean {
  return word === '"' || word === '“' || word === '”';
}

/** The word before the verb group, adverbs passed over; '' at the start of the sentence. */
function wordBefore(reading: Reading, first: number, head: number): string {
  let token = first - 1;
  while (token >= 0 && sameSentence(reading, token, head) && isAdverb(reading.lower(token))) token -= 1;
  return token >= 0 && sameSentence(reading, token, head) ? reading.lower(token) : '';
}

function sameSentence({ tokens }: Reading, a: number, b: number): boolean {
  return tokens.sentence[a] === tokens.sentence[b];
}

/** "was quoted as saying", "was reported to have said": the subject of these is who speaks. */
function quotedEnd(reading: Reading, head: number): number | undefined {
  return (
    AFTER_QUOTED.find((rest) => follows(reading, head, rest)) && head + 1 + (reading.lower(head + 1) === 'as' ? 2 : 3)
  );
}
const AFTER_QUOTED = [
  ['as', 'saying'],
  ['as', 'telling'],
  ['to', 'have', 'said'],
  ['to', 'have', 'told'],
];

/** "point out", "go on to say": a cue of several words goes to its last one. */
function particleEnd(reading: Reading, head: number): number {
  for (const { rest } of phrasesAt(reading, head)) {
    if (rest.every((word, index) => reading.lower(head + 1 + index) === word)) return head + 1 + rest.length;
  }
  return head + 1;
}

function phrasesAt(reading: Reading, head: number): readonly { readonly rest: readonly string[] }[] {
  return PHRASES_BY_FIRST_WORD.get(reading.lower(head)) ?? [];
}
