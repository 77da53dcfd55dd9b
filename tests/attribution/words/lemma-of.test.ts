import { describe, expect, it } from 'vitest';
import { inflectVerb } from '../../../src/attribution/lexicon/inflect-verb.ts';
import { AWKWARD_VERBS } from '../../../src/attribution/words/awkward-verbs.ts';
import { COMPARABLE_ADJECTIVES } from '../../../src/attribution/words/comparable-adjectives.ts';
import { OTHER_IRREGULAR_VERBS } from '../../../src/attribution/words/irregular-verbs.ts';
import { IRREGULAR_NOUNS } from '../../../src/attribution/words/irregular-nouns.ts';
import { lemmaOf } from '../../../src/attribution/words/lemma-of.ts';
import { UNINFLECTED_NOUNS } from '../../../src/attribution/words/uninflected-nouns.ts';
import { regularBase } from '../../../src/attribution/words/verb-lemma.ts';

/** Forms of one part of speech, each line a lemma and what is led back to it. */
const FORMS: readonly (readonly [pos: string, lines: readonly string[]])[] = [
  [
    'VERB',
    [
      'say says saying said',
      'be is was were been being',
      'have has had having',
      'do does did done doing',
      'go goes went gone going',
      'sign signs signed signing',
      'deny denies denied denying',
      'lie lies lied lying',
      'die dies died dying',
      'agree agrees agreed agreeing',
      'release releases released releasing',
      'change changes changed changing',
      'arrange arranged',
      'hang hanging hung',
      'challenge challenged',
      'decide decided deciding',
      'precede preceded',
      'need needed needs',
      'feed fed feeding',
      'invite invited inviting',
      'edit edited editing',
      'contribute contributed',
      'debut debuted',
      'focus focuses focused focussed focusing',
      'accuse accused',
      'kiss kisses kissed',
      'add adds added adding',
      'plan planned planning',
      'put puts putting',
      'putt putted',
      'cancel cancelled canceled',
      'control controlled controlling',
      'install installed',
      'call called',
      'travel travelled traveled',
      'waltz waltzed',
      'quiz quizzed quizzes',
      'buzz buzzes buzzed',
      'pilot piloted',
      'dye dyed dyeing',
      'sing sang sung singing',
      'veto vetoes vetoed',
      'handle handled',
      'explore explored',
      'monitor monitored',
      'adhere adhered',
      'offer offered',
      'scare scared',
      'star starred',
      'rape raped',
      'rap rapped',
      'fine fined',
      'find found',
      'see saw seen',
      'leave left leaves',
      'bring brought bringing',
      'panic panicked panicking',
      'welcome welcomed',
      'become became becoming',
      'rewrite rewrote rewriting',
      'blorp blorps blorped blorping',
    ],
  ],
  [
    'NOUN',
    [
      'talk talks',
      'woman women',
      'man men',
      'spokesman spokesmen',
      'crisis crises',
      'base bases',
      'house houses',
      'virus viruses',
      'use uses',
      'bus buses',
      'spouse spouses',
      'box boxes',
      'church churches',
      'headache headaches',
      'hero heroes',
      'photo photos',
      'shoe shoes',
      'city cities',
      'movie movies',
      'key keys',
      'child children',
      'wife wives',
      'belief beliefs',
      'criterion criteria',
      'critic critics',
      'analysis analyses',
      'prize prizes',
      'idea ideas',
      'menu menus',
      'taxi taxis',
      'other others',
      'news',
      'politics',
      'series',
      'media',
      'police',
      'people',
      'gas gases',
      'specimen specimens',
      'business businesses',
      '1990s',
      'blorp blorps',
    ],
  ],
  [
    'ADJ',
    [
      'good better best',
      'bad worse worst',
      'big bigger biggest',
      'happy happier happiest',
      'late later latest',
      'new newer newest',
      'grey greyer',
      'lofty loftier loftiest',
      'honest',
      'clever',
      'former',
      'other',
      'premier',
      'west',
      'lesser',
    ],
  ],
  ['ADV', ['well better best', 'badly worse worst', 'soon sooner', 'early earlier', 'quickly', 'ever', 'never']],
  [
    'AUX',
    [
      'be am are is was were been m re s',
      'have has ve',
      'will won ll',
      'can cannot',
      'do don doesn didn',
      'could couldn',
    ],
  ],
];

