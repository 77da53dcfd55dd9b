import { isPeople } from '../facts/demonyms.ts';
import { isRoleNoun, PERSONAL_TEXTS, PUBLIC_TEXTS, singularOf } from '../facts/nouns.ts';
import { isBodyNoun } from '../facts/organizations.ts';
import type { NameMention } from '../names/name-mention.ts';
import type { Reading } from '../../reading/reading.ts';
import { speakerIdOf } from '../speaker-id.ts';
import { answerWith, fullNameRange } from './answers.ts';
import type { SourcePhrase } from './source-phrase.ts';
import type { Answer, Stage } from './stage.ts';

const MAX_NAME = 150;
const MAX_LIST = 40;

/** A source whose head is a name: Omar, Mayor Omar, the fire chief Leila Omar, Omar’s. */
export function byName(stage: Stage, phrase: SourcePhrase): Answer | undefined {
  const { cast, reading } = stage;
  const index = phrase.names.at(-1) ?? -1;
  const name = cast.names[index];
  const character = cast.characterOf[index] ?? -1;
  if (!name || !isName(stage, character, reading.lower(name.first))) return undefined;
  return endsWithName(stage, phrase, name.end) ? named(stage, name, character) : undefined;
}

function named(stage: Stage, { first, end, text }: NameMention, character: number): Answer {
  if (text === stage.cast.characters[character]?.name) {
    const explanation = 'The source prints the name %.';
    return answerWith(stage, character, {
      rule: 'the source is named',
      explanation,
      confidence: 0.97,
      because: [{ first, end }],
    });
  }
  return answerWith(stage, character, {
    rule: 'a short name belongs to the full name of the article',
    explanation: `“${text}” is short for %, the fullest form of the name in the article.`,
    confidence: 0.95,
    because: [{ first, end }, ...fullNameRange(stage, character)],
  });
}

/** Does nothing but a possessive ending come between the name and the end of the head? */
function endsWithName({ reading }: Stage, { headEnd, end }: SourcePhrase, nameEnd: number): boolean {
  if (nameEnd >= headEnd) return true;
  const lower = reading.lower(nameEnd);
  return (lower === "'s" || lower === "'") && nameEnd + 1 >= Math.min(headEnd, end);
}

/** A capital at the start of a sentence, never seen elsewhere, is no name when it is a plural or a noun for people or texts. */
function isName({ cast }: Stage, character: number, lower: string): boolean {
  if (cast.characters[character]?.isWeak !== true || isPeople(lower)) return true;
  return (
    singularOf(lower) === undefined &&
    !isRoleNoun(lower) &&
    !PERSONAL_TEXTS.has(lower) &&
    !PUBLIC_TEXTS.has(lower) &&
    !isBodyNoun(lower)
  );
}

/** "Omar and Voss", "Omar (Lower Harbour), Voss and Hale", "Omar, the mayor, and other traders": several speak, as a group. */
export function bySeveral(stage: Stage, phrase: SourcePhrase): Answer | undefined {
  const name = stage.cast.names[phrase.names.at(-1) ?? -1];
  if (!name || name.end < phrase.headEnd || !isList(stage, phrase, name.end)) return undefined;
  const { tokens, text } = stage.reading;
  const printed = text
    .slice(tokens.startUtf16[phrase.first], tokens.endUtf16[phrase.end - 1])
    .slice(0, MAX_NAME)
    .trim();
  return {
    speaker: { id: speakerIdOf(printed, true, ''), name: printed, kind: 'group' },
    character: undefined,
    confidence: 0.8,
    rule: 'names joined by "and" are a group',
    explanation: `“${printed}” is more than one speaker.`,
    because: [{ first: phrase.first, end: phrase.end }],
  };
}

function isList({ reading, cast }: Stage, { end }: SourcePhrase, nameEnd: number): boolean {
  const next = afterAside(reading, nameEnd);
  if (next >= end) return false;
  const lower = reading.lower(next);
  if (lower === 'and' || lower === '&') return true;
  const isNextName = lower === ',' && (cast.mentionAt[next + 1] ?? -1) >= 0;
  for (let token = next; token < Math.min(end - 1, next + MAX_LIST); token += 1) {
    if (reading.lower(token) !== 'and') continue;
    if (isNextName || reading.lower(token + 1) === 'other') return true;
  }
  return false;
}

/** Behind "(D-Ore.)" or ", D-Ore.,": what tells party and state. */
function afterAside(reading: Reading, at: number): number {
  if (reading.word(at) === '(') {
    for (let token = at + 1; token < at + 8; token += 1) if (reading.word(token) === ')') return token + 1;
  }
  if (reading.word(at) !== ',' || !/^[DRI]-\p{Lu}/u.test(reading.word(at + 1))) return at;
  const comma = [at + 2, at + 3].find((token) => reading.word(token) === ',') ?? at;
  return reading.lower(comma + 1) === 'and' ? comma + 1 : comma;
}
