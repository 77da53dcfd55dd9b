import { describe, expect, it } from 'vitest';
import { readVisit } from '../../../../src/web/reader/address/visit.ts';

describe('an address taken apart', () => {
  it.each([
    ['/', []],
    ['', []],
    ['/search', ['search']],
    ['/speaker/ajmal-omar', ['speaker', 'ajmal-omar']],
    ['//speaker///ajmal-omar/', ['speaker', 'ajmal-omar']],
    ['/speaker/%E7%8E%8B%E8%8A%B3', ['speaker', '王芳']],
    ['/article/market%2Ffire', ['article', 'market/fire']],
    ['/article/a+b', ['article', 'a+b']],
  ])('%s has the names %j', (address, path) => {
    expect(readVisit(address)?.path).toEqual(path);
  });

  it('asks what stands behind its first question mark', () => {
    const visit = readVisit('/search?words=who?+me&kind=direct&kind=mixed');
    expect(visit?.path).toEqual(['search']);
    expect([...(visit?.asked ?? [])]).toEqual([
      ['words', 'who? me'],
      ['kind', 'direct'],
      ['kind', 'mixed'],
    ]);
  });

  it('names the file that is to be saved; without one the page is shown', () => {
    expect(readVisit('/?save=timeline.svg')?.save).toBe('timeline.svg');
    expect(readVisit('/?period=year')?.save).toBeUndefined();
  });

  it.each(['/speaker/%', '/speaker/%E7%8E', '/speaker/%zz'])(
    'is none when its escapes make no sense: %s',
    (address) => {
      expect(readVisit(address)).toBeUndefined();
    },
  );

  it('takes broken escapes in the question for what they are, text', () => {
    expect(readVisit('/search?words=100%&in=%E7')?.asked.get('words')).toBe('100%');
  });
});
