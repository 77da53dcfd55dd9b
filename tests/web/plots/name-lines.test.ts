import { expect, test } from 'vitest';
import { nameLines } from '../../../src/web/plots/name-lines.ts';

test.each([
  ['a short name has one line', 'Mara Lind', ['Mara Lind']],
  ['a longer one is broken where both lines are shortest', 'Abdullah Abdullah', ['Abdullah', 'Abdullah']],
  ['of three words, the short ones stand together', 'Jo van Weatherby', ['Jo van', 'Weatherby']],
  [
    'what two lines cannot hold has three',
    'Harbour Pilots and Boat Builders',
    ['Harbour', 'Pilots and', 'Boat Builders'],
  ],
  [
    'what three cannot hold is cut',
    'The Society of Northmarch Boatbuilders',
    ['The Society…', 'Northmarch', 'Boatbuilders'],
  ],
  ['what has no space is cut', 'Weatherby-Montgomery', ['Weatherby-…']],
  ['Arabic is broken like anything', 'ذبيح الله مجاهد', ['ذبيح الله', 'مجاهد']],
])('%s', (_, name, lines) => {
  expect(nameLines(name, 104, 13)).toEqual(lines);
});
