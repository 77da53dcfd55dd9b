import { describe, expect, test } from 'vitest';
import { guessSourceKind } from '../../../src/attribution/speakers/guess-source-kind.ts';
import type { SpeakerReference } from '../../../src/corpus/speaker.ts';
import type { SpeakerKind } from '../../../src/corpus/vocabulary.ts';

const speaker = (name: string, kind: SpeakerKind = 'person'): SpeakerReference => ({ id: 'speaker', name, kind });
const omar = speaker('Ajmal Omar');
const ministry = speaker('Ministry of Public Health', 'organization');

describe('guessSourceKind', () => {
  test.each([
    ['', omar],
    [' … ', omar],
    ['', undefined],
  ])('no words are an implicit source: "%s"', (text, who) => {
    expect(guessSourceKind(text, who)).toBe('implicit');
  });

  test.each(['he', 'She', 'HE', 'they', 'who', 'I', 'it', 'They all', 'both of them', 'himself', 'his'])(
    '"%s" is a pronoun, resolved or not',
    (text) => {
      expect(guessSourceKind(text, omar)).toBe('pronoun');
      expect(guessSourceKind(text, undefined)).toBe('pronoun');
    },
  );

  test.each([
    ['IT', speaker('IT department', 'organization'), 'name'],
    ['the US', speaker('United States', 'organization'), 'name'],
    ['WHO', speaker('World Health Organization', 'organization'), 'name'],
    ['his lawyer', omar, 'description'],
    ['all', undefined, 'anonymous'],
  ] as const)('"%s" is no pronoun', (text, who, kind) => {
    expect(guessSourceKind(text, who)).toBe(kind);
  });

  test.each([
    ['a spokesman', 'anonymous'],
    ['two officials who asked not to be named', 'anonymous'],
    ['The Interior Ministry', 'anonymous'],
  ])('"%s" without a speaker is %s', (text, kind) => {
    expect(guessSourceKind(text, undefined)).toBe(kind);
  });

  test.each([
    'the report',
    'Reports',
    'a statement from the ministry',
    'the ministry’s statement',
    'A letter signed by Omar',
    'court filings',
    'two studies',
    'the indictment, which was unsealed',
  ])('"%s" is a document, resolved or not', (text) => {
    expect(guessSourceKind(text, ministry)).toBe('document');
    expect(guessSourceKind(text, undefined)).toBe('document');
  });

  test.each([
    ['the author of the report', omar, 'description'],
    ['a ministry spokesman in a statement', undefined, 'anonymous'],
    ['The Washington Post', speaker('The Washington Post', 'organization'), 'name'],
    ['Bill', speaker('Bill Clinton'), 'name'],
    ['the Post', speaker('The Washington Post', 'organization'), 'name'],
  ])('"%s" is no document', (text, who, kind) => {
    expect(guessSourceKind(text, who)).toBe(kind);
  });

  test('whatever names a document speaker is a document', () => {
    expect(guessSourceKind('the Magna Carta', speaker('Magna Carta', 'document'))).toBe('document');
  });

  test.each([
    ['Omar', omar],
    ['OMAR', omar],
    ['Mr. Omar, a provincial council member', omar],
    ['Zoe', speaker('Zoë Müller')],
    ['习近平', speaker('习近平')],
    ['the Health Ministry', ministry],
    ['the S.E.C.', speaker('Securities and Exchange Commission', 'organization')],
    ['@carl', speaker('carl')],
    ['Democrats', speaker('Democrats', 'group')],
    ['Jalalabad witnesses', speaker('Several Jalalabad witnesses', 'group')],
  ])('"%s" names the speaker', (text, who) => {
    expect(guessSourceKind(text, who)).toBe('name');
  });

  test.each([
    ['a provincial council member', omar],
    ['the ministry', ministry],
    ['a member of parliament', ministry],
    ['Several witnesses', speaker('Several witnesses', 'group')],
    ['witnesses', speaker('witnesses', 'group')],
    ['the president', speaker('The President')],
  ])('"%s" describes the speaker', (text, who) => {
    expect(guessSourceKind(text, who)).toBe('description');
  });
});
