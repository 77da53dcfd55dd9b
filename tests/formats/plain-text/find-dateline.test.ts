import { expect, it } from 'vitest';
import { findDateline } from '../../../src/formats/plain-text/find-dateline.ts';
import { growthOf } from '../../support/growth.ts';

/** The dateline ends where the report starts, at the mark |. */
it.each([
  ['LOWER HARBOUR, Westland -- |A fire broke out.', 'LOWER HARBOUR, Westland'],
  ['KABUL — |Two people died.', 'KABUL'],
  ['KABUL—|Two people died.', 'KABUL'],
  ['KABUL – |Two people died.', 'KABUL'],
  ['KABUL - |Two people died.', 'KABUL'],
  ['KABUL (AP) — |Two people died.', 'KABUL'],
  ['KABUL, Aug 4 (Reuters) - |Two people died.', 'KABUL'],
  ['KABUL, Afghanistan, Aug. 4, 2020 (AP) -- |Two people died.', 'KABUL, Afghanistan'],
  ['ST. LOUIS -- |“No,” she said.', 'ST. LOUIS'],
  ['PORT-AU-PRINCE, Haiti -- |Two people died.', 'PORT-AU-PRINCE, Haiti'],
  ['AUSTIN, Texas (AP) _ The mayor', undefined],
  ['L’AQUILA, Italy -- |The mayor', 'L’AQUILA, Italy'],
  ['McALLEN, Texas -- |The mayor', 'McALLEN, Texas'],
  ['WASHINGTON, D.C. -- |The mayor', 'WASHINGTON, D.C.'],
  ['NEW YORK/LONDON (Reuters) - |The mayor', 'NEW YORK/LONDON'],
  ['Washington (CNN) -- |The mayor', 'Washington'],
  ['San José, Costa Rica (AFP) – |The mayor', 'San José, Costa Rica'],
  ['ISLAND OF NORR -- |500 sheep', 'ISLAND OF NORR'],
  ['WASHINGTON said on Monday -- again -- that it would', undefined],
  ['NATO -- the alliance of thirty -- said it would', undefined],
  ['U.S. and Afghan forces -- Along with others', undefined],
  ['UPDATE -- The fire is out.', undefined],
  ['BREAKING — Fire at the market', undefined],
  ['Omar (left) -- The mayor', undefined],
  ['Fire at the market - The mayor', undefined],
  ['A -- The first letter', undefined],
  ['KABUL, Afghanistan', undefined],
  ['', undefined],
])('%s', (marked, place) => {
  const found = findDateline(marked.replace('|', ''));
  expect(found?.place).toBe(place);
  if (place !== undefined) expect(found?.lengthUtf16).toBe(marked.indexOf('|'));
});

it('looks at the front of a paragraph only: a longer one takes no more time', () => {
  const growth = growthOf(1_000_000, (count) => {
    const texts = ['AB ', 'Ab, Ab '].map((unit) => unit.repeat(count));
    return () => texts.forEach(findDateline);
  });
  expect(growth).toBeLessThan(2);
});
