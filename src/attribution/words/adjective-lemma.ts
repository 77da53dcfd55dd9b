import { COMPARABLE_ADJECTIVES } from './comparable-adjectives.ts';

const IRREGULAR: readonly (readonly [string, string])[] = [
  ['better', 'good'],
  ['best', 'good'],
  ['worse', 'bad'],
  ['worst', 'bad'],
  ['further', 'far'],
  ['furthest', 'far'],
  ['farther', 'far'],
  ['farthest', 'far'],
];

/** One syllable with one vowel and one consonant at the end, which doubles: big, bigger. */
const SHORT = /^[^aeiou]*[aeiou][^aeiouwxy]$/;

const POSITIVE_BY_DEGREE: ReadonlyMap<string, string> = new Map([
  ...COMPARABLE_ADJECTIVES.flatMap((adjective) => degreesOf(adjective).map((form) => [form, adjective] as const)),
  ...IRREGULAR,
]);

function degreesOf(adjective: string): readonly string[] {
  const stem = stemOf(adjective);
  return [`${stem}er`, `${stem}est`];
}

function stemOf(adjective: string): string {
  if (adjective.endsWith('e')) return adjective.slice(0, -1);
  if (/[^aeiou]y$/.test(adjective)) return `${adjective.slice(0, -1)}i`;
  return SHORT.test(adjective) ? adjective + adjective.slice(-1) : adjective;
}

/** The positive of a folded adjective: "bigger" → big, "best" → good. Only known ones are changed: clever and honest stay. */
export function adjectiveLemma(adjective: string): string {
  return POSITIVE_BY_DEGREE.get(adjective) ?? ofUnknown(adjective);
}

/** Loftier and loftiest, of adjectives that no list holds: most in -ier and -iest are degrees of one in -y. */
function ofUnknown(adjective: string): string {
  const [, stem] = /^(..+[^aeiou])i(?:er|est)$/.exec(adjective) ?? [];
  return stem === undefined || adjective === 'premier' ? adjective : `${stem}y`;
}

const IRREGULAR_ADVERBS: ReadonlyMap<string, string> = new Map([
  ['better', 'well'],
  ['best', 'well'],
  ['worse', 'badly'],
  ['worst', 'badly'],
]);

/** The positive of a folded adverb: "sooner" → soon, "better" → well; those in -ly have no other form. */
export function adverbLemma(adverb: string): string {
  return IRREGULAR_ADVERBS.get(adverb) ?? adjectiveLemma(adverb);
}
