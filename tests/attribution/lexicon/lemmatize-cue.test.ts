import { describe, expect, test } from 'vitest';
import { lemmatizeCue } from '../../../src/attribution/lexicon/lemmatize-cue.ts';
import { growthOf, LINEAR_GROWTH } from '../../support/growth.ts';

describe('lemmatizeCue', () => {
  test.each([
    ['said', 'say', 'neutral'],
    ['Says', 'say', 'neutral'],
    ['told reporters', 'tell', 'neutral'],
    ['has written', 'write', 'neutral'],
    ['spoke', 'speak', 'neutral'],
    ['swore', 'swear', 'assertive'],
    ['warning', 'warn', 'assertive'],
    ['claims', 'claim', 'claim'],
    ['implied', 'imply', 'claim'],
    ['has been denying', 'deny', 'denial'],
    ['rebutted', 'rebut', 'denial'],
    ['asked', 'ask', 'question'],
    ['quizzed', 'quiz', 'question'],
    ['quipped', 'quip', 'manner'],
    ['sighs', 'sigh', 'manner'],
    ['admitted', 'admit', 'evaluative'],
    ['is lying', 'lie', 'evaluative'],
    ['thought', 'think', 'other'],
    ['hopes', 'hope', 'other'],
  ])('"%s" is a form of %s, which is %s', (cue, lemma, cueClass) => {
    expect(lemmatizeCue(cue)).toEqual({ lemma, class: cueClass });
  });

  test.each([
    ['according to', 'according to', 'according'],
    ['ACCORDING  TO', 'according to', 'according'],
    ['in the words of', 'in the words of', 'according'],
    ['pointed out', 'point out', 'evaluative'],
    ['took to Twitter', 'take to twitter', 'neutral'],
    ['ruled out', 'rule out', 'denial'],
    ['made it clear', 'make it clear', 'assertive'],
    ['called for', 'call for', 'assertive'],
    ['called', 'call', 'evaluative'],
    ['went on to say', 'go on', 'neutral'],
  ])('"%s" is the phrase "%s"', (cue, lemma, cueClass) => {
    expect(lemmatizeCue(cue)).toEqual({ lemma, class: cueClass });
  });

  test.each([
    ['was quoted as saying', 'quote'],
    ['declined to say', 'decline'],
    ['did not say', 'say'],
    ['said, adding', 'say'],
    ['is expected to announce', 'expect'],
    ['told a news conference', 'tell'],
    ['said in a statement', 'say'],
  ])('the first reporting verb of "%s" decides: %s', (cue, lemma) => {
    expect(lemmatizeCue(cue).lemma).toBe(lemma);
  });

  test.each([
    ['signalled', 'signal'],
    ['signaled', 'signal'],
    ['counselling', 'counsel'],
    ['criticised', 'criticize'],
    ['apologising', 'apologize'],
  ])('British and American spelling are one lemma: %s', (cue, lemma) => {
    expect(lemmatizeCue(cue).lemma).toBe(lemma);
  });

  test.each([
    ['statement', 'statement'],
    ['in a written statement', 'statement'],
    ['tweet', 'tweet'],
    ['in a recent tweet', 'tweet'],
    ['in an email', 'email'],
    ['his claim', 'claim'],
    ['the denials', 'denial'],
    ['in his speech on Tuesday', 'speech'],
  ])('a noun stands for itself and is of class other: "%s"', (cue, lemma) => {
    expect(lemmatizeCue(cue)).toEqual({ lemma, class: 'other' });
  });

  test.each(['tweeted', 'would tweet', 'took time to tweet', 'tweets'])('"%s" has the verb, not the noun', (cue) => {
    expect(lemmatizeCue(cue)).toEqual({ lemma: 'tweet', class: 'neutral' });
  });

  test.each([':', '—', ' – ', '--', '：'])('"%s" says nothing but that someone speaks', (cue) => {
    expect(lemmatizeCue(cue)).toEqual({ lemma: ':', class: 'neutral' });
  });

  test.each([
    ['grumped', 'grump'],
    ['was vaping', 'vape'],
    ['has quibbed', 'quib'],
    ['fuzzes', 'fuzz'],
    ['decried-ish', 'decry'],
    ['marvelously fizzes', 'fizz'],
    ['was adamant', 'adamant'],
    ['is less sure', 'less'],
    ['’s', '’s'],
    ['as', 'as'],
    ['?', '?'],
    ['', ''],
  ])('an unknown cue keeps its first telling word: "%s" → "%s"', (cue, lemma) => {
    expect(lemmatizeCue(cue).lemma).toBe(lemma);
  });

  test('curly apostrophes and capitals change nothing', () => {
    expect(lemmatizeCue('DIDN’T DENY')).toEqual({ lemma: 'deny', class: 'denial' });
  });

  test('twenty thousand cues take time that grows no faster than their number', () => {
    const cues = [
      'said',
      'told reporters',
      'was quoted as saying',
      'according to',
      'in a written statement',
      'grumped',
    ];
    const growth = growthOf(5_000, (cueCount) => () => {
      for (let count = 0; count < cueCount; count += 1) lemmatizeCue(cues[count % cues.length] ?? '');
    });
    expect(growth).toBeLessThan(LINEAR_GROWTH);
  });
});