describe.each(FORMS)('of words that are %s', (pos, lines) => {
  it.each(lines)('the lemma is the first of: %s', (line) => {
    const forms = line.split(' ');
    expect(forms.map((form) => lemmaOf(form, pos))).toEqual(forms.map(() => forms[0]));
  });
});

describe('the lemma', () => {
  it.each([
    ['talks', 'VERB', 'talk'],
    ['meeting', 'NOUN', 'meeting'],
    ['meeting', 'VERB', 'meet'],
    ['saw', 'NOUN', 'saw'],
    ['left', 'ADJ', 'left'],
    ['better', 'ADV', 'well'],
    ['t', 'PART', 'not'],
    ['t', 'NOUN', 't'],
    ['s', 'PART', 's'],
    ['s', 'AUX', 'be'],
    ['s', 'PRON', 'us'],
    ['s', 'PROPN', 's'],
    ['d', 'AUX', 'would'],
    ['everything', 'VERB', 'everything'],
    ['democrats', 'PROPN', 'democrats'],
    ['them', 'PRON', 'them'],
    ['these', 'DET', 'these'],
    ['1500', 'NUM', '1500'],
    ['went', 'X', 'went'],
  ])('of %s as %s is %s', (folded, pos, lemma) => expect(lemmaOf(folded, pos)).toBe(lemma));

  it('is never empty, and of a word in its dictionary form the word itself', () => {
    for (const word of ['a', 's', 'es', 'ed', 'ing', 'ies', 'men', 'ied', 'iest', 'er', 'ss', '東', 'ß'])
      for (const [pos] of FORMS) expect(lemmaOf(word, pos)).not.toBe('');
    for (const word of [...AWKWARD_VERBS, ...OTHER_IRREGULAR_VERBS.map(([base]) => base)])
      if (word !== 'saw') expect(lemmaOf(word, 'VERB')).toBe(word);
    for (const word of [...UNINFLECTED_NOUNS, ...IRREGULAR_NOUNS.map(([singular]) => singular)])
      expect(lemmaOf(word, 'NOUN')).toBe(word);
    for (const word of COMPARABLE_ADJECTIVES) expect(lemmaOf(word, 'ADJ')).toBe(word);
  });

  it('takes time in proportion to a word of a hundred letters', () => {
    for (const unit of ['e', 's', 'ie', 'ed', 'ing', 'l', 'aeiou', 'men'])
      for (const [pos] of FORMS) expect(lemmaOf(unit.repeat(100 / unit.length), pos).length).toBeLessThan(102);
  });
});

describe('the tables', () => {
  it.each([
    ['awkward verbs', AWKWARD_VERBS],
    ['irregular verbs', OTHER_IRREGULAR_VERBS.map(([base]) => base)],
    ['irregular nouns', IRREGULAR_NOUNS.map(([singular]) => singular)],
    ['adjectives', COMPARABLE_ADJECTIVES],
  ])('of %s hold none twice', (_, words) => {
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('of awkward verbs hold none whose forms the rules read', () => {
    const needless = AWKWARD_VERBS.filter((base) => inflectVerb(base).every((form) => regularBase(form) === base));
    expect(needless).toEqual([]);
  });

  it('lead every form of an awkward verb back to it, but for the one that another verb shares', () => {
    const lost = AWKWARD_VERBS.flatMap((base) => inflectVerb(base).filter((form) => lemmaOf(form, 'VERB') !== base));
    expect(lost).toEqual(['putting']);
  });

  it('of irregular verbs and nouns lead every form back', () => {
    const pairs = (rows: readonly (readonly string[])[], pos: string): string[] =>
      rows.flatMap(([base, ...forms]) => forms.filter((form) => lemmaOf(form, pos) !== base));
    expect(pairs(OTHER_IRREGULAR_VERBS, 'VERB')).toEqual([]);
    expect(pairs(IRREGULAR_NOUNS, 'NOUN')).toEqual([]);
  });
});
