import type { SpeakerReference } from '../../../corpus/speaker.ts';
import type { Reading } from '../../reading/reading.ts';
import { buildCast } from '../cast/build-cast.ts';
import type { Cast } from '../cast/character.ts';
import { findDescriptions, type Description } from '../cast/find-descriptions.ts';
import { readCapitals } from '../names/capitals.ts';
import { findNames } from '../names/find-names.ts';
import type { Gender } from '../facts/given-names.ts';
import { genderOfNoun } from '../facts/titles.ts';
import { speakerIdOf } from '../speaker-id.ts';
import { createFocus } from './focus.ts';
import type { Stage } from './stage.ts';

/** Reads who is in an article; nobody has been spoken of yet. */
export function setStage(reading: Reading): Stage {
  const cast = buildCast(reading, findNames(reading, readCapitals(reading)));
  const descriptions = findDescriptions(reading, cast);
  const descriptionAt = new Int32Array(reading.tokens.count).fill(-1);
  descriptions.forEach(({ first, end }, index) => descriptionAt.fill(index, first, end));
  return {
    reading,
    cast,
    descriptions,
    descriptionAt,
    byHead: groupByHead(descriptions),
    bodiesByWord: groupBodies(cast),
    focus: createFocus(),
    lastAt: new Int32Array(cast.characters.length).fill(-1),
    genders: gendersOf(cast, descriptions),
    pronounAt: new Int32Array(reading.tokens.count).fill(-1),
    speakerOf: speakersOf(reading, cast),
    owners: new Map(),
    spokenOf: new Set(),
    unnamed: { token: -1, paragraph: -2 },
  };
}

/** By titles and given names, else by what the text calls them: spokeswoman, father. */
function gendersOf({ characters }: Cast, descriptions: readonly Description[]): (Gender | undefined)[] {
  const genders = characters.map(({ gender }) => gender);
  for (const { character, head } of descriptions) genders[character] ??= genderOfNoun(head);
  return genders;
}

function groupByHead(descriptions: readonly Description[]): Map<string, Description[]> {
  const groups = new Map<string, Description[]>();
  for (const description of descriptions) {
    const known = groups.get(description.head);
    if (known) known.push(description);
    else groups.set(description.head, [description]);
  }
  return groups;
}

function groupBodies({ characters }: Cast): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const { kind, words, index } of characters) {
    if (kind !== 'organization') continue;
    for (const word of words) {
      const known = groups.get(word);
      if (known) known.push(index);
      else groups.set(word, [index]);
    }
  }
  return groups;
}

/** Each character as a reference; a place speaks as the body that governs it. */
function speakersOf(reading: Reading, { characters }: Cast): Stage['speakerOf'] {
  const made = new Map<number, SpeakerReference>();
  return (index) => {
    const known = made.get(index);
    const character = characters[index];
    if (known || !character) return known;
    const kind = character.kind === 'place' ? 'organization' : character.kind;
    const isFull = kind !== 'person' || character.words.length > 1;
    const speaker = {
      id: speakerIdOf(character.name, isFull, reading.article.id),
      name: character.name,
      kind,
    } as const;
    made.set(index, speaker);
    return speaker;
  };
}
