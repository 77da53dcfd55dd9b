import { expect, it } from 'vitest';
import { findDateMark } from '../../../src/formats/plain-text/find-date-mark.ts';

it.each([
  [' date 2020-08-04 |A fire', '2020-08-04'],
  ['date 2020-08-04\n|A fire', '2020-08-04'],
  ['date 2020-02-30 A fire', undefined],
  ['A date 2020-08-04 fire', undefined],
  ['date 2020-08-04th', undefined],
  ['dated 2020-08-04 A fire', undefined],
  ['', undefined],
])('"%s"', (marked, date) => {
  const mark = findDateMark(marked.replace('|', ''));
  expect(mark?.date).toBe(date);
  if (date !== undefined) expect(mark?.endUtf16).toBe(marked.indexOf('|'));
});
