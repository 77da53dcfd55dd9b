import { expect, it } from 'vitest';
import { isSamePerson, personTokens } from '../../src/evaluation/same-person.ts';

it.each([
  ['Vera Holm', 'Holm'],
  ['Vera Holm', 'Mrs. Holm'],
  ['Vera Holm', 'Sen. Vera A. Holm'],
  ['Vera Holm', 'VERA HOLM'],
  ['Vera Holm', "Vera Holm's"],
  ['Vera Holm', 'Holm’s'],
  ['Jonas Bates', 'Bates’'],
  ['Renée Ørsted', 'Renee Ørsted'],
  ['Tor Lind Jr.', 'Tor Lind'],
  ['Tor Lind III', 'Lind, Jr.'],
  ['Park Min-ho', 'President Park Min-ho'],
  ['Liam O’Dwyer', "O'Dwyer"],
  ['the Pope', 'The Pope'],
])('%s is %s', (name, other) => {
  expect([isSamePerson(name, other), isSamePerson(other, name)]).toEqual([true, true]);
});

it.each([
  ['Vera Holm', 'Vera'],
  ['Vera Holm', 'Tor Holm'],
  ['Vera Holm', 'Vera Holmes'],
  ['Vera Holm', ''],
  ['Vera Holm', 'Mrs.'],
  ['', ''],
])('%s is not %s', (name, other) => {
  expect([isSamePerson(name, other), isSamePerson(other, name)]).toEqual([false, false]);
});

it.each([
  ['Prime Minister Vera Holm', 'vera holm'],
  ['Stephen King', 'stephen king'],
  ['J. D. Rask, Jr.', 'j d rask'],
  ['King', 'king'],
  ['General', 'general'],
])('the words of %s are %s', (name, words) => {
  expect(personTokens(name).join(' ')).toBe(words);
});
