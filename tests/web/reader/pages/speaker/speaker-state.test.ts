import { describe, expect, it } from 'vitest';
import { questionOf } from '../../../../../src/web/reader/address/links.ts';
import {
  readSpeaker,
  speakerAddress,
  speakerValues,
  speakerVariables,
  type SpeakerState,
} from '../../../../../src/web/reader/pages/speaker/speaker-state.ts';
import { readVisit } from '../../../../../src/web/reader/address/visit.ts';

const EVERYTHING = '/speaker/mara-lind?paper=Post&verb=say&kind=direct&from=2020-08-01&period=year&sort=newest';

/** The speaker's page at an address, which must be one. */
function speakerAt(address: string): SpeakerState {
  const visit = readVisit(address);
  const state = visit && readSpeaker(visit);
  if (!state) throw new Error(`${address} is no page of a speaker.`);
  return state;
}

describe('the address of a speaker', () => {
  it.each(['/speaker', '/speaker/', '/speakers/mara-lind', '/speaker/mara-lind/quotes'])('is not %s', (address) => {
    const visit = readVisit(address);
    expect(visit && readSpeaker(visit)).toBeUndefined();
  });

  it('is the id', () => {
    expect(speakerAt('/speaker/%E7%8E%8B%E8%8A%B3').id).toBe('speaker/王芳');
    expect(speakerAddress(speakerAt('/speaker/%E7%8E%8B%E8%8A%B3'))).toBe('/speaker/%E7%8E%8B%E8%8A%B3');
  });

  it('says which quotes are listed, of this speaker alone', () => {
    const { filters, period, newestFirst } = speakerAt(`${EVERYTHING}&speaker=ajmal-omar`);
    expect(filters).toMatchObject({
      speaker: [],
      paper: ['Post'],
      verb: ['say'],
      kind: ['DIRECT'],
      from: '2020-08-01',
    });
    expect([period, newestFirst]).toEqual(['year', true]);
  });

  it('leads to the same quotes again, from the first on', () => {
    const state = speakerAt(`${EVERYTHING}&after=abc&whole=yes`);
    expect(speakerAt(speakerAddress(state))).toEqual({ ...state, after: undefined, isWhole: false });
  });

  it('has values that a form can keep, with others in the place of some', () => {
    const values = speakerValues(speakerAt(`${EVERYTHING}&after=abc`));
    expect(questionOf({ ...values, from: '' })).toBe('?paper=Post&verb=say&kind=direct&period=year&sort=newest');
  });

  it('can have values changed', () => {
    expect(speakerAddress(speakerAt('/speaker/mara-lind?sort=newest'), { sort: '', after: 'abc' })).toBe(
      '/speaker/mara-lind?after=abc',
    );
  });

  it.each([
    ['/speaker/mara-lind', false],
    ['/speaker/mara-lind?whole=yes', true],
    ['/speaker/mara-lind?save=keywords.csv', true],
    ['/speaker/mara-lind?save=network.svg', true],
    ['/speaker/mara-lind?save=verbs.svg', false],
  ])('%s wants what takes longer: %s', (address, isWhole) => {
    expect(speakerAt(address).isWhole).toBe(isWhole);
    expect(speakerVariables(speakerAt(address)).withWords).toBe(isWhole);
  });
});

describe('what the page of a speaker asks of the API', () => {
  it('is all of their quotes for the figures, and those of the filters for the list', () => {
    expect(speakerVariables(speakerAt(EVERYTHING))).toEqual({
      id: 'speaker/mara-lind',
      all: { speaker: ['speaker/mara-lind'] },
      beside: { besideSpeaker: ['speaker/mara-lind'] },
      filter: { publisher: ['Post'], cue: ['say'], kind: ['DIRECT'], date: { from: '2020-08-01' } },
      period: 'YEAR',
      withWords: false,
      orderBy: { field: 'DATE', direction: 'DESC' },
    });
  });

  it('goes on behind a cursor, if there is one, oldest first unless told otherwise', () => {
    const variables = speakerVariables(speakerAt('/speaker/mara-lind?after=abc'));
    expect(variables).toMatchObject({ after: 'abc', orderBy: { direction: 'ASC' } });
  });
});
