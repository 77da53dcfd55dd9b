import { IRREGULAR_VERBS } from './irregular-verbs.ts';

const IRREGULAR_PASTS = new Map(IRREGULAR_VERBS.map(([base, ...past]) => [base, past]));

/** Verbs of several syllables with the stress on the last, where the last letter doubles: admitted. */
const STRESSED_AT_THE_END = new Set(
  'admit aver commit concur demur extol forget infer prefer rebut recap refer regret submit'.split(' '),
);

/** One syllable, one vowel, one consonant at the end: the last letter doubles. Quipped, snapping, quizzes. */
const SHORT = /^(?:qu|[^aeiou])*[aeiou][^aeiouwxy]$/;

/** All forms of an English verb, the base form first: deny → deny, denies, denying, denied. */
export function inflectVerb(base: string): readonly string[] {
  const endings = beforeVowel(base);
  const past = IRREGULAR_PASTS.get(base) ?? endings.map((stem) => `${stem}ed`.replace(/([^aeiou])yed$/, '$1ied'));
  return [base, presentOf(base), ...endings.map((stem) => participleOf(stem, base)), ...past];
}

/** The verb as it stands before -ed and -ing; two spellings where British and American usage part (signalled, signaled). */
function beforeVowel(base: string): readonly string[] {
  if (base.endsWith('e')) return [base.slice(0, -1)];
  const doubled = base + base.slice(-1);
  if (SHORT.test(base) || STRESSED_AT_THE_END.has(base)) return [doubled];
  return /[^aeiou][aeiou]l$/.test(base) ? [base, doubled] : [base];
}

function participleOf(stem: string, base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  return /[eo]e$/.test(base) ? `${base}ing` : `${stem}ing`;
}

function presentOf(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  if (base.endsWith('z') && SHORT.test(base)) return `${base}zes`;
  return /(?:s|x|z|ch|sh|[^o]o)$/.test(base) ? `${base}es` : `${base}s`;
}
