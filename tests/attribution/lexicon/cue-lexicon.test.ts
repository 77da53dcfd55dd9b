import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../src/attribution/lexicon/cue-index.ts';
import { CUE_VERBS } from '../../../src/attribution/lexicon/cue-lexicon.ts';
import { BARE_CUE_NOUNS, CUE_NOUNS } from '../../../src/attribution/lexicon/cue-nouns.ts';
import { ACCORDING_CUES, CUE_VERB_PHRASES } from '../../../src/attribution/lexicon/cue-phrases.ts';
import { inflectVerb } from '../../../src/attribution/lexicon/inflect-verb.ts';
import { IRREGULAR_VERBS } from '../../../src/attribution/lexicon/irregular-verbs.ts';
import { lemmatizeCue } from '../../../src/attribution/lexicon/lemmatize-cue.ts';
import { CUE_CLASSES } from '../../../src/corpus/vocabulary.ts';

const verbs = Object.entries(CUE_VERBS).flatMap(([cueClass, table]) =>
  wordsOf(table).map((verb) => ({ verb, cueClass })),
);
const phrases = Object.entries(CUE_VERB_PHRASES).flatMap(([cueClass, list]) =>
  list.map((phrase) => ({ phrase, cueClass })),
);

describe('the cue lexicon', () => {
  test('knows at least 250 reporting verbs besides those of thought', () => {
    expect(verbs.filter(({ cueClass }) => cueClass !== 'other').length).toBeGreaterThan(250);
  });

  test('has verbs for every class but "according", which has prepositions', () => {
    expect(new Set([...Object.keys(CUE_VERBS), 'according'])).toEqual(new Set(CUE_CLASSES));
  });

  test.each([
    ...Object.entries({ ...CUE_VERBS, nouns: CUE_NOUNS, bareNouns: BARE_CUE_NOUNS }).map(
      ([name, table]) => [name, wordsOf(table)] as const,
    ),
    ...Object.entries({ ...CUE_VERB_PHRASES, according: ACCORDING_CUES }).map(
      ([name, list]) => [`${name} phrases`, list] as const,
    ),
    ['irregular verbs', IRREGULAR_VERBS.map(([base]) => base)] as const,
  ])('the table "%s" is in alphabetical order and names nothing twice', (_, entries) => {
    expect(entries).toEqual([...new Set(entries)].toSorted());
  });

  test('puts every verb in one class', () => {
    const twice = verbs.map(({ verb }) => verb).filter((verb, at, all) => all.indexOf(verb) !== at);
    expect(twice).toEqual([]);
  });

  test('no form belongs to two verbs', () => {
    const owners = new Map<string, string>();
    const shared: string[] = [];
    for (const { verb } of verbs) {
      for (const form of new Set(inflectVerb(verb))) {
        if (owners.has(form)) shared.push(`${form}: ${owners.get(form)}, ${verb}`);
        owners.set(form, verb);
      }
    }
    expect(shared).toEqual([]);
  });

  test('finds every verb under each of its forms', () => {
    const lost = verbs.flatMap(({ verb, cueClass }) =>
      inflectVerb(verb)
        .map((form) => ({ form, found: lemmatizeCue(`they would ${form}`) }))
        .filter(({ found }) => found.lemma !== verb || found.class !== cueClass)
        .map(({ form }) => `${form} (${verb})`),
    );
    expect(lost).toEqual([]);
  });

  test('finds every phrase in its dictionary form and with -ing', () => {
    const lost = phrases.filter(({ phrase, cueClass }) => {
      const [head = '', ...rest] = phrase.split(' ');
      const forms = [phrase, [inflectVerb(head)[2], ...rest].join(' ')];
      return forms.some((form) => {
        const found = lemmatizeCue(form);
        return found.lemma !== phrase || found.class !== cueClass;
      });
    });
    expect(lost).toEqual([]);
  });

  test('every irregular verb is used', () => {
    const used = new Set([...verbs.map(({ verb }) => verb), ...phrases.map(({ phrase }) => phrase.split(' ')[0])]);
    expect(IRREGULAR_VERBS.map(([base]) => base).filter((base) => !used.has(base))).toEqual([]);
  });
});
