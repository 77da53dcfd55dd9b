import type { SpeakerKind } from '../../../corpus/vocabulary.ts';
import { isRoleNoun, PUBLIC_TEXTS, singularOf } from '../facts/nouns.ts';
import { isBodyNoun } from '../facts/organizations.ts';
import { speakerIdOf } from '../speaker-id.ts';
import { headNoun, type SourcePhrase } from './source-phrase.ts';
import type { Answer, Stage } from './stage.ts';

/**
 * Bodies, definite groups and documents that have no name of their own: "the county archive", "the Omar campaign", "the dairy
 * farmers", "a police report". All else without a name is nobody in particular.
 */
export function byUnnamed(stage: Stage, phrase: SourcePhrase): Answer | undefined {
  const noun = headNoun(stage.reading, phrase);
  const name = stage.cast.names[phrase.names.at(-1) ?? -1];
  if (PUBLIC_TEXTS.has(singularOf(noun) ?? noun))
    return unnamed(stage, phrase, 'document', 'a text that speaks for itself');
  if (noun === 'police' || (name && (isBodyNoun(noun) || noun === 'team')))
    return unnamed(stage, phrase, 'organization', 'a body');
  return stage.reading.lower(phrase.first) === 'the' ? byDefinite(stage, phrase, noun) : undefined;
}

function byDefinite(stage: Stage, phrase: SourcePhrase, noun: string): Answer | undefined {
  if (isBodyNoun(noun)) return unnamed(stage, phrase, 'organization', 'a body');
  const singular = noun === 'jury' || noun === 'crowd' ? noun : singularOf(noun);
  if (singular === undefined || !isPeopleNoun(singular)) return undefined;
  return unnamed(stage, phrase, 'group', 'one definite body of people');
}

const CREWS = new Set('crew parent family team jury crowd'.split(' '));

function isPeopleNoun(singular: string): boolean {
  return CREWS.has(singular) || isRoleNoun(singular) || /(?:er|or|ist|ian|ant|ent)$/.test(singular);
}

function unnamed(stage: Stage, phrase: SourcePhrase, kind: SpeakerKind, what: string): Answer {
  const { reading, cast } = stage;
  const { tokens, text } = reading;
  const first =
    DETERMINERS.has(reading.lower(phrase.first)) && phrase.headEnd - phrase.first > 1 ? phrase.first + 1 : phrase.first;
  const printed = text.slice(tokens.startUtf16[first], tokens.endUtf16[phrase.headEnd - 1]);
  const name = (printed.charAt(0).toUpperCase() + printed.slice(1))
    .replace(/[’']s(?= |$)/gu, '')
    .replace(/\s+/gu, ' ')
    .slice(0, 150)
    .trim();
  const isNamed = phrase.names.some((index) => cast.names[index] !== undefined);
  return {
    speaker: { id: speakerIdOf(name, isNamed && kind === 'organization', reading.article.id), name, kind },
    character: undefined,
    confidence: 0.7,
    rule: kind === 'document' ? 'a text may speak for itself' : 'a body or group may speak without a name',
    explanation: `“${printed}” is ${what}.`,
    because: [{ first: phrase.first, end: phrase.headEnd }],
  };
}

const DETERMINERS = new Set('the a an his her its their this that'.split(' '));
