import { describe, expect, it } from 'vitest';
import { sideOfSpeaker, speakerOfSide } from '../../../src/web/reader/compare-side.ts';

describe('a side of a comparison', () => {
  it.each([
    ['ajmal-omar', { id: 'speaker/ajmal-omar' }],
    ['speaker/ajmal-omar', { id: 'speaker/ajmal-omar' }],
    ['speaker/NATO', { id: 'speaker/NATO' }],
    ['Ajmal Omar', { name: 'Ajmal Omar' }],
    ['ajmal omar', { name: 'ajmal omar' }],
    ['Azizullah', { name: 'Azizullah' }],
    ['王芳', { id: 'speaker/王芳' }],
  ])('%s means %o', (side, speaker) => {
    expect(speakerOfSide(side)).toEqual(speaker);
  });

  it.each(['speaker/ajmal-omar', 'speaker/NATO', 'speaker/王芳', 'speaker/o.k'])(
    'that is written for %s means it',
    (id) => {
      expect(speakerOfSide(sideOfSpeaker(id))).toEqual({ id });
    },
  );
});
