import { expect, it } from 'vitest';
import { placeOf } from '../../src/corpus/place-of.ts';

it.each([
  [['quotes', 2, 'content', 0, 'start'], 'quote 3, content 1, start'],
  [['quotes', 0, 'evidence', 1, 'spans', 0], 'quote 1, evidence 2, span 1'],
  [['aliases', 0], 'alias 1'],
  [['layer', 'createdAt'], 'layer, createdAt'],
  [['credits'], 'credits'],
  [[], undefined],
])('the path %j is read as %s', (path, place) => {
  expect(placeOf(path)).toBe(place);
});
