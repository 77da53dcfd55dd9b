import { isRoleNoun } from '../facts/nouns.ts';
import { titleOf } from '../facts/titles.ts';
import { answerWith } from './answers.ts';
import { headNoun, type SourcePhrase } from './source-phrase.ts';
import type { Answer, Stage } from './stage.ts';

/** How far behind the head a name may stand that belongs to it. */
const MAX_DISTANCE = 30;

/** How long the complement of the head may be: "the head of the fishermen’s union". */
const MAX_COMPLEMENT = 12;

const STOPS = new Set('said says told who that which and but is was has had'.split(' '));

/**
 * A description whose name follows: "the board’s spokesman, Corin Wade", "one prisoner, who gave his name as Azizan". The name
 * may stand outside the marked source.
 */
export function byApposition(stage: Stage, phrase: SourcePhrase): Answer | undefined {
  const noun = headNoun(stage.reading, phrase);
  const isPerson = isRoleNoun(noun) || titleOf(noun) !== undefined || noun === 'one';
  return isPerson ? (byNextName(stage, phrase) ?? byNaming(stage, phrase)) : byLastName(stage, phrase);
}

function byNextName(stage: Stage, { headEnd }: SourcePhrase): Answer | undefined {
  const comma = commaAfter(stage, headEnd);
  if (comma === undefined) return undefined;
  const index = nameAfter(stage, comma);
  return index === undefined || isListed(stage, index) ? undefined : beside(stage, index);
}

/** The name right after a comma, or after a few words with a noun for a person: ", state senator Edda Pike". */
function nameAfter({ reading, cast }: Stage, comma: number): number | undefined {
  for (let token = comma + 1; token < comma + 5; token += 1) {
    const index = cast.mentionAt[token] ?? -1;
    const isNext = token === comma + 1 || isRoleNoun(reading.lower(token - 1)) || reading.word(token - 1) === '.';
    if (index >= 0) return isNext && cast.names[index]?.isPossessive === false ? index : undefined;
  }
  return undefined;
}

/** "…, Edda Pike and Josiah Pike": more than one. */
function isListed({ reading, cast }: Stage, index: number): boolean {
  const end = cast.names[index]?.end ?? 0;
  if (reading.lower(end) === 'and') return true;
  return reading.word(end) === ',' && (cast.mentionAt[end + 1] ?? -1) >= 0 && reading.lower(end + 3) === 'and';
}

/** "His wife and campaign manager Edda Pike": the source ends with the name, a noun for a person before it. */
function byLastName(stage: Stage, { end, headEnd }: SourcePhrase): Answer | undefined {
  if (end <= headEnd) return undefined;
  const index = stage.cast.mentionAt[end - 1] ?? -1;
  const name = stage.cast.names[index];
  if (!name || name.end !== end) return undefined;
  return isRoleNoun(stage.reading.lower(name.outerFirst - 1)) ? beside(stage, index) : undefined;
}

function beside(stage: Stage, index: number): Answer | undefined {
  const name = stage.cast.names[index];
  const character = stage.cast.characterOf[index] ?? -1;
  if (!name || stage.cast.characters[character]?.kind !== 'person') return undefined;
  return answerWith(stage, character, {
    rule: 'a description takes the name beside it',
    explanation: 'The description and the name % stand side by side, so they are one person.',
    confidence: 0.93,
    because: [{ first: name.first, end: name.end }],
  });
}

/** The comma after the head and its complement: "the head of the union, Edda Pike". */
function commaAfter({ reading }: Stage, headEnd: number): number | undefined {
  const limit = Math.min(reading.tokens.count, headEnd + MAX_COMPLEMENT);
  for (let token = headEnd; token < limit; token += 1) {
    const word = reading.word(token);
    if (word === ',') return token;
    if (!/^[\p{L}\p{N}'’]/u.test(word) || STOPS.has(reading.lower(token))) return undefined;
  }
  return undefined;
}

const CALLED = new Set('named called nicknamed'.split(' '));
const AS = new Set('name identified known introduced'.split(' '));

function byNaming(stage: Stage, { headEnd, first, end }: SourcePhrase): Answer | undefined {
  const { reading, cast } = stage;
  const sentence = reading.sentences[reading.tokens.sentence[first] ?? 0]?.end ?? 0;
  const limit = Math.min(sentence, Math.max(end, headEnd + 4), headEnd + MAX_DISTANCE);
  for (let token = headEnd; token < limit; token += 1) {
    const index = cast.mentionAt[token] ?? -1;
    if (index < 0 || !isNaming(stage, token)) continue;
    return answerWith(stage, cast.characterOf[index] ?? -1, {
      rule: 'the text tells the name of whom it describes',
      explanation: 'The text says that the person it describes is called %.',
      confidence: 0.9,
      because: [{ first: token - 1, end: cast.names[index]?.end ?? token }],
    });
  }
  return undefined;
}

/** "A man named …", "who gave his name as …", "who gave only her first name, …". */
function isNaming({ reading }: Stage, token: number): boolean {
  const [before, farther] = [reading.lower(token - 1), reading.lower(token - 2)];
  if (CALLED.has(before)) return true;
  if (before === 'as' || before === 'only' || before === ',' || before === 'is') return AS.has(farther);
  return before === 'identified' || before === 'name';
}
