import { inflectVerb } from '../lexicon/inflect-verb.ts';
import { IRREGULAR_VERBS } from '../lexicon/irregular-verbs.ts';
import { AWKWARD_VERBS } from './awkward-verbs.ts';
import { OTHER_IRREGULAR_VERBS } from './irregular-verbs.ts';

/** The base forms of verbs by all forms that no rule reads. */
const BASE_BY_FORM: ReadonlyMap<string, string> = new Map([
  ...[...AWKWARD_VERBS, ...IRREGULAR_VERBS.map(([base]) => base)].flatMap(formsWithBase),
  ...OTHER_IRREGULAR_VERBS.flatMap(([base, ...forms]) => forms.map((form) => [form, base] as const)),
]);

function formsWithBase(base: string): (readonly [string, string])[] {
  return inflectVerb(base).map((form) => [form, base] as const);
}

/** The base form of a folded verb: "said" → say, "signing" → sign. Of verbs that no table holds it is found by rule. */
export function verbLemma(verb: string): string {
  return BASE_BY_FORM.get(verb) ?? regularBase(verb);
}

/** One syllable that ends in one vowel and one consonant: it would have doubled, had there been no -e. Quot(e), jok(e). */
const SHORT = /^(?:qu|[^aeiouy])*[aeiouy][^aeiouwxy]$/;

/** The doubled last letter of a verb: quipp(ed). Double s, f and z stay, and most double l: stress, scoff, buzz, yell, install. */
const DOUBLED = /([bdgkmnprtv])\1$/;

/** Verbs of several syllables with a single l, doubled as in British print: labell(ed), controll(ed), signall(ed). */
const DOUBLED_L = /[aeiou].*[^aeiou](?:[eo]l|(?<=[ndhrv])al)l$|(?:[iu]|qu)all$/;

/** Ends that had an -e before -ed and -ing, in order of their last letter: ascrib(e), advanc(e), decid(e), chang(e), provok(e) … */
const LOST_E = new RegExp(
  [
    '[aeiou]b',
    'c',
    '[^aeou][aiu]d|[gs]uad|guid|[cps]ed|[^aeiou]od',
    '[^n]g|(?:[eu]|ra|cha|[fc]ri)ng',
    '[^aeiou][aeiou]k',
    '[bcdfgkptz]l|[^aeiou][ouy]l',
    '[^aeiou][aiu]m|com',
    '[^aeiou][iu]n|phon',
    '[^aeiou][ay]p|[bcdt]r|(?:scr|w)ip',
    '[^aeiou][aiu]r|uir|(?:ign|pl|^ad|st|sc|sn)or',
    '[^s]s',
    '[^aeo]at|creat|[^aeio]ut|writ',
    '[^aeiou]u',
    'v|(?<![tz])z',
  ]
    .map((ends) => `(?:${ends})$`)
    .join('|'),
);

/** Pronouns and times that a tagger now and then takes for verbs. */
const NO_PARTICIPLE = /^(?:(?:any|every|no|some)th|even|morn)ing$/;

/** The likely base form of a folded verb, by rule alone. */
export function regularBase(verb: string): string {
  if (NO_PARTICIPLE.test(verb)) return verb;
  if (/..ie[ds]$/.test(verb)) return `${verb.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz|[^aeiou]o)es$/.test(verb)) return verb.slice(0, -2);
  if (/.[^sui]s$/.test(verb)) return verb.slice(0, -1);
  const [, stem] = /^(.*[aeiouy].*)(?:(?<!e)ed|ing)$/.exec(verb) ?? [];
  return stem === undefined ? verb : baseOf(stem);
}

function baseOf(stem: string): string {
  if (DOUBLED.test(stem) || DOUBLED_L.test(stem)) return stem.slice(0, -1);
  return LOST_E.test(stem) || SHORT.test(stem) ? `${stem}e` : stem;
}
