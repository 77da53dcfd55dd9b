import { IRREGULAR_NOUNS } from './irregular-nouns.ts';
import { UNINFLECTED_NOUNS } from './uninflected-nouns.ts';

const SINGULAR_BY_PLURAL: ReadonlyMap<string, string> = new Map(
  IRREGULAR_NOUNS.flatMap(([singular, ...plurals]) => plurals.map((plural) => [plural, singular] as const)),
);

/** The singular of a folded noun: "talks" → talk, "women" → woman, "crises" → crisis; news and politics stay. */
export function nounLemma(noun: string): string {
  if (UNINFLECTED_NOUNS.has(noun)) return noun;
  return SINGULAR_BY_PLURAL.get(noun) ?? regularSingular(noun);
}

/** Sibilants before -es, and vowels that take it: boxes, churches, heroes; Latin nouns in -us: viruses, not spouses. */
const BEFORE_ES = /(?:ss|sh|ch|x|tz|[^aeiou]o|[^aeo]us)es$/;

function regularSingular(noun: string): string {
  if (/..men$/.test(noun)) return `${noun.slice(0, -2)}an`;
  if (!/[^sui]s$/.test(noun) || noun.length < 3 || /\d/.test(noun)) return noun;
  if (/..ies$/.test(noun)) return `${noun.slice(0, -3)}y`;
  return BEFORE_ES.test(noun) ? noun.slice(0, -2) : noun.slice(0, -1);
}
