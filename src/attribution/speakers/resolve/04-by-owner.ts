import { isRoleNoun, PERSONAL_TEXTS, PUBLIC_TEXTS, singularOf } from '../facts/nouns.ts';
import { isBodyNoun } from '../facts/organizations.ts';
import { titleOf } from '../facts/titles.ts';
import { answerWith } from './answers.ts';
import { byPersonal } from './01-by-pronoun.ts';
import { personalPronounOf, pronounOf } from './pronouns.ts';
import { headNoun, type SourcePhrase } from './source-phrase.ts';
import type { Answer, Stage } from './stage.ts';

/** A text whose owner is told: "Omar’s letter", "his tweet", "the Omar memo", "a letter from Omar"; later "the letter". */
export function byOwner(stage: Stage, phrase: SourcePhrase): Answer | undefined {
  const noun = headNoun(stage.reading, phrase);
  const singular = singularOf(noun) ?? noun;
  const isText = PERSONAL_TEXTS.has(singular) || PUBLIC_TEXTS.has(singular);
  if (!isText)
    return isOwned(stage, phrase) && isThing(singular)
      ? (possessor(stage, phrase) ?? nameInside(stage, phrase))
      : undefined;
  const owner =
    possessor(stage, phrase) ??
    nameInside(stage, phrase) ??
    author(stage, phrase) ??
    knownOwner(stage, phrase, singular);
  if (owner?.character !== undefined) stage.owners.set(singular, owner.character);
  return owner;
}

/** "Her silence", "Omar’s camp": whatever it is that speaks, it is hers or his. */
function isOwned({ reading, cast }: Stage, { first, names, headEnd }: SourcePhrase): boolean {
  const name = cast.names[names.at(-1) ?? -1];
  return (
    personalPronounOf(reading.lower(first)) !== undefined || (name?.isPossessive === true && name.end + 1 < headEnd)
  );
}

function isThing(noun: string): boolean {
  return !isRoleNoun(noun) && !isBodyNoun(noun) && noun !== 'team' && noun !== 'camp' && !titleOf(noun);
}

function possessor(stage: Stage, { first }: SourcePhrase): Answer | undefined {
  const lower = stage.reading.lower(first);
  if (personalPronounOf(lower)) return byPersonal(stage, first);
  if (pronounOf(lower)?.number !== 'thing' && lower !== 'their') return undefined;
  const [best] = stage.focus.candidates((character) => stage.cast.characters[character]?.kind !== 'person');
  return best && ownerOf(stage, best.character, first);
}

/** "Omar’s letter", "the Ardmere Police report". */
function nameInside(stage: Stage, { names }: SourcePhrase): Answer | undefined {
  const index = names.at(-1) ?? -1;
  const name = stage.cast.names[index];
  const character = stage.cast.characterOf[index] ?? -1;
  return name && character >= 0 ? ownerOf(stage, character, name.first) : undefined;
}

/** "A letter from Omar", "a notice by Kestrel Ferries", "a statement released by the Omar campaign". */
function author(stage: Stage, { headEnd, end }: SourcePhrase): Answer | undefined {
  const { reading, cast } = stage;
  for (let token = headEnd; token < Math.min(end, headEnd + 8); token += 1) {
    const lower = reading.lower(token);
    if (lower !== 'from' && lower !== 'by' && lower !== 'of') continue;
    const at = reading.lower(token + 1) === 'the' ? token + 2 : token + 1;
    const character = cast.characterOf[cast.mentionAt[at] ?? -1];
    if (character !== undefined && at < end) return ownerOf(stage, character, at);
  }
  return undefined;
}

function knownOwner(stage: Stage, { first }: SourcePhrase, noun: string): Answer | undefined {
  const lower = stage.reading.lower(first);
  const owner = stage.owners.get(noun);
  return owner !== undefined && (lower === 'the' || lower === 'that' || lower === 'this')
    ? ownerOf(stage, owner, first)
    : undefined;
}

function ownerOf(stage: Stage, character: number, token: number): Answer {
  return answerWith(stage, character, {
    rule: 'a text speaks for its owner',
    explanation: 'What is written speaks for the one whose it is: %.',
    confidence: 0.85,
    because: [{ first: token, end: token + 1 }],
  });
}
