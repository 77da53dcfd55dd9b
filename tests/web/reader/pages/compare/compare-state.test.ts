import { describe, expect, it } from 'vitest';
import {
  compareAddress,
  compareVariables,
  isGiven,
  readCompare,
  type CompareState,
} from '../../../../../src/web/reader/pages/compare/compare-state.ts';
import { readVisit } from '../../../../../src/web/reader/address/visit.ts';

/** The comparison at an address, which must be one. */
function comparisonAt(address: string): CompareState {
  const visit = readVisit(address);
  const state = visit && readCompare(visit);
  if (!state) throw new Error(`${address} is no comparison.`);
  return state;
}

describe('the address of a comparison', () => {
  it.each(['/', '/compare/mara-lind', '/comparison'])('is not %s', (address) => {
    const visit = readVisit(address);
    expect(visit && readCompare(visit)).toBeUndefined();
  });

  it('names two speakers, by their ids or the names in them', () => {
    const state = comparisonAt('/compare?left=mara-lind&right=+speaker/ajmal-omar+');
    expect(state).toMatchObject({ of: 'speakers', left: 'mara-lind', right: 'speaker/ajmal-omar', period: 'month' });
  });

  it('names two papers, whatever they are called', () => {
    const state = comparisonAt('/compare?of=papers&left=speaker/Post&right=Le+Monde');
    expect(state).toMatchObject({ of: 'papers', left: 'speaker/Post', right: 'Le Monde' });
  });

  it.each([
    ['/compare', false],
    ['/compare?left=mara-lind', false],
    ['/compare?right=mara-lind&left=+', false],
    ['/compare?left=mara-lind&right=ajmal-omar', true],
  ])('has both sides in %s: %s', (address, areGiven) => {
    expect(isGiven(comparisonAt(address))).toBe(areGiven);
    expect(compareVariables(comparisonAt(address))).toMatchObject({
      areGiven,
      areSpeakers: areGiven,
      withWords: false,
    });
  });

  it.each([
    '/compare?left=mara-lind&right=ajmal-omar',
    '/compare?of=papers&left=Post&right=Le+Monde&period=year',
    '/compare?left=mara-lind',
    '/compare',
  ])('leads to the same comparison again: %s', (address) => {
    expect(compareAddress(comparisonAt(address))).toBe(address);
  });

  it('can have values changed', () => {
    const state = comparisonAt('/compare?left=mara-lind&right=ajmal-omar&period=day');
    expect(compareAddress(state, { period: '', whole: 'yes' })).toBe(
      '/compare?left=mara-lind&right=ajmal-omar&whole=yes',
    );
  });

  it.each([
    ['whole=yes', true],
    ['save=keywords-left.csv', true],
    ['save=keywords-right.svg', true],
    ['save=verbs.svg', false],
  ])('with %s wants the keywords too: %s', (question, withWords) => {
    const given = comparisonAt(`/compare?left=mara-lind&right=ajmal-omar&${question}`);
    expect(compareVariables(given).withWords).toBe(withWords);
    expect(compareVariables(comparisonAt(`/compare?${question}`)).withWords).toBe(false);
  });
});

describe('what a comparison asks of the API', () => {
  it('is the quotes of two speakers, and their names', () => {
    expect(compareVariables(comparisonAt('/compare?left=mara-lind&right=ajmal-omar&period=year'))).toEqual({
      left: { speaker: ['speaker/mara-lind'] },
      right: { speaker: ['speaker/ajmal-omar'] },
      leftId: 'speaker/mara-lind',
      rightId: 'speaker/ajmal-omar',
      withSpeakers: true,
      withPapers: false,
      areSpeakers: true,
      areGiven: true,
      withWords: false,
      period: 'YEAR',
    });
  });

  it('takes what has a blank in it for a whole name', () => {
    expect(compareVariables(comparisonAt('/compare?left=Mara+Lind&right=ajmal-omar'))).toMatchObject({
      left: { speakerName: 'Mara Lind' },
      leftNamed: 'Mara Lind',
      rightId: 'speaker/ajmal-omar',
    });
  });

  it('is the quotes in two papers', () => {
    const variables = compareVariables(comparisonAt('/compare?of=papers&left=Post&right=Le+Monde'));
    expect(variables).toMatchObject({
      left: { publisher: ['Post'] },
      right: { publisher: ['Le Monde'] },
      withSpeakers: false,
      withPapers: true,
      areSpeakers: false,
      areGiven: true,
    });
  });
});
