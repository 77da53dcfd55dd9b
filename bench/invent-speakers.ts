import type { SpeakersDocument } from '../src/formats/native/speakers-schema.ts';
import { slugOf } from '../src/text/slug.ts';
import type { SeededRandom } from '../tests/support/seeded-random.ts';
import { capitalized } from './invent-words.ts';

/** A speaker of the generated corpus, with the words by which texts name it. */
export interface InventedSpeaker {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'organization';
  readonly gender: 'female' | 'male' | undefined;
  /** Surname, or the name of an organization without its kind. */
  readonly shortName: string;
  readonly pronoun: string;
  /** After a preposition. */
  readonly objectPronoun: string;
  readonly description: string;
}

const BODIES = ['Council', 'Trust', 'Union', 'Bank', 'Institute', 'Ministry'];
const ROLES = ['spokeswoman', 'fisherman', 'minister', 'nurse', 'teacher', 'coach', 'engineer', 'judge', 'baker'];
const FAR_NAMES = ['Şerban', 'Øyvind', 'Łucja', 'Nuñez', 'Ångmar', '𐐎𐐲𐑊𐐨'];

/** So many speakers, no two with one name or id; about a third share their surname with another. */
export function inventSpeakers(count: number, words: readonly string[], random: SeededRandom): InventedSpeaker[] {
  const speakers = new Map<string, InventedSpeaker>();
  const surnames = words.slice(-Math.ceil(count * 0.8));
  const makers = [inventPerson, inventPerson, inventPerson, inventPerson, inventOrganization];
  while (speakers.size < count) {
    const speaker = random.pick(makers)(surnames, random);
    if (speaker.id !== '') speakers.set(speaker.id, speaker);
  }
  return [...speakers.values()];
}

function inventPerson(surnames: readonly string[], random: SeededRandom): InventedSpeaker {
  const first = random.chance(0.05) ? random.pick(FAR_NAMES) : capitalized(random.pick(surnames).slice(0, 5));
  const shortName = capitalized(random.pick(surnames));
  const isFemale = random.chance(0.5);
  return {
    id: slugOf(`${first} ${shortName}`),
    name: `${first} ${shortName}`,
    kind: 'person',
    gender: isFemale ? 'female' : 'male',
    shortName,
    pronoun: isFemale ? 'she' : 'he',
    objectPronoun: isFemale ? 'her' : 'him',
    description: `a ${random.pick(ROLES)} from ${capitalized(random.pick(surnames))}`,
  };
}

function inventOrganization(names: readonly string[], random: SeededRandom): InventedSpeaker {
  const [shortName, body] = [capitalized(random.pick(names)), random.pick(BODIES)];
  return {
    id: slugOf(`${shortName} ${body}`),
    name: `${shortName} ${body}`,
    kind: 'organization',
    gender: undefined,
    shortName,
    pronoun: 'it',
    objectPronoun: 'it',
    description: `the ${body.toLowerCase()}`,
  };
}

/** What is known of speakers from outside the texts. */
export function speakersDocument(speakers: readonly InventedSpeaker[]): SpeakersDocument {
  return {
    format: 'whosaid/speakers@1',
    speakers: speakers.map(({ id, name, kind, gender }) => (gender ? { id, name, kind, gender } : { id, name, kind })),
  };
}
