import type { SeededRandom } from '../tests/support/seeded-random.ts';

/** The words that make every second word of an English text, commonest first. */
export const FUNCTION_WORDS: readonly string[] = (
  'the of to and a in for on with at by from as was had is were has their its his her an been who which after they ' +
  'over about more than not this would but when before could two one new into under between against during while ' +
  'three last first some other most since through where because until there also'
).split(' ');

const ONSETS = 'b c d f g h j k l m n p r s t v w z br ch cl dr fl gr pl pr sh st th tr'.split(' ');
const VOWELS = 'a a e e i i o o u ai ea ou'.split(' ');
const CODAS = ['', '', '', '', 'n', 'r', 's', 'l', 't', 'nd'];

/** Word forms that no language has, each another, the shorter ones first. */
export function inventWords(count: number, random: SeededRandom): string[] {
  const words = new Set<string>(FUNCTION_WORDS);
  for (let tries = 0; words.size < count + FUNCTION_WORDS.length; tries += 1) {
    const syllables = (tries < count / 20 ? 1 : 2) + (random.chance(0.3) ? 1 : 0);
    words.add(Array.from({ length: syllables }, () => inventSyllable(random)).join(''));
  }
  return [...words].slice(FUNCTION_WORDS.length);
}

function inventSyllable(random: SeededRandom): string {
  return random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS);
}

/** The text with a capital at its start. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
