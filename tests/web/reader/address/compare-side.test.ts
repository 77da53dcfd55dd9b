import { describe, expect, it } from 'vitest';
import { fieldTextOf, sideOfSpeaker, speakerOfSide } from '../../../../src/web/reader/address/compare-side.ts';

describe('a side of a comparison', () => {
  it.each([
    ['ajmal-omar', { id: 'speaker/ajmal-omar' }],
    ['speaker/ajmal-omar', { id: 'speaker/ajmal-omar' }],
    ['speaker/NATO', { id: 'speaker/NATO' }],
    ['Ajmal Omar', { name: 'Ajmal Omar' }],
    ['ajmal omar', { name: 'ajmal omar' }],
    ['Azizullah', { name: 'Azizullah' }],
    ['王芳', { name: '王芳' }],
    ['émile', { name: 'émile' }],
    ['speaker/王芳', { id: 'speaker/王芳' }],
  ])('%s means %o', (side, speaker) => {
    expect(speakerOfSide(side)).toEqual(speaker);
  });

  it.each(['speaker/ajmal-omar', 'speaker/NATO', 'speaker/王芳', 'speaker/o.k'])(
    'that is written for %s means it',
    (id) => {
      expect(speakerOfSide(sideOfSpeaker(id))).toEqual({ id });
    },
  );

  it.each([
    ['their name', { id: 'speaker/ajmal-omar', name: 'Ajmal Omar' }, 'Ajmal Omar'],
    ['a name of one word, in any script', { id: 'speaker/wang-fang', name: '王芳' }, '王芳'],
    ['what their address has, where others have the name', { id: 'speaker/omar-2', name: 'Zoé Omar' }, 'omar-2'],
    ['what their address has, where the name looks like one', { id: 'speaker/police-2', name: 'police' }, 'police-2'],
  ])('is filled in with %s', (_, speaker, text) => {
    const others = [speaker, { id: 'speaker/omar', name: 'zoe omar' }];
    expect(fieldTextOf(speaker, others)).toBe(text);
  });
});
